// Where the rare phrases of a text were put in, whatever the place: an inverted
// index of runs of three words over all that was inserted.
#pragma once

#include "track/src/attribution_ground.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace adref::track {

class InsertedPhrases {
 public:
    explicit InsertedPhrases(const Ground& ground);

    struct Candidate {
        std::uint32_t hunk = 0;
        std::uint32_t phrases = 0;  // rare ones that it shares with the text
    };
    // Hunks that share phrases with the text that the base has not, most first.
    std::vector<Candidate> look_for(std::span<const std::uint32_t> words) const;

 private:
    std::vector<std::pair<std::uint64_t, std::uint32_t>> phrases_;  // hash, hunk; ordered, each once
    std::vector<std::uint64_t> of_the_base_;                        // ordered
};

}  // namespace adref::track
