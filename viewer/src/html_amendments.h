// The list at the end of the page: what became of each amendment.
#pragma once

#include "viewer/src/html_context.h"

#include <string>

namespace adref::viewer {

// By delegation; an amendment of several stands under each, and has its `id`
// where it stands first. `attributes` are those of an element that holds words of
// the text. Nothing without amendments.
void append_amendments(std::string& out, const PageContext& page, const std::string& attributes);

}  // namespace adref::viewer
