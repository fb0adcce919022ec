#include "cli/src/table_output.h"

#include "cli/src/console.h"
#include "cli/src/document_output.h"
#include "cli/src/files.h"
#include "cli/src/pages.h"

namespace adref::cli {
namespace {

Result<std::string> rendered(const viewer::Table& table, const std::string& format, const Globals& globals) {
    if (format == "csv") return viewer::table_to_csv(table);
    if (format == "markdown") return viewer::table_to_markdown(table);
    if (format == "html") return render_table_page(table);
    if (is_binary(format)) return render_rich(viewer::table_to_rich(table), format);
    const bool colour =
        globals.color == ColorChoice::always || (format == "terminal" && use_color(globals.color));
    return viewer::table_to_terminal(table, terminal_width(), colour);
}

}  // namespace

void add_table_options(CLI::App& command, TableOptions& options, const std::string& json) {
    command
        .add_option(
            "--format", options.format,
            "terminal (default on a terminal), text, json (" + json + "), csv, markdown, html, docx or odt")
        ->check(CLI::IsMember({"terminal", "text", "json", "csv", "markdown", "html", "docx", "odt"}));
    command.add_option("-o,--output", options.output,
                       "Write to this file, whole or not at all; its ending chooses the format");
}

Result<std::string> choose_table_format(const TableOptions& options) {
    std::string format = options.format;
    const bool to_file = !options.output.empty() && options.output != "-";
    if (format.empty() && to_file) {
        format = format_of_ending(options.output);
        if (format.empty() || format == "akn")
            return Error{ErrorCode::usage, "the ending does not say which format to write", options.output,
                         "end it in .docx, .odt, .html, .json, .csv, .md or .txt, or give --format"};
    }
    if (format.empty()) format = stdout_is_terminal() ? "terminal" : "text";
    if (is_binary(format) && !to_file && stdout_is_terminal())
        return Error{ErrorCode::usage, "a " + format + " file is nothing for a terminal", "",
                     "write it to a file: -o FILE"};
    return format;
}

Status deliver_table(const viewer::Table& table, const std::string& format, const TableOptions& options,
                     const Globals& globals) {
    const Result<std::string> bytes = rendered(table, format, globals);
    if (!bytes) return bytes.error();
    return deliver(options.output, *bytes, format == "terminal" ? Paging::on_terminal : Paging::never);
}

}  // namespace adref::cli
