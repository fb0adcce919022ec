// Deleted, inserted and equal bytes, in order, as the segments of an entry.
#pragma once

#include "diffcore/redline.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref {

// Collects deleted and inserted bytes until something equal comes, and then
// gives back what they share in white space: at their ends, since "a b" to
// "a, b" is one comma, not a word with its space taken out and put back; and
// inside, where the space explains itself: "a b" to "a] [b" is two brackets.
class SegmentBuilder {
 public:
    void equal(std::string_view text);
    void removed(std::string_view text, std::uint32_t move = 0) { removed_.add(text, move); }
    void added(std::string_view text, std::uint32_t move = 0) { added_.add(text, move); }

    std::vector<Segment> finish();

 private:
    // Text in stretches that belong to moved phrases or to none.
    struct Edit {
        std::string text;
        std::vector<std::pair<std::size_t, std::uint32_t>> moves;  // where one begins, and which

        void add(std::string_view more, std::uint32_t move);
        bool all_blanks(std::size_t from) const;
        bool has_moved() const;
    };

    void flush();
    // What of the two edits is neither white space at their ends nor put yet.
    void put_edits(std::size_t removed_begin, std::size_t removed_end, std::size_t added_begin,
                   std::size_t added_end);
    void put_edit(Op op, const Edit& edit, std::size_t begin, std::size_t end);
    void put(Op op, std::string_view text, std::uint32_t move);

    std::vector<Segment> segments_;
    Edit removed_;
    Edit added_;
};

}  // namespace adref
