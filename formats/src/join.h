// Lines to blocks: where a paragraph starts, and how its lines join.
#pragma once

#include "formats/reader.h"
#include "formats/src/block.h"
#include "formats/src/furniture.h"
#include "formats/src/layout.h"

#include <vector>

namespace adref::formats {

// Blocks in the order in which they start, footnotes among them.
std::vector<Block> join_lines(const std::vector<TextLine>& lines, const PageLayout& page, bool markdown,
                              std::vector<Remark>& report);

}  // namespace adref::formats
