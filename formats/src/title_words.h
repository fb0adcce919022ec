// What the words of a line say about it: a title, half a title, the end of a
// clause. Opinions for the outline, which weighs them.
#pragma once

#include <cstddef>
#include <string_view>

namespace adref::formats {

inline constexpr std::size_t kLongestTitle = 400;  // bytes; longer lines are paragraphs

bool is_cased_lower(std::string_view text);
// Starts with a letter of a script that has cases.
bool has_case(std::string_view text);

// Could be read out as a title: short, and not the end of a sentence.
bool is_title_like(std::string_view text, std::size_t words);
// Most words start with a capital: "License Grants; No Trademark License."
bool is_title_case(std::string_view text);
// "…, INCLUDING": the line asks for another.
bool is_open_capitals(std::string_view text);
bool is_preamble_word(std::string_view text);

// The end of a clause, or of a sentence that is too long for a title.
bool ends_with_stop(std::string_view text);
// "…, and", "…; and"
bool ends_with_and(std::string_view text);

}  // namespace adref::formats
