// The cells of a table's row, as word processors have them: of paragraphs.
#pragma once

#include "formats/rich_text.h"

#include <cstddef>
#include <vector>

namespace adref::formats {

inline constexpr std::size_t kMaxTableColumns = 63;  // that Word opens

// Its paragraphs have runs and, but for the last, a changed end; nothing else.
using RichCell = std::vector<RichParagraph>;

// At least one cell, each of at least one paragraph. What is in more columns than
// there may be are further paragraphs of the last.
std::vector<RichCell> cells_of(const RichParagraph& row);

}  // namespace adref::formats
