// Where a stretch of an old paragraph stands in the new text of its entry.
#pragma once

#include "diffcore/redline.h"

#include <cstdint>
#include <string>

namespace adref::track {

struct CarriedWords {
    std::uint32_t paragraph = 0;  // of the new side
    std::uint32_t start = 0;      // code points of its text
    std::uint32_t end = 0;
    std::string text;   // the words there now
    double kept = 0;    // 0..1: the share of the words, old and new, that is the same
    bool gone = false;  // nothing of it is left
};

// `start` and `end` are code points of the text of the old paragraph
// `position`, which is in the entry. Precondition: the entry has a new side.
CarriedWords carry_words(const Redline& redline, const Entry& entry, std::uint32_t position,
                         std::uint32_t start, std::uint32_t end);

}  // namespace adref::track
