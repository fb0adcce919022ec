// What poppler's programs print, to words on pages.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/src/pdf/pdf_page.h"
#include "formats/src/pdf/poppler.h"

#include <string_view>
#include <vector>

namespace adref::formats {

// More are refused: each costs more memory than its letters.
inline constexpr std::size_t kMaxPdfWords = 4'000'000;
inline constexpr std::size_t kMaxPdfPages = 20'000;

// The words of all pages in the order of the file, with the fonts of those
// that pdftohtml found at the same place. Control characters are named in the
// report; until the reading is done a remark's `line` is its page. Ligatures
// and Arabic presentation forms stay as they are: the order of the characters
// of a word is not known yet.
Result<std::vector<PdfPage>> read_pdf_words(const PopplerOutput& output, std::string_view name,
                                            std::vector<Remark>& report);

}  // namespace adref::formats
