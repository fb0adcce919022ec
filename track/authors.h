// Which delegation somebody speaks for whose name stands on tracked changes.
#pragma once

#include "diffcore/result.h"
#include "track/edited_draft.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

inline constexpr std::size_t kMaxAuthors = 100'000;

// adref.authors/1: {"Jane Doe": "EU", "Joe Public": ["Norway", "Iceland"]}, with or
// without {"schema": "adref.authors/1", "authors": {…}} around it. Errors:
// bad_input with the place, or the author without a delegation.
Result<AuthorMap> read_authors_json(std::string_view bytes, std::string_view name);

// The same as rows of a table: author, delegation, further delegations. A first
// row that begins with "author" is a header; an author of several rows speaks for
// all of them. Errors: bad_input with the row, counted from 1.
Result<AuthorMap> authors_of_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name);

}  // namespace adref::track
