// A rolling text taken apart: what the base was, and who wants what of it.
#pragma once

#include "track/compilation.h"
#include "track/src/rolling.h"
#include "track/src/rolling_scan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

struct RollingReading {
    Document base;
    std::vector<std::uint32_t> rolling;  // parallel to base.paragraphs: where they stand in the rolling text
    std::vector<RollingProposal> proposals;  // in the order of the rolling text; words are exact
    std::vector<std::uint32_t> agreed;       // paragraphs of the base
    std::vector<RollingTrouble> troubles;
};

// Words of `proposals` are made to fit: the text of a RollingProposal::Kind::words
// is what comes into its range, spaces included.
RollingReading read_rolling(const Document& rolling, const Profile& profile,
                            const LiteralSigns& literal = {});

// A deletion of [start, end) with the space that would be left over.
void widen_to_space(std::u32string_view text, std::uint32_t& start, std::uint32_t& end);

}  // namespace adref::track
