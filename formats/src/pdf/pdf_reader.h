// PDF, by way of poppler's pdftohtml in a process of its own.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"

#include <string_view>

namespace adref::formats {

Result<Reading> read_pdf(std::string_view bytes, std::string_view name, const ReadOptions& options);

}  // namespace adref::formats
