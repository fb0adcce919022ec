// The address of a page, for links from a terminal.
#pragma once

#include "diffcore/result.h"

#include <string>

namespace adref::cli {

// Of a file that is there: "file://HOST/…", absolute; an address that begins with
// http:// or https:// is taken as it is. All in printable ASCII, the rest as %XX, so
// that nothing in a name reaches the terminal. Errors: bad_input (no such file),
// usage (another kind of address).
Result<std::string> page_address(const std::string& page);

}  // namespace adref::cli
