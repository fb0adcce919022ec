// Whose words these are, as lines of a terminal.
#pragma once

#include "viewer/src/credited_redline.h"
#include "viewer/src/terminal_lines.h"

#include <cstddef>
#include <vector>

namespace adref::viewer {

// Under a paragraph: who asked for which words, decisions, positions.
std::vector<Line> credit_text(const Redline& redline, const CreditedRedline& credited, std::size_t entry);

// Something is said of the entry even where no word of it changed. Parallel to
// the entries.
std::vector<bool> remarked_entries(const Redline& redline, const CreditedRedline& credited);

}  // namespace adref::viewer
