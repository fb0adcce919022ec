#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/inputs.h"
#include "cli/src/redline_output.h"
#include "cli/src/store.h"
#include "cli/src/table_output.h"
#include "diffcore/compare.h"
#include "track/contest.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

constexpr std::size_t kMostListed = 10;  // of what stands in the way

struct Options {
    std::vector<std::string> ids;
    std::string round;
    bool all = false;
    std::string record;
    TableOutput preview;
    AmendmentOptions amendments;
    InputOptions input;
};

Result<std::vector<track::Amendment>> selected_of(std::vector<track::Amendment> all, const Options& options) {
    std::vector<track::Amendment> chosen;
    if (options.all) {
        for (track::Amendment& each : all) {
            if (each.status == track::Status::open && each.action != track::Action::position)
                chosen.push_back(std::move(each));
        }
        return chosen;
    }
    std::map<std::string, const track::Amendment*> by_id;
    for (const track::Amendment& each : all) by_id.emplace(each.id, &each);
    std::vector<std::string> seen;
    for (const std::string& id : options.ids) {
        const auto found = by_id.find(id);
        if (found == by_id.end())
            return Error{ErrorCode::not_found, "no amendment " + id + " to " + options.round, "", ""};
        if (found->second->status == track::Status::withdrawn)
            return Error{ErrorCode::refused, id + " was withdrawn", "", ""};
        if (std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
        seen.push_back(id);
        chosen.push_back(*found->second);
    }
    return chosen;
}

// Nothing is applied if anything stands in the way; what does is listed first.
Error refused(const std::string& what, const std::vector<std::string>& list, const std::string& hint) {
    for (std::size_t i = 0; i < std::min(list.size(), kMostListed); ++i) print_note(list[i]);
    if (list.size() > kMostListed) print_note("and " + std::to_string(list.size() - kMostListed) + " more");
    return Error{ErrorCode::refused, what, "", hint};
}

Result<Document> taken(const Document& document, const std::vector<track::Amendment>& amendments,
                       const Options& options) {
    const track::Base base(document);
    std::vector<track::PlacedAmendment> placed;
    std::vector<std::string> lost;
    for (const track::Amendment& amendment : amendments) {
        Result<track::PlacedAmendment> found = track::place(amendment, base);
        if (found) {
            placed.push_back(std::move(*found));
        } else {
            const Error& why = found.error();
            lost.push_back(amendment.id + ": " + why.message + (why.hint.empty() ? "" : "; " + why.hint));
        }
    }
    if (!lost.empty()) {
        return refused(std::to_string(lost.size()) + " of the amendments have no place in " + options.round,
                       lost, "say which words they mean");
    }
    const std::vector<track::Contest> contests = track::contests(track::find_collisions(placed));
    if (!contests.empty()) {
        const Numbering names(document);
        std::vector<std::string> list;
        for (const track::Contest& contest : contests) {
            std::string line =
                contest.paragraph == track::kBeforeAll ? "the beginning" : names.name(contest.paragraph);
            line += contest.order ? ": which comes first, " : ": ";
            for (std::size_t i = 0; i < contest.amendments.size(); ++i)
                line += (i > 0 ? ", " : "") + amendments[contest.amendments[i]].id;
            for (const track::Collision::Kind kind : contest.kinds) {
                if (kind != track::Collision::Kind::order) line += " (" + std::string(to_string(kind)) + ")";
            }
            list.push_back(std::move(line));
        }
        return refused("these amendments collide in " + std::to_string(list.size()) +
                           (list.size() == 1 ? " place" : " places"),
                       list, "take one of them at each place; adref collisions shows what each wants");
    }
    return track::merge(base, placed);
}

Outcome record(Document document, const Options& options, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    vcs::RoundInfo info;
    info.name = options.record;
    info.note = "made of " + options.round + " with ";
    if (options.all) {
        info.note += "all amendments";
    } else {
        for (std::size_t i = 0; i < options.ids.size(); ++i)
            info.note += (i > 0 ? ", " : "") + options.ids[i];
    }
    const Result<vcs::Round> round = (*negotiation)->import(std::move(document), info);
    if (!round) return round.error();
    print_note("recorded " + round->info.name + ": " + std::to_string(round->paragraphs) +
               " paragraphs, commit " + round->commit.substr(0, 10));
    return kDone;
}

Outcome run(const Options& options, const Globals& globals) {
    if (options.ids.empty() != options.all) {
        return Error{ErrorCode::usage, "name amendments, or give --all", "", "adref apply --help"};
    }
    const Result<std::string> format = choose_table_format(options.preview);
    if (!format) return format.error();
    Result<Document> document = Inputs(globals, options.input).document(options.round);
    if (!document) return document.error();
    Result<std::vector<track::Amendment>> known =
        amendments_to(options.round, options.amendments, globals, options.input);
    if (!known) return known.error();
    const Result<std::vector<track::Amendment>> chosen = selected_of(std::move(*known), options);
    if (!chosen) return chosen.error();
    Result<Document> made = taken(*document, *chosen, options);
    if (!made) return made.error();
    if (!options.record.empty()) return record(std::move(*made), options, globals);
    const std::string name =
        options.round + " with " +
        (chosen->size() == 1 ? chosen->front().id : std::to_string(chosen->size()) + " amendments");
    const Redline redline =
        compare(make_side(options.round, std::move(*document)), make_side(name, std::move(*made)));
    RedlineOutput output;
    output.terminal = screen_options(*format, options.preview.width, globals);
    const Result<std::string> rendered = render_redline(redline, *format, output);
    if (!rendered) return rendered.error();
    const Status written = deliver_table(options.preview, *format, *rendered);
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_apply(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("apply", "The text with these amendments taken: a preview, or the next round");
    command->add_option("ID", options->ids, "Amendments to take");
    command->add_option("--to", options->round, "The draft: a round or a file")->required();
    command->add_flag("--all", options->all, "All amendments that are open");
    command->add_option("--amendments", options->amendments.file,
                        "Amendments to it (adref.amendments/1, or what `amend import` reads); those of the "
                        "register if left out");
    command->add_option("--record", options->record,
                        "Record the text as a round of this name; paragraphs keep their ids");
    add_table_options(*command, options->preview, "adref.comparison/1");
    add_input_options(*command, options->input);
    command->footer(
        "The preview is the comparison of the draft with the text that comes of it. What collides, or\n"
        "has no place in the draft, is listed and refused (exit 5).\n"
        "Examples:\n"
        "  adref apply gds-2 ubg-3 --to zero.md --amendments amendments.json\n"
        "  adref apply gds-2 ubg-3 --to zero --amendments amendments.json --record rev1\n"
        "  adref apply gds-2 --to zero.md --amendments amendments.json -o preview.docx");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
