#include "cli/src/amendment_input.h"
#include "cli/src/commands.h"
#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/inputs.h"
#include "cli/src/pages.h"
#include "cli/src/redline_output.h"
#include "viewer/renderer.h"

#include <filesystem>
#include <memory>
#include <string>

namespace adref::cli {
namespace {

struct Options {
    std::string before;
    std::string after;
    std::string output;
    std::string interface_language;
    AmendmentOptions amendments;
    InputOptions input;
};

// "drafts/zero.md" and "rev1.md" make "zero-rev1.html", here.
std::string default_output(const Options& options) {
    const auto stem = [](const std::string& argument) {
        std::string name = argument == "-" ? "stdin" : std::filesystem::path(argument).filename().string();
        for (const std::string_view ending : {".adref.json", ".akn.xml", ".json", ".md", ".markdown", ".txt",
                                              ".docx", ".odt", ".pdf", ".html", ".htm", ".doc", ".rtf"}) {
            if (name.size() > ending.size() && name.ends_with(ending)) {
                name.resize(name.size() - ending.size());
                break;
            }
        }
        return name;
    };
    return stem(options.before) + "-" + stem(options.after) + ".html";
}

Outcome run(const Options& options, const Globals& globals) {
    Inputs inputs(globals, options.input);
    const Result<Redline> redline = inputs.compare(options.before, options.after);
    if (!redline) return redline.error();
    const std::string output = options.output.empty() ? default_output(options) : options.output;
    const auto layer = attribution_layer(*redline, options.amendments, globals, options.input);
    if (!layer) return layer.error();
    // A text that is read as French has a French page, unless told otherwise.
    const std::string& language =
        options.interface_language.empty() ? options.input.language : options.interface_language;
    const viewer::HtmlOptions html = page_options(inputs, options.before, options.after, language);
    const Result<std::string> page = render_page(*redline, html, *layer ? &**layer : nullptr);
    if (!page) return page.error();
    const Status written = deliver(output, *page, Paging::never);
    if (!written) return written.error();
    if (output != "-") print_note("wrote " + output + ": " + viewer::summary_line(redline->summary));
    return kDone;
}

}  // namespace

void add_view(CLI::App& app, const Register& selected) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("view", "Write the comparison of two drafts as one HTML page");
    command->add_option("OLD", options->before, "The older draft: a round or a file")->required();
    command->add_option("NEW", options->after, "The newer draft")->required();
    command->add_option("-o,--output", options->output, "The page's file; OLD-NEW.html here if left out");
    command
        ->add_option("--interface", options->interface_language,
                     "Language of the page's own words: en, fr or es; that of --language if left out, "
                     "otherwise English")
        ->check(CLI::IsMember({"en", "fr", "es"}));
    add_amendment_options(*command, options->amendments);
    add_lexicon_option(*command, options->input);
    add_input_options(*command, options->input);
    command->footer(
        "Examples:\n"
        "  adref view zero.md rev1.md\n"
        "  adref view zero.md rev1.md --amendments amendments.json --interface fr");
    command->callback([options, selected] {
        selected([options](const Globals& globals) { return run(*options, globals); });
    });
}

}  // namespace adref::cli
