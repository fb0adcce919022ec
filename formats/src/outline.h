// What each block is: heading, preambular, operative, item, text; its printed
// number and its depth; the document's title.
#pragma once

#include "formats/reader.h"
#include "formats/src/block.h"

#include <string>
#include <vector>

namespace adref::formats {

struct Outlined {
    std::vector<Block> blocks;
    std::string title;
};

Outlined make_outline(std::vector<Block> blocks);

}  // namespace adref::formats
