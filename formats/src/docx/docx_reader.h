// Word files (.docx, ECMA-376) to rich text.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/rich_text.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace adref::formats {

// A text of 10,000 pages has 300,000 of each.
inline constexpr std::size_t kMaxDocxRuns = 2'000'000;
inline constexpr std::size_t kMaxDocxParagraphs = 1'000'000;
// Of remarks that quote no words, such as that of a picture.
inline constexpr std::size_t kMaxDocxMuteRemarks = 10'000;

// Nothing is resolved: tracked changes stay tracked, lists keep their numbers
// to themselves. Letters are those that were typed, also where Word prints them
// as capitals. `report` gets what is left out: hidden text, page headers,
// pictures, instructions of fields. Errors: bad_input, with the file, the part
// of it and, where the XML is broken, the line.
Result<RichText> read_docx(std::string_view bytes, std::string_view name, std::vector<Remark>& report);

}  // namespace adref::formats
