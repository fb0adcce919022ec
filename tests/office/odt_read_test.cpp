// OpenDocuments, element by element: each letter is in the text or in the report.
#include "formats/src/rich_reader.h"
#include "tests/office/odt_builder.h"

namespace adref::formats::testing {
namespace {

std::string p(const std::string& inside) {
    return "<text:p>" + inside + "</text:p>";
}

std::string region(const std::string& id, const std::string& inside) {
    return "<text:changed-region text:id=\"" + id + "\">" + inside + "</text:changed-region>";
}
const std::string kBy =
    "<office:change-info><dc:creator>EU</dc:creator><dc:date>2031-01-02T03:04:05</dc:date></"
    "office:change-info>";

Lines texts(const RichText& text, Revisions revisions) {
    ReadOptions options;
    options.revisions = revisions;
    Lines lines;
    for (const Paragraph& paragraph : read_rich_text(text, options, {}).document.paragraphs)
        lines.push_back(paragraph.label.empty() ? paragraph.text : paragraph.label + " " + paragraph.text);
    return lines;
}

TEST(OdtText, WhiteSpaceOfTheFileIsOneSpace) {
    const DocxRead read = read_odt_body(
        p("\n  a \t\n b<text:s text:c=\"2\"/>c <text:span> d</text:span><text:tab/>e<text:line-break/>f"
          "<text:soft-page-break/>g"));
    EXPECT_EQ(shown(read), (Lines{"a b  c d\te\nfg"}));
}

TEST(OdtText, StylesAreFollowedToTheirParents) {
    OdtFile file;
    file.styles =
        "<style:style style:name=\"adref_20_item_20_2\" style:display-name=\"adref item 2\" "
        "style:family=\"paragraph\">"
        "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"H\" style:family=\"paragraph\" style:default-outline-level=\"3\"/>"
        "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties "
        "fo:font-weight=\"700\"/></style:style>";
    file.automatic =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" "
        "style:parent-style-name=\"adref_20_item_20_2\"/>"
        "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"H\">"
        "<style:paragraph-properties fo:margin-left=\"1cm\"/></style:style>"
        "<style:style style:name=\"T1\" style:family=\"text\" style:parent-style-name=\"Strong\">"
        "<style:text-properties style:text-underline-style=\"solid\" style:text-position=\"-33% "
        "58%\"/></style:style>";
    file.body =
        "<text:p text:style-name=\"P1\">a<text:span text:style-name=\"T1\">b</text:span></text:p>"
        "<text:p text:style-name=\"P2\">c</text:p><text:h text:outline-level=\"2\">d</text:h>";
    const DocxRead read = read_odt_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"a[b:buv]", "c", "d"}));
    EXPECT_EQ(read.text.paragraphs[0].properties.kind, Kind::item);
    EXPECT_EQ(read.text.paragraphs[0].properties.level, 2U);
    EXPECT_EQ(read.text.paragraphs[1].properties.heading, 3U);
    EXPECT_EQ(read.text.paragraphs[1].properties.indent, 4U);
    EXPECT_EQ(read.text.paragraphs[2].properties.heading, 2U);
}

TEST(OdtText, ListsNumberTheirItems) {
    OdtFile file;
    file.automatic =
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
        "style:num-suffix=\".\" "
        "style:num-format=\"1\"/><text:list-level-style-number text:level=\"2\" style:num-prefix=\"(\" "
        "style:num-suffix=\")\" style:num-format=\"a\"/><text:list-level-style-number text:level=\"3\" "
        "style:num-format=\"i\" text:display-levels=\"2\"/></text:list-style>";
    const auto item = [](const std::string& inside) {
        return "<text:list-item>" + inside + "</text:list-item>";
    };
    file.body =
        "<text:list xml:id=\"one\" text:style-name=\"L\">" + item(p("One") + p("more")) +
        item(p("Two") + "<text:list>" + item(p("Two a") + "<text:list>" + item(p("deep")) + "</text:list>") +
             "<text:list-item text:start-value=\"5\">" + p("Two e") + "</text:list-item></text:list>") +
        "<text:list-header>" + p("none") + "</text:list-header></text:list>" + p("between") +
        "<text:list text:style-name=\"L\" text:continue-list=\"one\">" + item(p("Three")) + "</text:list>" +
        "<text:list text:style-name=\"L\">" + item(p("New one")) + "</text:list>" +
        "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" + item(p("New two")) +
        "</text:list>";
    EXPECT_EQ(texts(read_odt_well(file.bytes()).text, Revisions::accept),
              (Lines{"1. One", "more", "2. Two", "(a) Two a", "a.i deep", "(e) Two e", "none", "between",
                     "3. Three", "1. New one", "2. New two"}));
}

