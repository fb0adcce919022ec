#include "cli/src/document_output.h"

#include "cli/src/console.h"
#include "cli/src/files.h"
#include "cli/src/office.h"
#include "diffcore/unicode.h"
#include "formats/document_json.h"
#include "formats/markdown.h"
#include "viewer/document_text.h"

#include <array>
#include <optional>

namespace adref::cli {
namespace {

struct Ending {
    std::string_view ending;
    std::string_view format;
};
// Longer ones before those that they end in.
constexpr std::array kEndings = {
    Ending{".akn.xml", "akn"}, Ending{".akn", "akn"},     Ending{".txt", "text"},
    Ending{".json", "json"},   Ending{".md", "markdown"}, Ending{".markdown", "markdown"},
    Ending{".html", "html"},   Ending{".htm", "html"},    Ending{".docx", "docx"},
    Ending{".odt", "odt"},     Ending{".csv", "csv"},
};

std::optional<formats::Format> office_format(std::string_view name) {
    if (name == "docx") return formats::Format::docx;
    if (name == "odt") return formats::Format::odt;
    if (name == "html") return formats::Format::html;
    if (name == "akn") return formats::Format::akoma_ntoso;
    return std::nullopt;
}

}  // namespace

const std::vector<std::string>& document_formats() {
    static const std::vector<std::string> kFormats = {"text", "outline", "json", "markdown",
                                                      "html", "docx",    "odt",  "akn"};
    return kFormats;
}

std::string format_of_ending(std::string_view path) {
    const std::string name = unicode::lower(file_name(path));
    for (const Ending& known : kEndings) {
        if (name.size() > known.ending.size() && name.ends_with(known.ending))
            return std::string(known.format);
    }
    return {};
}

Result<std::string> choose_document_format(const std::string& named, const std::string& output,
                                           const std::string& otherwise) {
    if (!named.empty()) return named;
    if (output.empty() || output == "-") return otherwise;
    const std::string format = format_of_ending(output);
    if (!format.empty() && format != "csv") return format;
    return Error{ErrorCode::usage, "the ending does not say which format to write", output,
                 "end it in .docx, .odt, .html, .md, .txt, .akn.xml or .adref.json, or give --format"};
}

bool is_paged(std::string_view format) {
    return format == "text" || format == "outline" || format == "markdown";
}

bool is_binary(std::string_view format) {
    return format == "docx" || format == "odt";
}

Result<std::string> render_document(const Document& document, const std::string& format) {
    if (format == "json") return formats::write_document_json(document);
    if (format == "outline") return viewer::render_outline(document, terminal_width());
    if (format == "markdown") return formats::write_markdown(formats::make_rich_text(document));
    if (const auto office = office_format(format)) {
        const auto functions = load_office();
        if (!functions) return functions.error();
        return (*functions)->write(*office, document);
    }
    return viewer::render_document_text(document, terminal_width());
}

Result<std::string> render_rich(const formats::RichText& text, const std::string& format) {
    if (format == "markdown") return formats::write_markdown(text);
    const auto office = office_format(format);
    if (!office || *office == formats::Format::akoma_ntoso) {
        return Error{ErrorCode::usage, "tracked changes can be kept in docx, odt, html, markdown and json",
                     format, "or give --revisions accept or reject"};
    }
    const auto functions = load_office();
    if (!functions) return functions.error();
    return (*functions)->write_rich(*office, text);
}

}  // namespace adref::cli
