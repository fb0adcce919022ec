// The changes inside one paragraph, put together by who asked for them.
#pragma once

#include "viewer/src/credited_redline.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace adref::viewer {

// What one set of amendments did between two stretches of kept words.
struct CreditSwap {
    std::string out;
    std::string in;
};

// Who has a share, and how far from what was asked it is.
using CreditShares = std::vector<std::pair<std::size_t, track::Match>>;

// All changes of one entry that have the same shares, in the order of the text.
struct CreditGroup {
    CreditShares shares;  // empty: nobody asked for these
    std::vector<CreditSwap> swaps;
};

// By the first change of each; those of nobody last. Without what says nothing:
// white space, and what was only put elsewhere; of nobody's, signs alone.
std::vector<CreditGroup> credit_groups(const Entry& entry, const CreditedRedline& credited,
                                       std::size_t index);

}  // namespace adref::viewer
