// The words that amendments change, looked for where they asked for them.
#pragma once

#include "track/src/attribution_asks.h"
#include "track/src/attribution_ledger.h"

#include <vector>

namespace adref::track {

// Credits what is found and counts it. True at the place of each ask whose new
// words were found, or that has none to look for.
std::vector<bool> look_at_places(const Ground& ground, const std::vector<WordAsk>& asks,
                                 const AttributionVocabulary& vocabulary, Ledger& ledger);

// Once all credits are given: whose places were changed in other ways.
void look_at_what_stands_instead(const Ground& ground, const std::vector<WordAsk>& asks,
                                 const AttributionVocabulary& vocabulary, Ledger& ledger);

// 0..1 for so much of a text found; `weight` sums the rarity of the words.
double confidence_of(double share, double weight, double place);

}  // namespace adref::track
