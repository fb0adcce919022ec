#include "formats/src/words.h"

#include "diffcore/unicode.h"
#include "formats/src/labels.h"
#include "formats/src/text_util.h"

#include <array>
#include <string>

namespace adref::formats {
namespace {

constexpr int kRankBook = 5;
constexpr int kRankDivision = 20;
constexpr int kRankTitle = 22;
constexpr int kRankSubtitle = 24;

constexpr std::array kWords = {
    NumberedWord{"book", kRankBook},
    NumberedWord{"buch", kRankBook},
    NumberedWord{"livre", kRankBook},
    NumberedWord{"libro", kRankBook},
    NumberedWord{"книга", kRankBook},
    NumberedWord{"part", kRankPart},
    NumberedWord{"partie", kRankPart},
    NumberedWord{"parte", kRankPart},
    NumberedWord{"часть", kRankPart},
    NumberedWord{"teil", kRankPart},
    NumberedWord{"الجزء", kRankPart},
    NumberedWord{"الباب", kRankPart},
    NumberedWord{"annex", kRankPart, true},
    NumberedWord{"annexe", kRankPart, true},
    NumberedWord{"anexo", kRankPart, true},
    NumberedWord{"приложение", kRankPart, true},
    NumberedWord{"anhang", kRankPart, true},
    NumberedWord{"anlage", kRankPart},
    NumberedWord{"المرفق", kRankPart, true},
    NumberedWord{"مرفق", kRankPart, true},
    NumberedWord{"schedule", kRankPart, true},
    NumberedWord{"appendix", kRankDivision, true},
    NumberedWord{"appendice", kRankDivision, true},
    NumberedWord{"apéndice", kRankDivision, true},
    NumberedWord{"abschnitt", kRankDivision},
    NumberedWord{"title", kRankTitle},
    NumberedWord{"titre", kRankTitle},
    NumberedWord{"título", kRankTitle},
    NumberedWord{"titel", kRankTitle},
    NumberedWord{"untertitel", kRankSubtitle},
    NumberedWord{"chapter", kRankChapter},
    NumberedWord{"chapitre", kRankChapter},
    NumberedWord{"capítulo", kRankChapter},
    NumberedWord{"глава", kRankChapter},
    NumberedWord{"kapitel", kRankChapter},
    NumberedWord{"unterkapitel", kRankChapter + 5},
    NumberedWord{"الفصل", kRankChapter},
    NumberedWord{"section", kRankSection},
    NumberedWord{"sección", kRankSection},
    NumberedWord{"раздел", kRankSection},
    NumberedWord{"القسم", kRankSection},
    NumberedWord{"subsection", kRankSection + 5},
    NumberedWord{"article", kRankArticle},
    NumberedWord{"artículo", kRankArticle},
    NumberedWord{"articulo", kRankArticle},
    NumberedWord{"статья", kRankArticle},
    NumberedWord{"artikel", kRankArticle},
    NumberedWord{"artigo", kRankArticle},
    NumberedWord{"articolo", kRankArticle},
    NumberedWord{"المادة", kRankArticle},
    NumberedWord{"مادة", kRankArticle},
    NumberedWord{"regulation", kRankArticle},
    NumberedWord{"rule", kRankArticle},
    NumberedWord{"règle", kRankArticle},
    NumberedWord{"regla", kRankArticle},
    NumberedWord{"правило", kRankArticle},
    NumberedWord{"clause", kRankArticle},
    NumberedWord{"objective", kRankArticle},
    NumberedWord{"objectif", kRankArticle},
    NumberedWord{"objetivo", kRankArticle},
    NumberedWord{"цель", kRankArticle},
    NumberedWord{"الهدف", kRankArticle},
    NumberedWord{"goal", kRankArticle, false, true},
    NumberedWord{"phase", kRankArticle, false, true},
    NumberedWord{"fase", kRankArticle, false, true},
    NumberedWord{"principle", kRankArticle, false, true},
    NumberedWord{"principe", kRankArticle, false, true},
    NumberedWord{"principio", kRankArticle, false, true},
    NumberedWord{"принцип", kRankArticle, false, true},
    NumberedWord{"commitment", kRankArticle, false, true},
    NumberedWord{"action", kRankArticle, false, true},
    NumberedWord{"recommendation", kRankArticle, false, true},
    NumberedWord{"theme", kRankArticle, false, true},
    NumberedWord{"pillar", kRankArticle, false, true},
    NumberedWord{"cluster", kRankArticle, false, true},
    NumberedWord{"option", kRankOption, false, true},
    NumberedWord{"opción", kRankOption, false, true},
    NumberedWord{"вариант", kRankOption, false, true},
    NumberedWord{"الخيار", kRankOption, false, true},
    NumberedWord{"alternative", kRankOption, false, true},
};

constexpr std::array<std::string_view, 50> kHeadings = {
    "preamble",
    "préambule",
    "preámbulo",
    "преамбула",
    "الديباجة",
    "ديباجة",
    "序言",
    "präambel",
    "introduction",
    "introducción",
    "введение",
    "مقدمة",
    "导言",
    "annex",
    "annexes",
    "annexe",
    "anexo",
    "anexos",
    "приложение",
    "附件",
    "المرفق",
    "appendix",
    "appendices",
    "conclusion",
    "conclusions",
    "conclusiones",
    "contents",
    "table of contents",
    "definitions",
    "background",
    "general provisions",
    "final provisions",
    "final clauses",
    "schedule",
    "schedules",
    "vision",
    "principles",
    "guiding principles",
    "means of implementation",
    "follow-up and review",
    "follow-up",
    "declaration",
    "signatures",
    "note",
    "notes",
    "summary",
    "glossary",
    "目录",
    "附录",
    "前言",
};

constexpr std::array<std::string_view, 30> kSpelled = {
    "premier", "première", "unique", "único",   "única",  "primero", "primera", "первая",
    "первый",  "الأولى",   "الأول",  "الثانية", "الثاني", "الثالثة", "الثالث",  "الرابعة",
    "الرابع",  "الخامسة",  "الخامس", "السادسة", "السادس", "السابعة", "السابع",  "الثامنة",
    "الثامن",  "التاسعة",  "التاسع", "العاشرة", "العاشر", "الوحيدة",
};

}  // namespace

const NumberedWord* find_numbered_word(std::string_view word) {
    for (const NumberedWord& known : kWords) {
        if (known.word == word) return &known;
    }
    return nullptr;
}

bool is_heading_word(std::string_view text) {
    text = trim(text);
    if (text.size() > 64) return false;
    std::string folded = unicode::lower(text);
    while (!folded.empty() && (folded.back() == ':' || folded.back() == '.' || folded.back() == ']'))
        folded.pop_back();
    while (!folded.empty() && folded.front() == '[') folded.erase(0, 1);
    for (const std::string_view known : kHeadings) {
        if (known == folded) return true;
    }
    return false;
}

std::size_t read_spelled_number(std::string_view text) {
    std::size_t end = 0;
    std::string word;
    while (end < text.size() && word.size() < 32) {
        const unicode::Decoded here = unicode::decode(text, end);
        if (!is_letter(here.code)) break;
        unicode::append(word, unicode::to_lower(here.code));
        end += here.bytes;
    }
    for (const std::string_view known : kSpelled) {
        if (known == word) return end;
    }
    return 0;
}

}  // namespace adref::formats
