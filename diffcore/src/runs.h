// What two sequences keep in common, in order.
#pragma once

#include <cstdint>
#include <vector>

namespace adref {

// A stretch of equal elements: 0-based positions in both sequences.
struct Run {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t length = 0;

    friend bool operator==(const Run&, const Run&) = default;
};

// Appends a run, joined to the one before where it continues it.
inline void append_run(std::vector<Run>& runs, Run run) {
    if (run.length == 0) return;
    if (!runs.empty() && runs.back().a + runs.back().length == run.a &&
        runs.back().b + runs.back().length == run.b) {
        runs.back().length += run.length;
    } else {
        runs.push_back(run);
    }
}

}  // namespace adref
