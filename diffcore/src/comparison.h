// Two documents compared, without a judgement of what the changes mean.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/parts.h"

#include <vector>

namespace adref {

// All entries of the redline, in its order, but for significance and signals.
std::vector<Entry> find_entries(const Document& before, const Document& after);

// match_paragraphs() without what Proof takes back: what find_entries() shows
// as matched, split and merged, in the order of main_new.
std::vector<Match> find_proven_matches(const Document& before, const Document& after);

}  // namespace adref
