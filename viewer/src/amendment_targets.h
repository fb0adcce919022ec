// Where amendments are addressed to.
#pragma once

#include "diffcore/document.h"
#include "track/amendment.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace adref::viewer {

inline constexpr std::uint32_t kNoTarget = std::numeric_limits<std::uint32_t>::max();

// The paragraph of the text to which each of the amendments is addressed;
// kNoTarget for those to the whole text and where the address is not found.
std::vector<std::uint32_t> target_paragraphs(const Document& text,
                                             const std::vector<track::Amendment>& amendments);

}  // namespace adref::viewer
