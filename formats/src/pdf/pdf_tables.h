// Tables: rows whose words stand in the same columns. A PDF has no tables, only
// words at places; what is not surely one stays lines.
#pragma once

#include "formats/src/pdf/pdf_page.h"
#include "formats/src/styled.h"

#include <set>
#include <string>
#include <vector>

namespace adref::formats {

struct PdfTableRow {
    std::vector<std::vector<PdfRow>> cells;  // of each cell its lines; empty if the row is no table's
    bool continues = false;                  // its words went into the cells of a row above
};

// Parallel to the rows, which are in reading order.
std::vector<PdfTableRow> find_pdf_tables(const std::vector<PdfRow>& rows, bool right_to_left);

// Cells separated by tabs.
Styled style_pdf_cells(const PdfTableRow& row, const std::set<std::string>& notes);

}  // namespace adref::formats
