// From what two texts keep to the bytes of their redline.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/readable.h"
#include "diffcore/src/tokens.h"

#include <vector>

namespace adref {

// The segments of a script that was made readable: equal tokens that differ in
// form or in the space behind them show that, a word that grew to a compound
// keeps its part, and both ends of a moved phrase have its number. `a` and `b`
// are the glyphs of the two texts, token by token.
// Law: the texts of `equal` and `del` are the old text, those of `equal` and
// `ins` the new one, to the byte.
std::vector<Segment> write_segments(const TextView& before, const TextView& after, const Readable& script,
                                    Glyphs a, Glyphs b);

}  // namespace adref
