// OpenDocuments that are damaged, or made to hurt: refused with one line, or
// read with bounded time and memory.
#include "tests/office/odt_builder.h"

namespace adref::formats::testing {
namespace {

using adref::testing::ZipBuilder;

std::string error_of(const std::string& bytes) {
    std::vector<Remark> report;
    const Result<RichText> text = read_odt(bytes, "draft.odt", report);
    EXPECT_FALSE(text.ok());
    if (text) return "";
    EXPECT_EQ(text.error().code, ErrorCode::bad_input);
    EXPECT_TRUE(text.error().where.starts_with("draft.odt")) << text.error().where;
    return text.error().message;
}

std::string with_body(const std::string& body) {
    OdtFile file;
    file.body = body;
    return file.bytes();
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

TEST(OdtHostile, NoArchiveOrHalfOfOne) {
    EXPECT_EQ(error_of(""), "this is no zip archive");
    EXPECT_EQ(error_of("plain text"), "this is no zip archive");
    const std::string whole = with_body("<text:p>a</text:p>");
    for (std::size_t length = 0; length < whole.size(); length += 37)
        EXPECT_NE(error_of(whole.substr(0, length)), "");
}

TEST(OdtHostile, OtherDocumentsAndMissingParts) {
    ZipBuilder sheet;
    sheet.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet").add("content.xml", "<a/>");
    EXPECT_EQ(error_of(sheet.bytes()), "this is no text document");
    ZipBuilder nothing;
    nothing.add("mimetype", "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(error_of(nothing.bytes()), "a part of the document is missing");
    ZipBuilder other;
    other.add("content.xml", "<a><b/></a>");
    EXPECT_EQ(error_of(other.bytes()), "this is no text document");
}

TEST(OdtHostile, EncryptedFilesSaySo) {
    OdtFile file;
    file.manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
        "<m:encryption-data/></m:file-entry></m:manifest>";
    EXPECT_EQ(error_of(file.bytes()), "the document is encrypted");
}

TEST(OdtHostile, NoDocumentTypesAndNoBrokenXml) {
    ZipBuilder typed;
    typed.add("content.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>");
    EXPECT_EQ(error_of(typed.bytes()),
              "the XML of the document has a document type, which no OpenDocument has");
    ZipBuilder broken;
    broken.add("content.xml", "<a><b></a>");
    EXPECT_TRUE(error_of(broken.bytes()).starts_with("the XML of the document is broken"));
    ZipBuilder wide;
    wide.add("content.xml", "\xFF\xFE<");
    EXPECT_EQ(error_of(wide.bytes()), "the XML of the document is not in UTF-8");
}

TEST(OdtHostile, WhatIsNestedOrListedWithoutEndIsRefused) {
    EXPECT_EQ(error_of(with_body(repeated("<text:section>", 2000) + repeated("</text:section>", 2000))),
              "elements are nested more than 1000 deep");
    EXPECT_EQ(error_of(with_body("<text:p>" + repeated("<text:span>", 2000) + repeated("</text:span>", 2000) +
                                 "</text:p>")),
              "elements are nested more than 1000 deep");
    // All that fits is read.
    const DocxRead deep = read_odt_body(repeated("<text:list><text:list-item>", 480) + "<text:p>a</text:p>" +
                                        repeated("</text:list-item></text:list>", 480));
    EXPECT_EQ(shown(deep), (Lines{"a"}));
    std::string attributes;
    for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
    EXPECT_EQ(error_of(with_body("<text:p" + attributes + "/>")), "an element has more than 256 attributes");
}

TEST(OdtHostile, WhatIsWrittenOnceAndMeantOften) {
    const DocxRead spaces = read_odt_body("<text:p>a<text:s text:c=\"1000000000\"/>b</text:p>");
    EXPECT_EQ(spaces.text.paragraphs[0].runs[0].text.size(), 1002U);
    const std::string cell = "<table:table-cell><text:p>a</text:p></table:table-cell>";
    EXPECT_EQ(error_of(with_body("<table:table><table:table-row table:number-rows-repeated=\"1000000000\">" +
                                 cell + "</table:table-row></table:table>")),
              "tables repeat more than 10000 rows");
    const DocxRead empty = read_odt_body(
        "<table:table><table:table-row "
        "table:number-rows-repeated=\"1000000000\"><table:table-cell/></table:table-row>"
        "</table:table>");
    EXPECT_EQ(empty.text.paragraphs.size(), 1U);
    EXPECT_EQ(error_of(with_body(
                  "<table:table><table:table-row><table:table-cell "
                  "table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell>"
                  "</table:table-row></table:table>")),
              "a table has more than 1024 columns");
}

TEST(OdtHostile, ADeletionIsPutBackOnce) {
    const DocxRead read = read_odt_body(
        "<text:tracked-changes><text:changed-region "
        "text:id=\"c\"><text:deletion><text:p>long</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>" +
        repeated("<text:change text:change-id=\"c\"/>", 1000) + "</text:p>");
    EXPECT_EQ(shown(read), (Lines{"[long:-0]"}));
}

TEST(OdtHostile, StylesThatAreTheirOwnParents) {
    OdtFile file;
    file.styles =
        "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\"/>"
        "<style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>";
    file.body = "<text:p text:style-name=\"A\">a</text:p>";
    EXPECT_EQ(shown(read_odt_well(file.bytes())), (Lines{"a"}));
}

}  // namespace
}  // namespace adref::formats::testing
