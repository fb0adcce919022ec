// A redline as what became of each paragraph: kept, new, or gone, with splits and
// merges where an amendment can say them, and as kept and new paragraphs elsewhere.
#pragma once

#include "diffcore/redline.h"
#include "track/src/change_owners.h"
#include "track/src/word_changes.h"

#include <cstdint>
#include <vector>

namespace adref::track {

// One paragraph of the edited draft.
struct DraftUnit {
    std::uint32_t fresh = 0;            // its position
    std::uint32_t old = kNoParagraph;   // the paragraph of the base that it goes on from; none for a new one
    std::uint32_t last = kNoParagraph;  // … or the last of those joined to that one
    bool part = false;                  // cut from the unit before it
    bool moved = false;
    bool renumbered = false;
};

struct DraftUnits {
    std::vector<DraftUnit> units;        // in the order of the edited draft
    std::vector<bool> gone;              // by position in the base: deleted
    std::vector<WordChange> words;       // inside paragraphs that go on, with splits and merges
    std::vector<std::uint32_t> inexact;  // positions in the edited draft that the changes do not quite give
};

DraftUnits draft_units(const Redline& redline, const Base& base, const ChangeOwners& owners);

}  // namespace adref::track
