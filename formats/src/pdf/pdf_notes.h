// Footnotes at the feet of the pages.
#pragma once

#include "formats/src/pdf/pdf_page.h"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats {

struct PdfNote {
    std::string label;
    std::size_t page = 0;      // where it starts
    std::vector<PdfRow> rows;  // its sign is taken off; those of the next page too, if it goes on there
};

// The sign of a call in the text ("5", "*"), where the word is one; otherwise empty.
std::string note_call(const PdfWord& word);

// Moves the rows of footnotes out of the regions: what is in smaller letters,
// at the end of a region, and starts with a sign. Also takes notes in letters
// of the text's size, if their sign is raised and called on the same page.
// Precondition: the rows are in reading order.
std::vector<PdfNote> take_pdf_notes(std::vector<PdfRegion>& regions, double body_size);

}  // namespace adref::formats
