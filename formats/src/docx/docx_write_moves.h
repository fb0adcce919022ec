// Moves as a Word file tells them: two ranges of one name, the place left and
// the place reached.
#pragma once

#include "formats/rich_text.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace adref::formats::docx_write {

// One edge of a range: in front of a paragraph's run, or behind its last one.
struct DocxMoveEdge {
    std::size_t paragraph = 0;
    std::size_t run = 0;  // runs.size(): behind the last; one more: behind the paragraph's end
    bool start = true;
    std::uint32_t revision = 0;  // one of those inside
    std::uint32_t number = 0;    // of the move, from 1 in the order of the text
    std::uint32_t id = 0;        // the same for both edges of a range
};

struct DocxMoves {
    std::vector<DocxMoveEdge> edges;  // in the order of the text
    // By revision: it is written as half a move. The others that call themselves
    // one are written as insertions and deletions: a half whose other half is
    // missing, one that reaches into a table, one that overlaps another.
    std::vector<bool> written;
};

// Of a document's own paragraphs. Takes identifiers from `next_id` on.
DocxMoves plan_moves(std::span<const RichParagraph> paragraphs, std::span<const RichRevision> revisions,
                     std::uint32_t& next_id);

}  // namespace adref::formats::docx_write
