// Which way a text runs.
#pragma once

#include "diffcore/document.h"

#include <string_view>

namespace adref::viewer {

enum class Writing { left_to_right, right_to_left };

// By the words: right to left if at least a third of them are, so that an
// Arabic paragraph that begins with a Latin name still is. Cheap for texts
// that contain no such letters.
Writing writing_of(std::string_view text);

// By the language where that settles it, otherwise by the paragraphs.
Writing writing_of(const Document& document);

// A language tag that may stand in an attribute, or an empty string.
std::string_view safe_language(std::string_view tag);

}  // namespace adref::viewer
