// A redline laid out on its base: which words of the base are gone, and what
// was put in where. Everything that attribution asks of a redline.
#pragma once

#include "diffcore/redline.h"
#include "track/src/attribution_words.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref::track {

inline constexpr std::uint32_t kNowhere = ~std::uint32_t{0};

// Where a word stands in the redline, in bytes of the segment's text.
struct SegmentSpan {
    std::uint32_t entry = kNowhere;
    std::uint32_t segment = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct InsertedWord {
    std::uint32_t id = 0;
    bool sign = false;
    SegmentSpan span;
};

// What stands between two equal segments of an entry, or a whole inserted entry.
struct Hunk {
    std::uint32_t entry = 0;
    std::uint32_t first = 0;  // its inserted words: [first, last) of Ground::inserted
    std::uint32_t last = 0;
    bool whole = false;  // it is most of a new paragraph
};

// Where a hunk stands in a base paragraph: it replaces its words [lo, hi), which
// count from the paragraph's first; lo == hi is an insertion before that word.
struct HunkPlace {
    std::uint32_t lo = 0;
    std::uint32_t hi = 0;
    std::uint32_t hunk = 0;
};

class Ground {
 public:
    Ground(const Redline& redline, AttributionVocabulary& vocabulary);

    const Redline& redline;

    std::vector<AttributionWord> base;    // the words of all base paragraphs
    std::vector<std::uint32_t> starts;    // of each paragraph in `base`, and one past the last
    std::vector<SegmentSpan> gone;        // parallel to `base`; entry == kNowhere: still there
    std::vector<std::uint32_t> entry_of;  // base paragraph -> entry
    // Where a base paragraph is in the new text (the last one of a split), or
    // where the one before it is that is still there; -1 before all.
    std::vector<std::int64_t> new_place;
    // How many paragraphs before a new position were there and have not moved;
    // one more than there are new paragraphs.
    std::vector<std::int64_t> settled;

    std::vector<InsertedWord> inserted;
    std::vector<Hunk> hunks;
    std::vector<std::vector<HunkPlace>> places;  // by base paragraph, in order

    std::span<const AttributionWord> words(std::uint32_t paragraph) const;
    std::span<const InsertedWord> words(const Hunk& hunk) const;
    bool deleted(std::uint32_t paragraph) const;  // as a whole

 private:
    void lay(std::uint32_t number, AttributionVocabulary& vocabulary);
    void find_places();
};

}  // namespace adref::track
