// Bytes to one UTF-8 text, or an Error that says what the bytes look like.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <string_view>

namespace adref::formats {

// Takes off the byte order mark, turns UTF-16 into UTF-8 and brings the text
// into normalization form C. Line ends stay as they are.
Result<std::string> decode_text(std::string_view bytes, std::string_view name);

}  // namespace adref::formats
