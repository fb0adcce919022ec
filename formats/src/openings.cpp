#include "formats/src/openings.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <array>
#include <string>

namespace adref::formats {
namespace {

// English forms that are no participle in -ing, and adverbs before one.
constexpr std::array<std::string_view, 33> kEnglish = {
    "whereas",    "guided",       "concerned", "convinced", "alarmed",   "determined", "mindful",
    "aware",      "conscious",    "committed", "disturbed", "dismayed",  "inspired",   "encouraged",
    "gravely",    "deeply",       "fully",     "firmly",    "strongly",  "seriously",  "profoundly",
    "cognizant",  "resolved",     "appalled",  "shocked",   "saddened",  "distressed", "encouraged",
    "profoundly", "particularly", "greatly",   "pursuant",  "motivated",
};

constexpr std::array<std::string_view, 62> kOthers = {
    // French
    "conscient",
    "consciente",
    "conscients",
    "préoccupée",
    "préoccupé",
    "préoccupés",
    "profondément",
    "gravement",
    "convaincue",
    "convaincu",
    "convaincus",
    "résolue",
    "résolus",
    "guidée",
    "guidés",
    "alarmée",
    "animée",
    "vivement",
    "soucieuse",
    "soucieux",
    "inquiète",
    "déterminés",
    // Spanish
    "consciente",
    "conscientes",
    "preocupada",
    "preocupados",
    "profundamente",
    "gravemente",
    "convencida",
    "convencidos",
    "decidida",
    "decididos",
    "guiada",
    "guiados",
    "alarmada",
    "plenamente",
    "animada",
    "inspirada",
    // Russian
    "будучи",
    "глубоко",
    "руководствуясь",
    "принимая",
    "вновь",
    "исходя",
    "напоминая",
    "отмечая",
    "признавая",
    "подтверждая",
    "выражая",
    "считая",
    "сознавая",
    "осознавая",
    "стремясь",
    "рассмотрев",
    "желая",
    "одобряя",
    "осуждая",
    "полагая",
    "имея",
    "заявляя",
    "призывая",
    "высоко",
};

constexpr std::array<std::string_view, 24> kPrefixes = {
    // Chinese: no spaces tell the word's end.
    "鉴于",
    "回顾",
    "重申",
    "注意到",
    "确认",
    "铭记",
    "考虑到",
    "认识到",
    "欢迎",
    "强调",
    "深信",
    "深为",
    "关切",
    "意识到",
    "遵循",
    "赞赏地",
    "承认",
    "又回顾",
    "还回顾",
    // Arabic
    "إذ ",
    "وإذ ",
    "لما كان",
    "ولما كان",
    "ولمّا كان",
};

template <class Table>
bool contains(const Table& table, std::string_view word) {
    for (const std::string_view known : table) {
        if (word == known) return true;
    }
    return false;
}

std::string_view from_first_word(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        if (is_letter(here.code)) return text.substr(i);
        if (first_sign(text.substr(i, here.bytes)) != 0) return {};
        i += here.bytes;
    }
    return {};
}

// "Recalling", "Rappelant", "Recordando", "Отмечая": by the ending, which a
// noun may share; what follows must not be a full stop or a heading.
bool is_participle(std::string_view word) {
    if (word.size() < 6) return false;
    for (const std::string_view ending :
         {"ing", "ant", "ando", "endo", "ándose", "éndose", "уя", "аясь", "яясь", "ывая"}) {
        if (word.ends_with(ending)) return true;
    }
    return false;
}

// Words in -ing and -ant that open headings and sentences of other kinds.
constexpr std::array<std::string_view, 14> kNoParticiples = {
    "during",    "nothing",  "meeting", "funding",  "financing", "monitoring", "everything",
    "according", "building", "pending", "training", "important", "regarding",  "participant",
};

}  // namespace

bool is_preambular_opening(std::string_view text) {
    const std::string_view start = from_first_word(text);
    if (start.empty()) return false;
    for (const std::string_view prefix : kPrefixes) {
        if (start.starts_with(prefix)) return true;
    }
    const std::string word = first_word(start.substr(0, 96));
    if (contains(kEnglish, word) || contains(kOthers, word)) return true;
    if (word == "having" || word == "being") return true;
    if (word == "taking" || word == "bearing") return true;
    return is_participle(word) && !contains(kNoParticiples, word);
}

bool is_chapeau(std::string_view text) {
    if (text.size() > 300) return false;
    const char32_t last = last_sign(text);
    if (last != U',' && last != 0xFF0C && last != 0x060C) return false;
    // A list of names has more commas.
    const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    if (commas > 1 && rough_words(text, 400) < commas * 4) return false;
    const char32_t first = first_sign(text);
    return is_letter(first) && !is_lower(first) && !is_preambular_opening(text);
}

}  // namespace adref::formats
