// Amendments from texts that only say something beside the base: edited drafts,
// tracked changes, tables of proposals.
#pragma once

#include "cli/src/amendment_sources.h"

#include <optional>
#include <string>
#include <string_view>

namespace adref::cli {

Result<ImportedAmendments> read_edited_source(std::string_view bytes, const std::string& name,
                                              const SourceOptions& options);

// None where the file has no tracked changes. Errors: refused where the file
// without its changes is not the text of the round.
Result<std::optional<ImportedAmendments>> read_tracked_source(std::string_view bytes, const std::string& name,
                                                              const SourceOptions& options);

Result<ImportedAmendments> read_table_source(std::string_view bytes, const std::string& name,
                                             const SourceOptions& options);

}  // namespace adref::cli
