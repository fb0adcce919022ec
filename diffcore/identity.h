// Stable ids from one draft to the next.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <string>
#include <string_view>
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
// is that of the paragraph most like the result. Recorded ids of `after` that
// stand in `before` decide; its other ids count for nothing.
//
// What is new gets an id made from its words and from `salt`, and that is not
// in `before`. Ids that were in use before `before` are avoided by giving a
// salt that no earlier call in the negotiation had (the name of the commit that
// holds `before`): two ids out of 64 bits do not meet by accident. The same
// call gives the same ids.
//
// Footnote anchors follow. Afterwards after.ids is `recorded`. Preconditions:
// before.ids is `recorded`, and no id occurs twice in it.
//
// The origins come in the order of their positions.
std::vector<Origin> carry_ids(const Document& before, Document& after, std::string_view salt = {});

}  // namespace adref
