#include "cli/src/amendment_rebase.h"

#include "cli/src/console.h"
#include "vcs/negotiation.h"

#include <utility>

namespace adref::cli {
namespace {

constexpr std::size_t kMostTold = 20;

}  // namespace

Result<const track::Rebase*> WaysTo::from(const std::string& base) {
    std::unique_ptr<Way>& way = ways_[base];
    if (!way) {
        Result<Redline> compared = Inputs(globals_, input_).compare(base, round_);
        if (!compared) return compared.error();
        way = std::make_unique<Way>(std::move(*compared));
    }
    return &way->rebase;
}

std::string reason_of(const Error& error) {
    return error.hint.empty() ? error.message : error.message + "; " + error.hint;
}

Result<RebasedAmendments> rebase_to(const std::string& round, std::vector<track::Amendment> amendments,
                                    const Globals& globals, const InputOptions& input) {
    RebasedAmendments out;
    const std::string store = vcs::is_round_name(round) ? vcs::find_negotiation(globals.directory) : "";
    const bool in_store = !store.empty() && vcs::has_round(store, round);
    WaysTo ways(round, globals, input);
    for (track::Amendment& amendment : amendments) {
        const std::string& base = amendment.base;
        if (!in_store || base.empty() || base == round || !vcs::is_round_name(base) ||
            !vcs::has_round(store, base)) {
            out.amendments.push_back(std::move(amendment));
            continue;
        }
        const Result<const track::Rebase*> way = ways.from(base);
        if (!way) return way.error();
        Result<track::Rebased> rebased = (**way)(amendment);
        if (rebased.ok()) {
            ++out.moved;
            out.amendments.push_back(std::move(rebased->amendment));
            continue;
        }
        out.left.push_back(std::move(amendment));
        out.why.push_back("made to " + out.left.back().base + ": " + reason_of(rebased.error()));
    }
    return out;
}

void tell_rebased(const RebasedAmendments& rebased, const std::string& round) {
    if (rebased.moved == 0 && rebased.left.empty()) return;
    print_note(std::to_string(rebased.moved) + (rebased.moved == 1 ? " amendment" : " amendments") +
               " to another round rebased to " + round +
               (rebased.left.empty() ? "" : "; not " + std::to_string(rebased.left.size()) + ":"));
    for (std::size_t i = 0; i < rebased.left.size(); ++i) {
        if (i == kMostTold) {
            print_note("  and " + std::to_string(rebased.left.size() - i) + " more");
            return;
        }
        print_note("  " + rebased.left[i].id + " " + rebased.why[i]);
    }
}

}  // namespace adref::cli