TEST(OdtText, TablesAreReadRowByRow) {
    const auto cell = [](const std::string& inside, const std::string& more = "") {
        return "<table:table-cell" + more + ">" + inside + "</table:table-cell>";
    };
    const DocxRead read = read_odt_body(
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>" +
        cell(p("A") + p("a")) + cell(p("B"), " table:number-rows-spanned=\"2\"") +
        "</table:table-row></table:table-header-rows><table:table-row>" +
        cell("<table:table><table:table-row>" + cell(p("in")) + cell(p("ner")) +
             "</table:table-row></table:table>") +
        "<table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated=\"2\">" +
        cell(p("wide"), " table:number-columns-spanned=\"2\"") +
        "<table:covered-table-cell/></table:table-row>"
        "</table:table>");
    EXPECT_EQ(shown(read), (Lines{"A\na | B", "in\nner | ", "wide", "wide"}));
}

TEST(OdtText, NotesFramesFieldsAndComments) {
    const DocxRead read = read_odt_body(
        p("a<text:note text:note-class=\"footnote\"><text:note-citation "
          "text:label=\"*\">*</text:note-citation>"
          "<text:note-body>" +
          p("Note.") +
          "</text:note-body></text:note> <office:annotation office:name=\"x\">"
          "<dc:creator>EU</dc:creator><dc:date>2031</dc:date>" +
          p("Why?") + p("Yes.") +
          "</office:annotation>b"
          "<office:annotation-end office:name=\"x\"/><draw:frame><draw:text-box>" +
          p("box") +
          "</draw:text-box></draw:frame>"
          "<draw:frame><draw:image/><svg:desc>A map</svg:desc></draw:frame>"
          "<text:date>16 April</text:date><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん"
          "</text:ruby-text></text:ruby>") +
        "<text:section text:display=\"none\">" + p("hidden") +
        "</text:section><text:table-of-content>"
        "<text:table-of-content-source>" +
        p("template") + "</text:table-of-content-source><text:index-body>" + p("Aims 1") +
        "</text:index-body></text:table-of-content>");
    EXPECT_EQ(shown(read), (Lines{"a{note 0} {c0:b:c0}16 April漢", "box"}));
    EXPECT_EQ(read.text.notes[0].sign, "*");
    EXPECT_EQ(shown(read.text.notes[0].paragraphs), (Lines{"Note."}));
    EXPECT_EQ(read.text.comments[0], (RichComment{"EU", "2031", "Why?\nYes."}));
    EXPECT_EQ(remarks(read),
              (Lines{"picture or drawing left out: A map", "pronunciation above the text: かん",
                     "hidden text: hidden", "table of contents: Aims 1"}));
}

