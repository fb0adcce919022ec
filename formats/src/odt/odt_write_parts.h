// The parts of an OpenDocument that say nothing of its text.
#pragma once

#include "formats/rich_text.h"

#include <string>
#include <string_view>

namespace adref::formats::odt_write {

inline constexpr std::string_view kMimeType = "application/vnd.oasis.opendocument.text";

std::string manifest_part();
// Title and language; no time, no program.
std::string meta_part(const RichText& text);

}  // namespace adref::formats::odt_write
