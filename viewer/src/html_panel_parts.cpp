#include "viewer/src/html_panel_parts.h"

namespace adref::viewer {

void open_card(std::string& out, const PageWords& words, const char* title, const char* name) {
    out += std::string("<div class=\"card ") + name + "\"><h3>" + words.html(title) + "</h3>\n";
}

void close_card(std::string& out) {
    out += "</div>\n";
}

void open_more(std::string& out, const std::string& summary) {
    out += "<details class=\"more\"><summary>" + summary + "</summary>\n";
}

void close_more(std::string& out) {
    out += "</details>\n";
}

std::string filter_link(const PageContext& page, std::size_t first, const std::string& filter,
                        const std::string& html) {
    if (first == kNowhere) return html;
    return "<a href=\"#" + page.targets.entry(first) + "\" data-filter=\"" + filter + "\">" + html + "</a>";
}

std::string number_cell(const PageWords& words, std::size_t number) {
    return number == 0 ? "<td class=\"num none\">0</td>"
                       : "<td class=\"num\">" + words.number(number) + "</td>";
}

std::string head_cell(const std::string& html, bool number) {
    return std::string("<th scope=\"col\"") + (number ? " class=\"num\">" : ">") + html + "</th>";
}

}  // namespace adref::viewer
