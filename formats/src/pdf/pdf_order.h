// From the order of sight to the order of reading: where the spaces are, and
// how a line of Arabic goes.
#pragma once

#include "formats/src/pdf/pdf_page.h"

#include <vector>

namespace adref::formats {

// Most of its letters are written from right to left.
bool reads_right_to_left(const std::vector<PdfPage>& pages);

// A PDF may name a bracket in Arabic text by its meaning (the one that opens
// stands on the right) or by its shape.
bool brackets_by_shape(const std::vector<PdfRegion>& regions, bool right_to_left);

// Puts the row's words, and their characters, into the order of reading, says
// which are glued to the one before, and writes ligatures and Arabic
// presentation forms as letters. Afterwards a word of the row is what has one
// font and no space inside.
void order_pdf_row(PdfRow& row, bool right_to_left, bool by_shape);

}  // namespace adref::formats
