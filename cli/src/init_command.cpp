#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/store.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string folder = ".";
    vcs::Settings settings;
};

Outcome run(const Options& options) {
    const auto negotiation = create_negotiation(options.folder, options.settings);
    if (!negotiation) return negotiation.error();
    print_note("started \"" + options.settings.title + "\" in " + options.folder +
               "; next: adref import FILE --round NAME");
    return kDone;
}

}  // namespace

void add_init(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("init", "Start a negotiation: an empty git repository that will hold its rounds");
    command->add_option("DIR", options->folder, "Its folder, made if it is not there; must be empty")
        ->capture_default_str();
    command->add_option("--title", options->settings.title, "Title of the negotiation")->required();
    command->add_option("--language", options->settings.language, "Language of its texts: en, fr, ar, …");
    command->footer(
        "Example:\n  adref init rivers --title \"Global Framework on Shared Rivers\" --language en");
    command->callback([options, selected] { selected([options](const Globals&) { return run(*options); }); });
}

}  // namespace adref::cli
