// Which paragraph became which.
#pragma once

#include "diffcore/src/kinship.h"
#include "diffcore/src/pairing.h"
#include "diffcore/src/thresholds.h"

#include <optional>
#include <span>

namespace adref {

struct Alignment {
    Pairing pairs;
    // Of all paragraphs that are still free, at least, if there are any.
    std::optional<Kinship> kinship;
};

// Finds one-to-one partners by the cheapest account of how the one text became
// the other: a pair costs what is unlike in it and, if it is out of its place,
// the price of a move; two paragraphs without partners cost more than a pair
// that is like enough (thresholds.h names the prices). docs/design/alignment.md
// says how the search goes:
//   ids where both documents have recorded ones; equal texts; in the gaps
//   between them the in-order pairs of the highest gain; then what is better
//   off far away, by wording that is nobody else's; then what is out of order
//   nearby.
// `weights` is word_weights() of both. Fills the sides' bags.
Alignment align(SideView& before, SideView& after, std::span<const float> weights,
                const Thresholds& thresholds = {});

}  // namespace adref
