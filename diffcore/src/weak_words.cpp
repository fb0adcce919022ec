#include "diffcore/src/weak_words.h"

#include "diffcore/unicode.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace adref {
namespace {

const std::unordered_set<std::string_view>& function_words() {
    static const std::unordered_set<std::string_view> words = {
        // English
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "as",
        "is",
        "are",
        "be",
        "been",
        "was",
        "were",
        "that",
        "which",
        "this",
        "these",
        "those",
        "it",
        "its",
        "their",
        "our",
        "we",
        "such",
        "any",
        "not",
        "no",
        "into",
        "their",
        "his",
        "her",
        "who",
        "also",
        "has",
        "have",
        "had",
        "if",
        "than",
        "under",
        "through",
        "between",
        "within",
        "other",
        "will",
        "shall",
        "may",
        "should",
        // French
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "et",
        "ou",
        "en",
        "à",
        "au",
        "aux",
        "par",
        "pour",
        "sur",
        "dans",
        "avec",
        "que",
        "qui",
        "est",
        "sont",
        "ce",
        "cette",
        "ces",
        "se",
        "sa",
        "son",
        "ses",
        "leur",
        "leurs",
        "ne",
        "pas",
        "il",
        "elle",
        "ils",
        "elles",
        // Spanish
        "el",
        "los",
        "las",
        "una",
        "del",
        "y",
        "o",
        "al",
        "por",
        "para",
        "con",
        "que",
        "es",
        "son",
        "este",
        "esta",
        "estos",
        "estas",
        "su",
        "sus",
        "lo",
        "como",
        // Russian
        "и",
        "в",
        "на",
        "с",
        "по",
        "для",
        "к",
        "о",
        "от",
        "из",
        "за",
        "не",
        "что",
        "или",
        "а",
        "их",
        "его",
        "как",
        // Arabic
        "في",
        "من",
        "على",
        "إلى",
        "عن",
        "أن",
        "أو",
        "و",
        "هذا",
        "هذه",
        "التي",
        "الذي",
        "ما",
        "لا",
        "مع",
    };
    return words;
}

}  // namespace

std::vector<bool> find_weak(const Vocabulary& vocabulary) {
    const auto is_weak = [](std::string_view word) {
        // No function word of these languages is longer. "May" with a capital
        // is the month more often than the verb.
        if (word.size() > 14 || word == "May") return false;
        if (unicode::has_capital(word)) return function_words().contains(unicode::lower(word));
        return function_words().contains(word);
    };
    std::vector<bool> weak(vocabulary.size());
    for (std::uint32_t id = 0; id < weak.size(); ++id) {
        switch (vocabulary.kind(id)) {
            case TokenClass::word:
                weak[id] = is_weak(vocabulary.folded(id));
                break;
            case TokenClass::number:
                break;
            default:
                weak[id] = true;
                break;
        }
    }
    return weak;
}

}  // namespace adref
