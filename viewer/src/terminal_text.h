// The words of an entry as pieces of terminal text.
#pragma once

#include "diffcore/redline.h"
#include "viewer/src/terminal_lines.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

enum class Words : std::uint8_t { both, olds, news };

struct TextOptions {
    bool colour = true;  // without it deletions are [-…-] and insertions {+…+}
    bool elide = true;   // leave out the middle of long unchanged stretches
    Words words = Words::both;
};

// One Line for each paragraph: of the new side of a split entry, with the old words
// alone of the old side of a merged one; otherwise one. What is left out of the old
// words alone and of the new ones alone is the same.
// A phrase moved inside the entry stands behind « where it was and » where it
// is, with a number where several moved. Where merged paragraphs met stands a deleted "¶"; between the cells
// of a table's row " | ".
std::vector<Line> entry_text(const Entry& entry, bool table_row, const TextOptions& options);

// Safe for a terminal; between the cells of a table's row stands " | ".
std::string shown_text(std::string_view text, bool table_row);

// Any text in one style.
Line plain_text(std::string_view text, Style style);

}  // namespace adref::viewer
