// Columns: the gutter that no word crosses over many lines.
#pragma once

#include "formats/src/pdf/pdf_page.h"

#include <vector>

namespace adref::formats {

// Where the gutter is on many of the pages; 0 if they have no columns.
double find_pdf_gutter(std::vector<PdfPage>& pages);

// The page's regions in the order of reading: what goes over the whole width,
// then the columns below it, and so on down the page. Pages have at most two
// columns here; of more, some are read across. At the usual `gutter` fewer and
// shorter lines are enough.
std::vector<PdfRegion> find_pdf_regions(PdfPage page, bool right_to_left, double gutter);

}  // namespace adref::formats
