// Formats that only LibreOffice reads (.doc, .rtf), turned into .docx by it in a
// process of its own.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"

#include <chrono>
#include <string>
#include <string_view>

namespace adref::formats {

// The bytes of a .docx. Errors: bad_input, which names LibreOffice where it is
// not installed, cannot read the file or takes longer than `time`.
Result<std::string> convert_with_libreoffice(Format format, std::string_view bytes, std::string_view name,
                                             std::chrono::milliseconds time = std::chrono::seconds(120));

}  // namespace adref::formats
