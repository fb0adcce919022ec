// Lines to paragraphs, by where they stand.
#pragma once

#include "formats/reader.h"
#include "formats/src/block.h"
#include "formats/src/pdf/pdf_lines.h"
#include "formats/src/pdf/pdf_notes.h"

#include <vector>

namespace adref::formats {

struct PdfNoteLines {
    std::string label;
    std::size_t page = 0;
    std::vector<PdfLine> lines;
};

// Blocks in the order of reading, each footnote behind the one that calls it
// (as [^label]). A new paragraph starts at a wider gap, another size, another
// indentation, a label, or where the line above had room for one more word; one
// that goes on over a page's end is one. A block's `line`, and that of a
// remark, is its page.
std::vector<Block> make_pdf_blocks(const std::vector<PdfLine>& lines, const std::vector<PdfNoteLines>& notes,
                                   double body_size, std::vector<Remark>& report);

}  // namespace adref::formats
