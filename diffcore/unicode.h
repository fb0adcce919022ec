// The few questions about Unicode that adref asks, on UTF-8 byte strings.
// Built on utf8proc, which stays out of this header.
#pragma once

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

// The code point at a byte offset. A byte that is not part of valid UTF-8
// decodes as kReplacement, one byte long.
Decoded decode(std::string_view text, std::size_t offset);

void append(std::string& out, char32_t code);

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
Class classify(char32_t code);

bool is_upper(char32_t code);
char32_t to_lower(char32_t code);  // simple mapping; the code itself where there is none

// 0..9 for a decimal digit of any script, otherwise -1.
int digit_value(char32_t code);

// The form in which typography does not count: curly, angle and low quotes
// fold to ' and ", dashes and no-break hyphens to -, no-break spaces to a space.
// Other code points are themselves.
char32_t fold_typography(char32_t code);

// Columns on a terminal: 0 (combining, invisible), 1 or 2 (East Asian wide).
int columns(char32_t code);
std::size_t columns(std::string_view text);

// Lower case, code point by code point.
std::string lower(std::string_view text);

// Any strongly right-to-left letter comes before any left-to-right one: the
// rule that browsers use for dir="auto".
bool starts_right_to_left(std::string_view text);

}  // namespace adref::unicode
