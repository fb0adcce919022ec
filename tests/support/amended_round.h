// A generated draft, the amendments that delegations make to it, and the next
// round in which some were taken, with the truth of whose words it has.
#pragma once

#include "diffcore/document.h"
#include "diffcore/redline.h"
#include "track/attribution.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace adref::testing {

struct AmendedRecipe {
    std::size_t amendments = 0;  // 0: 40 to 400
    std::size_t paragraphs = 0;  // 0: four for ten amendments
    std::size_t vocabulary = 4000;
    // Per cent:
    std::size_t own = 15;         // of the paragraphs, that the facilitators edit unasked
    std::size_t own_moves = 2;    // that they move
    std::size_t own_strikes = 2;  // that they strike
    std::size_t own_new = 3;      // behind which they put one of their own
};

struct AmendedRound {
    struct Word {
        std::string text;
        bool kept = false;                // a word of the base
        std::vector<std::size_t> owners;  // amendments; none for a new word: the facilitators'
    };
    struct BaseWord {
        bool kept = true;
        std::vector<std::size_t> owners;  // of its deletion
    };

    Document before;
    Document after;
    std::vector<track::Amendment> amendments;
    std::vector<track::PlacedAmendment> placements;
    std::vector<const track::PlacedAmendment*> placed;  // into placements
    std::vector<track::Outcome> outcomes;               // parallel to the amendments
    std::vector<std::vector<Word>> new_words;           // by new paragraph; single spaces between
    std::vector<std::vector<BaseWord>> base_words;      // by base paragraph
};

// Twelve delegations; amendments that compete for the same words and that are
// the same; taken verbatim, adapted, trimmed, merged from two, taken elsewhere or
// not at all; the facilitators' own edits; paragraphs moved and renumbered. A new
// word belongs to the amendments that brought it; a deleted one to all that ask
// for it and had half or more of that stretch deleted.
std::unique_ptr<AmendedRound> amended_round(std::uint64_t seed, const AmendedRecipe& recipe = {});

// How well an attribution tells the truth, in characters (white space left out)
// times the amendments named.
struct AttributionScore {
    struct Count {
        std::size_t right = 0;
        std::size_t found = 0;
        std::size_t there = 0;
        double precision() const;
        double recall() const;
    };
    Count inserted;
    Count deleted;
    std::size_t own = 0;             // characters that the facilitators inserted or deleted unasked
    std::size_t own_attributed = 0;  // of those, attributed to anybody
    std::size_t melted = 0;          // words of the base that the redline shows as changed
    std::size_t melted_attributed = 0;
    std::size_t outcomes = 0;
    std::size_t outcomes_right = 0;
    std::vector<std::size_t> confusion = std::vector<std::size_t>(81);  // true outcome * 9 + the one told

    void add(const AmendedRound& round, const Redline& redline, const track::Attributed& attributed);
    std::string summary() const;
};

}  // namespace adref::testing
