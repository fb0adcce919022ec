// The headings of the text as links, each with how much of its section changed.
#pragma once

#include "viewer/src/html_targets.h"
#include "viewer/src/reading.h"

#include <string>

namespace adref::viewer {

// Nothing for a text without headings.
void append_outline(std::string& out, const Reading& reading, const Targets& targets);

}  // namespace adref::viewer
