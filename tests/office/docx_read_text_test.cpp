// The letters of a Word file's body: each is in the text or in the report.
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

std::string p(const std::string& inside) {
    return "<w:p>" + inside + "</w:p>";
}

std::string r(const std::string& inside) {
    return "<w:r>" + inside + "</w:r>";
}

std::string t(const std::string& text) {
    return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
}

TEST(DocxText, RunsOfOneLookAreOne) {
    const DocxRead read = read_body(p(r(t("Decides ")) + r(t("to ") + t("convene"))) + p(""));
    EXPECT_EQ(shown(read), (Lines{"Decides to convene", ""}));
    EXPECT_EQ(read.text.paragraphs[0].runs.size(), 1U);
}

TEST(DocxText, BlanksAtTheEndsOfATextCountOnlyWhereTheFileSaysSo) {
    const DocxRead read = read_body(p(r("<w:t> a </w:t>" + t(" b\nc ") + "<w:t>\n  d\n</w:t>")));
    EXPECT_EQ(shown(read), (Lines{"a b c d"}));
}

TEST(DocxText, SignsThatAreElements) {
    const DocxRead read = read_body(
        p(r(t("a") + "<w:tab/>" + t("b") + "<w:br/>" + t("c") + "<w:cr/>" + t("d") + "<w:noBreakHyphen/>" +
            t("e") + "<w:softHyphen/>" + t("f") + "<w:ptab w:alignment=\"right\"/>" + t("g"))) +
        p(r(t("one") + "<w:br w:type=\"page\"/><w:lastRenderedPageBreak/>" + t(" page"))));
    EXPECT_EQ(shown(read), (Lines{"a\tb\nc\nd\u2011ef\tg", "one\n page"}));
}

TEST(DocxText, SignsOfSymbolFontsBecomeUnicode) {
    const DocxRead read = read_body(
        p(r("<w:sym w:font=\"Symbol\" w:char=\"F062\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
            "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"Arial\" w:char=\"00E9\"/>")) +
        p(r("<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>" + t("\uF0B3 5 \uF0B7"))) +
        p(r("<w:sym w:font=\"Wingdings 3\" w:char=\"F041\"/>")));
    EXPECT_EQ(shown(read), (Lines{"β☑→é", "≥ 5 •", "□"}));
    EXPECT_EQ(remarks(read), (Lines{"a sign of a font of its own, written as a box: Wingdings 3 F041"}));
}

TEST(DocxText, ContainersAreSeenThrough) {
    const DocxRead read =
        read_body("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:placeholder/></w:sdtPr><w:sdtContent>" +
                  p("<w:hyperlink r:id=\"q\">" + r(t("link")) + "</w:hyperlink><w:smartTag w:element=\"e\">" +
                    r(t(" tag")) + "</w:smartTag><w:customXml w:element=\"e\">" + r(t(" xml")) +
                    "</w:customXml><w:sdt><w:sdtContent>" + r(t(" control")) +
                    "</w:sdtContent></w:sdt><w:bdo w:val=\"rtl\">" + r(t(" bdo")) + "</w:bdo>") +
                  "</w:sdtContent></w:sdt>");
    EXPECT_EQ(shown(read), (Lines{"link tag xml control bdo"}));
    EXPECT_TRUE(read.report.empty());
}

TEST(DocxText, FieldsShowTheirResults) {
    const std::string begin = r("<w:fldChar w:fldCharType=\"begin\"/>");
    const std::string separate = r("<w:fldChar w:fldCharType=\"separate\"/>");
    const std::string end = r("<w:fldChar w:fldCharType=\"end\"/>");
    const auto says = [](const char* instruction) {
        return r(std::string("<w:instrText> ") + instruction + " </w:instrText>");
    };
    const DocxRead read = read_body(
        p(r(t("see ")) + begin + says("REF a \\h  \\* MERGEFORMAT") + separate + r(t("paragraph 3")) + end +
          r(t("."))) +
        p(begin + says("IF") + begin + says("PAGE") + separate + r(t("7")) + end + says("= 1") + separate +
          r(t("yes")) + end) +
        p("<w:fldSimple w:instr=\" DATE \">" + r(t("16 April")) +
          "</w:fldSimple><w:fldSimple w:instr=\" AUTHOR \"/>") +
        p(begin + says("PAGE") + end + begin + says("XE \"index\"") + end) +
        p(r("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/>"
            "</w:checkBox></w:ffData></w:fldChar>") +
          says("FORMCHECKBOX") + end + r(t(" agreed"))));
    EXPECT_EQ(shown(read), (Lines{"see paragraph 3.", "yes", "16 April", "", "☒ agreed"}));
    EXPECT_EQ(remarks(read), (Lines{"inside the instruction of a field: 7", "field without a result: AUTHOR",
                                    "field without a result: PAGE"}));
}

TEST(DocxText, AFieldThatNeverEndsHidesNothing) {
    const std::string begin = r("<w:fldChar w:fldCharType=\"begin\"/>");
    const DocxRead read = read_body(p(begin + begin + r(t("a"))) + p(r(t("b"))));
    EXPECT_EQ(shown(read), (Lines{"", "b"}));
    EXPECT_EQ(remarks(read), (Lines{"inside the instruction of a field: a"}));
}

