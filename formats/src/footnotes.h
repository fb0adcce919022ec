// Footnotes find the place that calls them.
#pragma once

#include "formats/reader.h"
#include "formats/src/block.h"

#include <vector>

namespace adref::formats {

// Takes the reference signs of footnotes out of the texts and gives their
// places an anchor, which names the footnote by its position in the result
// ("12", to be replaced once there are ids). Each footnote is moved behind the
// block that calls it first. Calls without a footnote stay in the text;
// footnotes that nothing calls stay where they were.
std::vector<Block> attach_footnotes(std::vector<Block> blocks, std::vector<Remark>& report);

}  // namespace adref::formats
