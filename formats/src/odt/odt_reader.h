// OpenDocument text (.odt, ODF 1.2) to rich text.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/rich_text.h"

#include <string_view>
#include <vector>

namespace adref::formats {

Result<RichText> read_odt(std::string_view bytes, std::string_view name, std::vector<Remark>& report);

}  // namespace adref::formats
