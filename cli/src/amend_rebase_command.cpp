#include "cli/src/amend.h"
#include "cli/src/amendment_rebase.h"
#include "cli/src/console.h"

#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string to;
    std::string author;
    bool dry_run = false;
    InputOptions input;
};

std::string percent(double share) {
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

bool is_earlier(const AmendmentDesk& desk, const std::string& round, const std::string& than) {
    for (std::string next = desk.round_after(round); !next.empty(); next = desk.round_after(next)) {
        if (next == than) return true;
    }
    return false;
}

// Those named, or all open ones that were made to an earlier round.
Result<std::vector<const track::Amendment*>> chosen(const AmendmentDesk& desk, const Options& options) {
    std::vector<const track::Amendment*> out;
    if (options.ids.empty()) {
        for (const track::Amendment& amendment : desk.amendments().amendments) {
            if (amendment.status == track::Status::open && is_earlier(desk, amendment.base, options.to))
                out.push_back(&amendment);
        }
        return out;
    }
    for (const std::string& id : options.ids) {
        const track::Amendment* amendment = desk.amendments().find(id);
        if (amendment == nullptr) return no_such_amendment(desk.amendments(), id);
        if (amendment->base == options.to)
            return Error{ErrorCode::usage, "it was made to " + options.to, id,
                         "name another round with --to"};
        out.push_back(amendment);
    }
    return out;
}

Outcome run(Options options, const Globals& globals) {
    const Result<AmendmentDesk> desk = AmendmentDesk::open(globals);
    if (!desk) return desk.error();
    if (options.to.empty()) {
        const Result<std::string> last = desk->last_round();
        if (!last) return last.error();
        options.to = *last;
    }
    const auto amendments = chosen(*desk, options);
    if (!amendments) return amendments.error();
    RegisterEdit edit;
    edit.author = options.author;
    edit.message = "Rebase to " + options.to + ":";
    WaysTo ways(options.to, globals, options.input);
    std::size_t left = 0;
    for (const track::Amendment* amendment : *amendments) {
        const std::string id = amendment->id + "@" + options.to;
        if (desk->amendments().find(id) != nullptr) continue;  // done before
        const Result<const track::Rebase*> way = ways.from(amendment->base);
        if (!way) return way.error();
        Result<track::Rebased> rebased = (**way)(*amendment);
        if (!rebased) {
            ++left;
            print_note(amendment->id + ": not rebased: " + reason_of(rebased.error()));
            continue;
        }
        rebased->amendment.id = id;
        rebased->amendment.base = options.to;
        rebased->amendment.source = "rebased from " + amendment->id + " (" + amendment->base + ")";
        print_note(amendment->id + " → " + id + ", confidence " + percent(rebased->confidence) +
                   (rebased->how.empty() ? "" : ": " + rebased->how));
        edit.message += " " + amendment->id;
        edit.put.push_back(std::move(rebased->amendment));
    }
    const std::string told = std::to_string(edit.put.size()) + " rebased to " + options.to + ", " +
                             std::to_string(left) + " not; those to earlier rounds stay as they are";
    if (options.dry_run || edit.put.empty()) {
        print_note(told + (options.dry_run ? "; nothing was recorded" : ""));
        return kDone;
    }
    const Status done = change_amendment_register(desk->negotiation(), desk->amendments(), edit);
    if (!done) return done.error();
    print_note(told);
    return kDone;
}

}  // namespace

void add_amend_rebase(CLI::App& amend, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        amend.add_subcommand("rebase", "Put open amendments to earlier rounds onto a later round");
    command->add_option("ID", options->ids, "The amendments; all open ones to earlier rounds if left out");
    command->add_option("--to", options->to, "The round; the last one if left out");
    command->add_option("--author", options->author,
                        "Who says so: \"Name <e-mail>\"; git's user if left out");
    command->add_flag("--dry-run", options->dry_run, "Say what would become of them, and record nothing");
    command->footer(
        "The original stays; what is rebased is recorded beside it as ID@ROUND. An amendment whose words\n"
        "are gone, or that the text follows already, is told and left where it is.\n"
        "Example:\n"
        "  adref amend rebase --to rev1 --dry-run");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
