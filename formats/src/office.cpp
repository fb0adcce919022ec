#include "formats/office.h"

#include "formats/src/docx/docx_reader.h"
#include "formats/src/docx/docx_writer.h"
#include "formats/src/odt/odt_reader.h"
#include "formats/src/odt/odt_writer.h"
#include "formats/src/pdf/libreoffice.h"
#include "formats/src/pdf/pdf_reader.h"
#include "formats/src/rich_reader.h"
#include "formats/src/web/akn.h"
#include "formats/src/web/html.h"

#include <utility>

namespace adref::formats {
namespace {

using RichReaderFunction = Result<RichText> (*)(std::string_view, std::string_view, std::vector<Remark>&);

Result<Reading> read_with(RichReaderFunction reader, std::string_view bytes, std::string_view name,
                          const ReadOptions& options) {
    std::vector<Remark> report;
    const Result<RichText> text = reader(bytes, name, report);
    if (!text) return text.error();
    return read_rich_text(*text, options, std::move(report));
}

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
            return read_with(read_docx, bytes, name, options);
        case Format::odt:
            return read_with(read_odt, bytes, name, options);
        case Format::html:
            return read_with(read_html, bytes, name, options);
        case Format::akoma_ntoso:
            return read_akoma_ntoso(bytes, name, options);
        case Format::pdf:
            return read_pdf(bytes, name, options);
        case Format::doc:
        case Format::rtf: {
            const Result<std::string> converted = convert_with_libreoffice(format, bytes, name);
            if (!converted) return converted.error();
            return read_with(read_docx, *converted, name, options);
        }
        case Format::text:
        case Format::markdown:
        case Format::document_json:
            break;
    }
    return read(bytes, name, options);
}

}  // namespace

Result<Reading> read_office(Format format, std::string_view bytes, std::string_view name,
                            const ReadOptions& options) {
    if (bytes.size() > kMaxInputBytes) return too_large(name);
    Result<Reading> reading = read_format(format, bytes, name, options);
    if (reading) reading->format = format;
    return reading;
}

Result<std::string> write_rich(Format format, const RichText& text) {
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

Result<std::string> write_office(Format format, const Document& document) {
    if (format == Format::akoma_ntoso) return write_akn(document);
    return write_rich(format, make_rich_text(document));
}

}  // namespace adref::formats
