// The one function that compares two sequences of token ids.
#pragma once

#include "diffcore/src/runs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

struct SequenceDiff {
    std::vector<Run> kept;  // in order; neighbouring runs never touch on both sides
    bool coarse = false;    // a bound was reached: valid, but not a shortest script
};

// Points that Myers may visit in one call before it stops being exact: about
// 0.1 s of work, enough for some 5,000 edits between two texts of any length.
inline constexpr std::uint64_t kSequenceBudget = std::uint64_t{1} << 25U;

// What two sequences keep, as a longest common subsequence unless `coarse`.
// dtl does the work while (n + 1)(m + 1) <= 2,000,000: beyond that its paths
// can pass its limit on recorded points, after which it is neither minimal nor
// right about positions. Longer pairs go to linear_myers. Of long sequences the
// ids that only one side has are left out before, which changes no length.
SequenceDiff diff_sequences(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                            std::uint64_t budget = kSequenceBudget);

}  // namespace adref
