// The lines of a text that have something on them.
#pragma once

#include "formats/reader.h"

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

struct Line {
    std::string_view text;      // without white space at either end; inner tabs are kept
    std::uint32_t number = 0;   // 1-based; LF, CR and CRLF count, other breaks do not
    std::uint32_t indent = 0;   // columns before the text; a tab goes to the next multiple of 4
    std::uint32_t columns = 0;  // code points of `text`
    bool after_blank = false;   // a blank line (or the start of the text, or a form feed) is before it
    bool after_page = false;    // a form feed is before it
};

// More lines than this are refused: each costs more memory than its bytes.
inline constexpr std::size_t kMaxLines = 4'000'000;

struct Lines {
    // What the lines point into: on the heap, because a short string takes its
    // characters along when it is moved.
    std::unique_ptr<const std::string> text;
    std::list<std::string> mended;  // lines that no longer stand there as they were
    std::vector<Line> lines;
    std::size_t blank = 0;  // blank lines between lines that have text
};

// LF, CRLF, CR, NEL, U+2028, U+2029, vertical tab and form feed end a line.
// Control characters are taken out and named in the report.
Result<Lines> split_lines(std::string text, std::string_view name, std::vector<Remark>& report);

}  // namespace adref::formats
