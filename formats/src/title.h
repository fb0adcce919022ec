// The title of a document that does not say which it is, and what that makes of
// the lines around it.
#pragma once

#include "formats/src/block.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// The title's words, its label among them; empty if nothing looks like one. Its
// block becomes a title. Precondition: every block has its kind but for headings'
// levels.
std::string find_title(std::vector<Block>& blocks);

// What stands above the title on a cover page is no section of the text; the
// title once more below it heads one.
void mend_cover(std::vector<Block>& blocks, std::string_view title);

}  // namespace adref::formats
