#include "cli/src/amend_outcomes.h"

#include "diffcore/compare.h"
#include "track/assessment.h"

#include <map>
#include <utility>

namespace adref::cli {
namespace {

// Those of one base, by one comparison.
Status look(AmendmentDesk& desk, const std::string& base, const std::string& to,
            const std::vector<ListedAmendment>& listed, const std::vector<std::size_t>& places,
            std::vector<std::optional<SeenOutcome>>& out) {
    const Result<const AmendableRound*> before = desk.round(base);
    if (!before) return before.error();
    const Result<const AmendableRound*> after = desk.round(to);
    if (!after) return after.error();
    std::vector<track::Amendment> amendments;
    amendments.reserve(places.size());
    for (const std::size_t place : places) amendments.push_back(*listed[place].amendment);
    const track::Assessment seen =
        track::assess(compare(make_side(base, (*before)->document), make_side(to, (*after)->document)),
                      std::move(amendments));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const track::Amendment& amendment = seen.amendments[i];
        if (amendment.action == track::Action::position) continue;
        const track::DecidedOutcome* decided = desk.amendments().decided(amendment.id, to);
        out[places[i]] = decided != nullptr ? SeenOutcome{decided->outcome, true}
                                            : SeenOutcome{seen.attributed.fates[i].outcome, false};
    }
    return Done{};
}

}  // namespace

Result<std::vector<std::optional<SeenOutcome>>> outcomes_of(AmendmentDesk& desk,
                                                            const std::vector<ListedAmendment>& listed,
                                                            const std::string& to) {
    std::vector<std::optional<SeenOutcome>> out(listed.size());
    std::map<std::string, std::vector<std::size_t>> bases;
    for (std::size_t i = 0; i < listed.size(); ++i) bases[listed[i].amendment->base].push_back(i);
    for (const auto& [base, places] : bases) {
        const std::string next = to.empty() ? desk.round_after(base) : to;
        if (next.empty()) continue;
        if (Status looked = look(desk, base, next, listed, places, out); !looked) return looked.error();
    }
    return out;
}

}  // namespace adref::cli
