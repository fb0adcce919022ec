// Tables of a page: which are tables, and which cells are covered by others.
#pragma once

#include "formats/src/web/html_tree.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace adref::formats {

// Tables that only place things on the page: they hold other tables or
// headings, or say so.
std::unordered_set<const GumboNode*> find_layout_tables(const GumboNode* document);

// Where the cells of one table stand. Covered places are empty cells, as with
// merged cells in Word.
class HtmlTableGrid {
 public:
    void begin_row() { column_ = 0; }
    // Empty cells that come before the next cell of the row.
    std::uint32_t before_cell();
    // Empty cells that a cell covers to its right.
    std::uint32_t cell(std::uint32_t columns, std::uint32_t rows);
    // Empty cells at the end of the row.
    std::uint32_t end_row();

 private:
    std::vector<std::uint32_t> below_;  // by column: rows still covered from above
    std::size_t column_ = 0;
};

}  // namespace adref::formats
