#include "cli/src/table_output.h"

#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/pages.h"
#include "cli/src/redline_output.h"

namespace adref::cli {

void add_table_options(CLI::App& command, TableOutput& options, const std::string& json) {
    command
        .add_option(
            "--format", options.format,
            "terminal (default on a terminal), text, json (" + json + "), csv, markdown, html, docx, odt")
        ->check(CLI::IsMember({"terminal", "text", "json", "csv", "markdown", "html", "docx", "odt"}));
    command.add_option("-o,--output", options.output,
                       "Write to this file, whole or not at all; its ending chooses the format");
    command.add_option("--width", options.width, "Columns to wrap to; the terminal's if left out")
        ->check(CLI::Range(20, 1000));
}

Result<std::string> choose_table_format(const TableOutput& options) {
    std::string format = options.format;
    const bool to_file = !options.output.empty() && options.output != "-";
    if (format.empty() && to_file) {
        format = format_of_ending(options.output);
        if (format.empty() || format == "akn") {
            return Error{ErrorCode::usage, "the ending does not say which format to write", options.output,
                         "end it in .docx, .odt, .html, .json, .csv, .md or .txt, or give --format"};
        }
    }
    if (format.empty()) format = stdout_is_terminal() ? "terminal" : "text";
    if (is_binary(format) && options.output.empty() && stdout_is_terminal()) {
        return Error{ErrorCode::usage, "a " + format + " file is nothing for a terminal", "",
                     "write it to a file: -o FILE"};
    }
    return format;
}

Result<std::string> render_table(const viewer::Table& table, const std::string& format,
                                 const TableOutput& options, const Globals& globals) {
    if (format == "csv") return viewer::table_to_csv(table);
    if (format == "markdown") return viewer::table_to_markdown(table);
    if (format == "html") return render_table_page(table);
    if (is_binary(format)) return render_rich(viewer::table_to_rich(table), format);
    const viewer::TerminalOptions screen = screen_options(format, options.width, globals);
    return viewer::table_to_terminal(table, screen.width, screen.colour);
}

Status deliver_table(const TableOutput& options, const std::string& format, std::string_view rendered) {
    return deliver(options.output, rendered, format == "terminal" ? Paging::on_terminal : Paging::never);
}

}  // namespace adref::cli
