#include "track/outcomes_json.h"

#include "diffcore/date.h"
#include "diffcore/json_text.h"
#include "track/src/small_json.h"

#include <array>
#include <utility>

namespace adref::track {
namespace {

constexpr std::array kOutcomes = {Outcome::taken, Outcome::adapted,    Outcome::partly,
                                  Outcome::moved, Outcome::superseded, Outcome::not_taken,
                                  Outcome::moot,  Outcome::withdrawn,  Outcome::unplaced};

}  // namespace

bool parse_outcome(std::string_view name, Outcome& outcome) {
    for (const Outcome each : kOutcomes) {
        if (to_string(each) != name) continue;
        outcome = each;
        return true;
    }
    return false;
}

std::string write_outcome_json(const DecidedOutcome& decided) {
    nlohmann::ordered_json out = {{"schema", "adref.outcome/1"},
                                  {"amendment", decided.amendment},
                                  {"round", decided.round},
                                  {"outcome", to_string(decided.outcome)}};
    if (!decided.why.empty()) out["why"] = decided.why;
    if (!decided.date.empty()) out["date"] = decided.date;
    return out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Result<DecidedOutcome> read_outcome_json(std::string_view bytes, std::string_view name) {
    const Result<nlohmann::json> root = parse_small_json(bytes, name, "adref.outcome/1");
    if (!root) return root.error();
    DecidedOutcome decided;
    std::string outcome;
    for (const auto& [field, value] :
         {std::pair{"amendment", &decided.amendment}, std::pair{"round", &decided.round},
          std::pair{"outcome", &outcome}, std::pair{"why", &decided.why}, std::pair{"date", &decided.date}}) {
        const auto found = root->find(field);
        if (found == root->end()) continue;
        if (!found->is_string())
            return bad_input("outcome of " + decided.amendment + ": " + field + ": expected a string",
                             std::string(name));
        *value = found->get<std::string>();
    }
    const std::string of = "outcome of " + (decided.amendment.empty() ? "nothing" : decided.amendment) + ": ";
    if (decided.amendment.empty()) return bad_input(of + "amendment: expected an id", std::string(name));
    if (decided.round.empty()) return bad_input(of + "round: expected a round", std::string(name));
    if (!parse_outcome(outcome, decided.outcome))
        return bad_input(of + "outcome: is not known: " + json_brief("\"" + outcome + "\""),
                         std::string(name),
                         "taken, adapted, partly, moved, superseded, not-taken, moot, withdrawn or unplaced");
    if (!decided.date.empty() && !is_date(decided.date))
        return bad_input(of + "date: expected YYYY-MM-DD", std::string(name));
    return decided;
}

}  // namespace adref::track
