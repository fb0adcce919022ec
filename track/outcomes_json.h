// What people decided about amendments, as JSON (adref.outcome/1): one file a
// decision. It is stored, and wins over what is computed.
#pragma once

#include "diffcore/result.h"
#include "track/attribution.h"

#include <string>
#include <string_view>

namespace adref::track {

struct DecidedOutcome {
    std::string amendment;  // its id
    std::string round;      // what became of it in this round
    Outcome outcome = Outcome::taken;
    std::string why;   // may be empty
    std::string date;  // of the decision, YYYY-MM-DD; may be empty

    friend bool operator==(const DecidedOutcome&, const DecidedOutcome&) = default;
};

// "not-taken" and its like; false for other names.
bool parse_outcome(std::string_view name, Outcome& outcome);

// A member a line.
std::string write_outcome_json(const DecidedOutcome& decided);

// Errors: bad_input, with the amendment's id and the field. `name` is the
// file's, for errors. Unknown members are ignored.
Result<DecidedOutcome> read_outcome_json(std::string_view bytes, std::string_view name);

}  // namespace adref::track
