// What the signs of the redline mean: those that this page uses.
#pragma once

#include "viewer/src/html_context.h"

#include <string>

namespace adref::viewer {

void append_legend(std::string& out, const PageContext& page);

}  // namespace adref::viewer