TEST(DocxText, OfAlternativesOneIsTaken) {
    const auto box = [](const std::string& text) {
        return "<w:txbxContent>" + p(r(t(text))) + "</w:txbxContent>";
    };
    const DocxRead read = read_body(
        p(r(t("before") + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
            box("new") + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box("old") +
            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>" + t(" after"))) +
        p(r("<mc:AlternateContent><mc:Choice xmlns:zz=\"urn:z\" Requires=\"zz\">" + t("no") +
            "</mc:Choice><mc:Fallback>" + t("yes") + "</mc:Fallback></mc:AlternateContent>")));
    EXPECT_EQ(shown(read), (Lines{"before after", "new", "yes"}));
    EXPECT_TRUE(read.report.empty());
}

TEST(DocxText, PicturesAndObjectsAreRemarked) {
    const DocxRead read =
        read_body(p(r("<w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"A map\"/></wp:inline></w:drawing>"
                      "<w:object/>")) +
                  p(r("<w:drawing><a:t>in a</a:t><a:t>chart</a:t></w:drawing>")));
    EXPECT_EQ(remarks(read), (Lines{"picture or drawing left out: A map", "embedded object left out: ",
                                    "picture or drawing left out: in a chart"}));
}

TEST(DocxText, HiddenTextIsInTheReport) {
    const DocxRead read = read_body(p(r(t("seen ")) + r("<w:rPr><w:vanish/></w:rPr>" + t("not ")) +
                                      r("<w:rPr><w:vanish w:val=\"0\"/></w:rPr>" + t("either")) +
                                      r("<w:rPr><w:vanish/></w:rPr>" + t("this"))));
    EXPECT_EQ(shown(read), (Lines{"seen either"}));
    EXPECT_EQ(remarks(read), (Lines{"hidden text: not this"}));
}

TEST(DocxText, RubyKeepsItsBase) {
    const DocxRead read =
        read_body(p(r("<w:ruby><w:rubyPr><w:hps w:val=\"1\"/></w:rubyPr><w:rt>" + r(t("かんじ")) +
                      "</w:rt><w:rubyBase>" + r(t("漢字")) + "</w:rubyBase></w:ruby>")));
    EXPECT_EQ(shown(read), (Lines{"漢字"}));
    EXPECT_EQ(remarks(read), (Lines{"pronunciation above the text: かんじ"}));
}

TEST(DocxText, FormulasKeepTheirSigns) {
    const DocxRead read =
        read_body(p("<m:oMathPara><m:oMath><m:r><m:t>x = 1</m:t></m:r></m:oMath></m:oMathPara>") +
                  p("<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t>"
                    "</m:r></m:sup></m:sSup></m:oMath>"));
    EXPECT_EQ(shown(read), (Lines{"x = 1", "x2"}));
    EXPECT_EQ(remarks(read), (Lines{"a formula: its signs are kept, not how they are laid out: x2"}));
}

TEST(DocxText, ALetterSetLargeBelongsToTheNextParagraph) {
    const DocxRead read =
        read_body(p("<w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>" + r(t("T"))) + p(r(t("he Assembly"))));
    EXPECT_EQ(shown(read), (Lines{"The Assembly"}));
}

TEST(DocxText, StrictFilesAreRead) {
    DocxFile file;
    file.name_space = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"";
    file.body = p("<w:pPr><w:ind w:start=\"1cm\"/></w:pPr>" + r("<w:rPr><w:b/></w:rPr>" + t("strict")));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"[strict:b]"}));
    EXPECT_EQ(read.text.paragraphs[0].properties.indent, 4U);
}

TEST(DocxText, HeadersFootersAndTitleAreNotInTheBody) {
    DocxFile file;
    file.body = p(r(t("body")));
    file.header = p(r(t("A/RES/1") + "<w:tab/>" + t("2031")));
    file.footer = p(r(t("one"))) + p("") + p(r(t("two")));
    file.core = "<dc:title> The Compact </dc:title>";
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"body"}));
    EXPECT_EQ(read.text.title, "The Compact");
    EXPECT_EQ(remarks(read), (Lines{"page header: A/RES/1 2031", "page footer: one\ntwo"}));
}

TEST(DocxText, TheLanguageIsThatOfMostLetters) {
    DocxFile file;
    file.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-TW\" w:bidi=\"ar-SA\"/>"
        "</w:rPr></w:rPrDefault></w:docDefaults>";
    file.body = p(r(t("abc")) + r("<w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr>" + t("décide de")));
    EXPECT_EQ(read_well(file.bytes()).text.language, "fr");
    file.body = p(r("<w:rPr><w:rtl/></w:rPr>" + t("تقرر")) + r(t("a")));
    EXPECT_EQ(read_well(file.bytes()).text.language, "ar");
    file.body = p(r(t("決定召開會議")));
    EXPECT_EQ(read_well(file.bytes()).text.language, "zh-Hant");
}

}  // namespace
}  // namespace adref::formats::testing
