// Amendments out of a rolling text: `amend import FILE --as compilation`.
#pragma once

#include "cli/src/amendment_sources.h"

#include <string>

namespace adref::cli {

// With options.base_text the rolling text is read against it. Errors: bad_input,
// for the file or the profile.
Result<ImportedAmendments> read_compilation_source(const std::string& path, const SourceOptions& options);

}  // namespace adref::cli
