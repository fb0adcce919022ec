#include "cli/src/redline_output.h"

#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/pages.h"

namespace adref::cli {

viewer::TerminalOptions screen_options(const std::string& format, std::size_t width, const Globals& globals) {
    viewer::TerminalOptions terminal;
    terminal.width = width != 0 ? width : terminal_width();
    terminal.colour =
        globals.color == ColorChoice::always || (format == "terminal" && use_color(globals.color));
    return terminal;
}

viewer::HtmlOptions page_options(const Inputs& inputs, const std::string& before, const std::string& after,
                                 const std::string& language) {
    viewer::HtmlOptions page;
    page.language = language;
    page.old_title = inputs.round_title(before);
    page.new_title = inputs.round_title(after);
    return page;
}

Result<std::string> render_redline(const Redline& redline, const std::string& format,
                                   const RedlineOutput& options, const viewer::AttributionLayer* layer) {
    if (format == "json") return viewer::render_json(redline, layer);
    if (format == "html") return render_page(redline, options.page, layer);
    if (format == "csv") return viewer::render_csv(redline, layer);
    if (format == "docx" || format == "odt" || format == "markdown") {
        viewer::TrackedOptions tracked = options.tracked;
        tracked.layer = layer;
        return render_rich(viewer::make_tracked_text(redline, tracked), format);
    }
    return viewer::render_terminal(redline, options.terminal, layer);
}

}  // namespace adref::cli
