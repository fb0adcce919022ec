// Words that grow and shrink at a hyphen.
#pragma once

#include <cstddef>
#include <string_view>

namespace adref {

// What the bodies of two words share if one of them is the other with more
// before or behind a hyphen: "Attribution" and "Attribution-Return".
struct SharedPart {
    std::size_t bytes = 0;  // 0 if they share nothing of the kind
    bool at_begin = false;  // of both words, otherwise at their ends
};

SharedPart shared_part(std::string_view one, std::string_view other);

}  // namespace adref
