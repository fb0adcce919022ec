// Words that say little on their own: articles, prepositions, conjunctions.
#pragma once

#include "diffcore/src/tokens.h"

#include <cstdint>
#include <vector>

namespace adref {

// For every id of a vocabulary whether the token carries meaning on its own:
// punctuation, function words of the six languages and single ideographs do not.
std::vector<bool> find_weak(const Vocabulary& vocabulary);

}  // namespace adref
