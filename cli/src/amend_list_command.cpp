#include "cli/src/amend.h"
#include "cli/src/amend_filter.h"
#include "cli/src/amend_outcomes.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/table_output.h"
#include "track/amendments_json.h"
#include "track/outcomes_json.h"
#include "track/proponents.h"

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
    TableOutput table;
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

viewer::TableRow row_of(const ListedAmendment& one, const std::optional<SeenOutcome>& seen,
                        const AmendmentDesk& desk) {
    const track::Amendment& amendment = *one.amendment;
    std::string who = track::proponents_of(amendment);
    if (!one.through.empty()) who += "\n(through " + one.through + ")";
    if (!amendment.supporters.empty()) who += "\nsupported by " + track::joined_names(amendment.supporters);
    if (!amendment.opponents.empty()) who += "\nopposed by " + track::joined_names(amendment.opponents);
    return {false, {amendment.id, who, sentence_of(amendment, desk.language()), state_of(amendment, seen)}};
}

// In the order of the text, under its headings; to which round, where they are to several.
viewer::Table as_table(const std::vector<ListedAmendment>& listed, const Outcomes& outcomes,
                       const AmendmentDesk& desk) {
    viewer::Table table;
    const bool one_base = listed.empty() || listed.front().amendment->base == listed.back().amendment->base;
    table.language = desk.language();
    table.groups = "Section";
    table.columns = {{"Id", 0}, {"Proponent", 2}, {"Amendment", 5}, {"State", 0}};
    if (one_base && !listed.empty()) table.title = "Amendments to " + listed.front().amendment->base;
    const ListedAmendment* above = nullptr;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const ListedAmendment& one = listed[i];
        if (above == nullptr || above->section != one.section ||
            above->amendment->base != one.amendment->base) {
            std::string heading = one.section.empty() ? "Under no heading" : one.section;
            if (!one_base) heading = one.amendment->base + ": " + heading;
            table.rows.push_back({true, {heading}});
        }
        table.rows.push_back(row_of(one, outcomes[i], desk));
        above = &one;
    }
    return table;
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_table_format(options.table);
    if (!format) return format.error();
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
    const bool on_screen = *format == "terminal" || *format == "text";
    if (listed->empty() && on_screen) {
        print_note(desk->amendments().amendments.empty() ? "the register has no amendments yet"
                                                         : "no amendment is like that");
        return kDone;
    }
    const Result<std::string> rendered =
        *format == "json" ? Result<std::string>(as_json(*listed))
                          : render_table(as_table(*listed, outcomes, *desk), *format, options.table, globals);
    if (!rendered) return rendered.error();
    const Status written = deliver_table(options.table, *format, *rendered);
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_amend_list(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    AmendmentFilter& filter = options->filter;
    CLI::App* command = amend.add_subcommand("list", "List amendments, in the order of the text");
    command
        ->add_option("--proponent", filter.proponents,
                     "Those that it proposed, or a group that it belongs to; several with one option each")
        ->allow_extra_args(false);
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
    add_table_options(*command, options->table, "adref.amendments/1");
    command->footer(
        "Examples:\n"
        "  adref amend list --proponent EU\n"
        "  adref amend list -o register.docx\n"
        "  adref amend list --section \"Objective 7\" --outcome not-taken --to rev1");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
