#include "formats/src/language.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace adref::formats {
namespace {

// Enough to tell; the rest of a long text says the same.
constexpr std::size_t kSample = 20'000;

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

// A word in lower case. One that is short enough for a stop word is kept, its
// letters as one number; of others only the length counts.
struct ShortWord {
    static constexpr std::size_t kRoom = 5;
    std::uint64_t bytes = 0;
    std::size_t size = 0;

    // ASCII letters of either case, or a byte that is no letter.
    constexpr void append(std::string_view letters) {
        size += letters.size();
        if (size > kRoom) return;
        for (const char c : letters) bytes = (bytes << 8U) | (static_cast<unsigned char>(c) | 0x20U);
    }
};

// All the stop words, each with the languages that it is one of (a bit for
// each of kStops), so that a word of the text is looked up once.
class StopTable {
 public:
    constexpr StopTable() {
        for (std::size_t language = 0; language < kStops.size(); ++language) {
            for (const std::string_view stop : kStops[language].words) {
                ShortWord word;
                word.append(stop);
                std::size_t slot = slot_of(word.bytes);
                while (slots_[slot].word != 0 && slots_[slot].word != word.bytes) slot = next(slot);
                slots_[slot].word = word.bytes;
                slots_[slot].languages |= 1U << language;
            }
        }
    }

    constexpr std::uint32_t languages(const ShortWord& word) const {
        if (word.size > ShortWord::kRoom) return 0;
        std::size_t slot = slot_of(word.bytes);
        while (slots_[slot].word != 0 && slots_[slot].word != word.bytes) slot = next(slot);
        return slots_[slot].languages;
    }

 private:
    struct Slot {
        std::uint64_t word = 0;
        std::uint32_t languages = 0;
    };
    static constexpr std::size_t slot_of(std::uint64_t word) {
        return static_cast<std::size_t>((word * 0x9E3779B97F4A7C15ULL) >> 56U);
    }
    static constexpr std::size_t next(std::size_t slot) { return (slot + 1) % 256; }

    std::array<Slot, 256> slots_{};
};

constexpr StopTable kStopTable;

bool is_ascii_letter(char c) {
    return static_cast<unsigned char>((static_cast<unsigned char>(c) | 0x20U) - 'a') < 26;
}

// The letters of ASCII that a text begins with, eight at a time.
std::size_t count_letters(std::string_view text) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    std::size_t count = 0;
    // The first byte has to be the lowest.
    constexpr bool kInOrder = std::endian::native == std::endian::little;
    for (; kInOrder && count + 8 <= text.size(); count += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + count, 8);
        // In lower case and without the highest bit no sum goes over into the next byte.
        const std::uint64_t lower = (bytes | (kEach * 0x20U)) & (kEach * 0x7FU);
        const std::uint64_t from_a = lower + kEach * (0x80U - 'a');
        const std::uint64_t behind_z = lower + kEach * (0x7FU - 'z');
        const std::uint64_t others = (~from_a | behind_z | bytes) & (kEach * 0x80U);
        if (others != 0) return count + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    while (count < text.size() && is_ascii_letter(text[count])) ++count;
    return count;
}

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
    ShortWord word;
    const auto finish = [&] {
        if (word.size == 0) return;
        ++words;
        const std::uint32_t languages = kStopTable.languages(word);
        for (std::size_t i = 0; languages != 0 && i < hits.size(); ++i) hits[i] += (languages >> i) & 1U;
        word = {};
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = count_letters(text.substr(i));
        if (length > 0) {
            latin += length;
            word.append(text.substr(i, length));
            i += length;
            if (i == text.size()) break;
            if (static_cast<unsigned char>(text[i]) < 0x80) {
                finish();
                ++i;
                continue;
            }
        }
        const unicode::Decoded here = unicode::decode(text, i);
        i += here.bytes;
        const char32_t code = here.code;
        if (!is_letter(code)) {
            finish();
            continue;
        }
        if (code < 0x0250) {
            ++latin;
            // Of stop words all letters are ASCII; others are only told from them.
            word.append("\xFF");
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
