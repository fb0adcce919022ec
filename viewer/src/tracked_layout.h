// In which order a tracked text shows what is in either document, and which
// paragraphs are one place for both.
#pragma once

#include "diffcore/redline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::viewer {

// The footnotes that some other paragraph calls: they stand at their calls, not
// in the sequence of paragraphs. Parallel to the paragraphs.
std::vector<bool> called_footnotes(const Document& document);

struct TrackedSlot {
    enum class Kind : std::uint8_t {
        both,  // parts [old_first, old_end) of the entry's olds and [new_first, new_end) of its news, in one
        only_old,  // the one old part at old_first
        only_new,  // the one new part at new_first
    };
    Kind kind = Kind::both;
    std::size_t entry = 0;
    std::size_t old_first = 0;
    std::size_t old_end = 0;
    std::size_t new_first = 0;
    std::size_t new_end = 0;
};

// Every paragraph of either document but called footnotes stands in exactly one
// slot; the old ones come in the order of the old document, the new ones in that
// of the new one. Of a slot of both, either side has one part.
std::vector<TrackedSlot> lay_out(const Redline& redline, const std::vector<bool>& old_called,
                                 const std::vector<bool>& new_called);

}  // namespace adref::viewer
