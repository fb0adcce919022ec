// The matches of two documents that their redlines bear out.
#pragma once

#include "diffcore/src/parts.h"

#include <vector>

namespace adref {

// match_paragraphs() without what Proof takes back: what compare() shows as
// matched, split and merged, in the order of main_new.
std::vector<Match> find_proven_matches(const Document& before, const Document& after);

}  // namespace adref
