// Whether a redline bears out the match that it was made for.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/src/parts.h"
#include "diffcore/src/thresholds.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace adref {

// Likeness is found by words wherever they stand; the redline keeps only those
// in their order. A match whose redline keeps next to nothing is taken back,
// and so is a part of a split or merge of which next to nothing is kept: what
// is struck whole beside what is new from first to last word is two things.
// What recorded ids paired stands, and so do texts of a few words, headings of
// one number, and texts that begin alike.
class Proof {
 public:
    Proof(const Document& before, const Document& after, const Thresholds& thresholds = {})
        : old_(before), new_(after), limits_(thresholds) {}

    // What is left of the match: the match itself, a smaller one whose redline
    // has to be made anew, or nothing.
    // `common` is WordRedline::common.
    std::optional<Match> left_of(const Match& match, const Entry& entry, double common) const;

 private:
    bool is_proven(const Match& match, const Entry& entry, double common) const;

    const Document& old_;
    const Document& new_;
    Thresholds limits_;
};

}  // namespace adref
