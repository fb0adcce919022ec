#include "diffcore/src/reference_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace adref {
namespace {

using Kind = ReferenceKind;

const std::unordered_map<std::string_view, ReferenceWord>& exact_words() {
    static const std::unordered_map<std::string_view, ReferenceWord> words = {
        // English
        {"paragraph", {Kind::paragraph, false}},
        {"paragraphs", {Kind::paragraph, true}},
        {"para", {Kind::paragraph, false}},
        {"paras", {Kind::paragraph, true}},
        {"subparagraph", {Kind::item, false}},
        {"subparagraphs", {Kind::item, true}},
        {"article", {Kind::article, false}},
        {"articles", {Kind::article, true}},
        {"regulation", {Kind::article, false}},
        {"regulations", {Kind::article, true}},
        {"rule", {Kind::article, false}},
        {"rules", {Kind::article, true}},
        {"principle", {Kind::article, false}},
        {"principles", {Kind::article, true}},
        {"objective", {Kind::objective, false}},
        {"objectives", {Kind::objective, true}},
        {"action", {Kind::action, false}},
        {"actions", {Kind::action, true}},
        {"annex", {Kind::annex, false}},
        {"annexes", {Kind::annex, true}},
        {"appendix", {Kind::annex, false}},
        {"schedule", {Kind::annex, false}},
        {"chapter", {Kind::chapter, false}},
        {"chapters", {Kind::chapter, true}},
        {"section", {Kind::section, false}},
        {"sections", {Kind::section, true}},
        {"part", {Kind::part, false}},
        {"parts", {Kind::part, true}},
        {"footnote", {Kind::footnote, false}},
        {"footnotes", {Kind::footnote, true}},
        // French; "article", "section" and "annexe" are like the English ones
        {"paragraphe", {Kind::paragraph, false}},
        {"paragraphes", {Kind::paragraph, true}},
        {"alinéa", {Kind::item, false}},
        {"alinéas", {Kind::item, true}},
        {"règle", {Kind::article, false}},
        {"règles", {Kind::article, true}},
        {"principe", {Kind::article, false}},
        {"objectif", {Kind::objective, false}},
        {"objectifs", {Kind::objective, true}},
        {"mesure", {Kind::action, false}},
        {"annexe", {Kind::annex, false}},
        {"appendice", {Kind::annex, false}},
        {"chapitre", {Kind::chapter, false}},
        {"chapitres", {Kind::chapter, true}},
        {"partie", {Kind::part, false}},
        {"parties", {Kind::part, true}},
        // Spanish
        {"párrafo", {Kind::paragraph, false}},
        {"párrafos", {Kind::paragraph, true}},
        {"apartado", {Kind::item, false}},
        {"apartados", {Kind::item, true}},
        {"inciso", {Kind::item, false}},
        {"incisos", {Kind::item, true}},
        {"artículo", {Kind::article, false}},
        {"artículos", {Kind::article, true}},
        {"regla", {Kind::article, false}},
        {"reglas", {Kind::article, true}},
        {"principio", {Kind::article, false}},
        {"objetivo", {Kind::objective, false}},
        {"objetivos", {Kind::objective, true}},
        {"anexo", {Kind::annex, false}},
        {"anexos", {Kind::annex, true}},
        {"capítulo", {Kind::chapter, false}},
        {"capítulos", {Kind::chapter, true}},
        {"sección", {Kind::section, false}},
        {"secciones", {Kind::section, true}},
        {"parte", {Kind::part, false}},
        // Arabic, without conjunction, preposition and article
        {"فقرة", {Kind::paragraph, false}},
        {"فقرتين", {Kind::paragraph, true}},
        {"فقرتان", {Kind::paragraph, true}},
        {"فقرات", {Kind::paragraph, true}},
        {"مادة", {Kind::article, false}},
        {"مادتين", {Kind::article, true}},
        {"مادتان", {Kind::article, true}},
        {"مواد", {Kind::article, true}},
        {"هدف", {Kind::objective, false}},
        {"مرفق", {Kind::annex, false}},
        {"فصل", {Kind::chapter, false}},
        {"فرع", {Kind::section, false}},
        {"قسم", {Kind::section, false}},
        {"جزء", {Kind::part, false}},
        {"باب", {Kind::part, false}},
        {"حاشية", {Kind::footnote, false}},
    };
    return words;
}

// Russian words by their stem: their endings tell case, and only at times number.
std::optional<ReferenceWord> russian(std::string_view word) {
    struct Stem {
        std::string_view stem;
        Kind kind;
        std::size_t most_bytes;  // of the longest form
    };
    constexpr std::array stems = {
        Stem{"подпункт", Kind::item, 22},   Stem{"пункт", Kind::paragraph, 16},
        Stem{"абзац", Kind::paragraph, 16}, Stem{"стать", Kind::article, 16},
        Stem{"статей", Kind::article, 12},  Stem{"правил", Kind::article, 18},
        Stem{"принцип", Kind::article, 20}, Stem{"приложени", Kind::annex, 24},
        Stem{"глав", Kind::chapter, 12},    Stem{"раздел", Kind::section, 18},
        Stem{"часть", Kind::part, 12},      Stem{"части", Kind::part, 12},
        Stem{"сноск", Kind::footnote, 16},
    };
    for (const Stem& stem : stems) {
        if (word.starts_with(stem.stem) && word.size() <= stem.most_bytes)
            return ReferenceWord{stem.kind, true};
    }
    return std::nullopt;
}

// One conjunction or preposition, and the article, may be written with the word.
std::optional<ReferenceWord> arabic(std::string_view word) {
    const auto& words = exact_words();
    const auto look_up = [&words](std::string_view bare) -> std::optional<ReferenceWord> {
        for (const std::string_view article : {std::string_view(), std::string_view("ال")}) {
            if (!bare.starts_with(article)) continue;
            const auto found = words.find(bare.substr(article.size()));
            if (found != words.end()) return found->second;
        }
        return std::nullopt;
    };
    if (auto found = look_up(word)) return found;
    for (const std::string_view prefix : {"و", "ف", "ب", "ك", "ل", "لل", "وب", "ول", "ولل"}) {
        if (!word.starts_with(prefix)) continue;
        if (auto found = look_up(word.substr(prefix.size()))) return found;
    }
    return std::nullopt;
}

int chinese_digit(char32_t code) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    const std::size_t at = digits.find(code);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::optional<ReferenceWord> reference_word(std::string_view lower) {
    const auto found = exact_words().find(lower);
    if (found != exact_words().end()) return found->second;
    const auto first = static_cast<unsigned char>(lower.empty() ? 0 : lower.front());
    if (first == 0xD0 || first == 0xD1) return russian(lower);
    if (first >= 0xD8 && first <= 0xDB) return arabic(lower);
    return std::nullopt;
}

bool joins_numbers(std::string_view lower) {
    static const std::unordered_set<std::string_view> words = {
        "and", "or",  "to", "through", "et", "ou", "à",   "y",  "e",  "o",  "u",  "a",  "al",
        "и",   "или", "по", "до",      "و",  "أو", "إلى", "和", "与", "及", "或", "至", "到"};
    return words.contains(lower);
}

bool extends_number(std::string_view lower) {
    static const std::unordered_set<std::string_view> words = {"bis",       "ter",    "quater",
                                                               "quinquies", "sexies", "alt"};
    return words.contains(lower);
}

AfterReference after_reference(std::string_view lower) {
    static const std::unordered_map<std::string_view, AfterReference> words = {
        {"of", AfterReference::of},         {"de", AfterReference::of},
        {"du", AfterReference::of},         {"des", AfterReference::of},
        {"d", AfterReference::of},          {"del", AfterReference::of},
        {"من", AfterReference::of},         {"the", AfterReference::article},
        {"la", AfterReference::article},    {"l", AfterReference::article},
        {"les", AfterReference::article},   {"el", AfterReference::article},
        {"los", AfterReference::article},   {"las", AfterReference::article},
        {"this", AfterReference::own},      {"present", AfterReference::own},
        {"présent", AfterReference::own},   {"présente", AfterReference::own},
        {"présents", AfterReference::own},  {"presente", AfterReference::own},
        {"esta", AfterReference::own},      {"este", AfterReference::own},
        {"cette", AfterReference::own},     {"ce", AfterReference::own},
        {"هذا", AfterReference::own},       {"هذه", AfterReference::own},
        {"thereof", AfterReference::other}, {"ibid", AfterReference::other},
    };
    const auto found = words.find(lower);
    if (found != words.end()) return found->second;
    if (lower.starts_with("настоящ")) return AfterReference::own;
    // In Russian the other text follows in the genitive, with no word between.
    for (const std::string_view stem :
         {"резолюци", "решени", "конвенци", "устав", "протокол", "соглашени", "договор", "пакт", "декларац",
          "програм", "план", "доклад", "этой", "этого", "указанн", "упомянут"}) {
        if (lower.starts_with(stem)) return AfterReference::other;
    }
    return AfterReference::nothing;
}

bool is_chinese_number(char32_t code) {
    return chinese_digit(code) >= 0 || code == U'十' || code == U'百';
}

std::string chinese_number(std::u32string_view numerals) {
    int total = 0;
    int digit = 0;
    bool waiting = false;  // a digit without its unit
    for (const char32_t code : numerals) {
        if (code == U'十' || code == U'百') {
            const int unit = code == U'十' ? 10 : 100;
            total += (waiting ? digit : 1) * unit;
            waiting = false;
        } else {
            digit = chinese_digit(code);
            waiting = true;
        }
    }
    return std::to_string(total + (waiting ? digit : 0));
}

std::optional<ReferenceKind> chinese_unit(char32_t code) {
    switch (code) {
        case U'条':
        case U'條':
            return ReferenceKind::article;
        case U'款':
        case U'段':
            return ReferenceKind::paragraph;
        case U'项':
        case U'項':
            return ReferenceKind::item;
        case U'章':
            return ReferenceKind::chapter;
        case U'节':
        case U'節':
            return ReferenceKind::section;
        case U'部':
            return ReferenceKind::part;
        default:
            return std::nullopt;
    }
}

}  // namespace adref
