// What changed in the sequence of paragraphs: those that are new, gone or moved,
// as amendments that put each where the edited draft has it.
#pragma once

#include "track/src/draft_units.h"

#include <cstdint>
#include <set>
#include <vector>

namespace adref::track {

// The changes inside paragraphs that go on are among them. `stay` are positions in
// the base of what shall not move, but is deleted there and added here.
struct SequenceChanges {
    std::vector<WordChange> list;
    std::vector<std::uint32_t> movers;  // positions in the base of what moves as a whole
};
SequenceChanges sequence_changes(const Redline& redline, const Base& base, const ChangeOwners& owners,
                                 DraftUnits units, const std::set<std::uint32_t>& stay);

}  // namespace adref::track
