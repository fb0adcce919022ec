// The few questions about Unicode that adref asks, on UTF-8 byte strings.
// Built on utf8proc, which stays out of this header.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace adref::unicode {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
    char32_t code = 0;
    std::uint32_t bytes = 0;  // 1..4; 0 only at the end of the text
};

// The rest of the questions for what is not ASCII. Nearly every character of
// nearly every text is, so that part is answered inline, in this header.
namespace beyond_ascii {
Decoded decode(std::string_view text, std::size_t offset);
void append(std::string& out, char32_t code);
}  // namespace beyond_ascii

// The code point at a byte offset. A byte that is not part of valid UTF-8
// decodes as kReplacement, one byte long.
inline Decoded decode(std::string_view text, std::size_t offset) {
    if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80)
        return {static_cast<unsigned char>(text[offset]), 1};
    return beyond_ascii::decode(text, offset);
}

inline void append(std::string& out, char32_t code) {
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else {
        beyond_ascii::append(out, code);
    }
}

// The offset of the first byte at or after `offset` that is not ASCII, or the
// text's size. Looks at many bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t offset);

// The offset of the first byte that is not valid UTF-8 (overlong forms and
// surrogates are not), or npos.
std::size_t find_invalid(std::string_view text);

std::size_t count_code_points(std::string_view text);

// Normalization form C. Texts that are ASCII, or already in that form, are
// returned as they are at little cost. Precondition: valid UTF-8.
std::string to_nfc(std::string text);

// What a code point is in a word. `ideograph` stands for the scripts that put
// no spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese): each of its
// characters counts as a word.
enum class Class : std::uint8_t {
    letter,  // letters, and the marks that combine with them
    digit,   // decimal digits of any script
    ideograph,
    space,  // white space except the no-break ones
    no_break_space,
    invisible,  // joiners, bidirectional marks, soft hyphen, variation selectors
    control,    // C0, C1, non-characters
    other,      // punctuation and symbols
};

namespace beyond_ascii {
Class classify(char32_t code);
bool is_upper(char32_t code);
char32_t to_lower(char32_t code);
int digit_value(char32_t code);
char32_t fold_typography(char32_t code);
}  // namespace beyond_ascii

constexpr std::array<Class, 128> classify_ascii() {
    std::array<Class, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            table[i] = Class::letter;
        } else if (c >= '0' && c <= '9') {
            table[i] = Class::digit;
        } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
            table[i] = Class::space;
        } else if (i < 0x20 || i == 0x7F) {
            table[i] = Class::control;
        } else {
            table[i] = Class::other;
        }
    }
    return table;
}
inline constexpr std::array<Class, 128> kAsciiClasses = classify_ascii();

inline Class classify(char32_t code) {
    return code < 128 ? kAsciiClasses[code] : beyond_ascii::classify(code);
}

inline bool is_upper(char32_t code) {
    return code < 128 ? code >= U'A' && code <= U'Z' : beyond_ascii::is_upper(code);
}

// The simple mapping; the code itself where there is none.
inline char32_t to_lower(char32_t code) {
    if (code < 128) return code >= U'A' && code <= U'Z' ? code + 32 : code;
    return beyond_ascii::to_lower(code);
}

// 0..9 for a decimal digit of any script, otherwise -1.
inline int digit_value(char32_t code) {
    if (code < 128) return code >= U'0' && code <= U'9' ? static_cast<int>(code - U'0') : -1;
    return beyond_ascii::digit_value(code);
}

// The form in which typography does not count: curly, angle and low quotes
// fold to ' and ", dashes and no-break hyphens to -, no-break spaces to a space.
// Other code points are themselves.
inline char32_t fold_typography(char32_t code) {
    return code < 128 ? code : beyond_ascii::fold_typography(code);
}

// Punctuation that belongs to the word behind it (brackets and quotation marks
// that open) or to the word before it (those that close, commas, full stops …):
// no line breaks there, and no space stands there. U+2019 closes.
bool opens(char32_t code);
bool closes(char32_t code);

// Columns on a terminal: 0 (combining, invisible), 1 or 2 (East Asian wide).
int columns(char32_t code);
std::size_t columns(std::string_view text);

// Whether lower() would change it.
bool has_capital(std::string_view text);

// Lower case, code point by code point.
std::string lower(std::string_view text);

// Any strongly right-to-left letter comes before any left-to-right one: the
// rule that browsers use for dir="auto".
bool starts_right_to_left(std::string_view text);

}  // namespace adref::unicode
