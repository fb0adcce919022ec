// Amendments that touch the same words in different ways, as a table and as data.
#pragma once

#include "diffcore/document.h"
#include "track/amendment.h"
#include "track/contest.h"
#include "viewer/table.h"

#include <string>
#include <vector>

namespace adref::viewer {

struct CollisionReport {
    std::string name;  // of the round
    std::vector<track::Amendment> amendments;
    std::vector<track::Contest> contests;
    std::vector<std::size_t> unplaced;  // into `amendments`: these could not be looked at
};

// One row a place: the words there, and what each amendment wants. Questions of
// order (which of two insertions comes first?) stand apart from contradictions.
// `spreadsheet`: one row for each amendment at each place.
Table collision_table(const Document& document, const CollisionReport& report, bool spreadsheet = false);

// adref.collisions/1.
std::string collision_json(const Document& document, const CollisionReport& report);

}  // namespace adref::viewer
