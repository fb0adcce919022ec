// Several amendments to one base: what of them can stand together, and what
// cannot. Symmetric: the order in which amendments are given changes nothing.
#pragma once

#include "track/edit.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

struct Collision {
    enum class Kind : std::uint8_t {
        replaced_differently,  // the same words become different ones
        deleted_and_edited,    // one deletes (words or a paragraph) what another edits inside
        order,                 // two insertions at one place: which comes first?
        moved_differently,     // one paragraph goes to two places
        relabelled_differently,
    };
    Kind kind = Kind::replaced_differently;
    std::size_t first = 0;  // places in the list of amendments, first < second
    std::size_t second = 0;
    std::uint32_t paragraph = 0;  // where, in the base
    std::uint32_t start = 0;      // the words that both touch
    std::uint32_t end = 0;

    friend bool operator==(const Collision&, const Collision&) = default;
    friend auto operator<=>(const Collision&, const Collision&) = default;
};
std::string_view to_string(Collision::Kind kind);

// All pairs that collide, ordered by place in the base. The same edit twice is
// no collision, nor is an edit inside a paragraph that another one moves, nor
// two deletions that overlap. Cost grows with the number of edits and of
// collisions, not with the pairs.
std::vector<Collision> find_collisions(const std::vector<PlacedAmendment>& amendments);

// The base with all of them. Errors: refused, if any two collide, naming the
// first pair. What two amendments both do is done once.
Result<Document> merge(const Base& base, const std::vector<PlacedAmendment>& amendments);

}  // namespace adref::track
