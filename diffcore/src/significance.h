// What kind of change an entry is.
#pragma once

#include "diffcore/redline.h"

namespace adref {

// The strongest kind of change in one entry of the redline. Reads the entry's
// relation and segments and the paragraphs that they come from.
Significance judge(const Redline& redline, const Entry& entry);

}  // namespace adref
