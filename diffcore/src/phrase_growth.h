// Edits slid until a moved phrase is whole at both its places.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/phrase_moves.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

// "the A" taken out before "the B" may be marked as "A the": where the other
// place of the phrase shows it whole, the edit slides to show it whole too. The
// phrases grow and still do not overlap; the runs stay a valid script.
void grow_phrases(std::vector<Run>& kept, Glyphs a, Glyphs b, std::vector<PhraseMove>& phrases);

}  // namespace adref
