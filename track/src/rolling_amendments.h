// Proposals of a rolling text as amendments to its base.
#pragma once

#include "track/compilation.h"
#include "track/src/rolling.h"

#include <string>
#include <vector>

namespace adref::track {

// Each amendment is placed again, and does what the proposal does; a proposal for
// which there is none is told as a trouble. Ids are given.
void rolling_amendments(const Base& base, const Document& rolling,
                        const std::vector<RollingProposal>& proposals, std::vector<Amendment>& amendments,
                        std::vector<RollingTrouble>& troubles);

}  // namespace adref::track
