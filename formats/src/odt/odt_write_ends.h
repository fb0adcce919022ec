// How paragraphs end in an OpenDocument.
//
// In a rich text each paragraph says of its own end whether it was inserted or
// deleted. A change in an OpenDocument goes from one place in the text to
// another, so that the last end of a text, of a note, of a cell, or of what
// stands before a table can be part of none: of a last paragraph that was
// inserted, the change begins before the end of the paragraph before,
// "A[¶B]¶" instead of "A¶[B¶]".
#pragma once

#include "formats/rich_text.h"

#include <span>
#include <vector>

namespace adref::formats::odt_write {

// The paragraphs of a text without tables, a note or a cell, as they can be
// written: the last one's end is not tracked. With all changes accepted, and
// with all rejected, they say what they said; where nothing stays in one of the
// two readings, an empty paragraph does.
std::vector<RichParagraph> settled(std::span<const RichParagraph> tracked);

// Nothing has to be done.
inline bool is_settled(std::span<const RichParagraph> paragraphs) {
    return paragraphs.empty() ||
           (paragraphs.back().end_inserted == kNoIndex && paragraphs.back().end_deleted == kNoIndex);
}

}  // namespace adref::formats::odt_write
