// link and unlink: a person's word on which paragraph is which.
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/store.h"
#include "diffcore/address.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string earlier;
    std::string paragraph;
    std::string round;  // empty: the last one
    std::string author;
};

Result<std::string> id_of(vcs::Negotiation& negotiation, const std::string& round,
                          const std::string& address) {
    const Result<Document> document = negotiation.document(round);
    if (!document) return document.error();
    Result<std::uint32_t> position = Addresses(*document).find(address);
    if (!position) {
        Error error = position.error();
        error.where = round;
        return error;
    }
    return document->paragraphs[*position].id;
}

// The round meant, and the one before it (empty if it is the first).
struct Rounds {
    std::string before;
    std::string round;
};

Result<Rounds> choose_rounds(vcs::Negotiation& negotiation, const std::string& name) {
    const auto rounds = negotiation.rounds();
    if (!rounds) return rounds.error();
    if (rounds->empty()) return Error{ErrorCode::not_found, "no rounds yet", negotiation.path(), ""};
    auto found = rounds->end() - 1;
    if (!name.empty())
        found = std::find_if(rounds->begin(), rounds->end(),
                             [&](const vcs::Round& round) { return round.info.name == name; });
    if (found == rounds->end())
        return Error{ErrorCode::not_found, "no such round: " + name, negotiation.path(), "adref rounds"};
    return Rounds{found == rounds->begin() ? "" : (found - 1)->info.name, found->info.name};
}

Outcome run_link(const Options& options, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    const Result<Rounds> rounds = choose_rounds(**negotiation, options.round);
    if (!rounds) return rounds.error();
    if (rounds->before.empty())
        return Error{ErrorCode::refused, "the first round has none before it", rounds->round, ""};
    const Result<std::string> earlier = id_of(**negotiation, rounds->before, options.earlier);
    if (!earlier) return earlier.error();
    const Result<std::string> id = id_of(**negotiation, rounds->round, options.paragraph);
    if (!id) return id.error();
    const Status done = (*negotiation)->link(rounds->round, *earlier, *id, options.author);
    if (!done) return done.error();
    print_note("from " + rounds->round + " on, " + options.paragraph + " is " + options.earlier + " of " +
               rounds->before);
    return kDone;
}

Outcome run_unlink(const Options& options, const Globals& globals) {
    auto negotiation = open_negotiation(globals.directory);
    if (!negotiation) return negotiation.error();
    const Result<Rounds> rounds = choose_rounds(**negotiation, options.round);
    if (!rounds) return rounds.error();
    const Result<std::string> id = id_of(**negotiation, rounds->round, options.paragraph);
    if (!id) return id.error();
    const Status done = (*negotiation)->unlink(rounds->round, *id, options.author);
    if (!done) return done.error();
    print_note("from " + rounds->round + " on, " + options.paragraph + " is a paragraph of its own");
    return kDone;
}

void add_common(CLI::App& command, Options& options) {
    command.add_option("--round", options.round, "The later round; the last one if left out");
    command.add_option("--author", options.author, "Who says so: \"Name <e-mail>\"; git's user if left out");
}

}  // namespace

void add_link(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("link", "Say that a paragraph is one of the round before");
    command
        ->add_option("A", options->earlier,
                     "The paragraph in the round before: 12, 12(a), PP3, Annex II/8, h:HEADING, #POSITION")
        ->required();
    command->add_option("B", options->paragraph, "What it became")->required();
    add_common(*command, *options);
    command->footer(
        "It wins over what adref found, in every comparison and for later imports.\nExample:\n  adref link "
        "53 58 --round rev1");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run_link(*options, globals); });
    });
}

void add_unlink(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("unlink", "Say that a paragraph is not the one it was taken for");
    command
        ->add_option("A", options->paragraph,
                     "The paragraph: 12, 12(a), PP3, Annex II/8, h:HEADING, #POSITION")
        ->required();
    add_common(*command, *options);
    command->footer("Example:\n  adref unlink 57 --round rev1");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run_unlink(*options, globals); });
    });
}

}  // namespace adref::cli
