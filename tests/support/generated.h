// Random documents and random drafts of them, the same for the same seed on
// every machine (std::mt19937_64 is fixed by the standard; the distributions
// of the standard library are not, so none is used).
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <random>
#include <string>

namespace adref::testing {

class Dice {
 public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    // 0..sides-1; sides is at least 1.
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
    bool chance(std::size_t percent) { return roll(100) < percent; }

 private:
    std::mt19937_64 engine_;
};

// A word out of a skewed vocabulary in several scripts, at times with odd
// spacing characters, quotes or brackets.
std::string random_word(Dice& dice);
std::string random_sentence(Dice& dice, std::size_t words);

// A document of `count` paragraphs of all kinds, with labels, repeats and
// empty texts; ids are assigned.
Document random_document(Dice& dice, std::size_t count);

// Another draft of it: paragraphs edited, inserted, deleted, moved, swapped,
// split, merged and renumbered.
Document random_revision(Dice& dice, const Document& document);

}  // namespace adref::testing
