#include "formats/src/odt/odt_write_parts.h"

#include "formats/src/xml/xml_write.h"

namespace adref::formats::odt_write {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void append_entry(std::string& out, std::string_view path, std::string_view type) {
    out += "<manifest:file-entry";
    append_attribute(out, "manifest:full-path", path);
    append_attribute(out, "manifest:media-type", type);
    if (path == "/") out += " manifest:version=\"1.2\"";
    out += "/>";
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out += '<';
    out += name;
    out += '>';
    append_escaped(out, text);
    out += "</";
    out += name;
    out += '>';
}

}  // namespace

std::string manifest_part() {
    std::string out(kHead);
    out +=
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\">";
    append_entry(out, "/", kMimeType);
    for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml"})
        append_entry(out, part, "text/xml");
    return out + "</manifest:manifest>";
}

std::string meta_part(const RichText& text) {
    std::string out(kHead);
    out +=
        "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta>";
    append_element(out, "dc:title", text.title);
    append_element(out, "dc:language", text.language);
    return out + "</office:meta></office:document-meta>";
}

}  // namespace adref::formats::odt_write
