#include "viewer/src/html_card.h"

#include "viewer/src/html_margin.h"

namespace adref::viewer {

void open_card(std::string& out, const PageWords& words, const char* title, const char* name) {
    out += std::string("<div class=\"card ") + name + "\"><h3>" + words.html(title) + "</h3>\n";
}

void close_card(std::string& out) {
    out += "</div>\n";
}

std::string number_cell(const PageWords& words, std::size_t number) {
    return number == 0 ? "<td class=\"num none\">0</td>"
                       : "<td class=\"num\">" + words.number(number) + "</td>";
}

std::string column_head(const std::string& html, bool number) {
    return std::string("<th scope=\"col\"") + (number ? " class=\"num\">" : ">") + html + "</th>";
}

std::string filter_link(const PageContext& page, std::size_t first, const std::string& filter,
                        const std::string& html) {
    if (first == kNowhere) return html;
    return "<a href=\"#" + page.targets.entry(first) + "\" data-filter=\"" + filter + "\">" + html + "</a>";
}

std::string place_link(const PageContext& page, std::size_t entry) {
    const Entry& here = page.reading.entry(entry);
    const std::string name = here.news.empty() ? page.reading.old_places().name_from(here.olds.front(), {})
                                               : page.reading.new_places().name_from(here.news.front(), {});
    std::string link;
    append_link(link, page.targets.entry(entry), name);
    return link;
}

std::size_t rows_shown(std::size_t all, std::size_t most) {
    constexpr std::size_t kNotWorthAClick = 2;
    return all <= most + kNotWorthAClick ? all : most;
}

void open_more(std::string& out, const PageWords& words, const char* key, std::size_t count) {
    out += "<details class=\"more\"><summary>" + words.count(key, count) + "</summary>\n";
}

void close_more(std::string& out) {
    out += "</details>\n";
}

}  // namespace adref::viewer
