// Shortest edit scripts in linear space.
#pragma once

#include "diffcore/src/runs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

// Myers, "An O(ND) difference algorithm and its variations" (1986), section 4b:
// the middle snake from both ends, then both halves. Appends the kept runs in
// order, with the offsets added to their positions.
//
// `budget` counts visited points and is used up as the search goes on. Once it
// is spent, what is left is split at the furthest point reached, and later not
// searched at all: the script stays valid but is no longer shortest, and the
// function returns false. Without that it is shortest.
bool linear_myers(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t a_offset,
                  std::uint32_t b_offset, std::uint64_t& budget, std::vector<Run>& out);

}  // namespace adref
