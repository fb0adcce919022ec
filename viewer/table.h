// A table for people: the register, what became of amendments, collisions. One
// value for the screen, spreadsheets, Word and the web.
#pragma once

#include "diffcore/redline.h"
#include "formats/rich_text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace adref::viewer {

// A cell's words, some of them struck or new: `del` and `ins` are shown as in a
// redline (in plain text [-struck-] and {+new+}).
struct TableRun {
    std::string text;
    Op op = Op::equal;
    bool bold = false;
};
struct TableCell {
    std::vector<TableRun> runs;  // "\n" in a text is a new line in the cell

    TableCell() = default;
    TableCell(std::string text);  // NOLINT(google-explicit-constructor): a cell is mostly its words
    std::string plain() const;    // all runs with their signs
};

struct TableColumn {
    std::string title;
    // Share of the width that it wants where not all fit; 0: as wide as its
    // longest word-for-word content, never wrapped (ids, numbers, states).
    unsigned share = 1;
};

struct TableRow {
    // A row that is a heading over those below it (a section, a delegation): its
    // first cell goes over all columns.
    bool heading = false;
    std::vector<TableCell> cells;
};

struct Table {
    std::string title;     // over the table; may be empty
    std::string note;      // under it, in paragraphs separated by "\n"; may be empty
    std::string groups;    // what heading rows name ("Delegation"), for the column that CSV makes of them
    std::string language;  // of the cells, BCP 47; may be empty
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

// Fits `width` columns of a terminal (at least 20), wrapped at words; where the
// columns would become too narrow to read, each row is a block of lines instead.
// Hostile characters are shown, never obeyed. Rows may be shorter than the header.
std::string table_to_terminal(const Table& table, std::size_t width, bool colour);
// RFC 4180, UTF-8 with a byte order mark; heading rows become a column in front.
// What a spreadsheet would take for a formula gets an apostrophe.
std::string table_to_csv(const Table& table);
std::string table_to_markdown(const Table& table);
// One self-contained page, everything escaped, a content security policy.
std::string table_to_html(const Table& table);
// For .docx and .odt: a title, the table with a repeated header row, the note.
formats::RichText table_to_rich(const Table& table);

}  // namespace adref::viewer
