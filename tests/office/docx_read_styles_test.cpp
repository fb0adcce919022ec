// Marks and paragraph properties through the hierarchy of styles.
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

std::string style(const std::string& type, const std::string& id, const std::string& name,
                  const std::string& inside, const std::string& more = "") {
    return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"" + more + "><w:name w:val=\"" + name +
           "\"/>" + inside + "</w:style>";
}

std::string run(const std::string& properties, const std::string& text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& properties, const std::string& inside) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
}

std::string in(const std::string& id, const std::string& inside) {
    return p("<w:pStyle w:val=\"" + id + "\"/>", inside);
}

DocxRead read(const std::string& styles, const std::string& body) {
    DocxFile file;
    file.styles = styles;
    file.body = body;
    return read_well(file.bytes());
}

TEST(DocxStyles, MarksThatAreSaidDirectly) {
    const DocxRead got = read_body(
        p("", run("<w:b/>", "b") + run("<w:i w:val=\"on\"/>", "i") + run("<w:u w:val=\"single\"/>", "u") +
                  run("<w:strike/>", "s") + run("<w:dstrike/>", "d") +
                  run("<w:vertAlign w:val=\"superscript\"/>", "x") +
                  run("<w:vertAlign w:val=\"subscript\"/>", "v") +
                  run("<w:b w:val=\"false\"/><w:u w:val=\"none\"/>", "n") + run("<w:caps/>", "Caps")));
    EXPECT_EQ(shown(got), (Lines{"[b:b][i:i][u:u][sd:s][x:x][v:v]nCaps"}));
}

TEST(DocxStyles, SmallLettersInAnotherPlaceAreRaisedOrLowered) {
    const DocxRead got = read_body(p("", run("<w:position w:val=\"8\"/><w:sz w:val=\"19\"/>", "2") +
                                             run("<w:position w:val=\"-2\"/><w:sz w:val=\"19\"/>", "3") +
                                             run("<w:position w:val=\"8\"/>", "large")));
    EXPECT_EQ(shown(got), (Lines{"[2:x][3:v]large"}));
}

TEST(DocxStyles, StylesOfParagraphAndRunThatSayTheSameCancelOut) {
    const DocxRead got =
        read(style("paragraph", "B", "Boxed", "<w:rPr><w:b/></w:rPr>") +
                 style("paragraph", "B2", "Boxed more",
                       "<w:basedOn w:val=\"B\"/><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>") +
                 style("character", "S", "Strong", "<w:rPr><w:b/></w:rPr>"),
             in("B", run("", "a") + run("<w:rStyle w:val=\"S\"/>", "b") +
                         run("<w:rStyle w:val=\"S\"/><w:b/>", "c") + run("<w:b w:val=\"0\"/>", "d")) +
                 in("B2", run("", "e")));
    EXPECT_EQ(shown(got), (Lines{"[a:b]b[c:b]d", "[e:bu]"}));
}

TEST(DocxStyles, WhatAllOfTheDocumentIsDoesNotCancelOut) {
    const DocxRead got =
        read("<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>" +
                 style("paragraph", "N", "Normal", "<w:rPr><w:i/></w:rPr>", " w:default=\"1\""),
             "<w:p>" + run("", "a") + run("<w:i w:val=\"0\"/>", "b") + "</w:p>");
    EXPECT_EQ(shown(got), (Lines{"[a:i]b"}));
}

TEST(DocxStyles, ComplexScriptsHaveMarksOfTheirOwn) {
    const DocxRead got = read_body(p("", run("<w:b/><w:rtl/>", "a") + run("<w:bCs/><w:rtl/>", "b") +
                                             run("<w:iCs/><w:cs/>", "c") + run("<w:bCs/>", "d")));
    EXPECT_EQ(shown(got), (Lines{"a[b:b][c:i]d"}));
}

TEST(DocxStyles, HeadingsAndLinksHaveNoMarksFromTheirStyles) {
    const DocxRead got =
        read(style("paragraph", "H", "heading 2", "<w:rPr><w:b/><w:i/></w:rPr>") +
                 style("paragraph", "T", "Title", "<w:rPr><w:b/></w:rPr>") +
                 style("character", "L", "Hyperlink", "<w:rPr><w:u w:val=\"single\"/></w:rPr>"),
             in("H", run("", "a") + run("<w:u w:val=\"single\"/>", "b")) + in("T", run("", "c")) +
                 p("", run("<w:rStyle w:val=\"L\"/>", "d")));
    EXPECT_EQ(shown(got), (Lines{"a[b:u]", "c", "d"}));
    EXPECT_EQ(got.text.paragraphs[0].properties.heading, 2U);
    EXPECT_TRUE(got.text.paragraphs[1].properties.title);
}

