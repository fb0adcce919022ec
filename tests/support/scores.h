// How well a redline of a generated pair tells what happened to it.
#pragma once

#include "diffcore/redline.h"
#include "tests/support/negotiated_pair.h"

#include <cstddef>

namespace adref::testing {

// Counts of right, found and true ones over any number of pairs.
struct Score {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t there = 0;

    // The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found.
    double f1() const;
};

struct Scores {
    Score pairs;                    // old and new position, those of splits and merges too
    Score moves;                    // new positions of entries that moved
    Score parts;                    // splits and merges: all positions of the entry must be right
    std::size_t changed_words = 0;  // in deleted and inserted segments
    std::size_t true_changed_words = 0;
    std::size_t edits =
        0;  // maximal runs of segments that are not equal, in matched, split and merged entries
    std::size_t true_edits = 0;

    double words_ratio() const;
    double edits_ratio() const;

    void add(const NegotiatedPair& pair, const Redline& redline);
};

}  // namespace adref::testing
