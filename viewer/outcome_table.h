// What became of every amendment, as a table that staff hand round and as data.
#pragma once

#include "diffcore/redline.h"
#include "viewer/attribution_layer.h"
#include "viewer/table.h"

#include <string>

namespace adref::viewer {

struct OutcomeOptions {
    // Only amendments that this delegation proposes or supports, alone, with
    // others or through a group that speaks for it; case does not matter. Empty: all.
    std::string delegation;
    bool by_text = false;      // in the order of the old text; otherwise by who proposes
    bool spreadsheet = false;  // every fact in a column of its own, and no headings
};

// One row an amendment: what was asked, what became of it, and the words of the
// new text that show it, with a few around them. Positions, which have no
// outcome, stand at the end. What people decided wins, and says so.
Table outcome_table(const Redline& redline, const AttributionLayer& layer,
                    const OutcomeOptions& options = {});

// adref.outcomes/1: the `amendments` of adref.comparison/1, those members under the
// same names, and besides `asked`, `target`, `action`, `supporters` and `evidence`;
// positions in a list of their own.
std::string outcome_json(const Redline& redline, const AttributionLayer& layer,
                         const OutcomeOptions& options = {});

}  // namespace adref::viewer
