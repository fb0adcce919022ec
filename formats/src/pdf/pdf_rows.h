// Words on one baseline make a row.
#pragma once

#include "formats/src/pdf/pdf_page.h"

#include <vector>

namespace adref::formats {

// Rows from top to bottom, their words from left to right. Small words that
// stand above or below the baseline beside a word of the row are in it, and
// say so. Linear but for sorting.
std::vector<PdfRow> make_pdf_rows(std::vector<PdfWord> words);

// Takes the measures of a row from its words. Precondition: it has some.
void measure_pdf_row(PdfRow& row);

}  // namespace adref::formats
