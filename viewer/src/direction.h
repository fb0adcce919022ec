// Which way a text runs.
#pragma once

#include "diffcore/document.h"

#include <optional>
#include <string_view>

namespace adref::viewer {

enum class Writing { left_to_right, right_to_left };

// By the words: right to left if at least a third of them are, so that an
// Arabic paragraph that begins with a Latin name still is. Cheap for texts
// that contain no such letters.
Writing writing_of(std::string_view text);

// Whether any of its letters runs from right to left.
bool holds_right_to_left(std::string_view text);

// Whether the last of its letters is Arabic, behind which digits are written as
// Arabic ones are; nothing of a text without a letter.
std::optional<bool> ends_in_arabic(std::string_view text);

// Whether a digit comes before any letter.
bool starts_with_digit(std::string_view text);

// By the language where that settles it, otherwise by the paragraphs.
Writing writing_of(const Document& document);

// A language tag that may stand in an attribute, or an empty string.
std::string_view safe_language(std::string_view tag);

}  // namespace adref::viewer
