// How alike two paragraphs are, by the words that they share.
#pragma once

#include "diffcore/src/tokens.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

// What each word is worth as evidence: the rarer, the more (an inverse
// paragraph frequency over both sides), function words next to nothing however
// rare they are in a short text, punctuation nothing: "We commit to …" says
// little and "desalination" much. `weak` is find_weak(vocabulary).
std::vector<float> word_weights(const TokenizedDocument& before, const TokenizedDocument& after,
                                const Vocabulary& vocabulary, const std::vector<bool>& weak);

// The words of a paragraph, sorted, with repeats; punctuation left out.
struct Bag {
    std::vector<std::uint32_t> words;
    float weight = 0;  // of all words together
};
Bag make_bag(std::span<const std::uint32_t> ids, std::span<const float> weights);

// 0 (nothing in common) to 1 (the same words): the geometric mean of the
// weighted Dice coefficient and of the share of the lighter bag that the other
// one holds, so that a paragraph that has grown is still like what it was.
float likeness(const Bag& one, const Bag& other, std::span<const float> weights);

}  // namespace adref
