// What changed in the sequence of paragraphs: those that are new, gone or moved,
// as amendments that put each where the edited draft has it.
#pragma once

#include "track/src/draft_units.h"

#include <vector>

namespace adref::track {

// The changes inside paragraphs that go on are among them. `whole_moves` false:
// what moved is deleted there and added here.
std::vector<WordChange> sequence_changes(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                         DraftUnits units, bool whole_moves);

}  // namespace adref::track
