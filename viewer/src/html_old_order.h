// What the view of the old text must put elsewhere: the page has the order of the
// new text, and most of the old paragraphs stand in their order there, too.
#pragma once

#include "diffcore/redline.h"

#include <cstddef>
#include <vector>

namespace adref::viewer {

// Neighbours in the old text that one entry holds: `count` of its `olds` from `first`.
struct OldRun {
    std::size_t entry = 0;
    std::size_t first = 0;
    std::size_t count = 0;
};

// What stands in the old text right behind the old paragraphs that have kept
// their place at the entry `after`; kStart for what stands before all of these.
struct Displaced {
    std::size_t after = 0;
    std::vector<OldRun> runs;
};

// With these put to their places and left out at their entries, the entries read
// in order are the old text in its order, every paragraph once. As little text as
// can be is displaced. Ordered by `after`, kStart first; of one entry some
// paragraphs may be displaced and others not.
std::vector<Displaced> displaced(const Redline& redline);

}  // namespace adref::viewer
