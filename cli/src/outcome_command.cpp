#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/inputs.h"
#include "cli/src/table_output.h"
#include "viewer/outcome_table.h"

#include <memory>
#include <string>
#include <utility>

namespace adref::cli {
namespace {

struct Options {
    std::string before;
    std::string after;
    std::string delegation;
    std::string by = "delegation";
    TableOutput table;
    AmendmentOptions amendments;
    InputOptions input;
};

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_table_format(options.table);
    if (!format) return format.error();
    // Not freed: the process ends next, and the system takes pages back faster.
    static const auto& redline =
        *new Result<Redline>(Inputs(globals, options.input).compare(options.before, options.after));
    if (!redline) return redline.error();
    static const auto& layer = *new Result<std::optional<viewer::AttributionLayer>>(
        attribution_layer(*redline, options.amendments, globals, options.input));
    if (!layer) return layer.error();
    if (!layer->has_value()) {
        return Error{ErrorCode::usage, "no amendments to " + options.before, "",
                     "name their file: --amendments FILE"};
    }
    viewer::OutcomeOptions outcome;
    outcome.delegation = options.delegation;
    outcome.by_text = options.by == "text";
    outcome.spreadsheet = *format == "csv";
    const Result<std::string> rendered =
        *format == "json" ? Result<std::string>(viewer::outcome_json(*redline, **layer, outcome))
                          : render_table(viewer::outcome_table(*redline, **layer, outcome), *format,
                                         options.table, globals);
    if (!rendered) return rendered.error();
    const Status written = deliver_table(options.table, *format, *rendered);
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_outcome(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "outcome", "What became of each amendment to OLD in NEW, with the words that show it");
    command->add_option("OLD", options->before, "The draft that was amended: a round or a file")->required();
    command->add_option("NEW", options->after, "The draft that came of it")->required();
    command->add_option("--amendments", options->amendments.file,
                        "Amendments to OLD (adref.amendments/1, or what `amend import` reads); those of the "
                        "register if left out");
    command->add_option("--for", options->delegation,
                        "Only what this delegation proposes or supports, alone or with others");
    command->add_option("--by", options->by, "delegation, or text: in the order of OLD")
        ->check(CLI::IsMember({"delegation", "text"}))
        ->capture_default_str();
    add_table_options(*command, options->table, "adref.outcomes/1");
    add_lexicon_option(*command, options->input);
    add_input_options(*command, options->input);
    command->footer(
        "json is adref.outcomes/1, csv has one row an amendment with every fact in its column.\n"
        "Examples:\n"
        "  adref outcome zero.md rev1.md --amendments amendments.json\n"
        "  adref outcome zero.md rev1.md --amendments amendments.json --for Marenne -o marenne.docx\n"
        "  adref outcome zero.md rev1.md --amendments amendments.json --by text -o outcome.html");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
