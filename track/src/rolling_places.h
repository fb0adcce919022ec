// Which proposals are written at which paragraph of a rolling text: inside it,
// behind its words, around it, below it.
#pragma once

#include "track/src/rolling_layout.h"
#include "track/src/rolling_write.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::track {

// Proposals by their index; all but `slots` by the paragraphs of the base.
struct RollingPlaces {
    std::vector<std::vector<PlacedWish>> inside;     // among its words
    std::vector<std::vector<std::size_t>> notes;     // behind its words
    std::vector<std::vector<std::size_t>> starting;  // brackets that open in front, the longest first
    std::vector<std::vector<std::size_t>> ending;    // … that close behind, the innermost first
    std::vector<std::vector<std::size_t>> slots;     // paragraphs of their own; see slot()

    // What stands behind a paragraph, or before all of them.
    const std::vector<std::size_t>& slot(std::uint32_t behind) const {
        return slots[behind == kBeforeAll ? 0 : behind + 1];
    }
};

// Spans that overlap without one inside the other cannot be brackets: of those the
// later ones stand nowhere. Nor does what is to be in the annex.
RollingPlaces rolling_places(const RollingOrder& order);

}  // namespace adref::track
