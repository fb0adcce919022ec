// Rich text to OpenDocument text (.odt, ODF 1.2).
#pragma once

#include "diffcore/result.h"
#include "formats/rich_text.h"

#include <string>

namespace adref::formats {

// The same text gives the same bytes: no time, no random identifiers.
Result<std::string> write_odt(const RichText& text);

}  // namespace adref::formats
