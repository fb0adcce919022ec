#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "formats/document_json.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string source;
    std::string output;
    std::string format;
    InputOptions input;
};

Result<std::string> rendered(const Options& options, const Globals& globals, const std::string& format) {
    if (options.input.revisions != "keep") {
        const Result<Document> document = Inputs(globals, options.input).document(options.source);
        if (!document) return document.error();
        return render_document(*document, format);
    }
    if (format == "json") {
        const Result<formats::Reading> reading = read_file_input(options.source, options.input);
        if (!reading) return reading.error();
        return formats::write_reading_json(*reading);
    }
    const Result<formats::RichText> text = read_rich_input(options.source, options.input);
    if (!text) return text.error();
    return render_rich(*text, format);
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_document_format(options.format, options.output, "");
    if (!format) return format.error();
    if (format->empty()) {
        return Error{ErrorCode::usage, "standard output has no ending that says which format to write", "",
                     "give --format"};
    }
    const Result<std::string> bytes = rendered(options, globals, *format);
    if (!bytes) return bytes.error();
    const Status written = deliver(options.output, *bytes, Paging::never);
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_convert(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Write a draft in another format");
    command->add_option("IN", options->source, std::string("A round of the negotiation, or ") + kFileHelp)
        ->required();
    command
        ->add_option("OUT", options->output,
                     "The file to write, whole or not at all; its ending chooses the format: .docx, .odt, "
                     ".html, .md, .txt, .akn.xml (Akoma Ntoso), .adref.json; - for standard output")
        ->required();
    command->add_option("--format", options->format, "The format, whatever the ending")
        ->check(CLI::IsMember(document_formats()));
    add_input_options(*command, options->input, Tracked::can_be_kept);
    command->footer(
        "Formats are recognised by content. Tracked changes are accepted unless --revisions says otherwise.\n"
        "Examples:\n"
        "  adref convert zero.docx zero.md\n"
        "  adref convert rev1 rev1.docx                        (a round of the negotiation here)\n"
        "  adref convert --revisions reject proposal.docx before.docx\n"
        "  adref convert --revisions keep proposal.docx proposal.md   (CriticMarkup)\n"
        "  adref convert --report scan.pdf scan.docx");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
