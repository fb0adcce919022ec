// The headings of the text as links, each with how much of its section changed.
#pragma once

#include "viewer/src/html_targets.h"
#include "viewer/src/reading.h"

#include <string>

namespace adref::viewer {

// `attributes` are those of an element that holds words of the text, with a
// leading space. Nothing for a text without headings.
void append_outline(std::string& out, const Reading& reading, const Targets& targets,
                    const std::string& attributes);

}  // namespace adref::viewer
