// Amendments as what a rolling text can show: equal ones once, with all who want it.
#pragma once

#include "track/edit.h"
#include "track/profile.h"
#include "track/src/rolling.h"

#include <cstddef>
#include <string>
#include <vector>

namespace adref::track {

struct RollingWishes {
    std::vector<RollingProposal> proposals;
    std::vector<std::vector<std::size_t>> owners;  // parallel: amendments, by place in the list
    std::vector<std::string> keys;                 // parallel: see rolling_key
    std::vector<std::size_t> unplaced;             // amendments …
    std::vector<std::string> why;                  // … and why
    std::vector<std::size_t> withdrawn;
};

RollingWishes rolling_wishes(const Base& base, const std::vector<Amendment>& amendments);

// What it does, whoever wants it: equal for proposals with the same effect. Of
// words it is the paragraph's new text.
std::string rolling_key(const Document& base, const RollingProposal& proposal);

// The paragraph's text with the words of a proposal in their place.
std::string text_with(const std::string& text, const RollingProposal& proposal);

// The sentence of drafting language for the annex.
std::string annex_sentence(const Amendment& amendment);

}  // namespace adref::track
