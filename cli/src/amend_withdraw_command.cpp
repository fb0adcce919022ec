#include "cli/src/amend.h"
#include "cli/src/console.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string why;
    std::string author;
};

Outcome run(const Options& options, const Globals& globals) {
    const Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    RegisterEdit edit;
    edit.author = options.author;
    edit.message = "Withdraw";
    for (const std::string& id : options.ids) {
        const track::Amendment* amendment = desk->amendments().find(id);
        if (amendment == nullptr) return no_such_amendment(desk->amendments(), id);
        if (amendment->status == track::Status::withdrawn) {
            print_note("it is withdrawn already: " + id);
            continue;
        }
        edit.put.push_back(*amendment);
        edit.put.back().status = track::Status::withdrawn;
        edit.message += " " + id;
    }
    if (edit.put.empty()) return kDone;
    if (!options.why.empty()) edit.message += "\n\n" + options.why;
    const Status done = change_amendment_register(desk->negotiation(), desk->amendments(), edit);
    if (!done) return done.error();
    print_note("withdrawn; it stays in the register, and counts no more");
    return kDone;
}

}  // namespace

void add_amend_withdraw(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = amend.add_subcommand("withdraw", "Record that a proposal is withdrawn");
    command->add_option("ID", options->ids, "The amendments")->required();
    command->add_option("--why", options->why, "The reason, kept in the register's history");
    command->add_option("--author", options->author,
                        "Who says so: \"Name <e-mail>\"; git's user if left out");
    command->footer("Example:\n  adref amend withdraw eu-7 --why \"in favour of g77-1\"");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
