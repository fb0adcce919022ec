// How paragraphs end in a Word file.
//
// In a rich text each paragraph says of its own end whether it was inserted or
// deleted. A word processor cannot take away the last end of a text, of a note,
// of a cell, or of what stands before a table: of a last paragraph inserted
// there, rejecting leaves an empty one. Word itself therefore marks the end of
// the paragraph before: "A[¶][B]¶" instead of "A¶[B][¶]". What is left of two
// paragraphs then has the last one's properties, so those are tracked as well.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref::formats::docx_write {

struct DocxEnd {
    std::uint32_t inserted = kNoIndex;
    std::uint32_t deleted = kNoIndex;
    // The end is another paragraph's, of which a move tells nothing.
    bool borrowed = false;
    // No end at all: the next paragraph goes on in the same w:p.
    bool glued = false;
    // What the w:p that ends here is, and was before `reformatted` if that is set.
    const RichProperties* properties = nullptr;
    const RichProperties* old_properties = nullptr;
    std::uint32_t reformatted = kNoIndex;
};

// For each paragraph of a text, a note or a cell, how it is to end. The pointers
// point into the paragraphs. Of rows nothing is changed.
std::vector<DocxEnd> settle_ends(std::span<const RichParagraph> paragraphs);

}  // namespace adref::formats::docx_write
