#include "cli/src/amend.h"
#include "cli/src/amend_record.h"
#include "cli/src/console.h"
#include "cli/src/dates.h"
#include "track/amendments_json.h"
#include "track/groups.h"

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string id;
    std::string outcome;
    std::string round;
    std::string why;
    std::vector<std::string> proponents;
    std::vector<std::string> supporters;
    std::vector<std::string> opponents;
    std::vector<std::string> gone;
    std::string rationale;
    std::string date;
    std::string source;
    std::string status;
    std::string author;
};

bool has_name(const std::vector<std::string>& names, const std::string& name) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& each) {
        return track::fold_name(each) == track::fold_name(name);
    });
}

void add_names(std::vector<std::string>& to, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (!has_name(to, name)) to.push_back(name);
    }
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::string text(10, '\0');
    text.resize(std::strftime(text.data(), text.size() + 1, "%Y-%m-%d", &parts));
    return text;
}

Result<track::Amendment> changed(track::Amendment amendment, const Options& options) {
    add_names(amendment.proponents, options.proponents);
    add_names(amendment.supporters, options.supporters);
    add_names(amendment.opponents, options.opponents);
    track::sort_proponents(amendment);
    for (const std::string& name : options.gone) {
        const auto is_gone = [&](const std::string& each) {
            return track::fold_name(each) == track::fold_name(name);
        };
        if (std::erase_if(amendment.supporters, is_gone) + std::erase_if(amendment.opponents, is_gone) == 0)
            return Error{ErrorCode::not_found, "neither a supporter nor an opponent: " + name,
                         "amendment " + amendment.id, "adref amend show " + amendment.id};
    }
    if (!options.rationale.empty()) amendment.rationale = options.rationale;
    if (!options.date.empty()) amendment.date = options.date;
    if (!options.source.empty()) amendment.source = options.source;
    if (!options.status.empty()) track::parse_status(options.status, amendment.status);
    // What its reader would not take back must not be recorded.
    return track::read_amendment_json(track::write_amendment_json(amendment), "amendment " + amendment.id);
}

Result<track::DecidedOutcome> decided(AmendmentDesk& desk, const track::Amendment& amendment,
                                      const Options& options) {
    track::DecidedOutcome decided{amendment.id, options.round, {}, options.why, today()};
    if (amendment.action == track::Action::position)
        return Error{ErrorCode::usage, "a position has no outcome", "amendment " + amendment.id, ""};
    if (options.round.empty())
        return Error{ErrorCode::usage, "--outcome needs the --round in which it shows", "", ""};
    if (!track::parse_outcome(options.outcome, decided.outcome))
        return Error{ErrorCode::usage, "no such outcome: " + options.outcome, "",
                     "taken, adapted, partly, moved, superseded, not-taken, moot, withdrawn or unplaced"};
    if (const auto round = desk.round(options.round); !round) return round.error();
    return track::read_outcome_json(track::write_outcome_json(decided), "outcome");
}

Outcome run(const Options& options, const Globals& globals) {
    Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    const track::Amendment* amendment = desk->amendments().find(options.id);
    if (amendment == nullptr) return no_such_amendment(desk->amendments(), options.id);
    RegisterEdit edit;
    edit.author = options.author;
    edit.message = "Set " + options.id;
    Result<track::Amendment> now = changed(*amendment, options);
    if (!now) return now.error();
    if (*now != *amendment) edit.put.push_back(std::move(*now));
    if (!options.outcome.empty()) {
        Result<track::DecidedOutcome> decision = decided(*desk, *amendment, options);
        if (!decision) return decision.error();
        edit.message += ": " + options.outcome + " in " + options.round;
        if (!decision->why.empty()) edit.message += "\n\n" + decision->why;
        edit.decide.push_back(std::move(*decision));
    } else if (!options.round.empty() || !options.why.empty()) {
        return Error{ErrorCode::usage, "--round and --why belong to --outcome", "", "adref amend set --help"};
    }
    if (edit.put.empty() && edit.decide.empty()) {
        print_note("nothing changed");
        return kDone;
    }
    const Status done = change_amendment_register(desk->negotiation(), desk->amendments(), edit);
    if (!done) return done.error();
    print_note("changed " + options.id);
    return kDone;
}

}  // namespace

void add_amend_set(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        amend.add_subcommand("set", "Record what became of an amendment, or who supports or opposes it");
    command->add_option("ID", options->id, "The amendment")->required();
    command->add_option("--outcome", options->outcome,
                        "What became of it, decided by people: taken, adapted, partly, moved, superseded, "
                        "not-taken, moot, withdrawn or unplaced; it wins over what adref finds");
    command->add_option("--round", options->round, "The round in which that shows");
    command->add_option("--why", options->why, "The reason, shown with it");
    command->add_option("--proponent", options->proponents, "Who proposes it, too")->allow_extra_args(false);
    command->add_option("--supporter", options->supporters, "Who supports it, too")->allow_extra_args(false);
    command->add_option("--opponent", options->opponents, "Who opposes it, too")->allow_extra_args(false);
    command->add_option("--no-longer", options->gone, "Who supports or opposes it no longer")
        ->allow_extra_args(false);
    command->add_option("--rationale", options->rationale, "Why it is proposed");
    command->add_option("--date", options->date, "Its date, YYYY-MM-DD")->check(is_day());
    command->add_option("--source", options->source, "Where it came from");
    command->add_option("--status", options->status, "open, or withdrawn")
        ->check(CLI::IsMember({"open", "withdrawn"}));
    command->add_option("--author", options->author,
                        "Who says so: \"Name <e-mail>\"; git's user if left out");
    command->footer(
        "Other words are another amendment: withdraw this one, and add that.\n"
        "Examples:\n"
        "  adref amend set eu-7 --outcome taken --round rev1 --why \"agreed in informals\"\n"
        "  adref amend set eu-7 --supporter Norway --supporter \"G77 and China\"");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
