// A table as a command hands it out: on the screen or as a file.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/result.h"
#include "viewer/table.h"

#include <cstddef>
#include <string>

namespace adref::cli {

struct TableOutput {
    std::string format;  // as given; empty: by the file's ending, otherwise terminal or text
    std::string output;
    std::size_t width = 0;  // 0: the terminal's
};
// --format, -o and --width. `json` is the schema that the command writes there.
void add_table_options(CLI::App& command, TableOutput& options, const std::string& json);

// terminal, text, json, csv, markdown, html, docx or odt. Errors: usage, for an
// ending that says nothing and for binary formats on a terminal.
Result<std::string> choose_table_format(const TableOutput& options);

// Of all formats but json.
Result<std::string> render_table(const viewer::Table& table, const std::string& format,
                                 const TableOutput& options, const Globals& globals);

// Writes what was rendered.
Status deliver_table(const TableOutput& options, const std::string& format, std::string_view rendered);

}  // namespace adref::cli