TEST(DocxStyles, OutlineLevelsMakeHeadings) {
    const DocxRead got =
        read(style("paragraph", "O", "Section", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
                 style("paragraph", "P", "Part", "<w:basedOn w:val=\"O\"/>") +
                 style("paragraph", "Q", "Box Heading",
                       "<w:basedOn w:val=\"O\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"),
             in("O", "") + in("P", "") + in("Q", "") + p("<w:outlineLvl w:val=\"0\"/>", "") +
                 p("<w:pStyle w:val=\"O\"/><w:outlineLvl w:val=\"9\"/>", ""));
    std::vector<std::uint32_t> depths;
    for (const RichParagraph& paragraph : got.text.paragraphs) depths.push_back(paragraph.properties.heading);
    EXPECT_EQ(depths, (std::vector<std::uint32_t>{2, 2, 0, 1, 0}));
}

TEST(DocxStyles, AdrefsOwnStylesSayKindAndLevel) {
    const DocxRead got =
        read(style("paragraph", "A", "adref item 2",
                   "<w:rPr><w:b/></w:rPr><w:pPr><w:ind w:left=\"1420\"/></w:pPr>") +
                 style("paragraph", "Mine", "My items", "<w:basedOn w:val=\"A\"/>") +
                 style("character", "N", "adref number", "<w:rPr><w:b/></w:rPr>"),
             in("A", run("<w:rStyle w:val=\"N\"/>", "(a)") +
                         "<w:r><w:rPr><w:rStyle w:val=\"N\"/></w:rPr><w:tab/></w:r>" + run("", "text")) +
                 in("Mine", "<w:r><w:rPr><w:rStyle w:val=\"N\"/></w:rPr><w:t>(b)</w:t><w:tab/></w:r>" +
                                run("<w:i/>", "more")) +
                 in("A", run("<w:rStyle w:val=\"N\"/>", "(c)") + "<w:r><w:tab/><w:t>x</w:t><w:tab/></w:r>"));
    EXPECT_EQ(shown(got), (Lines{"[(a):#]text", "[(b):#][more:i]", "[(c):#]x\t"}));
    for (const RichParagraph& paragraph : got.text.paragraphs) {
        EXPECT_EQ(paragraph.properties.kind, Kind::item);
        EXPECT_EQ(paragraph.properties.level, 2U);
        EXPECT_EQ(paragraph.properties.indent, 0U);
    }
}

TEST(DocxStyles, IndentIsThatOfTheFirstLine) {
    const DocxRead got =
        read(style("paragraph", "I", "Indented", "<w:pPr><w:ind w:left=\"1420\" w:hanging=\"710\"/></w:pPr>"),
             in("I", "") + p("<w:pStyle w:val=\"I\"/><w:ind w:firstLine=\"284\"/>", "") +
                 p("<w:ind w:left=\"142\" w:hanging=\"9999\"/>", ""));
    std::vector<std::uint32_t> indents;
    for (const RichParagraph& paragraph : got.text.paragraphs) indents.push_back(paragraph.properties.indent);
    EXPECT_EQ(indents, (std::vector<std::uint32_t>{5, 12, 0}));
}

TEST(DocxStyles, StylesThatAreBasedOnOneAnotherInALoopEnd) {
    const DocxRead got = read(style("paragraph", "A", "a", "<w:basedOn w:val=\"B\"/><w:rPr><w:b/></w:rPr>") +
                                  style("paragraph", "B", "b", "<w:basedOn w:val=\"A\"/>"),
                              in("B", run("", "x")));
    EXPECT_EQ(shown(got), (Lines{"[x:b]"}));
}

TEST(DocxStyles, TheTableOfContentsIsLeftOutAndReported) {
    const DocxRead got = read(style("paragraph", "V1", "toc 1", ""),
                              in("V1", run("", "1. Rivers 3")) + p("", run("", "Water flows.")));
    EXPECT_EQ(shown(got), (std::vector<std::string>{"Water flows."}));
    EXPECT_EQ(remarks(got), (std::vector<std::string>{"table of contents: 1. Rivers 3"}));
}

}  // namespace
}  // namespace adref::formats::testing
