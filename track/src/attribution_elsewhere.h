// New paragraphs, and words that are not where they were asked for: looked for
// in all that was put in, by their rare phrases.
#pragma once

#include "track/src/attribution_asks.h"
#include "track/src/attribution_ledger.h"

#include <vector>

namespace adref::track {

// `at_place` is what look_at_places gave.
void look_elsewhere(const Ground& ground, const Asks& asks, const std::vector<bool>& at_place,
                    const AttributionVocabulary& vocabulary, Ledger& ledger);

}  // namespace adref::track
