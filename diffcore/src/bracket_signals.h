// Brackets opened and closed: which words came to stand in square brackets,
// which came out of them, which came or went with theirs.
#pragma once

#include "diffcore/src/entry_words.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace adref {

struct PlacedSignal {
    Signal signal;
    std::uint32_t segment = 0;  // where it stands in the entry
    // Words that it speaks of on either side; empty where there are none.
    std::pair<std::uint32_t, std::uint32_t> olds;
    std::pair<std::uint32_t, std::uint32_t> news;
};

// Appends them. The direction is always `different`: a bracket says that words
// are not agreed, not whom they help. Long words are shortened in the middle.
void find_bracket_signals(const EntryWords& entry, std::vector<PlacedSignal>& out);

}  // namespace adref
