// Sentences and paragraphs that keep next to nothing of what they were.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/phrase_moves.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

// What a kept token is worth to a reader: its length, and of punctuation and
// function words a part of that.
double reading_worth(const Glyph& glyph);

// Gives up what little is kept of a sentence that became one other sentence,
// and of a pair of paragraphs; moved phrases count as kept. What a rewritten
// pair keeps at its beginning or end stays if it can be known by it.
void replace_rewritten(std::vector<Run>& runs, const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b);

}  // namespace adref
