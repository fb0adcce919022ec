// The two programs of poppler that tell what is on a PDF's pages, each in a
// process of its own. pdftotext knows every word's place and also finds
// invisible text (what an OCR program puts over a scan); pdftohtml knows fonts.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <string_view>

namespace adref::formats {

struct PopplerOutput {
    std::string words;  // of pdftotext -bbox
    std::string fonts;  // of pdftohtml -xml; empty where only that failed
};

// Errors: bad_input, for a PDF that is encrypted or broken, or needs more time
// or memory than any text does, and where poppler is not installed.
Result<PopplerOutput> ask_poppler(std::string_view pdf, std::string_view name);

}  // namespace adref::formats
