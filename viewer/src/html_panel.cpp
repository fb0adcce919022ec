#include "viewer/src/html_panel.h"

#include "viewer/src/html_card.h"

namespace adref::viewer {

void append_panel(std::string& out, const PageContext& page, const Measures& measures) {
    if (identical(page.redline()) && !page.credits.any()) return;
    out += "<section class=\"panel\" id=\"panel\" aria-labelledby=\"panel-h\"><h2 id=\"panel-h\">" +
           page.words.html("panel") + "</h2><div class=\"cards\">\n";
    out += "<div class=\"stack\">\n";
    append_sections_card(out, page, measures);
    append_moves_card(out, page);
    out += "</div><div class=\"stack\">\n";
    append_strength_card(out, page);
    append_brackets_card(out, page);
    out += "</div>\n";
    append_whose_card(out, page);
    out += "</div></section>\n";
}

}  // namespace adref::viewer
