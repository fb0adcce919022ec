#include "cli/src/amendment_register.h"
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/store.h"
#include "viewer/escape.h"

#include <memory>
#include <string>
#include <utility>

namespace adref::cli {
namespace {

Outcome run(const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    auto findings = (*negotiation)->verify();
    if (!findings) return findings.error();
    for (vcs::Finding& finding : check_amendment_register(**negotiation))
        findings->push_back(std::move(finding));
    std::string lines;
    for (const vcs::Finding& finding : *findings) {
        lines += viewer::escape_terminal(finding.what);
        if (!finding.where.empty()) lines += " (" + viewer::escape_terminal(finding.where) + ")";
        lines += "\n";
    }
    const Status written = print(lines);
    if (!written) return written.error();
    if (findings->empty()) print_note("sound: " + (*negotiation)->path());
    return findings->empty() ? kDone : kDifference;
}

}  // namespace

void add_verify(CLI::App& app, const Register& selected) {
    CLI::App* command =
        app.add_subcommand("verify", "Check a whole negotiation; a finding a line, status 1 if there is any");
    command->footer("It repairs nothing.\nExample:\n  adref -C rivers verify");
    command->callback([selected] { selected([](const Globals& globals) { return run(globals); }); });
}

}  // namespace adref::cli
