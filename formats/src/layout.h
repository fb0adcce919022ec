// How the lines of a text make its paragraphs.
#pragma once

#include "formats/reader.h"
#include "formats/src/furniture.h"

#include <cstdint>
#include <vector>

namespace adref::formats {

struct PageLayout {
    Layout layout = Layout::line_each;  // never automatic
    bool wrapped = false;               // lines end where the page does, and go on in the next one
    bool sparse = false;                // wrapped with few or no blank lines: short lines end paragraphs
    std::uint32_t width = 0;            // columns of a full line, where wrapped
};

PageLayout recognise_layout(const std::vector<TextLine>& lines, Layout wanted);

}  // namespace adref::formats
