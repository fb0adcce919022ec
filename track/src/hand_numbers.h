// Numbers that somebody changed by hand, and not only because something was put
// in, taken out or moved in front of them.
#pragma once

#include "track/src/draft_units.h"

#include <vector>

namespace adref::track {

std::vector<WordChange> hand_numbers(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                     const DraftUnits& units);

}  // namespace adref::track
