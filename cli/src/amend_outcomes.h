// What became of amendments of the register, as the lists show it.
#pragma once

#include "cli/src/amend.h"
#include "cli/src/amend_filter.h"
#include "track/attribution.h"

#include <optional>
#include <string>
#include <vector>

namespace adref::cli {

struct SeenOutcome {
    track::Outcome outcome = track::Outcome::not_taken;
    bool decided = false;  // by a person
};

// Parallel to `listed`: in the round `to`, or, if that is empty, in the round after
// each base; nothing for positions and where there is no such round. Errors:
// not_found (no such round).
Result<std::vector<std::optional<SeenOutcome>>> outcomes_of(AmendmentDesk& desk,
                                                            const std::vector<ListedAmendment>& listed,
                                                            const std::string& to);

}  // namespace adref::cli
