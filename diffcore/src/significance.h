// What kind of change an entry is.
#pragma once

#include "diffcore/redline.h"

namespace adref {

// The strongest kind of change in the entry. `before` and `after` are the
// paragraphs of a matched entry; null otherwise.
Significance judge(const Entry& entry, const Paragraph* before, const Paragraph* after);

}  // namespace adref
