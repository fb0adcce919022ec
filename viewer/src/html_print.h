// What a printed page carries above the text.
#pragma once

#include "diffcore/redline.h"
#include "viewer/src/page_words.h"

#include <string>

namespace adref::viewer {

// A style sheet with a running header: the names of both drafts, and page numbers.
std::string print_style(const Redline& redline, const PageWords& words);

}  // namespace adref::viewer
