// Akoma Ntoso 3.0 in the shape of AKN4UN: preamble and body, `wId` for stable
// ids, `eId` for positions.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// The ids of what comes out are recorded where the file has a wId of ours for
// every paragraph, derived otherwise.
Result<Document> read_akn(std::string_view bytes, std::string_view name, std::vector<Remark>& report);

Result<std::string> write_akn(const Document& document);

}  // namespace adref::formats
