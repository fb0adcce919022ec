// The last steps of every reader: what each block is, which footnote it calls,
// and the document that they make.
#pragma once

#include "diffcore/document.h"
#include "formats/reader.h"
#include "formats/src/block.h"

#include <vector>

namespace adref::formats {

struct Assembled {
    Document document;
    std::vector<std::vector<Tag>> tags;  // parallel to its paragraphs, code points of their final texts
};

Assembled assemble(std::vector<Block> blocks, std::vector<Remark>& report);

}  // namespace adref::formats
