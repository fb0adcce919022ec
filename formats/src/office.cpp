#include "formats/office.h"

#include "formats/src/docx/docx_reader.h"
#include "formats/src/docx/docx_writer.h"
#include "formats/src/odt/odt_reader.h"
#include "formats/src/odt/odt_writer.h"
#include "formats/src/pdf/libreoffice.h"
#include "formats/src/pdf/pdf_reader.h"
#include "formats/src/rich_numbers.h"
#include "formats/src/rich_reader.h"
#include "formats/src/web/akn.h"
#include "formats/src/web/html.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace adref::formats {
namespace {

Result<Reading> read_akoma_ntoso(std::string_view bytes, std::string_view name, const ReadOptions& options) {
    Reading reading;
    Result<Document> document = read_akn(bytes, name, reading.report);
    if (!document) return document.error();
    reading.document = std::move(*document);
    if (!options.language.empty()) reading.document.language = options.language;
    return reading;
}

Result<Reading> read_format(Format format, std::string_view bytes, std::string_view name,
                            const ReadOptions& options) {
    switch (format) {
        case Format::docx:
        case Format::odt:
        case Format::html:
        case Format::doc:
        case Format::rtf: {
            std::vector<Remark> report;
            const Result<RichText> text = read_rich(format, bytes, name, report);
            if (!text) return text.error();
            return read_rich_text(*text, options, std::move(report));
        }
        case Format::akoma_ntoso:
            return read_akoma_ntoso(bytes, name, options);
        case Format::pdf:
            return read_pdf(bytes, name, options);
        case Format::text:
        case Format::markdown:
        case Format::document_json:
            break;
    }
    return read(bytes, name, options);
}

bool has_endnotes(const RichText& text) {
    return std::any_of(text.notes.begin(), text.notes.end(),
                       [](const RichNote& note) { return note.endnote; });
}

// The writers write footnotes: an endnote is one with the sign that it has.
RichText with_footnotes_only(RichText text) {
    const std::vector<std::string> signs = note_signs(text);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!std::exchange(text.notes[i].endnote, false)) continue;
        text.notes[i].sign = signs[i];
    }
    return text;
}

}  // namespace

Result<Reading> read_office(Format format, std::string_view bytes, std::string_view name,
                            const ReadOptions& options) {
    if (bytes.size() > kMaxInputBytes) return too_large(name);
    Result<Reading> reading = read_format(format, bytes, name, options);
    if (reading) reading->format = format;
    return reading;
}

Result<RichText> read_rich(Format format, std::string_view bytes, std::string_view name,
                           std::vector<Remark>& report) {
    if (bytes.size() > kMaxInputBytes) return too_large(name);
    switch (format) {
        case Format::docx:
            return read_docx(bytes, name, report);
        case Format::odt:
            return read_odt(bytes, name, report);
        case Format::html:
            return read_html(bytes, name, report);
        case Format::doc:
        case Format::rtf: {
            const Result<std::string> converted = convert_with_libreoffice(format, bytes, name);
            if (!converted) return converted.error();
            return read_docx(*converted, name, report);
        }
        default:
            return Error{ErrorCode::usage, "a format without tracked changes", std::string(name),
                         "leave out --revisions keep"};
    }
}

namespace {

Result<std::string> write_footnoted(Format format, const RichText& text) {
    switch (format) {
        case Format::docx:
            return write_docx(text);
        case Format::odt:
            return write_odt(text);
        case Format::html:
            return write_html(text);
        default:
            return Error{ErrorCode::internal, "not a format that write_rich writes", "", ""};
    }
}

}  // namespace

Result<std::string> write_rich(Format format, const RichText& text) {
    return has_endnotes(text) ? write_footnoted(format, with_footnotes_only(text))
                              : write_footnoted(format, text);
}

Result<std::string> write_office(Format format, const Document& document) {
    if (format == Format::akoma_ntoso) return write_akn(document);
    return write_rich(format, make_rich_text(document));
}

}  // namespace adref::formats
