// Rows as text with its marks, and where each stands in the frame of its column.
#pragma once

#include "formats/src/pdf/pdf_page.h"
#include "formats/src/styled.h"

#include <set>
#include <string>
#include <vector>

namespace adref::formats {

// A line in terms of the way its text is read: its start is on the left, in
// Arabic on the right.
struct PdfLine {
    Styled styled;
    std::size_t page = 0;
    std::size_t region = 0;  // lines of one stand below each other
    double size = 0;
    double middle = 0;  // its height on the page
    double start = 0;   // room before it in its frame, …
    double slack = 0;   // … and behind it
    double first = 0;   // width of its first word, with the space before it
    bool bold = false;  // all of it
    bool centred = false;
    bool cells = false;  // a row of a table: tabs between its cells
};

// The text of a row. Raised signs that are labels of `notes` become [^1].
Styled style_pdf_row(const PdfRow& row, const std::set<std::string>& notes);

// The lines of all regions in the order of reading. `notes`: the labels of the
// footnotes that can be called on each page.
std::vector<PdfLine> make_pdf_lines(const std::vector<PdfRegion>& regions, bool right_to_left,
                                    const std::vector<std::set<std::string>>& notes);

}  // namespace adref::formats
