// What the writers and readers of HTML and Akoma Ntoso share: the class that says
// a paragraph's kind and level outright.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::formats {

// "adref operative level-1", "adref table-row level-0".
std::string markup_class(Kind kind, std::uint32_t level);
// From the value of a class attribute. False for others, which leave both as they were.
bool parse_markup_class(std::string_view value, Kind& kind, std::uint32_t& level);

// One of the words of a class attribute.
bool has_word(std::string_view value, std::string_view word);

// Written from right to left, by its first subtag.
bool is_right_to_left(std::string_view language);

}  // namespace adref::formats
