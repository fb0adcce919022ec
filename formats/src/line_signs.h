// What the first and the last words of a line of plain text say about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace adref::formats {

// The sign of "¹ Resolution 70/1."; 0 bytes if the line starts with none.
std::size_t superscript_sign(std::string_view text);

// The sign of "[^1]: Resolution 70/1.": what is between [^ and ].
std::string_view defined_note(std::string_view text);

// The number of # of "## Principles"; 0 if the line is no heading.
std::uint8_t heading_depth(std::string_view text);

// From behind the signs of "**12. Bold**" on; "* item" is a bullet, not emphasis.
std::string_view without_emphasis(std::string_view text);

// "…; and", "…, or": the next item of a list comes.
bool ends_with_link(std::string_view text);

// "… under paragraph", "… to": what looks like a label is what the sentence
// refers to.
bool ends_with_reference(std::string_view text);

}  // namespace adref::formats
