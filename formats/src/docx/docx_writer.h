// Rich text to Word files (.docx, ECMA-376 transitional).
#pragma once

#include "diffcore/result.h"
#include "formats/rich_text.h"

#include <string>

namespace adref::formats {

// The same text gives the same bytes: no time, no random identifiers.
Result<std::string> write_docx(const RichText& text);

}  // namespace adref::formats
