// A generated zero draft and its Rev 1, with the truth of what happened.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace adref::testing {

// Per cent of the paragraphs of the old draft.
struct RoundRecipe {
    std::size_t edited = 25;
    std::size_t words_per_edit = 6;  // at most
    std::size_t inserted = 3;
    std::size_t deleted = 3;
    std::size_t moved = 3;
    std::size_t split = 1;
    std::size_t merged = 1;
};

struct NegotiatedPair {
    Document before;
    Document after;
    // Which old position became which new one. A split stands here twice, a
    // merge too.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> truth;
    std::vector<std::uint32_t> moved;  // new positions of paragraphs that were taken out and put elsewhere
};

// Paragraphs of 20 to 100 words out of a vocabulary in which, as in any
// language, few words are most of the text; all numbered, so that every
// insertion renumbers what follows.
NegotiatedPair negotiated_pair(std::uint64_t seed, std::size_t paragraphs, const RoundRecipe& recipe = {});

// One paragraph a line, "12. Text", as plain text.
std::string as_text(const Document& document);

}  // namespace adref::testing
