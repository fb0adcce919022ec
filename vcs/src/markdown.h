// TEXT.md: a round for people without adref.
#pragma once

#include "diffcore/document.h"

#include <string>

namespace adref::vcs {

// The words with their labels, one paragraph a line; headings, footnotes and
// tables in Markdown's form. Marks inside paragraphs are left out: plain git
// diff then shows words and nothing else. Depends on the text alone, not on
// ids; the same text gives the same bytes.
std::string write_text(const Document& document);

}  // namespace adref::vcs
