// What stands on the pages of a PDF, on its way to paragraphs. Lengths are in
// points (1/72 inch), from the page's upper left corner.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::formats {

enum class PdfRaised : std::uint8_t { none, above, below };

// Characters without a gap, as they stand on the page from left to right.
struct PdfWord {
    std::string text;
    double left = 0;
    double right = 0;
    double top = 0;  // of the font's box, not of the letters
    double bottom = 0;
    double size = 0;  // of the font
    bool bold = false;
    bool italic = false;
    PdfRaised raised = PdfRaised::none;
    bool glued = false;  // no space before it; known once its line is in reading order

    double width() const { return right - left; }
    double middle() const { return (top + bottom) / 2; }
    // About where the letters stand; poppler gives only boxes.
    double base() const { return bottom - (bottom - top) * 0.2; }
};

struct PdfPage {
    std::size_t number = 0;  // from 1
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;
};

struct PdfRow {
    std::vector<PdfWord> words;  // from left to right; in reading order once order_row was there
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;  // of most of its letters

    double middle() const { return (top + bottom) / 2; }
};

// What is read from top to bottom: a column, or a part of the page that goes
// over its whole width.
struct PdfRegion {
    std::size_t page = 0;  // its number
    double page_width = 0;
    bool column = false;
    std::vector<PdfRow> rows;
};

}  // namespace adref::formats
