// What tracked changes cannot say of an entry, for a comment.
#pragma once

#include "viewer/src/credited_redline.h"
#include "viewer/src/reading.h"

#include <cstddef>
#include <string>

namespace adref::viewer {

// Lines separated by "\n": where it was moved from, how it was split or merged,
// signals; with a layer who asked for which words, decisions and positions.
// Empty if there is nothing to say. Hostile characters are written out.
std::string comment_of(const Reading& reading, std::size_t index, const CreditedRedline* credited);

}  // namespace adref::viewer
