// A strip that shows where in the text its changes are.
#pragma once

#include "viewer/src/html_context.h"

#include <string>

namespace adref::viewer {

// An SVG as high as the window: the whole text from top to bottom, a mark for each
// stretch with changes, a link to the first of them. For eyes and mice only: the
// outline says the same. Nothing where nothing changed.
void append_map(std::string& out, const PageContext& page);

}  // namespace adref::viewer
