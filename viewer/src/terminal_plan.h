// What of a comparison a terminal shows: the changes, a little of what stands
// around them, the headings above them.
#pragma once

#include "viewer/src/reading.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::viewer {

enum class Show : std::uint8_t {
    hidden,   // counted in a fold
    heading,  // an unchanged heading above something that is shown
    context,  // an unchanged paragraph beside a change
    full,
};

// One for each entry. With `all` nothing is hidden; nor are entries about which
// something is said though they did not change (parallel to them, or empty).
std::vector<Show> plan_terminal(const Reading& reading, std::size_t context, bool all,
                                const std::vector<bool>& remarked = {});

}  // namespace adref::viewer
