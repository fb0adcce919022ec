// The card that says whose words came in, and what became of whose amendments.
#pragma once

#include "viewer/src/html_context.h"

#include <string>

namespace adref::viewer {

// A row a delegation, those with the most words first; of many the last ones stand
// behind a line that says how many they are. Nothing without amendments.
void append_whose(std::string& out, const PageContext& page);

}  // namespace adref::viewer
