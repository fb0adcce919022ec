// From a shortest edit script to the one that a careful person would mark.
#pragma once

#include "diffcore/src/runs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

// What the rules need to know about a token.
struct Glyph {
    std::uint32_t id = 0;     // equal ids may stand for one another
    std::uint32_t chars = 0;  // length in bytes, spaces left out
    bool weak = false;        // punctuation and function words: says nothing on its own
    bool opens = false;       // (, [, opening quotes
    bool ends_clause = false;
    bool ends_sentence = false;
};

// Rewrites the kept runs of a script between two token sequences, keeping it
// a valid script:
//  1. confetti melts: a short kept run between edits that delete and insert
//     more than it keeps is no use to a reader;
//  2. a pair that keeps next to nothing is one replacement;
//  3. insertions and deletions slide to where clauses and sentences begin and
//     end, as far as equal tokens on their sides allow.
std::vector<Run> make_readable(std::vector<Run> kept, std::span<const Glyph> a, std::span<const Glyph> b);

}  // namespace adref
