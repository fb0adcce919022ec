// A text as a parser of references sees it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

struct Lexeme {
    enum class Type : std::uint8_t { word, number, ideograph, sign };
    Type type = Type::sign;
    bool spaced = false;  // white space stands before it
    bool capital = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    char32_t sign = 0;  // of a sign or an ideograph
    std::string lower;  // of a word; of a number its digits in ASCII
};

// Words of letters alone, numbers of digits and points between digits; of
// everything else each character.
std::vector<Lexeme> lexemes_of(std::string_view text);

}  // namespace adref
