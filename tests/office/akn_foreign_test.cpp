// Akoma Ntoso of others, and XML that nobody means well with.
#include "formats/office.h"

#include <gtest/gtest.h>

#include <string>

namespace adref::formats {
namespace {

using namespace std::string_view_literals;

std::string around(std::string_view inside) {
    return "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement "
           "name=\"x\"><meta>"
           "<identification source=\"#a\"><FRBRExpression><FRBRlanguage language=\"eng\"/></FRBRExpression>"
           "</identification></meta>" +
           std::string(inside) + "</statement></akomaNtoso>";
}

std::string lines(std::string_view inside) {
    const Result<Reading> reading = read_office(Format::akoma_ntoso, around(inside), "x.akn.xml");
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : reading.error().message);
    if (!reading.ok()) return {};
    EXPECT_EQ(reading->document.language, "en");
    std::string text;
    for (const Paragraph& paragraph : reading->document.paragraphs) {
        text += std::string(to_string(paragraph.kind)) + " " + std::to_string(paragraph.level) + " <" +
                paragraph.label + "> " + paragraph.text + "\n";
    }
    return text;
}

Error error_of(std::string_view xml) {
    const Result<Reading> reading = read_office(Format::akoma_ntoso, xml, "x.akn.xml");
    EXPECT_FALSE(reading.ok());
    if (reading.ok()) return {};
    EXPECT_EQ(reading.error().code, ErrorCode::bad_input);
    EXPECT_EQ(reading.error().message.find('\n'), std::string::npos);
    return reading.error();
}

TEST(ForeignAkomaNtoso, HasPreambleParagraphsAndPoints) {
    EXPECT_EQ(
        lines("<preface><longTitle><p><docTitle>On water</docTitle></p></longTitle></preface><preamble>"
              "<formula name=\"f\"><p>The General "
              "Assembly,</p></formula><recitals><recital><p><i>Recalling</i> "
              "its resolution,</p></recital></recitals></preamble><mainBody><paragraph><num>1.</num><content>"
              "<p>Decides<authorialNote marker=\"1\"><p>See A/1.</p></authorialNote> to act;</p></content>"
              "</paragraph><paragraph><num>2.</num><list><intro><p>Requests:</p></intro><point><num>(a)</num>"
              "<content><p>States;</p></content></point></list></paragraph></mainBody>"),
        "title 0 <> On water\ntext 0 <> The General Assembly,\npreambular 0 <> Recalling its resolution,\n"
        "operative 0 <1.> Decides to act;\nfootnote 0 <1> See A/1.\noperative 0 <2.> Requests:\n"
        "item 1 <(a)> States;\n");
}

TEST(ForeignAkomaNtoso, HasChaptersArticlesAndTables) {
    EXPECT_EQ(
        lines("<body><chapter><num>Chapter I</num><heading>General</heading><article><num>Article 1</num>"
              "<heading>Scope</heading><paragraph><num>1.</num><content><p>It "
              "applies.</p><p>More.</p></content>"
              "</paragraph></article><article><num>Article 2</num><content><p>Plain.</p></content></article>"
              "</chapter></body><conclusions><p><signature>J. D.</signature></p></conclusions><attachments>"
              "<attachment><doc name=\"annex\"><meta/><mainBody><table><tr><th><p>A</p></th><td><p>B</p></td>"
              "</tr></table></mainBody></doc></attachment></attachments>"),
        "heading 0 <Chapter I> General\nheading 1 <Article 1> Scope\noperative 0 <1.> It applies.\n"
        "text 0 <> More.\nheading 1 <Article 2> \ntext 0 <> Plain.\nsignature 0 <> J. D.\n"
        "table-row 0 <> A\tB\n");
}

TEST(ForeignAkomaNtoso, HasBlockLists) {
    EXPECT_EQ(
        lines(
            "<mainBody><p>Before.</p><blockList><listIntroduction>Consider:</listIntroduction><item>"
            "<num>(a)</num><p>one;</p></item><item><num>(b)</num><p>two.</p></item></blockList></mainBody>"),
        "text 0 <> Before.\ntext 0 <> Consider:\nitem 1 <(a)> one;\nitem 1 <(b)> two.\n");
}

TEST(BadAkomaNtoso, IsRefusedWithTheLine) {
    EXPECT_EQ(error_of("<akomaNtoso>\n<p>text").where, "x.akn.xml, line 2");
    EXPECT_NE(error_of("no xml at all").message.find("not well-formed XML"), std::string::npos);
    EXPECT_NE(error_of("<html/>").message.find("not Akoma Ntoso"), std::string::npos);
    EXPECT_NE(error_of("<!DOCTYPE a [<!ENTITY x \"y\">]>\n<akomaNtoso>&x;</akomaNtoso>")
                  .message.find("document type"),
              std::string::npos);
    EXPECT_NE(error_of("<akomaNtoso>&x;</akomaNtoso>").message.find("not well-formed"), std::string::npos);
    error_of("<akomaNtoso>\xC3\x28</akomaNtoso>");
    error_of("<akomaNtoso>a\0b</akomaNtoso>"sv);
    error_of("");
    EXPECT_EQ(error_of("<akomaNtoso/>").message, "there is no text in the document");
}

TEST(BadAkomaNtoso, NestedWithoutEndIsRefused) {
    std::string deep = "<akomaNtoso>";
    for (int i = 0; i < 100'000; ++i) deep += "<section>";
    EXPECT_NE(error_of(deep).message.find("nested more than"), std::string::npos);
    deep = "<akomaNtoso><p>";
    for (int i = 0; i < 100'000; ++i) deep += "<authorialNote><p>";
    EXPECT_NE(error_of(deep).message.find("nested more than"), std::string::npos);
}

TEST(AkomaNtosoOut, IdsOfOthersAndTextsLikeMarkupComeBack) {
    Document document;
    document.title = "\"A\" < B";
    document.ids = IdOrigin::recorded;
    for (const std::string id : {"para one", "p:zz", "ü", "p:0123456789abcdef"}) {
        Paragraph paragraph;
        paragraph.id = id;
        paragraph.kind = Kind::operative;
        paragraph.label = "1.";
        paragraph.text = "a < b & ]]> " + id;
        document.paragraphs.push_back(paragraph);
    }
    const Result<std::string> xml = write_office(Format::akoma_ntoso, document);
    ASSERT_TRUE(xml.ok());
    const Result<Reading> reading = read_office(Format::akoma_ntoso, *xml, "x.akn.xml");
    ASSERT_TRUE(reading.ok());
    EXPECT_EQ(reading->document, document);
}

TEST(AkomaNtosoOut, WithoutOneOfOurIdsAllAreDerived) {
    Document document;
    Paragraph paragraph;
    paragraph.text = "Text.";
    document.paragraphs = {paragraph, paragraph};
    assign_ids(document);
    std::string xml = *write_office(Format::akoma_ntoso, document);
    xml.replace(xml.find("wId=\"p-"), 7, "wId=\"x-");
    const Result<Reading> reading = read_office(Format::akoma_ntoso, xml, "x.akn.xml");
    ASSERT_TRUE(reading.ok());
    EXPECT_EQ(reading->document.ids, IdOrigin::derived);
    EXPECT_EQ(reading->document.paragraphs.size(), 2U);
}

}  // namespace
}  // namespace adref::formats
