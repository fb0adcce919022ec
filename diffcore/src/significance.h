// What kind of change an entry is.
#pragma once

#include "diffcore/redline.h"

namespace adref {

// The strongest kind of change in the entry. `before` and `after` are its
// paragraphs, of a split or merge the two most alike; `before` is null for an
// inserted entry, `after` for a deleted one.
Significance judge(const Entry& entry, const Paragraph* before, const Paragraph* after);

}  // namespace adref
