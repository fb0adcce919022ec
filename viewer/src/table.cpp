// A table for spreadsheets, word processors and Markdown.
#include "viewer/table.h"

#include "formats/markdown.h"
#include "viewer/src/csv_fields.h"

#include <algorithm>
#include <utility>

namespace adref::viewer {
namespace {

using formats::mark_bit;
using formats::RichParagraph;
using formats::RichRevision;
using formats::RichRun;
using formats::RichText;

// How a table shows what is struck and new where there is no colour.
enum class Changes { formatted, tracked };
constexpr std::uint32_t kInsertion = 0;  // into RichText::revisions
constexpr std::uint32_t kDeletion = 1;

RichRun text_run(std::string text, formats::MarkSet marks = 0) {
    RichRun run;
    run.text = std::move(text);
    run.marks = marks;
    return run;
}

void add_cell(std::vector<RichRun>& runs, const TableCell& cell, bool bold, Changes changes) {
    for (const TableRun& piece : cell.runs) {
        if (piece.text.empty()) continue;
        RichRun run = text_run(piece.text, bold || piece.bold ? mark_bit(MarkKind::bold) : 0);
        if (changes == Changes::tracked) {
            if (piece.op == Op::ins) run.inserted = kInsertion;
            if (piece.op == Op::del) run.deleted = kDeletion;
        } else {
            if (piece.op == Op::ins) run.marks |= mark_bit(MarkKind::underline);
            if (piece.op == Op::del) run.marks |= mark_bit(MarkKind::strike);
        }
        runs.push_back(std::move(run));
    }
}

RichParagraph paragraph_of(Kind kind, std::vector<RichRun> runs) {
    RichParagraph paragraph;
    paragraph.properties.kind = kind;
    paragraph.row = kind == Kind::table_row;
    paragraph.runs = std::move(runs);
    return paragraph;
}

RichRun cell_end() {
    RichRun run;
    run.type = RichRun::Type::cell_end;
    return run;
}

std::vector<RichRun> header_of(const Table& table) {
    std::vector<RichRun> runs;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (c > 0) runs.push_back(cell_end());
        if (!table.columns[c].title.empty())
            runs.push_back(text_run(table.columns[c].title, mark_bit(MarkKind::bold)));
    }
    return runs;
}

std::vector<RichRun> runs_of(const Table& table, const TableRow& row, Changes changes) {
    std::vector<RichRun> runs;
    // A row of one cell is one cell over all columns.
    const std::size_t cells = row.heading ? 1 : table.columns.size();
    for (std::size_t c = 0; c < cells; ++c) {
        if (c > 0) runs.push_back(cell_end());
        if (c < row.cells.size()) add_cell(runs, row.cells[c], row.heading, changes);
    }
    return runs;
}

RichText make_rich(const Table& table, Changes changes) {
    RichText text;
    text.title = table.title;
    text.language = table.language;
    if (changes == Changes::tracked) {
        text.revisions.resize(2);
        text.revisions[kInsertion].kind = RichRevision::Kind::insertion;
        text.revisions[kDeletion].kind = RichRevision::Kind::deletion;
    }
    if (!table.title.empty()) text.paragraphs.push_back(paragraph_of(Kind::title, {text_run(table.title)}));
    text.paragraphs.push_back(paragraph_of(Kind::table_row, header_of(table)));
    for (const TableRow& row : table.rows)
        text.paragraphs.push_back(paragraph_of(Kind::table_row, runs_of(table, row, changes)));
    std::string_view rest = table.note;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (!line.empty()) text.paragraphs.push_back(paragraph_of(Kind::text, {text_run(std::string(line))}));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return text;
}

}  // namespace

TableCell::TableCell(std::string text) {
    if (!text.empty()) runs.push_back({std::move(text), Op::equal, false});
}

std::string TableCell::plain() const {
    std::string text;
    for (const TableRun& run : runs) {
        if (run.text.empty()) continue;
        if (run.op == Op::del) {
            text += "[-" + run.text + "-]";
        } else if (run.op == Op::ins) {
            text += "{+" + run.text + "+}";
        } else {
            text += run.text;
        }
    }
    return text;
}

std::string table_to_csv(const Table& table) {
    const bool grouped =
        std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row.heading; });
    CsvFields csv;
    if (grouped) csv.field(table.groups);
    for (const TableColumn& column : table.columns) csv.field(column.title);
    csv.end_row();
    std::string group;
    for (const TableRow& row : table.rows) {
        if (row.heading) {
            group = row.cells.empty() ? "" : row.cells.front().plain();
            continue;
        }
        if (grouped) csv.field(group);
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            csv.field(c < row.cells.size() ? row.cells[c].plain() : "");
        csv.end_row();
    }
    return csv.take();
}

std::string table_to_markdown(const Table& table) {
    return formats::write_markdown(make_rich(table, Changes::tracked));
}

formats::RichText table_to_rich(const Table& table) {
    return make_rich(table, Changes::formatted);
}

}  // namespace adref::viewer
