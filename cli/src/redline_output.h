// A comparison as a command hands it out: on the screen or as a file.
#pragma once

#include "cli/src/commands.h"
#include "cli/src/inputs.h"
#include "diffcore/redline.h"
#include "diffcore/result.h"
#include "viewer/renderer.h"
#include "viewer/tracked_text.h"

#include <string>

namespace adref::cli {

struct RedlineOutput {
    viewer::TerminalOptions terminal;  // as screen_options() gives them, and what the command adds
    viewer::HtmlOptions page;
    viewer::TrackedOptions tracked;
};

// Width and colours for people: `width` 0 is the terminal's. Text for a pipe has
// colours only where they were asked for.
viewer::TerminalOptions screen_options(const std::string& format, std::size_t width, const Globals& globals);

// What the page of two drafts says of them beyond the comparison: `language` is that of
// its own words; rounds have their titles.
viewer::HtmlOptions page_options(const Inputs& inputs, const std::string& before, const std::string& after,
                                 const std::string& language);

// "terminal", "text", "json", "html", "csv", "docx", "odt" or "markdown".
Result<std::string> render_redline(const Redline& redline, const std::string& format,
                                   const RedlineOutput& options,
                                   const viewer::AttributionLayer* layer = nullptr);

}  // namespace adref::cli
