// New words for old ones, as the edits that a careful person would mark.
#pragma once

#include "track/src/seams.h"

#include <string_view>
#include <vector>

namespace adref::track {

// Edits after which the tokens of the range read as `words`. Words that stay are
// in none, so that they remain whose they were; single ones between two edits are
// not spared. At least one edit, unless nothing differs to the byte.
std::vector<WordEdit> diff_words(const TokenizedParagraph& paragraph, TokenRange range,
                                 std::string_view words);

}  // namespace adref::track
