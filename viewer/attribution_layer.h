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

    // Null where nobody decided anything.
    const Decision* decision(std::size_t amendment) const {
        return amendment < decisions.size() && decisions[amendment].decided ? &decisions[amendment] : nullptr;
    }
    track::Outcome outcome_of(std::size_t amendment) const {
        const Decision* decided = decision(amendment);
        return decided != nullptr ? decided->outcome : assessment.attributed.fates[amendment].outcome;
    }
    // Why: as the people say who decided, or else why it has no place in the old
    // text. Empty for most.
    const std::string& why_of(std::size_t amendment) const {
        static const std::string none;
        const Decision* decided = decision(amendment);
        if (decided != nullptr && !decided->why.empty()) return decided->why;
        return amendment < assessment.unplaced.size() ? assessment.unplaced[amendment] : none;
    }
};

}  // namespace adref::viewer
