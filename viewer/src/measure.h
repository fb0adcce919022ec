// How much of each section changed.
#pragma once

#include "viewer/src/reading.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::viewer {

// Of a stretch of text. Bytes are for bars, words for people.
struct Sizes {
    std::size_t kept = 0;  // bytes
    std::size_t deleted = 0;
    std::size_t inserted = 0;
    std::size_t words_deleted = 0;
    std::size_t words_inserted = 0;

    std::size_t total() const { return kept + deleted + inserted; }
    void add(const Sizes& other);
};

// A section with everything below its heading.
struct Measure {
    std::size_t entry = 0;  // its heading; kStart for what stands before all
    std::uint32_t level = 0;
    std::size_t changed = 0;  // entries
    std::size_t weaker = 0;   // signals
    std::size_t stronger = 0;
    Sizes sizes;
};

struct Measures {
    // In the order of the text; first what stands before the first heading, then a
    // section for each heading that the new text has.
    std::vector<Measure> sections;
    Measure whole;
    // For each entry the section that it stands in, into `sections`; and for each
    // section the one that encloses it, kStart for none.
    std::vector<std::size_t> section_of;
    std::vector<std::size_t> parent;
};

// Parts of a paragraph that stand in several sections count in each as a change,
// and as one in a section that holds them all; their words count where they are.
Measures measure(const Reading& reading);

}  // namespace adref::viewer
