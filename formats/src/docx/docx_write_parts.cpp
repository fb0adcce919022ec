#include "formats/src/docx/docx_write_parts.h"

#include "formats/src/xml/xml_write.h"

#include <string_view>

namespace adref::formats::docx_write {
namespace {

constexpr std::string_view kWordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

void append_type(std::string& out, std::string_view part, std::string_view type) {
    out += "<Override PartName=\"/word/";
    out += part;
    out += ".xml\" ContentType=\"";
    out += kWordTypes;
    out += type;
    out += "+xml\"/>";
}

void append_relation(std::string& out, std::string_view id, std::string_view type, std::string_view target) {
    out += "<Relationship Id=\"";
    out += id;
    out += "\" Type=\"";
    out += type;
    out += "\" Target=\"";
    out += target;
    out += "\"/>";
}

std::string open_relations() {
    std::string out(kXmlHead);
    out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return out;
}

}  // namespace

std::string content_types_part(const DocxNeeds& needs) {
    std::string out(kXmlHead);
    out +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    append_type(out, "document", "document.main");
    append_type(out, "styles", "styles");
    append_type(out, "settings", "settings");
    append_type(out, "footer1", "footer");
    if (needs.notes) append_type(out, "footnotes", "footnotes");
    if (needs.comments) append_type(out, "comments", "comments");
    if (needs.lists) append_type(out, "numbering", "numbering");
    out +=
        "<Override PartName=\"/docProps/core.xml\""
        " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    return out;
}

std::string package_relations_part() {
    std::string out = open_relations();
    append_relation(out, "rId1", std::string(kRelations) + "officeDocument", "word/document.xml");
    append_relation(out, "rId2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml");
    out += "</Relationships>";
    return out;
}

std::string document_relations_part(const DocxNeeds& needs) {
    std::string out = open_relations();
    const std::string relations(kRelations);
    append_relation(out, "rId1", relations + "styles", "styles.xml");
    append_relation(out, "rId2", relations + "settings", "settings.xml");
    append_relation(out, "rId3", relations + "footer", "footer1.xml");
    if (needs.notes) append_relation(out, "rId4", relations + "footnotes", "footnotes.xml");
    if (needs.comments) append_relation(out, "rId5", relations + "comments", "comments.xml");
    if (needs.lists) append_relation(out, "rId6", relations + "numbering", "numbering.xml");
    out += "</Relationships>";
    return out;
}

std::string settings_part(const DocxNeeds& needs) {
    std::string out(kXmlHead);
    out += "<w:settings";
    out += kWordNamespaces;
    out += "><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>";
    if (needs.notes) {
        out += "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>";
    }
    // Word 2013 and later; without it Word opens the file as one of 2007.
    out +=
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    return out;
}

std::string footer_part() {
    std::string out(kXmlHead);
    out += "<w:ftr";
    out += kWordNamespaces;
    out +=
        "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
    return out;
}

std::string core_properties_part(const RichText& text) {
    std::string out(kXmlHead);
    out +=
        "<cp:coreProperties"
        " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";
    if (!text.title.empty()) {
        out += "<dc:title>";
        append_escaped(out, text.title);
        out += "</dc:title>";
    }
    if (!text.language.empty()) {
        out += "<dc:language>";
        append_escaped(out, text.language);
        out += "</dc:language>";
    }
    out += "</cp:coreProperties>";
    return out;
}

std::string section_properties(bool right_to_left) {
    std::string out =
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\""
        " w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/><w:cols w:space=\"709\"/>";
    if (right_to_left) out += "<w:bidi/><w:rtlGutter/>";
    out += "</w:sectPr>";
    return out;
}

}  // namespace adref::formats::docx_write
