// Which paragraph each piece of an excerpt is, and what changed in it.
#pragma once

#include "track/src/excerpt_chunks.h"
#include "track/src/word_changes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

struct ChunkMatch {
    Chunk chunk;
    std::uint32_t paragraph = kNoParagraph;  // of the base
    std::uint32_t nearest = kNoParagraph;    // of one that is like none enough, what it is a little like
};

// In the order of both sides, so that what is alike most, in all, stands together.
std::vector<ChunkMatch> match_chunks(const Base& base, const std::vector<std::uint32_t>& paragraphs,
                                     std::vector<Chunk> chunks);

// The paragraph and the chunk as pieces for word_changes, without what retyping
// brings: punctuation, white space inside words, numbers of footnotes, and words
// that an ellipsis stands for.
struct Comparable {
    std::vector<OwnedPiece> pieces;
    std::string cut;  // a long end or beginning of the paragraph that the chunk leaves out; it stays
    std::size_t ignored = 0;
};
Comparable comparable(const Base& base, const ChunkMatch& match);

}  // namespace adref::track
