// What a word processor's text means: the text with or without its tracked
// changes, its lists numbered as they are printed, each paragraph's kind, level
// and label.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"

#include <vector>

namespace adref::formats {

// Fills all of Reading but its format. `report` is what the file's reader has
// said so far.
Reading read_rich_text(const RichText& text, const ReadOptions& options, std::vector<Remark> report);

}  // namespace adref::formats
