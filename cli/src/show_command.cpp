#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "diffcore/address.h"

#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string source;
    std::string paragraph;
    std::string format;
    std::string output;
    InputOptions input;
};

// The paragraph with what hangs on it: its sub-paragraphs and the footnotes it
// calls; of a heading what stands under it.
Result<Document> part(const Document& document, const std::string& address) {
    const Addresses addresses(document);
    const Result<std::uint32_t> found = addresses.find(address);
    if (!found) return found.error();
    const Paragraph& first = document.paragraphs[*found];
    Document chosen = document;
    chosen.paragraphs = {first};
    for (std::uint32_t i = *found + 1; i < document.paragraphs.size(); ++i) {
        const Paragraph& next = document.paragraphs[i];
        if (is_heading(first.kind) ? is_heading(next.kind) && next.level <= first.level
                                   : is_heading(next.kind))
            break;
        const bool note = next.kind == Kind::footnote;
        if (!is_heading(first.kind) && !note && (next.level <= first.level || first.kind == Kind::footnote))
            break;
        chosen.paragraphs.push_back(next);
    }
    return chosen;
}

Result<std::string> rendered(const Options& options, const Globals& globals, const std::string& format) {
    Result<Document> document = Inputs(globals, options.input).document(options.source);
    if (!document) return document.error();
    if (!options.paragraph.empty()) {
        document = part(*document, options.paragraph);
        if (!document) return document.error();
    }
    return render_document(*document, format);
}

Outcome run(const Options& options, const Globals& globals) {
    const Result<std::string> format = choose_document_format(options.format, options.output, "text");
    if (!format) return format.error();
    if (is_binary(*format) && options.output.empty() && stdout_is_terminal()) {
        return Error{ErrorCode::usage, "a " + *format + " file is nothing for a terminal", "",
                     "write it to a file: -o FILE"};
    }
    const Result<std::string> bytes = rendered(options, globals, *format);
    if (!bytes) return bytes.error();
    const Status written =
        deliver(options.output, *bytes, is_paged(*format) ? Paging::on_terminal : Paging::never);
    if (!written) return written.error();
    return kDone;
}

}  // namespace

void add_show(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("show", "Show the text of a round or file as adref reads it, or of one paragraph");
    command->add_option("ROUND", options->source, std::string("A round of the negotiation, ") + kFileHelp)
        ->required();
    command->add_option(
        "PARA", options->paragraph,
        "One paragraph with what hangs on it: 12, 12(a), PP3, Annex II/8, h:HEADING, fn:5, #POSITION");
    command
        ->add_option(
            "--format", options->format,
            "text (the default), outline (a line a paragraph: position, kind, label, first words), json "
            "(adref.document/1), markdown, html, docx, odt, akn")
        ->check(CLI::IsMember(document_formats()));
    command->add_option("-o,--output", options->output,
                        "Write to this file, whole or not at all; its ending chooses the format");
    add_input_options(*command, options->input);
    command->footer(
        "Examples:\n"
        "  adref show rev1 12\n"
        "  adref show --format outline zero.md\n"
        "  adref show rev1 -o rev1.docx\n"
        "  adref show --report --format json scan.pdf > scan.adref.json");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
