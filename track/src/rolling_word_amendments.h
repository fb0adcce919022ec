// Proposals of a rolling text that are about words of a paragraph, as amendments:
// anchored on as many words as tell the place from others.
#pragma once

#include "track/edit.h"
#include "track/src/rolling.h"

#include <vector>

namespace adref::track {

// Of kinds words, brackets, split and position. The amendment is placed again, and
// does what the proposal does; where there is none, false, and nothing is appended.
bool amend_words(const Base& base, const RollingProposal& proposal, std::vector<Amendment>& out);

}  // namespace adref::track
