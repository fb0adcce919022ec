// What a page shows between the entries: the old places of what went elsewhere,
// and those parts of a split paragraph that do not stand beside the part before
// them. An entry is one value wherever its paragraphs stand; a reader of the new
// text wants each of them in its place.
#pragma once

#include "diffcore/redline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace adref::viewer {

inline constexpr std::size_t kStart = static_cast<std::size_t>(-1);

struct Aside {
    enum class Kind : std::uint8_t {
        moved,   // the old place of entries that are neighbours there and moved together
        merged,  // the old place of neighbours that were merged into a paragraph elsewhere
        part,    // neighbours in the new text, split from a paragraph elsewhere
    };
    Kind kind = Kind::moved;
    std::size_t after = 0;  // stands after this entry; kStart before all of them
    std::size_t first = 0;  // the entry that it belongs to
    std::size_t last = 0;   // the same, but for entries that moved together
    // Positions of the paragraphs, in the new document for parts, otherwise in
    // the old one.
    std::uint32_t first_at = 0;
    std::uint32_t last_at = 0;
    std::size_t part = 0;  // the place of `first_at` in the entry's `news`; for parts only
};

struct Asides {
    // Ordered by `after`, then as they are read.
    std::vector<Aside> all;
    // For each moved entry after which entry its old place stands.
    std::vector<std::size_t> old_place;
};

Asides find_asides(const Redline& redline);

// How many parts of an entry stand together at its own place: all, unless some
// of a split are asides.
std::size_t parts_together(const Entry& entry);

}  // namespace adref::viewer
