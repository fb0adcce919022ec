// What amendments ask for, cut down to what they change: each a few words of one
// paragraph, or a new paragraph.
#pragma once

#include "track/edit.h"
#include "track/src/attribution_ground.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::track {

struct WordAsk {
    std::size_t amendment = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t lo = 0;  // replaces these words of the paragraph, as in HunkPlace
    std::uint32_t hi = 0;
    std::vector<std::uint32_t> text;   // new words, without signs
    std::vector<std::uint32_t> signs;  // new signs, if there are no words
};

struct ParagraphAsk {
    std::size_t amendment = 0;
    std::uint32_t behind = 0;  // a base paragraph or kBeforeAll
    std::vector<std::uint32_t> text;
};

struct Asks {
    std::vector<WordAsk> words;
    std::vector<ParagraphAsk> paragraphs;
};

// Words that an edit deletes and puts back are no part of what it asks for.
void add_asks(std::size_t amendment, const PlacedAmendment& placed, const Ground& ground,
              AttributionVocabulary& vocabulary, Asks& asks);

}  // namespace adref::track
