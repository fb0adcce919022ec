// Phrases that a paragraph keeps at another place.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/runs.h"

#include <cstdint>
#include <vector>

namespace adref {

// The same words deleted here and inserted there: tokens a..a+length of the old
// side and b..b+length of the new one, none of them kept, equal but for case.
struct PhraseMove {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t length = 0;

    friend bool operator==(const PhraseMove&, const PhraseMove&) = default;
};

// What a stretch of tokens is worth as a phrase of its own: a word with meaning
// 1, an ideograph half of that, a function word a third, punctuation nothing.
struct PhraseWeight {
    double worth = 0;
    double meaningful = 0;

    void add(const Glyph& glyph);
    bool is_phrase() const;
};

// Finds moved phrases between the kept runs of a script, heaviest first, and
// returns them in the order of the old side; none overlap. A phrase counts as
// moved only where something with meaning is kept between its two places;
// otherwise it stands where it stood. The runs stay a valid script, but may change:
//  - where an edit can slide so that more of a phrase is whole, it slides;
//  - function words that were kept inside a moved phrase, because they happen
//    to occur elsewhere too, are given up for it.
// Work is bounded by a constant times the length of the edits.
std::vector<PhraseMove> find_phrase_moves(std::vector<Run>& kept, Glyphs a, Glyphs b);

}  // namespace adref
