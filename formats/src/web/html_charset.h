// The bytes of a page as UTF-8.
#pragma once

#include "diffcore/result.h"

#include <string>
#include <string_view>

namespace adref::formats {

// A byte order mark decides, then what the page says of itself (<meta
// charset>), then UTF-8. Latin-1 is windows-1252, as on the web. Errors:
// bad_input for what is not valid in its encoding, for one that is not known,
// and for zero characters.
Result<std::string> decode_html(std::string_view bytes, std::string_view name);

}  // namespace adref::formats
