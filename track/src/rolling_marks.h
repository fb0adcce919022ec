// Marks and notes of a rolling text's paragraph, put onto the words of the base
// that are left of it.
#pragma once

#include "track/profile.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace adref::track {

// Where the base's words come from. Of each byte of its text:
struct RollingTrace {
    std::vector<std::uint32_t> origin;  // the byte of the rolling text
    std::vector<std::uint32_t> codes;   // code points in front, and those of the whole behind the last
    // Bytes that somebody wants deleted; in any order, and they may overlap.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> struck;
};

// The mark that the profile shows deletions with is taken off those.
void restore_marks(const Paragraph& rolling, const Profile& profile, RollingTrace trace, Paragraph& base);

}  // namespace adref::track
