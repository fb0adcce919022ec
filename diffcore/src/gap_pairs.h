// The best pairing that keeps its order, between two lists of paragraphs.
#pragma once

#include "diffcore/src/pairing.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace adref {

// Gaps with more pairs than this are not searched whole: only pairs within a
// band around the diagonal are looked at, this many in all or kBand a row.
inline constexpr std::size_t kGapPairs = 4096;
inline constexpr std::size_t kBand = 32;

// Whether every pair of a gap of so many old and new paragraphs is looked at.
bool is_searched_whole(std::size_t olds, std::size_t news);

// `gain` says what a pair (old and new position) is worth; what is not
// positive is never paired. Returns the pairs of the highest sum, ascending.
std::vector<std::pair<std::uint32_t, std::uint32_t>> best_in_order(
    const Gap& gap, const std::function<float(std::uint32_t, std::uint32_t)>& gain);

// Pairs of a gap that share word pairs which nobody else in the gap has, where
// each is the other's best; only those that keep their order. They cut a gap
// that is too wide into narrow ones.
std::vector<std::pair<std::uint32_t, std::uint32_t>> anchors_in(const Gap& gap, const SideView& before,
                                                                const SideView& after);

}  // namespace adref
