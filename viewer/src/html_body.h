// The text of the page: entries in order, with long unchanged stretches folded.
#pragma once

#include "viewer/src/html_context.h"

#include <string>

namespace adref::viewer {

void append_body(std::string& out, const PageContext& page);

}  // namespace adref::viewer
