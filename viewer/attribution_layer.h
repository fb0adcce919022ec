// Whose words these are, laid over a redline by the renderers. A layer that
// comes off: without it nothing that they write depends on any amendment.
#pragma once

#include "track/assessment.h"

#include <string>
#include <vector>

namespace adref::viewer {

struct AttributionLayer {
    track::Assessment assessment;  // of the redline that is rendered
    // What people decided about an amendment wins over what was computed; parallel
    // to the amendments, or empty where nobody decided anything.
    struct Decision {
        bool decided = false;
        track::Outcome outcome = track::Outcome::not_taken;
        std::string why;
    };
    std::vector<Decision> decisions;

    track::Outcome outcome_of(std::size_t amendment) const {
        if (amendment < decisions.size() && decisions[amendment].decided) return decisions[amendment].outcome;
        return assessment.attributed.fates[amendment].outcome;
    }
};

}  // namespace adref::viewer
