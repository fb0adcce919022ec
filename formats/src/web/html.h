// HTML, in as found on the web, out as a plain document.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

Result<RichText> read_html(std::string_view bytes, std::string_view name, std::vector<Remark>& report);

Result<std::string> write_html(const RichText& text);

}  // namespace adref::formats
