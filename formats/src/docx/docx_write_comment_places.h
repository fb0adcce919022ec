// Where comments stand so that no program shows the wrong footnotes.
#pragma once

#include "formats/rich_text.h"

#include <optional>

namespace adref::formats::docx_write {

// LibreOffice 7.4 gives notes the texts of their neighbours where a comment
// stands behind the first call of a note and before the second. Wrong words are
// worse than a comment out of its place: such comments go in front of the first
// call and say which paragraph they are about. Empty if there are none.
std::optional<RichText> with_comments_apart(const RichText& text);

}  // namespace adref::formats::docx_write
