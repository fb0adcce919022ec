// The signs that stand in front of paragraphs on a terminal, and the line that
// explains them. They do not depend on colour.
#pragma once

#include "viewer/src/reading.h"
#include "viewer/src/terminal_lines.h"

#include <string_view>

namespace adref::viewer {

// Empty for an unchanged entry.
std::string_view sign_of(const Entry& entry);
std::string_view sign_of(const Aside& aside);

// Explains only the signs that occur; nothing for identical drafts.
Line legend_of(const Reading& reading, bool colour);

}  // namespace adref::viewer
