// What a paragraph belongs to.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <vector>

namespace adref {

inline constexpr std::uint32_t kNoParent = UINT32_MAX;

// For each paragraph the position of the one that it is a part of, always
// before it, or kNoParent: of an item the paragraph that opens its list, of a
// footnote the one that calls it, of a heading the heading of a higher rank
// above it, of all others the heading above.
std::vector<std::uint32_t> parents_of(const Document& document);

}  // namespace adref
