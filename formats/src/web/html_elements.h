// What the elements and attributes of a page say about its text, one by one.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/web/html_tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adref::formats {

// What begins and ends a paragraph.
bool is_html_block(GumboTag tag);

MarkSet marks_of_tag(GumboTag tag);
// "bold italic", as adref writes marks into an attribute.
MarkSet marks_named(std::string_view names);

// From the value of a class attribute: the kind and level of one of adref's
// own paragraphs; nothing for others.
RichProperties properties_named(std::string_view classes);

// The value of an attribute that counts something, a million at most.
std::optional<std::uint32_t> whole_number(std::string_view text);

// Only what a browser takes for white space.
bool is_html_blank(std::string_view text);
// As a browser shows it: white space is one space, none at the ends.
std::string folded_html(std::string_view text);

}  // namespace adref::formats
