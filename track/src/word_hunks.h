// What changed in a paragraph, cut into hunks: each of one author and one purpose.
#pragma once

#include "track/src/change_owners.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// Bytes [begin, end) of the old text become `text`.
struct WordHunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    ChangeSet changes;
};

// `text` is that of the pieces' equal and deleted ones. In its order, apart.
std::vector<WordHunk> word_hunks(const std::vector<OwnedPiece>& pieces, std::string_view text,
                                 const ChangeOwners& owners);

// Which hunk closes the bracket that each opens, and the other way round; the
// number of hunks for none.
std::vector<std::size_t> bracket_pairs(const std::vector<WordHunk>& hunks, const ChangeOwners& owners);

}  // namespace adref::track
