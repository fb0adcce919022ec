// The two texts of an entry as words, with what its segments say about each:
// kept, and as which word of the other text, or changed, and in which gap.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/phrases.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref {

// What the segments put between two kept stretches: some words deleted, some
// inserted. Word positions in either text, `end` excluded.
struct WordGap {
    std::uint32_t old_begin = 0;
    std::uint32_t old_end = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t new_end = 0;
};

inline constexpr std::uint32_t kNone = UINT32_MAX;

struct SideText {
    std::string text;
    // Those near a telling change, and the first of each paragraph; if brackets
    // changed, those near any bracket.
    std::vector<IndexedWord> words;
    std::vector<std::uint32_t> partners;  // of each word: its position in the other text, or kNone
    std::vector<std::uint32_t> gaps;      // of each word: the gap that it changed in, or kNone
    std::vector<std::uint32_t> segments;  // of each word: the segment that it begins in

    bool changed(std::uint32_t word) const { return gaps[word] != kNone; }
};

struct EntryWords {
    SideText before;
    SideText after;
    std::vector<WordGap> gaps;
};

// No words and no gaps if nothing changed that a term or a bracket is part of.
EntryWords align_words(const std::vector<Segment>& segments, const PhraseIndex& index);

}  // namespace adref
