// A table as a page of its own.
#include "viewer/escape.h"
#include "viewer/src/assets.h"
#include "viewer/src/direction.h"
#include "viewer/src/html_head.h"
#include "viewer/table.h"

#include <algorithm>

namespace adref::viewer {
namespace {

void append_lines(std::string& out, std::string_view text) {
    while (true) {
        const std::size_t end = text.find('\n');
        append_html(out, text.substr(0, end));
        if (end == std::string_view::npos) return;
        out += "<br/>";
        text.remove_prefix(end + 1);
    }
}

void append_cell(std::string& out, const TableCell& cell) {
    for (const TableRun& run : cell.runs) {
        if (run.text.empty()) continue;
        const std::string_view element = run.op == Op::del ? "del" : run.op == Op::ins ? "ins" : "";
        if (!element.empty()) ((out += '<') += element) += '>';
        if (run.bold) out += "<b>";
        append_lines(out, run.text);
        if (run.bold) out += "</b>";
        if (!element.empty()) ((out += "</") += element) += '>';
    }
}

// Widths of columns as classes, in steps of five per cent: the page's policy
// allows no style that is not in its sheet.
std::string columns_of(const Table& table) {
    unsigned shares = 0;
    for (const TableColumn& column : table.columns) shares += column.share;
    std::string out = "<colgroup>";
    for (const TableColumn& column : table.columns) {
        if (column.share == 0) {
            out += "<col/>";
            continue;
        }
        const unsigned per_cent = std::max(5U, (column.share * 100 / std::max(1U, shares) + 2) / 5 * 5);
        out += "<col class=\"w" + std::to_string(per_cent) + "\"/>";
    }
    return out + "</colgroup>";
}

std::string head_of(const Table& table) {
    std::string out;
    for (const TableColumn& column : table.columns)
        out += "<th scope=\"col\">" + escape_html(column.title) + "</th>";
    return out;
}

void append_row(std::string& out, const Table& table, const TableRow& row) {
    if (row.heading) {
        out += "<tr class=\"group\"><th dir=\"auto\" scope=\"colgroup\" colspan=\"" +
               std::to_string(std::max<std::size_t>(1, table.columns.size())) + "\">";
        if (!row.cells.empty()) append_cell(out, row.cells.front());
        out += "</th></tr>\n";
        return;
    }
    out += "<tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out += table.columns[c].share == 0 ? "<td class=\"short\" dir=\"auto\">" : "<td dir=\"auto\">";
        if (c < row.cells.size()) append_cell(out, row.cells[c]);
        out += "</td>";
    }
    out += "</tr>\n";
}

}  // namespace

std::string table_to_html(const Table& table) {
    const std::string head = page_head(
        {"en", escape_html(table.title.empty() ? "adref" : table.title), {page_style("table.css")}, {}});
    const std::string title =
        table.title.empty() ? "" : "<h1 dir=\"auto\">" + escape_html(table.title) + "</h1>";
    const std::string_view language = safe_language(table.language);
    const std::string attributes = language.empty() ? "" : " lang=\"" + std::string(language) + "\"";
    const std::string columns = columns_of(table);
    const std::string header = head_of(table);
    std::string rows;
    for (const TableRow& row : table.rows) append_row(rows, table, row);
    std::string note;
    if (!table.note.empty()) {
        note = "<p class=\"note\">";
        append_lines(note, table.note);
        note += "</p>";
    }
    return fill(asset("table.html"), [&](std::string_view name) -> std::string_view {
        if (name == "head") return head;
        if (name == "title") return title;
        if (name == "attributes") return attributes;
        if (name == "columns") return columns;
        if (name == "header") return header;
        if (name == "rows") return rows;
        if (name == "note") return note;
        return {};
    });
}

}  // namespace adref::viewer
