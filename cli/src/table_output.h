// A table as a command hands it out: on the screen, or as a file.
#pragma once

#include "cli/src/commands.h"
#include "diffcore/result.h"
#include "viewer/table.h"

#include <string>
#include <vector>

namespace adref::cli {

struct TableOptions {
    std::string format;
    std::string output;
};
// --format and -o. `json` is the schema that the command writes there.
void add_table_options(CLI::App& command, TableOptions& options, const std::string& json);

// "terminal", "text", "json", "csv", "markdown", "html", "docx" or "odt": what was
// named, what the output's ending says, or what suits standard output. Errors: usage.
Result<std::string> choose_table_format(const TableOptions& options);

// In any of these formats but json, to where the options say.
Status deliver_table(const viewer::Table& table, const std::string& format, const TableOptions& options,
                     const Globals& globals);

}  // namespace adref::cli
