#include "cli/src/commands.h"
#include "cli/src/console.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <unistd.h>

namespace adref::cli {
namespace {

constexpr int kUsage = static_cast<int>(ErrorCode::usage);
constexpr int kInternal = static_cast<int>(ErrorCode::internal);

// The command whose --help would have helped: the innermost one that was given.
std::string help_hint(const CLI::App& app) {
    std::string words = "adref";
    const CLI::App* current = &app;
    while (!current->get_subcommands().empty()) {
        current = current->get_subcommands().front();
        words += " " + current->get_name();
    }
    return words + " --help";
}

int run(int argc, char** argv) {
    CLI::App app(
        "adref compares drafts of negotiated texts: what changed, where it went, and what it means.");
    app.name("adref");
    app.set_version_flag("--version", "adref " ADREF_VERSION);
    app.require_subcommand(1);
    Globals globals;
    std::string color = "auto";
    app.add_option("--color", color, "auto, always or never; NO_COLOR is honoured")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    app.fallthrough();
    app.footer("Compare two drafts:\n  adref diff zero.md rev1.md\n  adref view zero.md rev1.md");

    Action action;
    const Register selected = [&action](Action chosen) { action = std::move(chosen); };
    add_diff(app, selected);
    add_view(app, selected);
    add_show(app, selected);

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& call) {
        return app.exit(call);
    } catch (const CLI::CallForVersion& call) {
        return app.exit(call);
    } catch (const CLI::ParseError& error) {
        print_error({ErrorCode::usage, error.what(), "", help_hint(app)});
        return kUsage;
    }
    if (color == "always") globals.color = ColorChoice::always;
    if (color == "never") globals.color = ColorChoice::never;
    const Outcome outcome = action(globals);
    if (outcome) return *outcome;
    print_error(outcome.error());
    return static_cast<int>(outcome.error().code);
}

}  // namespace
}  // namespace adref::cli

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen as EPIPE, and is no error
    try {
        return adref::cli::run(argc, argv);
    } catch (const std::bad_alloc&) {
        adref::cli::print_error({adref::ErrorCode::internal, "out of memory", "", ""});
    } catch (const std::exception& error) {
        adref::cli::print_error(
            {adref::ErrorCode::internal, error.what(), "", "this is a fault of adref; please report it"});
    }
    return adref::cli::kInternal;
}
