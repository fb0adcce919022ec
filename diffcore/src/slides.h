// Where an edit may be marked at several places, the one at which a careful
// person would mark it.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/phrase_moves.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

// "{+X+} w {+Y w+}" is "{+X w Y+} w": where an insertion or deletion can slide
// over all that is kept between it and its neighbour, the two become one edit.
void join_edits(std::vector<Run>& runs, Glyphs a, Glyphs b);

// Insertions and deletions slide to where sentences and clauses begin and end,
// as far as equal tokens on their sides allow. The two places of a moved phrase
// slide together or not at all; `moves` follows.
void slide_edits(std::vector<Run>& runs, Glyphs a, Glyphs b, std::vector<PhraseMove>& moves);

}  // namespace adref
