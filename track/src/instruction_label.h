// Numbers of paragraphs among the items of a line.
#pragma once

#include "track/src/instruction_reference.h"

namespace adref::track {

struct LabelReading {
    std::string text;  // "12 bis(a)"; empty: no label there
    std::size_t end = 0;
};

// The label at items[at]. `after_unit`: a unit stands before it, so that "IV",
// "B" and "a" are labels too.
LabelReading read_label(const std::vector<DraftItem>& items, std::size_t at, bool after_unit);

}  // namespace adref::track
