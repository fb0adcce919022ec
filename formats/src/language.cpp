#include "formats/src/language.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <array>

namespace adref::formats {
namespace {

// Enough to tell; the rest of a long text says the same.
constexpr std::size_t kSample = 200'000;

struct Stop {
    std::string_view language;
    std::array<std::string_view, 12> words;
};

constexpr std::array kStops = {
    Stop{"en", {"the", "of", "and", "to", "in", "for", "that", "shall", "is", "on", "with", "by"}},
    Stop{"fr", {"le", "la", "les", "des", "et", "du", "dans", "une", "est", "aux", "que", "pour"}},
    Stop{"es", {"el", "los", "las", "del", "y", "una", "con", "por", "para", "que", "se", "en"}},
    Stop{"de", {"der", "die", "und", "das", "des", "den", "ist", "nicht", "ein", "eine", "oder", "mit"}},
};

}  // namespace

std::string guess_language(std::string_view text) {
    text = text.substr(0, kSample);
    std::array<std::size_t, kStops.size()> hits{};
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::size_t russian = 0;  // letters that Russian has and its neighbours lack or use less
    std::size_t arabic = 0;
    std::size_t persian = 0;
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t words = 0;
    std::string word;
    const auto finish = [&] {
        if (word.empty()) return;
        ++words;
        if (word.size() <= 6) {
            for (std::size_t i = 0; i < kStops.size(); ++i) {
                for (const std::string_view stop : kStops[i].words) hits[i] += word == stop ? 1U : 0U;
            }
        }
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        const char32_t code = here.code;
        if (!is_letter(code)) {
            finish();
            continue;
        }
        if (code < 0x0250) {
            ++latin;
            if (word.size() < 16) unicode::append(word, unicode::to_lower(code));
            continue;
        }
        finish();
        if (code >= 0x0400 && code <= 0x052F) {
            ++cyrillic;
            russian += code == U'ы' || code == U'э' || code == U'Э' ? 1U : 0U;
        } else if ((code >= 0x0600 && code <= 0x06FF) || (code >= 0x0750 && code <= 0x077F)) {
            ++arabic;
            persian += code == U'پ' || code == U'چ' || code == U'گ' || code == 0x06CC ? 1U : 0U;
        } else if (code >= 0x3040 && code <= 0x30FF) {
            ++kana;
        } else if (is_ideograph(code) && code >= 0x2E80) {
            ++han;
        }
    }
    finish();
    // A Han character says about as much as two letters.
    if (han * 2 > latin + cyrillic + arabic && han > 0) return kana * 20 > han ? "" : "zh";
    if (arabic > latin + cyrillic) return persian * 50 > arabic ? "" : "ar";
    if (cyrillic > latin + arabic)
        return russian * 100 > cyrillic || (cyrillic < 100 && russian > 0) ? "ru" : "";
    std::size_t best = 0;
    std::size_t second = 0;
    for (std::size_t i = 1; i < hits.size(); ++i) {
        if (hits[i] > hits[best]) best = i;
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (i != best && hits[i] > second) second = hits[i];
    }
    if (hits[best] < 2 || hits[best] * 12 < words || hits[best] * 2 < second * 3) return {};
    return std::string(kStops[best].language);
}

}  // namespace adref::formats
