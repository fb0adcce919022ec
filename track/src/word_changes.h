// The changes inside one paragraph as amendments: an amendment a hunk, or one
// rewrite.
#pragma once

#include "track/src/change_owners.h"
#include "track/src/placing.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

inline constexpr std::uint32_t kNoParagraph = UINT32_MAX;

struct WordChange {
    Amendment amendment;  // target, action and words
    ChangeSet changes;
    std::uint32_t paragraph = kNoParagraph;  // of the base, whose words it changes
};

// The pieces' equal and deleted texts are the paragraph's, the equal and inserted
// ones what it becomes. Applied together they give that text, unless `exact` says
// otherwise. One rewrite where nothing finer does, or little was kept.
struct WordChanges {
    std::vector<WordChange> list;
    bool exact = true;
};
WordChanges word_changes(const Base& base, std::uint32_t position, const std::vector<OwnedPiece>& pieces,
                         const ChangeOwners& owners);

// An anchor that ends with token `last` (excluded) of the paragraph and stands in
// it once, or with its occurrence. False if no word stands there.
bool anchor_before(const Base& base, std::uint32_t position, std::uint32_t last, Amendment& amendment);

}  // namespace adref::track
