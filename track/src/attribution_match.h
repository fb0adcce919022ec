// Which words of one text are words of another: an alignment that prefers
// phrases to scattered words, and drops what may be chance.
#pragma once

#include "track/src/attribution_words.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace adref::track {

using WordPair = std::pair<std::uint32_t, std::uint32_t>;  // places in the one and in the other

// The heaviest common subsequence: a word with meaning weighs more than a
// function word, and a word that follows its neighbour more than one alone.
// Ascending in both. Very long texts are aligned by their common ends and the
// words that both have once.
std::vector<WordPair> align_words(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other,
                                  const AttributionVocabulary& vocabulary);

// Of an alignment what is evidence: runs with a word with meaning, and function
// words in or beside them.
void drop_confetti(std::vector<WordPair>& pairs, std::span<const std::uint32_t> one,
                   const AttributionVocabulary& vocabulary);

// What an alignment of a text with one of `others` words says.
struct Evidence {
    std::uint32_t words = 0;     // of the one, with meaning
    std::uint32_t matched = 0;   // of those
    std::uint32_t longest = 0;   // words with meaning in its longest unbroken run
    std::uint32_t replaced = 0;  // words of the one that other ones stand for

    double share() const { return words == 0 ? 0.0 : static_cast<double>(matched) / words; }
};
Evidence weigh(const std::vector<WordPair>& pairs, std::span<const std::uint32_t> one, std::size_t others,
               const AttributionVocabulary& vocabulary);

}  // namespace adref::track
