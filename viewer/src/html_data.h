// What the page's scripts know of the redline: JSON in an element that no browser
// runs.
#pragma once

#include "viewer/src/html_context.h"
#include "viewer/src/measure.h"

#include <string>

namespace adref::viewer {

// JSON without <, > and &, and without the characters of viewer/escape.h, so that
// no text in it can leave its element:
//   "names":    [old, new]
//   "sections": [[id, title, parent or -1], …], 0 for what stands before the first
//   "who":      [delegation, …]
//   "amendments": [[id, [delegation, …], outcome or "position"], …]
//   "entries":  [[number as in data-e, kinds, significance, signals, section,
//                 [amendment, …]], …] of those that filters choose from;
//               kinds: 1 edited, 2 new, 4 deleted, 8 moved, 16 split, 32 merged;
//               significance: 0 none to 6 substantive;
//               signals: 1 weaker, 2 stronger, 4 of another direction, 8 brackets
//   "old":      what the view of the old text puts elsewhere (html_old_order.h):
//               [[id of the entry that it stands behind or "", [[id of its own entry,
//                 the first of its old paragraphs, how many], …]], …]
//   "words":    the page's own words for scripts
std::string page_data(const PageContext& page, const Measures& measures);

}  // namespace adref::viewer
