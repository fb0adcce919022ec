// Tables as text: comma-separated values (RFC 4180), or with semicolons or tabs.
#pragma once

#include "diffcore/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

struct DelimitedRow {
    std::size_t line = 1;             // 1-based line of the file where it starts
    std::vector<std::string> fields;  // UTF-8, NFC; a field in quotes may hold line ends
};

struct DelimitedTable {
    char separator = ',';
    std::vector<DelimitedRow> rows;  // blank lines left out
};

inline constexpr std::size_t kMaxDelimitedRows = 1'000'000;
inline constexpr std::size_t kMaxDelimitedFields = 1000;                  // of one row
inline constexpr std::size_t kMaxDelimitedField = std::size_t{1} << 20U;  // bytes

// Reads a whole file, UTF-8 with or without a byte order mark. The separator is
// recognised in the first line (a tab, else the commoner of semicolon and comma)
// unless one is given. Quotes double inside quotes; in a file with tabs a quote
// is one only where it opens a field and closes it. Errors: bad_input with the
// line: no UTF-8, a quote that is never closed, words behind a closing quote, a
// NUL, and what is beyond the bounds.
Result<DelimitedTable> read_delimited(std::string_view bytes, std::string_view name, char separator = '\0');

}  // namespace adref::formats
