// From a shortest edit script to the one that a careful person would mark.
#pragma once

#include "diffcore/src/glyph.h"
#include "diffcore/src/phrase_moves.h"
#include "diffcore/src/runs.h"

#include <vector>

namespace adref {

struct Readable {
    std::vector<Run> kept;
    std::vector<PhraseMove> moves;  // in the order of the old side
};

// Rewrites the kept runs of a script between two token sequences, keeping it
// a valid script (docs/design/redline.md says how, and where the numbers come
// from):
//  1. confetti melts: a short kept run between edits that delete and insert
//     more than it keeps is no use to a reader; moved phrases do not count as
//     edits here, nor do brackets;
//  2. what became one edit keeps its longest common phrase, if that is long
//     enough: a shortest script may have kept many small things instead;
//  3. brackets kept alone between edits give way to a word, or to their other halves;
//  4. a sentence, or a whole pair, that keeps next to nothing is one replacement;
//  5. insertions and deletions slide to where clauses and sentences begin and
//     end; the two places of a moved phrase slide together.
Readable make_readable(std::vector<Run> kept, Glyphs a, Glyphs b);

}  // namespace adref
