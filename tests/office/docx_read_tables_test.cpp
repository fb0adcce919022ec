// Tables as rows: cells, merged cells, tables inside cells, numbers in cells.
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string tc(const std::string& inside, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

std::string tr(const std::string& inside) {
    return "<w:tr>" + inside + "</w:tr>";
}

std::string tbl(const std::string& inside) {
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"x\"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>" + inside +
           "</w:tbl>";
}

const char* const kList =
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText "
    "w:val=\"%1.\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
const char* const kNumbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

TEST(DocxTables, ARowIsAParagraphOfCells) {
    const DocxRead read =
        read_body(tbl(tr(tc(p("a")) + tc(p("b") + p("c"))) + tr(tc(p("d")) + tc("<w:p/>"))) + p("text") +
                  tbl(tr(tc(p("e")))));
    EXPECT_EQ(shown(read), (Lines{"a | b\nc", "d | ", "text", "e"}));
    const std::vector<RichParagraph>& paragraphs = read.text.paragraphs;
    EXPECT_TRUE(paragraphs[0].row);
    EXPECT_EQ(paragraphs[0].table, paragraphs[1].table);
    EXPECT_FALSE(paragraphs[2].row);
    EXPECT_NE(paragraphs[0].table, paragraphs[3].table);
}

TEST(DocxTables, MergedCellsAreOneCellInTheirRowAndEmptyBelow) {
    const DocxRead read = read_body(
        tbl(tr(tc(p("wide"), "<w:gridSpan w:val=\"2\"/>") + tc(p("tall"), "<w:vMerge w:val=\"restart\"/>")) +
            tr(tc(p("a")) + tc(p("b")) + tc("<w:p/>", "<w:vMerge/>"))));
    EXPECT_EQ(shown(read), (Lines{"wide | tall", "a | b | "}));
}

TEST(DocxTables, ATableInACellIsLinesOfTheCell) {
    const DocxRead read = read_body(
        tbl(tr(tc(p("a") + tbl(tr(tc(p("b")) + tc(p("c"))) + tr(tc(p("d")))) + "<w:p/>") + tc(p("e")))));
    EXPECT_EQ(shown(read), (Lines{"a\nb\nc\nd | e"}));
}

TEST(DocxTables, RowsAndCellsMayStandInContentControls) {
    const DocxRead read =
        read_body(tbl("<w:sdt><w:sdtContent>" +
                      tr("<w:sdt><w:sdtContent>" + tc(p("a")) + "</w:sdtContent></w:sdt>" + tc(p("b"))) +
                      "</w:sdtContent></w:sdt>"));
    EXPECT_EQ(shown(read), (Lines{"a | b"}));
}

TEST(DocxTables, TheFirstNumberIsTheRows) {
    DocxFile file;
    file.numbering = kList;
    file.body = tbl(tr(tc(p("", kNumbered)) + tc(p("one"))) + tr(tc(p("x")) + tc(p("two", kNumbered))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{" | one", "x | two"}));
    EXPECT_EQ(read.text.paragraphs[0].properties.list, 0U);
    EXPECT_EQ(read.text.paragraphs[1].properties.list, kNoIndex);
    EXPECT_EQ(remarks(read), (Lines{"its number: of a table's row only the first is kept: two"}));
}

TEST(DocxTables, RowsComeAndGoAsAWhole) {
    const std::string deleted = "<w:trPr><w:del w:id=\"1\" w:author=\"B\"/></w:trPr>";
    const DocxRead read = read_body(
        tbl(tr("<w:trPr><w:ins w:id=\"0\" w:author=\"A\"/></w:trPr>" + tc(p("a"))) +
            tr(deleted + tc(p("b"))) + tr(tc(p("c") + tbl(tr(deleted + tc(p("d"))) + tr(tc(p("e"))))))));
    EXPECT_EQ(shown(read), (Lines{"a", "b", "c\n[d:-1][\n:-1]e"}));
    EXPECT_EQ(read.text.paragraphs[0].end_inserted, 0U);
    EXPECT_EQ(read.text.paragraphs[1].end_deleted, 1U);
    EXPECT_EQ(read.text.paragraphs[2].end_deleted, kNoIndex);
}

TEST(DocxTables, ParagraphsOfACellMayBeJoined) {
    const DocxRead read = read_body(tbl(tr(tc(p("a", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p("b")))));
    EXPECT_EQ(shown(read), (Lines{"a[\n:-0]b"}));
}

TEST(DocxTables, ChangedCellsAreRemarked) {
    const DocxRead read =
        read_body(tbl(tr(tc(p("a"), "<w:cellIns w:id=\"1\"/>") + tc(p("b"), "<w:cellDel w:id=\"2\"/>"))));
    EXPECT_EQ(remarks(read),
              (Lines{"that a cell of a table was inserted: ", "that a cell of a table was deleted: "}));
}

TEST(DocxTables, NonsenseLosesNoLetters) {
    const DocxRead read = read_body(tr(tc(p("a"))) + tc(p("b")) +
                                    tbl(p("c") + tc(p("d")) + tr(p("e") + tc(tc(p("f")) + tr(tc(p("g")))))));
    std::string all;
    for (const std::string& line : shown(read)) all += line;
    for (const char c : {'a', 'b', 'c', 'd', 'e', 'f', 'g'}) EXPECT_NE(all.find(c), std::string::npos) << c;
}

}  // namespace
}  // namespace adref::formats::testing
