// The first panel: what happened, in pictures with their numbers.
#pragma once

#include "viewer/src/html_context.h"
#include "viewer/src/measure.h"

#include <string>

namespace adref::viewer {

// How many entries were edited, new, moved, …, and how much they matter.
void append_counts(std::string& out, const PageContext& page);

// How much changed per section, what moved, what got weaker and stronger, open
// brackets before and after, what became of the amendments. Links lead to the first of what they
// count; scripts filter by what `data-filter` says instead. Nothing where the
// drafts are the same.
void append_panel(std::string& out, const PageContext& page, const Measures& measures);

}  // namespace adref::viewer
