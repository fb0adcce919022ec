#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "cli/src/pages.h"
#include "viewer/renderer.h"

#include <memory>
#include <string>
#include <string_view>

namespace adref::cli {
namespace {

struct Options {
    std::string before;
    std::string after;
    std::string format;
    std::string output;
    bool all = false;
    bool exit_code = false;
    std::size_t context = 1;
    std::size_t width = 0;
    InputOptions input;
};

// The format that a file's ending asks for; empty if it says nothing.
std::string format_of_ending(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash)) return {};
    const std::string_view ending = path.substr(dot + 1);
    if (ending == "html" || ending == "htm") return "html";
    if (ending == "json") return "json";
    if (ending == "txt") return "text";
    return {};
}

Result<std::string> choose_format(const Options& options) {
    if (!options.format.empty()) return options.format;
    if (!options.output.empty() && options.output != "-") {
        std::string format = format_of_ending(options.output);
        if (!format.empty()) return format;
        return Error{ErrorCode::usage, "the ending does not say which format to write", options.output,
                     "end it in .html, .json or .txt, or give --format"};
    }
    return std::string(stdout_is_terminal() ? "terminal" : "text");
}

Result<std::string> render(const Redline& redline, const std::string& format, const Options& options,
                           const Globals& globals) {
    if (format == "json") return viewer::render_json(redline);
    if (format == "html") return render_page(redline);
    viewer::TerminalOptions terminal;
    terminal.all = options.all;
    terminal.context = options.context;
    terminal.width = options.width != 0 ? options.width : terminal_width();
    terminal.colour = format == "terminal" ? globals.color == ColorChoice::always || use_color(globals.color)
                                           : globals.color == ColorChoice::always;
    return viewer::render_terminal(redline, terminal);
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_format(options);
    if (!format) return format.error();
    // Not freed: the process ends next, and the system takes pages back faster
    // than some hundred thousand strings are taken apart.
    static const auto& redline =
        *new Result<Redline>(Inputs(globals, options.input).compare(options.before, options.after));
    if (!redline) return redline.error();
    const Result<std::string> rendered = render(*redline, *format, options, globals);
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
                     "The older draft: a round of the negotiation, a file (.txt, .md, .adref.json), or - for "
                     "standard input")
        ->required();
    command->add_option("NEW", options->after, "The newer draft")->required();
    command->add_option("--format", options->format, "terminal (default on a terminal), text, json, html")
        ->check(CLI::IsMember({"terminal", "text", "json", "html"}));
    command->add_option("-o,--output", options->output,
                        "Write to this file, whole or not at all; its ending chooses the format");
    command->add_flag("--all", options->all, "Show every paragraph, not only the changed ones");
    command->add_option("--context", options->context, "Unchanged paragraphs shown around a change")
        ->capture_default_str();
    command->add_option("--width", options->width, "Columns to wrap to; the terminal's if left out")
        ->check(CLI::Range(20, 1000));
    command->add_flag("--exit-code", options->exit_code, "Exit with 1 if the drafts differ");
    add_lexicon_option(*command, options->input);
    add_input_options(*command, options->input);
    command->footer(
        "Examples:\n"
        "  adref diff zero.md rev1.md\n"
        "  adref diff zero rev1                      (rounds of the negotiation here, or -C DIR)\n"
        "  adref diff zero.md rev1.md -o zero-rev1.html\n"
        "  adref diff --lexicon our-lexicon.json zero.md rev1.md\n"
        "  adref diff --format json zero.md rev1.md | jq .summary");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
