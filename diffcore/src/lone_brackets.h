// Square brackets that a script keeps between words that it does not.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

// A run of brackets alone between two edits tells a reader little: it is given
// up for a word that stands before it on one side and behind it on the other,
// and where its other halves are not kept for one another. The runs stay a
// valid script.
void settle_lone_brackets(std::vector<Run>& runs, Glyphs a, Glyphs b);

}  // namespace adref
