#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/store.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string round;
    std::string why;
    std::string author;
};

Outcome run(const Options& options, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    const Status done = (*negotiation)->retract(options.round, options.why, options.author);
    if (!done) return done.error();
    print_note("retracted " + options.round + "; its text stays in the history, its name is free");
    return kDone;
}

}  // namespace

void add_retract(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("retract", "Take a wrong import off the list of rounds");
    command->add_option("ROUND", options->round, "The round")->required();
    command->add_option("--why", options->why, "The reason, kept in the history")->required();
    command->add_option("--author", options->author,
                        "Who says so: \"Name <e-mail>\"; git's user if left out");
    command->footer("Example:\n  adref retract rev1 --why \"the file was an earlier version\"");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
