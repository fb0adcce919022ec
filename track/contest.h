// Collisions gathered by place: a thousand pairs at one word are one contest.
#pragma once

#include "track/merge.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::track {

struct Contest {
    // Where, in the base; kBeforeAll for what goes before all paragraphs. Code
    // points; start == end where nothing but a point is shared.
    std::uint32_t paragraph = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool order = false;                   // only which insertion comes first; otherwise a contradiction
    std::vector<Collision::Kind> kinds;   // ascending, each once
    std::vector<std::size_t> amendments;  // ascending, each once: all that collide here with another
    std::size_t pairs = 0;
};

// Ordered by place; contradictions and questions of order are never in one
// contest. Stretches that overlap are one place, and so are equal points.
std::vector<Contest> contests(const std::vector<Collision>& collisions);

}  // namespace adref::track
