// Terms of one axis in both texts of an entry, and which stands in whose place.
#pragma once

#include "diffcore/lexicon.h"
#include "diffcore/src/bracket_signals.h"
#include "diffcore/src/entry_words.h"
#include "diffcore/src/operative.h"

#include <vector>

namespace adref {

// Appends what the pairs, and the terms without one, say. `olds` and `news` are the
// terms of all axes in order; `same_openings`: the first verbs of both texts open the
// same paragraph. docs/design/signals.md, 5 and 6.
void pair_terms(const LexiconTables& tables, const EntryWords& entry, Axis axis,
                const std::vector<Occurrence>& olds, const std::vector<Occurrence>& news, bool same_openings,
                std::vector<PlacedSignal>& out);

}  // namespace adref
