#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/inputs.h"
#include "cli/src/store.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string file;
    vcs::RoundInfo info;
    InputOptions input;
};

Outcome run(const Options& options, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    InputOptions input = options.input;
    if (input.language.empty()) input.language = (*negotiation)->settings().language;
    Result<formats::Reading> reading = read_file_input(options.file, input);
    if (!reading) return reading.error();
    const Result<vcs::Round> round = (*negotiation)->import(std::move(reading->document), options.info);
    if (!round) return round.error();
    print_note("recorded " + round->info.name + ": " + std::to_string(round->paragraphs) +
               " paragraphs, commit " + round->commit.substr(0, 10));
    return kDone;
}

}  // namespace

void add_import(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("import", "Record a file as the text of the next round");
    command->add_option("FILE", options->file, std::string("The draft: ") + kFileHelp)->required();
    command
        ->add_option("--round", options->info.name,
                     "Name of the round: letters, digits, dots, hyphens (zero, rev1)")
        ->required();
    command->add_option("--title", options->info.title, "Its title for people (\"Rev 1\")");
    command->add_option("--date", options->info.date, "Date of the draft, YYYY-MM-DD; today if left out");
    command->add_option("--author", options->info.author,
                        "Who issued it: \"Name <e-mail>\"; git's user if left out");
    command->add_option("--note", options->info.note, "A note kept with the round");
    add_input_options(*command, options->input);
    command->footer(
        "Paragraphs keep their ids from the round before, through edits, moves and renumbering.\n"
        "Example:\n"
        "  adref import rev1.md --round rev1 --title \"Rev 1\" --date 2031-04-16");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
