// The paragraphs of a rolling text.
#pragma once

#include "track/edit.h"
#include "track/profile.h"
#include "track/src/rolling.h"
#include "track/src/rolling_wishes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

// How plainly a paragraph of the base, or a proposal of its own, is written.
enum class Plainness : std::uint8_t {
    pretty,
    escaped,   // every sign that could be a bracket
    below,     // and words as alternative paragraphs
    in_annex,  // no proposal at all
};

struct RollingDraft {
    Document document;
    std::vector<std::uint32_t> base_of;   // by paragraph: that of the base, or kBeforeAll
    std::vector<std::uint32_t> standing;  // by proposal: where it opens, kBeforeAll for the annex
};

// Proposals in the order in which those at one place are written.
struct RollingOrder {
    const Base& base;
    const Profile& profile;
    bool attributed = true;
    const std::vector<RollingProposal>& proposals;
    // Proposals of these levels of plainness; of the base by its paragraphs.
    const std::vector<Plainness>& of_base;
    const std::vector<Plainness>& of_proposals;
    // The annex: sentences, each with who says so.
    const std::vector<RollingProposal>& annex;
};
RollingDraft write_rolling(const RollingOrder& order);

}  // namespace adref::track
