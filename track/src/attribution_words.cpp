#include "track/src/attribution_words.h"

#include "diffcore/unicode.h"

#include <cmath>
#include <unordered_set>

namespace adref::track {
namespace {

constexpr std::size_t kLongText = 4000;  // words, from which on frequency says something
constexpr std::size_t kCommon = 100;     // a word in so many

// Modal verbs are missing on purpose: in these texts they are what is fought over.
bool is_function_word(std::string_view word) {
    static const std::unordered_set<std::string_view> words = {
        // English
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "as", "is",
        "are", "be", "been", "was", "were", "that", "which", "this", "these", "those", "it", "its", "their",
        "our", "we", "such", "into", "his", "her", "who", "also", "has", "have", "had", "than", "s",
        // French
        "le", "la", "les", "l", "d", "un", "une", "des", "du", "de", "et", "ou", "en", "à", "au", "aux",
        "par", "pour", "sur", "dans", "avec", "que", "qu", "qui", "est", "sont", "ce", "cette", "ces", "se",
        "sa", "son", "ses", "leur", "leurs", "il", "elle", "ils", "elles",
        // Spanish
        "el", "los", "las", "una", "del", "y", "o", "al", "por", "para", "con", "es", "este", "esta", "estos",
        "estas", "su", "sus", "lo", "como",
        // Russian
        "и", "в", "на", "с", "по", "для", "к", "о", "от", "из", "за", "что", "или", "а", "их", "его", "как",
        // Arabic
        "في", "من", "على", "إلى", "عن", "أن", "أو", "و", "هذا", "هذه", "التي", "الذي", "ما", "مع",
        // Chinese
        "的", "和", "在", "与", "及", "了", "是", "为"};
    return words.contains(word);
}

}  // namespace

std::uint32_t AttributionVocabulary::number_of(std::string_view folded, bool sign) {
    const auto [found, is_new] =
        numbers_.try_emplace(std::string(folded), static_cast<std::uint32_t>(weak_.size()));
    if (is_new) {
        weak_.push_back(sign || is_function_word(folded));
        counts_.push_back(0);
    }
    if (!sign && !measured_) {
        ++counts_[found->second];
        ++total_;
    }
    return found->second;
}

void AttributionVocabulary::read(std::string_view text, std::vector<AttributionWord>& out) {
    using unicode::Class;
    std::uint32_t code_point = 0;
    std::size_t at = 0;
    bool open = false;  // the last word of `out` may go on
    const auto close = [&] {
        if (open) out.back().id = number_of(folded_, false);
        open = false;
    };
    while (at < text.size()) {
        const unicode::Decoded decoded = unicode::decode(text, at);
        const Class kind = unicode::classify(decoded.code);
        const std::size_t end = at + decoded.bytes;
        const bool goes_on = kind == Class::letter || kind == Class::digit;
        if (goes_on || (open && kind == Class::invisible)) {
            if (!open) {
                folded_.clear();
                out.push_back({0, static_cast<std::uint32_t>(at), 0, code_point, false});
                open = true;
            }
            if (goes_on) unicode::append(folded_, unicode::to_lower(decoded.code));
            out.back().end = static_cast<std::uint32_t>(end);
        } else {
            close();
            if (kind == Class::ideograph || kind == Class::other) {
                const bool sign = kind == Class::other;
                folded_.clear();
                unicode::append(folded_, unicode::fold_typography(decoded.code));
                out.push_back({number_of(folded_, sign), static_cast<std::uint32_t>(at),
                               static_cast<std::uint32_t>(end), code_point, sign});
            }
        }
        at = end;
        ++code_point;
    }
    close();
}

void AttributionVocabulary::weaken_common() {
    measured_ = true;
    if (total_ < kLongText) return;
    for (std::size_t id = 0; id < counts_.size(); ++id) {
        if (counts_[id] * kCommon > total_) weak_[id] = true;
    }
}

double AttributionVocabulary::rarity(std::uint32_t id) const {
    if (counts_[id] <= 1 || total_ <= 1) return 1.0;
    return 1.0 - std::log(static_cast<double>(counts_[id])) / std::log(static_cast<double>(total_));
}

}  // namespace adref::track
