#include "diffcore/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace adref::unicode {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Blocks written without spaces between words.
constexpr std::array kUnspaced = {
    Range{0x0E00, 0x0E7F},    // Thai
    Range{0x0E80, 0x0EFF},    // Lao
    Range{0x1000, 0x109F},    // Myanmar
    Range{0x1780, 0x17FF},    // Khmer
    Range{0x2E80, 0x2FDF},    // CJK radicals
    Range{0x3005, 0x3007},    // ideographic iteration mark, closing mark, zero
    Range{0x3021, 0x3029},    // Hangzhou numerals
    Range{0x3040, 0x30FF},    // Hiragana, Katakana
    Range{0x3100, 0x312F},    // Bopomofo
    Range{0x31F0, 0x31FF},    // Katakana extensions
    Range{0x3400, 0x4DBF},    // CJK extension A
    Range{0x4E00, 0x9FFF},    // CJK unified
    Range{0xF900, 0xFAFF},    // CJK compatibility
    Range{0xFF66, 0xFF9F},    // half-width Katakana
    Range{0x20000, 0x3FFFF},  // CJK extensions B and later
};

bool is_unspaced(char32_t code) {
    if (code < 0x0E00) return false;
    for (const Range& range : kUnspaced) {
        if (code >= range.first && code <= range.last) return true;
    }
    return false;
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

}  // namespace

Decoded beyond_ascii::decode(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {0, 0};
    const unsigned char first = byte_at(text, offset);
    std::uint32_t length = 0;
    char32_t code = 0;
    char32_t least = 0;
    if ((first & 0xE0U) == 0xC0U) {
        length = 2, code = first & 0x1FU, least = 0x80;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3, code = first & 0x0FU, least = 0x800;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4, code = first & 0x07U, least = 0x10000;
    } else {
        return {kReplacement, 1};
    }
    if (offset + length > text.size()) return {kReplacement, 1};
    for (std::uint32_t i = 1; i < length; ++i) {
        const unsigned char next = byte_at(text, offset + i);
        if (!is_continuation(next)) return {kReplacement, 1};
        code = (code << 6U) | (next & 0x3FU);
    }
    if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {kReplacement, 1};
    return {code, length};
}

void beyond_ascii::append(std::string& out, char32_t code) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

std::size_t skip_ascii(std::string_view text, std::size_t offset) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    for (; offset + 8 <= text.size(); offset += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + offset, 8);
        if ((word & kHighBits) != 0) break;
    }
    while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
    return offset;
}

std::size_t find_invalid(std::string_view text) {
    for (std::size_t offset = skip_ascii(text, 0); offset < text.size();) {
        const Decoded next = decode(text, offset);
        if (next.bytes == 1 && next.code == kReplacement) return offset;
        offset += next.bytes;
        if (offset < text.size() && byte_at(text, offset) < 0x80) offset = skip_ascii(text, offset);
    }
    return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if (!is_continuation(static_cast<unsigned char>(c))) ++count;
    }
    return count;
}

std::string to_nfc(std::string text) {
    // Below U+0300 nothing composes or reorders.
    bool simple = true;
    for (std::size_t i = skip_ascii(text, 0); simple && i < text.size(); i = skip_ascii(text, i + 1))
        simple = byte_at(text, i) < 0xCC;
    if (simple) return text;
    utf8proc_uint8_t* mapped = nullptr;
    // utf8proc's type for text is unsigned char; the bytes are the same.
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t length =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return text;
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

namespace {

Class find_class(char32_t code) {
    switch (code) {
        case 0x00A0:
        case 0x2007:
        case 0x202F:
            return Class::no_break_space;
        case 0x0085:
        case 0x2028:
        case 0x2029:
            return Class::space;
        default:
            break;
    }
    if (is_unspaced(code)) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
        if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) return Class::ideograph;
        if (category == UTF8PROC_CATEGORY_NL) return Class::ideograph;
    }
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_NL:
            return Class::letter;
        case UTF8PROC_CATEGORY_MN:
            // Variation selectors are marks that nobody sees.
            return (code >= 0xFE00 && code <= 0xFE0F) ? Class::invisible : Class::letter;
        case UTF8PROC_CATEGORY_ND:
            return Class::digit;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return Class::space;
        case UTF8PROC_CATEGORY_CF:
            return Class::invisible;
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CN:
            return Class::control;
        default:
            return Class::other;
    }
}

}  // namespace