TEST(OdtChanges, StandWhereTheyWere) {
    const DocxRead read = read_odt_body(
        "<text:tracked-changes>" + region("c1", "<text:deletion>" + kBy + p("to ") + "</text:deletion>") +
        region("c2", "<text:insertion>" + kBy + "</text:insertion>") +
        region("c3", "<text:deletion>" + kBy + p("<text:s/>end.") + p("Whole.") + p("Begins ") +
                         "</text:deletion>") +
        region("c4", "<text:format-change>" + kBy + "</text:format-change>") + "</text:tracked-changes>" +
        p("Decides <text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>new.") +
        p("More.") +
        p("<text:change-end text:change-id=\"c2\"/>Stays<text:change text:change-id=\"c3\"/>here "
          "<text:change-start text:change-id=\"c4\"/>bold<text:change-end text:change-id=\"c4\"/>"));
    EXPECT_EQ(texts(read.text, Revisions::accept), (Lines{"Decides new.", "More.", "Stayshere bold"}));
    EXPECT_EQ(texts(read.text, Revisions::reject),
              (Lines{"Decides to Stays end.", "Whole.", "Begins here bold"}));
    EXPECT_EQ(read.text.revisions[0],
              (RichRevision{RichRevision::Kind::deletion, "EU", "2031-01-02T03:04:05", 0}));
}

TEST(OdtChanges, WhatWasInsertedAndDeletedAgainIsInNeitherText) {
    const DocxRead read =
        read_odt_body("<text:tracked-changes>" +
                      region("c1", "<text:deletion>" + kBy + p("both") + "</text:deletion><text:insertion>" +
                                       kBy + "</text:insertion>") +
                      "</text:tracked-changes>" + p("a<text:change text:change-id=\"c1\"/>b"));
    EXPECT_EQ(texts(read.text, Revisions::accept), (Lines{"ab"}));
    EXPECT_EQ(texts(read.text, Revisions::reject), (Lines{"ab"}));
}

TEST(OdtChanges, RowsComeAndGoWhole) {
    OdtFile file;
    file.automatic =
        "<style:style style:name=\"R\" style:family=\"table-row\"><style:table-row-properties "
        "loext:text-changes-only=\"false\"/></style:style>";
    file.body =
        "<text:tracked-changes>" + region("c1", "<text:deletion>" + kBy + p("4") + "</text:deletion>") +
        "</text:tracked-changes><table:table><table:table-row><table:table-cell>" + p("1") +
        "</table:table-cell></table:table-row><table:table-row table:style-name=\"R\"><table:table-cell>" +
        p("<text:change text:change-id=\"c1\"/>") + "</table:table-cell></table:table-row></table:table>";
    const DocxRead read = read_odt_well(file.bytes());
    EXPECT_EQ(read.text.paragraphs[1].end_deleted, 0U);
    EXPECT_EQ(texts(read.text, Revisions::accept), (Lines{"1"}));
    EXPECT_EQ(texts(read.text, Revisions::reject), (Lines{"1", "4"}));
}

TEST(OdtParts, HeadersTitleAndLanguage) {
    OdtFile file;
    file.body = p("corps du texte");
    file.masters = "<style:master-page><style:header>" + p("A/RES/1") + "</style:header><style:header-left>" +
                   p("A/RES/1") + "</style:header-left></style:master-page>";
    file.styles =
        "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"fr\" "
        "fo:country=\"CA\"/></style:default-style>";
    file.meta = "<dc:title> The Compact </dc:title><dc:language>en-US</dc:language>";
    const DocxRead read = read_odt_well(file.bytes());
    EXPECT_EQ(read.text.title, "The Compact");
    EXPECT_EQ(read.text.language, "fr");
    EXPECT_EQ(remarks(read), (Lines{"page header or footer: A/RES/1"}));
}

TEST(OdtParts, FlatFilesAreRead) {
    OdtFile file;
    file.body = p("flat");
    const DocxRead read = read_odt_well(file.content());
    EXPECT_EQ(shown(read), (Lines{"flat"}));
}

TEST(OdtParts, TheTableOfContentsIsLeftOutAndReported) {
    const DocxRead read = read_odt_body("<text:table-of-content><text:index-body><text:index-title>" +
                                        p("Contents") + "</text:index-title>" + p("1. Rivers 3") +
                                        "</text:index-body></text:table-of-content>" + p("Water flows."));
    EXPECT_EQ(shown(read), (Lines{"Water flows."}));
    EXPECT_EQ(remarks(read), (Lines{"table of contents: Contents", "table of contents: 1. Rivers 3"}));
}

}  // namespace
}  // namespace adref::formats::testing
