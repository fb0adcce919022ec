// Which of the matches are out of order, and which of those moved together.
#pragma once

#include "diffcore/src/parts.h"

#include <cstdint>
#include <vector>

namespace adref {

struct Move {
    bool moved = false;
    std::uint32_t block = 0;  // the same number, from 1, for those that moved together; 0 for one alone
};

// One for each match. What is not in the heaviest set that keeps its order has
// moved: of two that changed places, the one of fewer words. A match under a
// heading or in a list that is still the same weighs more than one that left it: a paragraph that went to an
// annex has moved, however long it is, and not what it left behind. `matches` are in the order of main_new.
std::vector<Move> find_moves(const std::vector<Match>& matches, const Document& before, const Document& after,
                             const TokenizedDocument& before_tokens, const TokenizedDocument& after_tokens);

}  // namespace adref
