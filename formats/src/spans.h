// Inline markup of Markdown: emphasis, strike-out, underline, escapes, links.
#pragma once

#include "formats/reader.h"
#include "formats/src/styled.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace adref::formats {

// Paragraphs longer than this keep their markup as it stands, with a remark:
// nobody marks up a megabyte, and emphasis signs that never close cost time.
inline constexpr std::size_t kMaxSpanBytes = std::size_t{1} << 20U;

// Brackets are words of a negotiated text: only what points somewhere ("#…",
// "https:…", a path or a file) is a link, and its target goes to the report.
// Entities and other HTML than <u>, <s>, <sup>, <sub>, <b>, <i>, <strong> and
// <em> in pairs stay as they stand.
Styled read_spans(std::string_view markdown, std::size_t line, std::vector<Remark>& report);

}  // namespace adref::formats
