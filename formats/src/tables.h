// Rows of tables: cells between pipes (Markdown) or tabs.
#pragma once

#include "formats/src/furniture.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

struct TableLines {
    enum Row : std::uint8_t { none, pipes, tabs };
    std::vector<Row> row;    // for each line
    std::vector<bool> rule;  // "|---|---|"
};

TableLines find_tables(const std::vector<TextLine>& lines, bool markdown);

// The cells of a row between pipes, one tab between them.
std::string cells_of(std::string_view row);

}  // namespace adref::formats
