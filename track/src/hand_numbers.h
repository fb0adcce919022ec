// Numbers that somebody changed by hand, and not only because something was put
// in, taken out or moved in front of them.
#pragma once

#include "track/src/draft_units.h"

#include <string>
#include <vector>

namespace adref::track {

// "12" behind "11", "b" behind "a", "iv" behind "iii", "13" behind "12bis"; both folded.
bool follows_in_order(const std::string& before, const std::string& label);

std::vector<WordChange> hand_numbers(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                     const DraftUnits& units);

}  // namespace adref::track
