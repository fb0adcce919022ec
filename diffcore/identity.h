// Stable ids from one draft to the next.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace adref {

// Where a paragraph of the new draft comes from besides the one whose id it
// carries: the other old paragraphs of a merge; or, for a part that was split
// off and has an id of its own, the paragraph that was split.
struct Origin {
    std::uint32_t position = 0;     // 0-based, in the new draft
    std::vector<std::string> from;  // ids in the old draft

    friend bool operator==(const Origin&, const Origin&) = default;
};

// Gives the paragraphs of `after` the ids of those of `before` that they
// correspond to, by the same alignment as compare(): through edits, moves and
// renumbering. Of a split the most alike part keeps the id; of a merge the id
// is that of the paragraph most like the result. What is new gets an id that
// occurs neither in `before` nor in `taken` (ids of earlier drafts). Footnote
// anchors follow. Afterwards after.ids is `recorded`; before.ids must be.
std::vector<Origin> carry_ids(const Document& before, Document& after,
                              const std::unordered_set<std::string>& taken = {});

}  // namespace adref
