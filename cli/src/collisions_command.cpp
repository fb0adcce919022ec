#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/inputs.h"
#include "cli/src/table_output.h"
#include "viewer/collision_table.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string round;
    bool exit_code = false;
    TableOutput table;
    AmendmentOptions amendments;
    InputOptions input;
};

// Withdrawn amendments and positions change no words.
bool counts(const track::Amendment& amendment) {
    return amendment.status == track::Status::open && amendment.action != track::Action::position;
}

viewer::CollisionReport report_of(const Document& document, const std::string& name,
                                  std::vector<track::Amendment> all) {
    viewer::CollisionReport report;
    report.name = name;
    const track::Base base(document);
    std::vector<track::PlacedAmendment> placed;
    for (track::Amendment& amendment : all) {
        if (!counts(amendment)) continue;
        Result<track::PlacedAmendment> found = track::place(amendment, base);
        if (!found) report.unplaced.push_back(report.amendments.size());
        // One that has no place touches nothing.
        placed.push_back(found ? std::move(*found) : track::PlacedAmendment{});
        report.amendments.push_back(std::move(amendment));
    }
    report.contests = track::contests(track::find_collisions(placed));
    return report;
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_table_format(options.table);
    if (!format) return format.error();
    const Result<Document> document = Inputs(globals, options.input).document(options.round);
    if (!document) return document.error();
    Result<std::vector<track::Amendment>> amendments =
        amendments_to(options.round, options.amendments, globals, options.input);
    if (!amendments) return amendments.error();
    const viewer::CollisionReport report = report_of(*document, options.round, std::move(*amendments));
    const Result<std::string> rendered =
        *format == "json" ? Result<std::string>(viewer::collision_json(*document, report))
                          : render_table(viewer::collision_table(*document, report, *format == "csv"),
                                         *format, options.table, globals);
    if (!rendered) return rendered.error();
    const Status written = deliver_table(options.table, *format, *rendered);
    if (!written) return written.error();
    const bool contradicts = std::any_of(report.contests.begin(), report.contests.end(),
                                         [](const track::Contest& each) { return !each.order; });
    return options.exit_code && contradicts ? kDifference : kDone;
}

}  // namespace

void add_collisions(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("collisions", "Amendments to a draft that touch the same words in different ways");
    command->add_option("ROUND", options->round, "The draft that is amended: a round or a file")->required();
    command->add_option("--amendments", options->amendments.file,
                        "Amendments to it (adref.amendments/1, or what `amend import` reads); those of the "
                        "register if left out");
    add_table_options(*command, options->table, "adref.collisions/1");
    command->add_flag("--exit-code", options->exit_code,
                      "Exit with 1 if there are contradictions (questions of order are none)");
    add_input_options(*command, options->input);
    command->footer(
        "One row a place, with all who touch it. Amendments that can stand together are not listed:\n"
        "an edit inside a paragraph that another moves, or the same edit twice. json is adref.collisions/1.\n"
        "Examples:\n"
        "  adref collisions zero.md --amendments amendments.json\n"
        "  adref collisions zero.md --amendments amendments.json -o collisions.docx");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