Class beyond_ascii::classify(char32_t code) {
    // Asking utf8proc takes many times as long as remembering. 0: not asked
    // yet. Threads that ask at the same time write the same answer.
    static std::array<std::atomic<std::uint8_t>, 0x10000> known;
    if (code >= known.size()) return find_class(code);
    const std::uint8_t seen = known[code].load(std::memory_order_relaxed);
    if (seen != 0) return static_cast<Class>(seen - 1);
    const Class found = find_class(code);
    known[code].store(static_cast<std::uint8_t>(static_cast<std::uint8_t>(found) + 1),
                      std::memory_order_relaxed);
    return found;
}

bool beyond_ascii::is_upper(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_LU;
}

char32_t beyond_ascii::to_lower(char32_t code) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

int beyond_ascii::digit_value(char32_t code) {
    if (utf8proc_category(static_cast<utf8proc_int32_t>(code)) != UTF8PROC_CATEGORY_ND) return -1;
    // Decimal digits stand in runs of ten, in order, each run contiguous
    // (Unicode Standard, 4.6); the first of a run is the one that follows no
    // digit, counted back in tens from the mathematical ones.
    if (code >= 0x1D7CE && code <= 0x1D7FF) return static_cast<int>((code - 0x1D7CE) % 10);
    char32_t first = code;
    while (code - first < 9 &&
           utf8proc_category(static_cast<utf8proc_int32_t>(first - 1)) == UTF8PROC_CATEGORY_ND) {
        --first;
    }
    return static_cast<int>(code - first);
}

char32_t beyond_ascii::fold_typography(char32_t code) {
    switch (code) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x2032:
        case 0x2039:
        case 0x203A:
        case 0x02BC:
        case 0xFF07:
            return U'\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
        case 0x00AB:
        case 0x00BB:
        case 0xFF02:
            return U'"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return U'-';
        case 0x00A0:
        case 0x2007:
        case 0x202F:
            return U' ';
        default:
            return code;
    }
}

int columns(char32_t code) {
    if (code < 128) return (code >= 0x20 && code != 0x7F) ? 1 : 0;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
    return width < 0 ? 0 : width;
}

std::size_t columns(std::string_view text) {
    std::size_t total = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        total += static_cast<std::size_t>(columns(next.code));
        offset += next.bytes;
    }
    return total;
}

bool has_capital(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z') return true;
            ++offset;
            continue;
        }
        const Decoded next = decode(text, offset);
        if (to_lower(next.code) != next.code) return true;
        offset += next.bytes;
    }
    return false;
}

std::string lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        append(out, to_lower(next.code));
        offset += next.bytes;
    }
    return out;
}

bool starts_right_to_left(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(next.code))->bidi_class) {
            case UTF8PROC_BIDI_CLASS_R:
            case UTF8PROC_BIDI_CLASS_AL:
                return true;
            case UTF8PROC_BIDI_CLASS_L:
                return false;
            default:
                break;
        }
        offset += next.bytes;
    }
    return false;
}

namespace {

// Sorted.
constexpr std::array<char32_t, 16> kOpening = {U'(',   U'[',   U'{',   0x00AB, 0x2018, 0x201C,
                                               0x201E, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
                                               0x3014, 0xFF08, 0xFF3B, 0xFF5B};
constexpr std::array<char32_t, 35> kClosing = {
    U'!',   U'%',   U')',   U',',   U'.',   U':',   U';',   U'?',   U']',   U'}',   0x00BB, 0x060C,
    0x061B, 0x061F, 0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011,
    0x3015, 0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D};

}  // namespace

bool opens(char32_t code) {
    return std::binary_search(kOpening.begin(), kOpening.end(), code);
}

bool closes(char32_t code) {
    return std::binary_search(kClosing.begin(), kClosing.end(), code);
}

}  // namespace adref::unicode
