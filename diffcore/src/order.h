// Which pairs keep their order, and which have moved.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

struct WeightedPair {
    std::uint32_t before = 0;  // position in the old order
    std::uint32_t after = 0;   // position in the new order
    double weight = 1;         // how much it would cost to call it moved; positive
};

// For each pair whether it belongs to the heaviest set whose old and new
// positions rise together. Positions are distinct on each side. O(n log n).
// Of several heaviest sets always the same one.
std::vector<bool> heaviest_in_order(std::span<const WeightedPair> pairs);

}  // namespace adref
