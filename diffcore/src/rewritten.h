// Sentences and paragraphs that keep next to nothing of what they were.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/phrase_moves.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

// What a kept token is worth to a reader: its length, and of punctuation and
// function words a part of that; a square bracket nothing.
double reading_worth(const Glyph& glyph);

// Gives up what little is kept of a sentence that became one other sentence,
// and of a pair of paragraphs; moved phrases count as kept, and so does what
// melted (`unmelted` are the runs before that), wherever a phrase is left.
// Equal sentences stay, and so do beginnings and ends that the rest can be
// known by.
void replace_rewritten(std::vector<Run>& runs, const std::vector<Run>& unmelted,
                       const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b);

}  // namespace adref
