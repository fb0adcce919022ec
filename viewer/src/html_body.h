// The text of the page: entries in order, with long unchanged stretches folded.
#pragma once

#include "viewer/src/direction.h"
#include "viewer/src/html_targets.h"
#include "viewer/src/reading.h"

#include <string>

namespace adref::viewer {

// `own_words`: see EntryWriter.
void append_body(std::string& out, const Reading& reading, const Targets& targets, Writing page,
                 const std::string& own_words);

}  // namespace adref::viewer
