// What a PDF's pages have around the text: running headers and footers, page
// numbers, line numbers in the margin.
#pragma once

#include "formats/reader.h"
#include "formats/src/pdf/pdf_page.h"

#include <vector>

namespace adref::formats {

// Takes the words of all that off the pages and names it in the report (the
// line numbers of a page in one remark). A row at the edge of a page is
// furniture if it stands at the same place on other pages, its numbers equal
// or counting with the pages.
void clear_pdf_furniture(std::vector<PdfPage>& pages, std::vector<Remark>& report);

}  // namespace adref::formats
