#include "cli/src/commands.h"
#include "cli/src/console.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <malloc.h>
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
        "adref compares drafts of negotiated texts: what changed, where it went, what it means, whose words "
        "it "
        "is, and what became of what everybody asked for.");
    app.name("adref");
    app.set_version_flag("--version", "adref " ADREF_VERSION);
    app.require_subcommand(1);
    Globals globals;
    app.add_option("-C", globals.directory,
                   "The negotiation; the one that encloses the current folder if left out")
        ->type_name("DIR");
    std::string color = "auto";
    app.add_option("--color", color, "auto, always or never; NO_COLOR is honoured")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    app.fallthrough();
    app.footer(
        "Compare two files:\n"
        "  adref diff zero.md rev1.md\n"
        "Keep the rounds of a negotiation, and compare any two:\n"
        "  adref init rivers --title \"Shared Rivers\" && cd rivers\n"
        "  adref import ../zero.md --round zero && adref import ../rev1.md --round rev1\n"
        "  adref diff zero rev1");

    Action action;
    const Register selected = [&action](Action chosen) { action = std::move(chosen); };
    add_init(app, selected);
    add_import(app, selected);
    add_rounds(app, selected);
    add_show(app, selected);
    add_convert(app, selected);
    add_compile(app, selected);
    add_diff(app, selected);
    add_view(app, selected);
    add_amend(app, selected);
    add_outcome(app, selected);
    add_collisions(app, selected);
    add_apply(app, selected);
    add_retract(app, selected);
    add_link(app, selected);
    add_unlink(app, selected);
    add_verify(app, selected);

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

namespace {

// What one step frees the next one takes: memory that went back to the system
// in between would have to be cleared again, page by page.
void keep_freed_memory() {
#ifdef __GLIBC__
    constexpr int kMost = 32 << 20;
    mallopt(M_MMAP_THRESHOLD, kMost);
    mallopt(M_TRIM_THRESHOLD, 16 * kMost);
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    keep_freed_memory();
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
