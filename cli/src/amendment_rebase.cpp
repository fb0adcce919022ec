#include "cli/src/amendment_rebase.h"

#include "cli/src/console.h"
#include "track/rebase.h"
#include "vcs/negotiation.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace adref::cli {
namespace {

constexpr std::size_t kMostTold = 20;

// The comparison of an earlier round with this one, made when it is first asked for.
struct Way {
    Redline redline;
    std::optional<track::Rebase> rebase;
};

}  // namespace

Result<RebasedAmendments> rebase_to(const std::string& round, std::vector<track::Amendment> amendments,
                                    const Globals& globals, const InputOptions& input) {
    RebasedAmendments out;
    const std::string store = vcs::is_round_name(round) ? vcs::find_negotiation(globals.directory) : "";
    const bool in_store = !store.empty() && vcs::has_round(store, round);
    std::map<std::string, std::unique_ptr<Way>> ways;
    for (track::Amendment& amendment : amendments) {
        const std::string& base = amendment.base;
        if (!in_store || base.empty() || base == round || !vcs::is_round_name(base) ||
            !vcs::has_round(store, base)) {
            out.amendments.push_back(std::move(amendment));
            continue;
        }
        std::unique_ptr<Way>& way = ways[base];
        if (!way) {
            Result<Redline> compared = Inputs(globals, input).compare(base, round);
            if (!compared) return compared.error();
            way = std::make_unique<Way>();
            way->redline = std::move(*compared);
            way->rebase.emplace(way->redline);
        }
        Result<track::Rebased> rebased = (*way->rebase)(amendment);
        if (rebased.ok()) {
            ++out.moved;
            out.amendments.push_back(std::move(rebased->amendment));
            continue;
        }
        std::string why = rebased.error().message;
        if (!rebased.error().hint.empty()) why += "; " + rebased.error().hint;
        out.left.push_back(std::move(amendment));
        out.why.push_back("made to " + out.left.back().base + ": " + why);
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
