// Word processors' formats, without loading Qt and libzip before they are needed.
#pragma once

#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::cli {

// What the module adref_office.so gives.
struct OfficeFunctions {
    Result<formats::Reading> (*read)(formats::Format format, std::string_view bytes, std::string_view name,
                                     const formats::ReadOptions& options);
    Result<std::string> (*write)(formats::Format format, const Document& document);
    Result<formats::RichText> (*read_rich)(formats::Format format, std::string_view bytes,
                                           std::string_view name, std::vector<formats::Remark>& report);
    Result<std::string> (*write_rich)(formats::Format format, const formats::RichText& text);
};
Result<const OfficeFunctions*> load_office();

// Reads bytes in whichever format they are.
Result<formats::Reading> read_any(std::string_view bytes, std::string_view name,
                                  const formats::ReadOptions& options);

}  // namespace adref::cli
