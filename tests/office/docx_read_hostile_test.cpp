// Files that are damaged, or made to hurt: refused with one line, or read with
// bounded time and memory.
#include "formats/src/zip/package.h"
#include "tests/office/docx_builder.h"

#include <cstdlib>
#include <zip.h>

namespace adref::formats::testing {
namespace {

using adref::testing::ZipBuilder;

Error error_of(const std::string& bytes) {
    std::vector<Remark> report;
    const Result<RichText> text = read_docx(bytes, "draft.docx", report);
    EXPECT_FALSE(text.ok());
    if (text) return {};
    EXPECT_EQ(text.error().code, ErrorCode::bad_input);
    EXPECT_EQ(text.error().message.find('\n'), std::string::npos);
    EXPECT_TRUE(text.error().where.starts_with("draft.docx")) << text.error().where;
    return text.error();
}

std::string with_body(const std::string& body) {
    DocxFile file;
    file.body = body;
    return file.bytes();
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

// One entry, packed as small as it gets.
std::string packed(const std::string& name, const std::string& bytes) {
    zip_error_t problem;
    zip_source_t* archive_source = zip_source_buffer_create(nullptr, 0, 0, &problem);
    zip_source_keep(archive_source);
    zip_t* archive = zip_open_from_source(archive_source, ZIP_TRUNCATE, &problem);
    zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    zip_file_add(archive, name.c_str(), part, 0);
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(archive_source, &stat);
    zip_source_open(archive_source);
    std::string out(stat.size, '\0');
    zip_source_read(archive_source, out.data(), out.size());
    zip_source_close(archive_source);
    zip_source_free(archive_source);
    return out;
}

TEST(DocxHostile, NoArchive) {
    EXPECT_EQ(error_of("").message, "this is no zip archive");
    EXPECT_EQ(error_of("plain text").message, "this is no zip archive");
}

TEST(DocxHostile, CutShortAnywhere) {
    const std::string whole = with_body("<w:p><w:r><w:t>text</w:t></w:r></w:p>");
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        std::vector<Remark> report;
        EXPECT_FALSE(read_docx(whole.substr(0, size), "draft.docx", report).ok()) << size;
    }
    EXPECT_EQ(error_of(whole.substr(0, whole.size() / 2)).message, "the archive is cut short or damaged");
}

TEST(DocxHostile, EveryByteChangedIsReadOrRefused) {
    const std::string whole = with_body("<w:p><w:r><w:t>text</w:t></w:r></w:p>");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string broken = whole;
        broken[i] = static_cast<char>(broken[i] ^ 0x55);
        std::vector<Remark> report;
        const Result<RichText> text = read_docx(broken, "draft.docx", report);
        EXPECT_TRUE(text.ok() || !text.error().message.empty()) << i;
    }
}

TEST(DocxHostile, NamesThatLeadOut) {
    for (const char* name : {"../x", "a/../../x", "/etc/x", "a\\b", "C:x", "a/.."}) {
        EXPECT_EQ(error_of(ZipBuilder().add(name, "x").bytes()).message,
                  "the archive has a name that leads out of it")
            << name;
    }
}

TEST(DocxHostile, NamesThatOccurTwice) {
    EXPECT_EQ(error_of(ZipBuilder().add("word/a.xml", "x").add("word/A.xml", "y").bytes()).message,
              "the archive has two parts of one name");
}

TEST(DocxHostile, EncryptedEntries) {
    const Error error = error_of(ZipBuilder().add_encrypted("word/document.xml", "x").bytes());
    EXPECT_EQ(error.message, "the archive is encrypted");
    EXPECT_EQ(error.where, "draft.docx, word/document.xml");
    EXPECT_FALSE(error.hint.empty());
}

TEST(DocxHostile, TooManyEntries) {
    ZipBuilder zip;
    for (std::size_t i = 0; i <= kMaxPackageEntries; ++i) zip.add("p" + std::to_string(i), "");
    EXPECT_EQ(error_of(zip.bytes()).message, "the archive has more than 10000 entries");
}

TEST(DocxHostile, APartThatExpandsWithoutEnd) {
    const Error error = error_of(packed("_rels/.rels", std::string(64U << 20U, ' ')));
    EXPECT_EQ(error.message, "a part of the document expands to more than 200 times its size");
    EXPECT_EQ(error.where, "draft.docx, _rels/.rels");
}

TEST(DocxHostile, APartThatIsTooLarge) {
    const std::string bytes = ZipBuilder().add("_rels/.rels", std::string(kMaxPartBytes + 1, ' ')).bytes();
    EXPECT_EQ(error_of(bytes).message, "a part of the document is larger than 128 MiB");
}

TEST(DocxHostile, DamagedContents) {
    std::string bytes = packed("_rels/.rels", repeated("<Relationships/> <!-- x -->", 1000));
    bytes[60] = static_cast<char>(bytes[60] ^ 0xFF);
    EXPECT_EQ(error_of(bytes).message, "a part of the document is damaged");
}

TEST(DocxHostile, NoMainPart) {
    EXPECT_EQ(error_of(ZipBuilder().add("word/document.xml", "<x/>").bytes()).message,
              "the archive holds no document");
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"x.xml\"/></Relationships>";
    EXPECT_EQ(error_of(ZipBuilder().add("_rels/.rels", relations).bytes()).message,
              "a part of the document is missing");
    EXPECT_EQ(
        error_of(ZipBuilder().add("_rels/.rels", relations).add("x.xml", "<workbook/>").bytes()).message,
        "this is no text document");
}

TEST(DocxHostile, AMissingPartThatIsNotNeededIsRemarked) {
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string open =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Type=\"" +
        types;
    const std::string bytes =
        ZipBuilder()
            .add("_rels/.rels", open + "officeDocument\" Target=\"./a/../a/x.xml\"/></Relationships>")
            .add("a/_rels/x.xml.rels", open + "styles\" Target=\"../styles.xml\"/></Relationships>")
            .add("a/x.xml",
                 std::string("<w:document ") + kTransitional + "><w:body><w:p/></w:body></w:document>")
            .bytes();
    EXPECT_EQ(remarks(read_well(bytes)), (Lines{"a part of the file that it names is missing: styles.xml"}));
}

TEST(DocxHostile, BrokenXml) {
    const Error error = error_of(with_body("<w:p></w:q>"));
    EXPECT_TRUE(error.message.starts_with("the XML of the document is broken")) << error.message;
    EXPECT_EQ(error.where, "draft.docx, text/main.xml, line 2");
    EXPECT_FALSE(error_of(with_body("<w:p><w:r><w:t>\xFF\xFE</w:t></w:r></w:p>")).message.empty());
    EXPECT_FALSE(error_of(with_body("<w:p>&undeclared;</w:p>")).message.empty());
}

TEST(DocxHostile, DocumentTypes) {
    DocxFile file;
    const std::string relations =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><x>&a;&b;</x>";
    EXPECT_EQ(error_of(ZipBuilder().add("_rels/.rels", relations).bytes()).message,
              "the XML of the document has a document type, which Word never writes");
}

TEST(DocxHostile, XmlInUtf16) {
    EXPECT_EQ(
        error_of(ZipBuilder().add("_rels/.rels", std::string("\xFF\xFE<\0x\0/\0>\0", 10)).bytes()).message,
        "the XML of the document is not in UTF-8");
}

TEST(DocxHostile, TablesInsideOneAnother) {
    constexpr std::size_t kDeep = 1'000;
    const DocxRead read =
        read_body(repeated("<w:tbl><w:tr><w:tc>", kDeep) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" +
                  repeated("</w:tc></w:tr></w:tbl>", kDeep));
    EXPECT_EQ(shown(read), (Lines{"deep"}));
    EXPECT_EQ(error_of(with_body(repeated("<w:tbl>", 20'000))).message,
              "elements are nested more than 10000 deep");
}

TEST(DocxHostile, TextBoxesInsideOneAnother) {
    constexpr std::size_t kDeep = 1'000;
    const DocxRead read = read_body(repeated("<w:p><w:r><w:t>x</w:t><w:pict><w:txbxContent>", kDeep) +
                                    repeated("</w:txbxContent></w:pict></w:r></w:p>", kDeep));
    EXPECT_EQ(read.text.paragraphs.size(), kDeep);
}

TEST(DocxHostile, MillionsOfRuns) {
    // Of one look they are one; of changing looks they are too many.
    const std::string plain = "<w:r><w:t>a</w:t></w:r>";
    const DocxRead read = read_body("<w:p>" + repeated(plain, 1'000'000) + "</w:p>");
    EXPECT_EQ(read.text.paragraphs[0].runs.size(), 1U);
    const std::string both = plain + "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>";
    EXPECT_EQ(error_of(with_body("<w:p>" + repeated(both, kMaxDocxRuns / 2 + 1) + "</w:p>")).message,
              "the document has more than 2000000 stretches of text");
}

TEST(DocxHostile, MillionsOfParagraphs) {
    EXPECT_EQ(error_of(with_body(repeated("<w:p/>", kMaxDocxParagraphs + 1))).message,
              "the document has more than 1000000 paragraphs");
}

TEST(DocxHostile, MillionsOfAttributesAndNamespaces) {
    std::string attributes = "<w:p";
    for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
    EXPECT_EQ(error_of(with_body(attributes + "/>")).message, "an element has more than 128 attributes");
    std::string spaces;
    for (int i = 0; i < 2'000; ++i) spaces += "<w:p xmlns:n" + std::to_string(i) + "=\"u\">";
    EXPECT_EQ(error_of(with_body(spaces)).message, "more than 1024 namespaces are declared");
}

TEST(DocxHostile, MillionsOfPicturesAreNotMillionsOfRemarks) {
    const DocxRead read = read_body("<w:p><w:r>" + repeated("<w:pict/>", 100'000) + "</w:r></w:p>");
    EXPECT_EQ(read.report.size(), kMaxDocxMuteRemarks);
}

}  // namespace
}  // namespace adref::formats::testing
