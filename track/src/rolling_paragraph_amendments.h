// Proposals of a rolling text that are about whole paragraphs, as amendments: what
// they are addressed to, and what comes and goes with it.
#pragma once

#include "track/edit.h"
#include "track/src/rolling.h"

#include <vector>

namespace adref::track {

// Of kinds remove, add, move, join and relabel. Each amendment (of remove there may
// be several) is placed again, and does what the proposal does; where there is
// none, false, and nothing is appended.
bool amend_paragraphs(const Base& base, const RollingProposal& proposal, std::vector<Amendment>& out);

}  // namespace adref::track
