// The parts of place(): one function for each group of actions. All take a
// sound amendment (fault_of is empty) and its target in the base.
#pragma once

#include "diffcore/result.h"
#include "track/amendment.h"
#include "track/edit.h"
#include "track/src/base_words.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::track {

// What an amendment is about: paragraphs [first, last].
struct Target {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

Result<PlacedAmendment> place_words(const Amendment& amendment, const Base::Words& base, Target target);
Result<PlacedAmendment> place_insertion_at_edge(const Amendment& amendment, const Base::Words& base,
                                                Target target);
Result<PlacedAmendment> place_rewrite(const Amendment& amendment, const Base::Words& base, Target target);
Result<PlacedAmendment> place_paragraphs(const Amendment& amendment, const Base::Words& base, Target target);

// Where the words that an amendment names stand, at least one place; or why not.
struct FoundWords {
    std::uint32_t paragraph = 0;
    TokenRange range;
};
Result<std::vector<FoundWords>> find_words(const Amendment& amendment, const Base::Words& base,
                                           Target target);

}  // namespace adref::track
