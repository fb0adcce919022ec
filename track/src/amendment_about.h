// An amendment to a paragraph of the base that does not say yet what it asks for.
#pragma once

#include "track/edit.h"

#include <cstdint>

namespace adref::track {

// Addressed so that no other paragraph is meant. `position` is 0-based.
inline Amendment amendment_about(const Base& base, std::uint32_t position, Action action) {
    Amendment made;
    made.target = base.addresses().qualified(position);
    made.action = action;
    return made;
}

}  // namespace adref::track
