// Reading numbers as they are printed in labels. Each function reads at the
// start of the text and says how many bytes it took; 0 means that there is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace adref::formats {

struct Number {
    std::size_t bytes = 0;
    std::uint32_t value = 0;
};

Number read_digits(std::string_view text);         // digits of any script, at most 6
Number read_cjk_number(std::string_view text);     // 一 … 九百九十九, 〇 included
Number read_arabic_letter(std::string_view text);  // أ ب ج د ه و …: 1, 2, 3 …

// The whole text is a roman number in one case, at most 3999; otherwise 0.
std::uint32_t roman_value(std::string_view text);
// The whole text is one letter a-z/A-Z or one letter repeated ("bb": 28); otherwise 0.
std::uint32_t letter_value(std::string_view text);

// "bis", "ter", "alt 1" … with the space before and the point behind; the
// value is not set. After a mark that closed the label (`closed`) "ante" is a
// word of the text.
Number read_suffix(std::string_view text, bool closed = false);

}  // namespace adref::formats
