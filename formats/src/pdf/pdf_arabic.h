// What the setting of Arabic lines leaves in a PDF's words.
#pragma once

#include "formats/reader.h"
#include "formats/src/pdf/pdf_page.h"

#include <vector>

namespace adref::formats {

// Takes out the strokes that stretch words so that a line fills its width, if
// they are all over the text; a few are the author's. Named in the report, once
// a page. Precondition, here and below: the rows are in reading order.
void drop_kashidas(std::vector<PdfRegion>& regions, std::vector<Remark>& report);

// Many Arabic fonts have one glyph for lam and alef, and many PDFs name its letters
// in the order of reading inside a line that is otherwise in the order of
// sight; turned around, "الأمم" comes out as "األمم". Where a text shows this,
// the words are mended that can be read in one way only, and the report says
// that others may be left.
void mend_lam_alef(std::vector<PdfRegion>& regions, std::vector<Remark>& report);

}  // namespace adref::formats
