#include "cli/src/amend.h"
#include "cli/src/amend_filter.h"
#include "cli/src/amend_outcomes.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "diffcore/unicode.h"
#include "track/amendments_json.h"
#include "track/outcomes_json.h"
#include "viewer/escape.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    AmendmentFilter filter;
    std::string outcome;
    std::string to;
    std::string format = "text";
};

using Outcomes = std::vector<std::optional<SeenOutcome>>;

// Leaves those whose outcome was asked for.
void keep_outcome(track::Outcome wanted, std::vector<ListedAmendment>& listed, Outcomes& outcomes) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (!outcomes[i] || outcomes[i]->outcome != wanted) continue;
        listed[kept] = std::move(listed[i]);
        outcomes[kept] = outcomes[i];
        ++kept;
    }
    listed.resize(kept);
    outcomes.resize(kept);
}

std::string state_of(const track::Amendment& amendment, const std::optional<SeenOutcome>& seen) {
    if (!seen) return std::string(track::to_string(amendment.status));
    return std::string(track::to_string(seen->outcome)) + (seen->decided ? " (decided)" : "");
}

std::string as_json(const std::vector<ListedAmendment>& listed) {
    track::AmendmentList list;
    for (const ListedAmendment& one : listed) list.amendments.push_back(*one.amendment);
    return track::write_amendments_json(list);
}

std::string as_text(const std::vector<ListedAmendment>& listed, const Outcomes& outcomes,
                    const AmendmentDesk& desk) {
    std::string text;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const track::Amendment& amendment = *listed[i].amendment;
        std::string line = amendment.id + "  " + proponents_of(amendment);
        if (!listed[i].through.empty()) line += " (through " + listed[i].through + ")";
        line += "  " + state_of(amendment, outcomes[i]) + "  " + sentence_of(amendment, desk.language());
        text += viewer::escape_terminal(line) + "\n";
    }
    return text;
}

Outcome run(const Options& options, const Globals& globals) {
    Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    Result<std::vector<ListedAmendment>> listed = filter_amendments(*desk, options.filter);
    if (!listed) return listed.error();
    Outcomes outcomes(listed->size());
    if (!options.outcome.empty() || !options.to.empty()) {
        Result<Outcomes> seen = outcomes_of(*desk, *listed, options.to);
        if (!seen) return seen.error();
        outcomes = std::move(*seen);
        track::Outcome wanted = track::Outcome::taken;
        if (track::parse_outcome(options.outcome, wanted)) keep_outcome(wanted, *listed, outcomes);
    }
    if (listed->empty() && options.format != "json")
        print_note(desk->amendments().amendments.empty() ? "the register has no amendments yet"
                                                         : "no amendment is like that");
    const Status written =
        options.format == "json" ? print(as_json(*listed)) : print_paged(as_text(*listed, outcomes, *desk));
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_amend_list(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    AmendmentFilter& filter = options->filter;
    CLI::App* command = amend.add_subcommand("list", "List amendments, in the order of the text");
    command->add_option(
        "--proponent", filter.proponents,
        "Those that it proposed, or a group that it belongs to; several with one option each");
    command->add_flag("--by-name", filter.by_name, "With --proponent: not through a group");
    command->add_option("--base", filter.base, "Those to this round");
    command->add_option("--para", filter.paragraph, "Those to this paragraph and what hangs on it");
    command->add_option("--section", filter.section, "Those under a heading with these words");
    command->add_option("--status", filter.status, "open, or withdrawn")
        ->check(CLI::IsMember({"open", "withdrawn"}));
    command
        ->add_option("--outcome", options->outcome,
                     "Those of which this became: taken, adapted, partly, moved, superseded, not-taken, "
                     "moot, withdrawn or unplaced")
        ->check([](const std::string& name) {
            track::Outcome outcome{};
            return track::parse_outcome(name, outcome) ? std::string() : "no such outcome: " + name;
        });
    command->add_option("--to", options->to,
                        "The round in which the outcomes are looked for; the one after the base if left out");
    command->add_option("--format", options->format, "text, or json (adref.amendments/1)")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  adref amend list --proponent EU\n"
        "  adref amend list --section \"Objective 7\" --outcome not-taken --to rev1");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
