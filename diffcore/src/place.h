// Pairs told by their place alone.
#pragma once

#include "diffcore/src/pairing.h"
#include "diffcore/src/thresholds.h"

#include <vector>

namespace adref {

// "Reserved." and "Agreed.", or a paragraph written anew from first to last
// word: not alike, but alone between the same neighbours, of much the same
// length and, if it is longer than a few words, of the same number or the same
// opening. Those flagged as explained (by old and by new position) are left alone.
void pair_by_place(Pairing& pairs, const SideView& before, const SideView& after,
                   const std::vector<bool>& old_explained, const std::vector<bool>& new_explained,
                   const Thresholds& thresholds);

}  // namespace adref
