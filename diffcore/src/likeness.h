// How alike two paragraphs are, by the words that they share, and where to
// look for paragraphs that are alike.
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

// Finds, for a bag, the indexed bags that share its rarest words.
class LikenessIndex {
 public:
    // A word that stands in more bags than this is no way to find anything.
    static constexpr std::size_t kMostPostings = 48;
    // The rarest words looked up for one bag, and the candidates returned.
    static constexpr std::size_t kProbes = 24;
    static constexpr std::size_t kMostCandidates = 6;

    LikenessIndex(std::span<const float> weights, std::size_t vocabulary_size);

    // `key` is given back by candidates().
    void add(std::uint32_t key, const Bag& bag);

    // Keys of likely partners, best first.
    std::vector<std::uint32_t> candidates(const Bag& bag);

 private:
    std::span<const float> weights_;
    std::vector<std::vector<std::uint32_t>> postings_;  // by word id
    std::vector<float> votes_;                          // by key; zero between calls
};

}  // namespace adref
