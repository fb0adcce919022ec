// Lines that should have been several.
#pragma once

#include "formats/src/block.h"

#include <vector>

namespace adref::formats {

// "…fields**Follow-up**…**Modalities***The General Assembly,*": titles set in
// bold that ran together lose nothing but the line ends between them.
std::vector<Block> split_glued_titles(std::vector<Block> blocks);

// "Regulation 7. Form of applications 1. Each application …": the heading and
// the first paragraph under it.
std::vector<Block> split_glued_headings(std::vector<Block> blocks);

}  // namespace adref::formats
