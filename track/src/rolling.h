// What stands in a rolling text, in the base's coordinates: the form between
// amendments and brackets, on the way there and back.
#pragma once

#include "track/amendment.h"
#include "track/edit.h"
#include "track/profile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

// One thing that the words beside a bracket say: "EU propose", "opposed by Norway".
struct RollingClause {
    RollingRole role = RollingRole::insertion;
    std::vector<std::string> names;  // none: nobody is named
    std::string place;

    friend bool operator==(const RollingClause&, const RollingClause&) = default;
    friend auto operator<=>(const RollingClause&, const RollingClause&) = default;
};
using RollingHeader = std::vector<RollingClause>;  // what is done comes first, positions on it behind

constexpr bool is_position(RollingRole role) {
    return role >= RollingRole::support && role <= RollingRole::retain;
}

struct RollingProposal {
    enum class Kind : std::uint8_t {
        words,     // code points [start, end) of `first` become `text`
        brackets,  // square brackets around those, or around [first, last] if start == end
        remove,    // [first, last]
        add,       // `lines` behind `slot`
        move,      // [first, last] behind `slot`
        split,     // `first` before `start`
        join,      // `first` with the next
        relabel,   // `first` gets `label`
        position,  // `stance` on `first`; on its words [start, end) if there are any
        sentence,  // in the annex: what could not be put in its place
    };
    Kind kind = Kind::words;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string text;
    bool rewrite = false;               // words: of the whole paragraph
    std::vector<std::string> lines;     // "12 bis. We …"
    std::vector<Paragraph> paragraphs;  // the same before they are written: how they look
    std::uint32_t slot = 0;             // kBeforeAll: before all others
    std::string label;
    Stance stance = Stance::none;
    std::vector<std::string> names;  // who proposes; sorted
    RollingHeader positions;         // of others on it; by role
    std::uint32_t rolling = 0;       // where it stands: a paragraph of the rolling text
};

}  // namespace adref::track
