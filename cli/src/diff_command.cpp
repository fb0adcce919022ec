#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/dates.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "cli/src/page_address.h"
#include "cli/src/redline_output.h"
#include "viewer/renderer.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace adref::cli {
namespace {

struct Options {
    std::string before;
    std::string after;
    std::string format;
    std::string output;
    bool all = false;
    bool exit_code = false;
    bool summary = false;
    bool stat = false;
    bool side_by_side = false;
    bool one_text = false;
    std::string links;
    std::string author = "adref";
    std::string date;
    bool no_move_markup = false;
    bool no_comments = false;
    std::size_t context = 1;
    std::size_t width = 0;
    InputOptions input;
    AmendmentOptions amendments;
};

Result<std::string> choose_format(const Options& options) {
    if (!options.format.empty()) return options.format;
    if (!options.output.empty() && options.output != "-") {
        std::string format = format_of_ending(options.output);
        if (!format.empty() && format != "akn") return format;
        return Error{ErrorCode::usage, "the ending does not say which format to write", options.output,
                     "end it in .docx, .odt, .html, .json, .csv, .md or .txt, or give --format"};
    }
    return std::string(stdout_is_terminal() ? "terminal" : "text");
}

Result<std::string> render(const Redline& redline, const std::string& format, const Options& options,
                           const Globals& globals, const Inputs& inputs,
                           const viewer::AttributionLayer* layer) {
    RedlineOutput output;
    output.terminal = screen_options(format, options.width, globals);
    output.terminal.all = options.all;
    output.terminal.context = options.context;
    if (format == "terminal" || format == "text") {
        if (options.summary) return viewer::summary_line(redline.summary) + "\n";
        if (options.stat) return viewer::render_stat(redline, output.terminal);
        const bool wide = format == "terminal" && output.terminal.width >= viewer::kWideColumns;
        output.terminal.side_by_side = options.side_by_side || (wide && !options.one_text);
        if (format == "terminal" && !options.links.empty()) {
            Result<std::string> address = page_address(options.links);
            if (!address) return address.error();
            output.terminal.page = *std::move(address);
        }
    }
    if (format == "html")  // the same as `view`
        output.page = page_options(inputs, options.before, options.after, options.input.language);
    output.tracked.author = options.author;
    if (!options.date.empty()) output.tracked.date = options.date + "T00:00:00Z";
    output.tracked.moves = !options.no_move_markup;
    output.tracked.comments = !options.no_comments;
    return render_redline(redline, format, output, layer);
}

Result<Redline> compare(Inputs& inputs, const Options& options) {
    if (options.after.empty()) return inputs.compare_tracked(options.before);
    return inputs.compare(options.before, options.after);
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_format(options);
    if (!format) return format.error();
    if (is_binary(*format) && options.output.empty() && stdout_is_terminal()) {
        return Error{ErrorCode::usage, "a " + *format + " file is nothing for a terminal", "",
                     "write it to a file: -o FILE"};
    }
    // None is freed: the process ends next, and the system takes pages back faster
    // than some hundred thousand strings are taken apart.
    static auto& inputs = *new Inputs(globals, options.input);
    static const auto& redline = *new Result<Redline>(compare(inputs, options));
    if (!redline) return redline.error();
    static const auto& layer = *new Result<std::optional<viewer::AttributionLayer>>(
        attribution_layer(*redline, options.amendments, globals, options.input));
    if (!layer) return layer.error();
    const Result<std::string> rendered =
        render(*redline, *format, options, globals, inputs, *layer ? &**layer : nullptr);
    if (!rendered) return rendered.error();
    const Status written =
        deliver(options.output, *rendered, *format == "terminal" ? Paging::on_terminal : Paging::never);
    if (!written) return written.error();
    return options.exit_code && !identical(*redline) ? kDifference : kDone;
}

}  // namespace

void add_diff(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("diff", "Compare two drafts paragraph by paragraph, and word by word inside them");
    command
        ->add_option("OLD", options->before,
                     std::string("The older draft: a round of the negotiation, ") + kFileHelp)
        ->required();
    command->add_option(
        "NEW", options->after,
        "The newer draft; without it OLD is a file with tracked changes: its text without them "
        "is compared with the one with them");
    command
        ->add_option(
            "--format", options->format,
            "terminal (default on a terminal), text, json (adref.comparison/1), html (the page), docx or "
            "odt (tracked changes), markdown (CriticMarkup), csv (one row a change)")
        ->check(CLI::IsMember({"terminal", "text", "json", "html", "docx", "odt", "markdown", "csv"}));
    command->add_option("-o,--output", options->output,
                        "Write to this file, whole or not at all; its ending chooses the format");
    command->add_flag("--all", options->all, "Show every paragraph, not only the changed ones");
    command->add_option("--context", options->context, "Unchanged paragraphs shown around a change")
        ->capture_default_str();
    command->add_option("--width", options->width, "Columns to wrap to; the terminal's if left out")
        ->check(CLI::Range(20, 1000));
    CLI::Option* summary =
        command->add_flag("--summary", options->summary, "Only the line of counts, as text");
    CLI::Option* stat =
        command->add_flag("--stat", options->stat, "Only how much of each section changed, a line each");
    CLI::Option* side = command->add_flag(
        "--side-by-side", options->side_by_side,
        "The drafts beside each other where there are 80 columns; so it is on terminals of 140");
    CLI::Option* one =
        command->add_flag("--inline", options->one_text, "One text with the words of both, however wide");
    summary->excludes(stat)->excludes(side)->excludes(one);
    stat->excludes(side)->excludes(one);
    side->excludes(one);
    command->add_option("--links", options->links,
                        "On a terminal that knows links (OSC 8): numbers and headings lead to their place on "
                        "this page, a file that `view` wrote or its address; no links if left out");
    command->add_flag("--exit-code", options->exit_code, "Exit with 1 if the drafts differ");
    command
        ->add_option("--author", options->author,
                     "In docx and odt: the author of comments and of changes that no amendment asked for")
        ->capture_default_str();
    command->add_option("--date", options->date, "In docx and odt: their date, YYYY-MM-DD; none if left out")
        ->check(is_day());
    command->add_flag("--no-move-markup", options->no_move_markup,
                      "In docx and odt: moves as deletions and insertions");
    command->add_flag("--no-comments", options->no_comments,
                      "In docx, odt and markdown: no comments (signals, where moves came from, splits and "
                      "merges, amendments)");
    add_amendment_options(*command, options->amendments);
    add_lexicon_option(*command, options->input);
    add_input_options(*command, options->input);
    command->footer(
        "Examples:\n"
        "  adref diff zero.md rev1.md\n"
        "  adref diff zero rev1                      (rounds of the negotiation here, or -C DIR)\n"
        "  adref diff --stat zero.md rev1.md         (how much of each section changed)\n"
        "  adref diff zero.docx rev1.docx -o tracked.docx\n"
        "  adref diff proposal.docx                  (what its tracked changes change)\n"
        "  adref diff zero.md rev1.md -o zero-rev1.html\n"
        "  adref diff zero.md rev1.md --links zero-rev1.html\n"
        "  adref diff zero.md rev1.md --amendments amendments.json\n"
        "  adref diff zero rev1 --unattributed -o for-everybody.docx\n"
        "  adref diff --lexicon our-lexicon.json zero.md rev1.md\n"
        "  adref diff --format json zero.md rev1.md | jq .summary");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
