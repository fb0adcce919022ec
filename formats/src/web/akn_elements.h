// What the elements of Akoma Ntoso are to a text, by their names.
#pragma once

#include <string>
#include <string_view>

namespace adref::formats {

// Elements that are a paragraph with a number, or the heading of several.
bool is_akn_hierarchy(std::string_view name);
// What never is a numbered paragraph: without a heading its number is one.
bool is_akn_container(std::string_view name);
// What begins and ends a line of its own.
bool is_akn_line(std::string_view name);

// "eng" as BCP 47 has it: "en". Empty for languages that are none ("und", "mul").
std::string language_of_akn(std::string_view language);

}  // namespace adref::formats
