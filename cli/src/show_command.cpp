#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "formats/document_json.h"
#include "viewer/document_text.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string source;
    std::string format = "text";
    std::string output;
    InputOptions input;
};

Outcome run(const Options& options) {
    const Result<formats::Reading> reading = read_input(options.source, options.input);
    if (!reading) return reading.error();
    std::string rendered;
    if (options.format == "json") {
        rendered = formats::write_document_json(reading->document);
    } else if (options.format == "outline") {
        rendered = viewer::render_outline(reading->document, terminal_width());
    } else {
        rendered = viewer::render_document_text(reading->document, terminal_width());
    }
    Status written = Done{};
    if (!options.output.empty() && options.output != "-") {
        written = write_file(options.output, rendered);
    } else if (options.format == "json") {
        written = print(rendered);
    } else {
        written = print_paged(rendered);
    }
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_show(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("show", "Show a draft as adref reads it");
    command->add_option("FILE", options->source, "A draft (.txt, .md, .adref.json), or - for standard input")
        ->required();
    command
        ->add_option(
            "--format", options->format,
            "text, outline (a line a paragraph: position, kind, label, first words), json (adref.document/1)")
        ->check(CLI::IsMember({"text", "outline", "json"}))
        ->capture_default_str();
    command->add_option("-o,--output", options->output, "Write to this file, whole or not at all");
    add_input_options(*command, options->input);
    command->footer(
        "Examples:\n"
        "  adref show --format outline zero.md\n"
        "  adref show --report --format json scan.txt > scan.adref.json");
    command->callback([options, selected] { selected([options](const Globals&) { return run(*options); }); });
}

}  // namespace adref::cli
