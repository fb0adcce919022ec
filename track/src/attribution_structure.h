// Paragraphs taken out, moved, split, joined and renumbered for amendments.
#pragma once

#include "track/edit.h"
#include "track/src/attribution_ledger.h"

#include <cstddef>
#include <vector>

namespace adref::track {

// Credits on whole entries go into `entries`, parallel to Redline::entries;
// those on the words of deleted paragraphs into the ledger.
void look_at_structure(const Ground& ground, std::size_t amendment, const PlacedAmendment& placed,
                       const AttributionVocabulary& vocabulary, Ledger& ledger,
                       std::vector<std::vector<Credit>>& entries);

// Entries inserted as a whole: to whoever has most of their words.
void credit_insertions(const Ground& ground, const AttributionVocabulary& vocabulary, const Ledger& ledger,
                       std::vector<std::vector<Credit>>& entries);

}  // namespace adref::track
