#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "cli/src/profiles.h"
#include "track/compilation.h"

#include <memory>
#include <string>
#include <vector>

namespace adref::cli {
namespace {

struct Options {
    std::string source;
    std::string output;
    std::string format;
    std::string profile = "un";
    std::string show_profile;
    AmendmentOptions amendments;
    InputOptions input;
};

// What did not find its place in the text: people look for it at the end.
void tell_rest(const track::RollingText& rolling, const std::vector<track::Amendment>& amendments) {
    print_note(
        std::to_string(rolling.in_place) + " of " + std::to_string(amendments.size()) +
        " amendments stand in the text" +
        (rolling.in_annex.empty() ? "" : ", " + std::to_string(rolling.in_annex.size()) + " at its end") +
        (rolling.withdrawn.empty()
             ? ""
             : ", " + std::to_string(rolling.withdrawn.size()) + " withdrawn are left out"));
    constexpr std::size_t kMostTold = 20;
    for (std::size_t i = 0; i < rolling.in_annex.size(); ++i) {
        if (i == kMostTold) {
            print_note("  and " + std::to_string(rolling.in_annex.size() - i) + " more");
            break;
        }
        const std::string& id = amendments[rolling.in_annex[i]].id;
        print_note("  " + (id.empty() ? "#" + std::to_string(rolling.in_annex[i] + 1) : id) + ": " +
                   rolling.why[i]);
    }
}

Outcome run(const Options& options, const Globals& globals) {
    if (!options.show_profile.empty()) {
        const Result<std::string> text = profile_text(options.show_profile);
        if (!text) return text.error();
        const Status written = deliver(options.output, *text, Paging::never);
        if (!written) return written.error();
        return kDone;
    }
    if (options.source.empty())
        return Error{ErrorCode::usage, "ROUND is required", "", "run `adref compile --help`"};
    const Result<track::Profile> profile = read_profile_option(options.profile);
    if (!profile) return profile.error();
    const Result<std::string> format = choose_document_format(options.format, options.output, "text");
    if (!format) return format.error();
    if (is_binary(*format) && options.output.empty() && stdout_is_terminal()) {
        return Error{ErrorCode::usage, "a " + *format + " file is nothing for a terminal", "",
                     "write it to a file: -o FILE"};
    }
    const Result<std::vector<track::Amendment>> amendments =
        amendments_to(options.source, options.amendments, globals, options.input);
    if (!amendments) return amendments.error();
    const Result<Document> document = Inputs(globals, options.input).document(options.source);
    if (!document) return document.error();
    const bool attributed = profile->attributed && !options.amendments.unattributed;
    const track::Base base(*document);
    const track::RollingText rolling = track::compile(base, *amendments, *profile, attributed);
    const Result<std::string> bytes = render_document(rolling.document, *format);
    if (!bytes) return bytes.error();
    const Status written =
        deliver(options.output, *bytes, is_paged(*format) ? Paging::on_terminal : Paging::never);
    if (!written) return written.error();
    tell_rest(rolling, *amendments);
    return kDone;
}

}  // namespace

void add_compile(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("compile", "Write the rolling text: a draft with every amendment in its place");
    command->add_option("ROUND", options->source, std::string("A round of the negotiation, or ") + kFileHelp);
    command->add_option("-o,--output", options->output,
                        "Write to this file, whole or not at all; its ending chooses the format");
    command->add_option(
        "--amendments", options->amendments.file,
        "The amendments to ROUND (adref.amendments/1, or what `amend import` reads); those of the "
        "register if left out");
    command->add_flag("--unattributed", options->amendments.unattributed,
                      "Nothing that tells whose words these are: no name, id or order");
    command->add_option(
        "--profile", options->profile,
        "How brackets and names are written: un (names in front, brackets mean not agreed), inb "
        "(names behind, brackets mean deletion), trade (who proposes, who opposes), or a file "
        "(adref.profile/1)");
    command->add_option("--show-profile", options->show_profile,
                        "Print a profile that comes with adref, to begin one of your own with");
    command
        ->add_option("--format", options->format, "text (the default), markdown, html, docx, odt, akn, json")
        ->check(CLI::IsMember(document_formats()));
    add_input_options(*command, options->input);
    command->footer(
        "Equal proposals stand once with all their names; what has no place in the text stands at its end.\n"
        "Examples:\n"
        "  adref compile zero.md --amendments amendments.json -o rolling.docx\n"
        "  adref compile zero --unattributed -o rolling.docx     (the register's amendments to zero)\n"
        "  adref compile zero.md --amendments amendments.json --profile inb --format markdown\n"
        "  adref compile --show-profile un -o ours.json");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
