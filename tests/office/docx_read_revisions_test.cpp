// Tracked changes: who inserted, deleted, moved and reformatted what.
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

using Kind = RichRevision::Kind;

std::string r(const std::string& text, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string gone(const std::string& text) {
    return "<w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r>";
}

std::string change(const std::string& element, int id, const std::string& author, const std::string& inside) {
    return "<w:" + element + " w:id=\"" + std::to_string(id) + "\" w:author=\"" + author +
           "\" w:date=\"2031-04-16T09:30:00Z\">" + inside + "</w:" + element + ">";
}

std::string p(const std::string& inside, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
}

std::string range(const std::string& which, int id, const std::string& name) {
    return "<w:" + which + "RangeStart w:id=\"" + std::to_string(id) + "\" w:author=\"M\" w:name=\"" + name +
           "\"/>";
}

std::string range_end(const std::string& which, int id) {
    return "<w:" + which + "RangeEnd w:id=\"" + std::to_string(id) + "\"/>";
}

TEST(DocxRevisions, InsertionsAndDeletionsHaveAuthorsAndDates) {
    const DocxRead read = read_body(
        p(r("Decides ") +
          change("del", 1, "EU", gone("shall") + "<w:r><w:delInstrText> X </w:delInstrText></w:r>") +
          change("ins", 2, "G77 and China", r("should"))));
    EXPECT_EQ(shown(read), (Lines{"Decides [shall:-0][should:+1]"}));
    EXPECT_EQ(read.text.revisions,
              (std::vector<RichRevision>{{Kind::deletion, "EU", "2031-04-16T09:30:00Z", 0},
                                         {Kind::insertion, "G77 and China", "2031-04-16T09:30:00Z", 0}}));
}

TEST(DocxRevisions, EqualOnesAreOne) {
    const DocxRead read = read_body(p(change("ins", 1, "A", r("a")) + r("b") + change("ins", 1, "A", r("c")) +
                                      change("ins", 2, "A", r("d"))));
    EXPECT_EQ(shown(read), (Lines{"[a:+0]b[c:+0][d:+1]"}));
}

TEST(DocxRevisions, SomebodyMayDeleteWhatAnotherInserted) {
    const DocxRead read =
        read_body(p(change("ins", 1, "A", r("a") + change("del", 2, "B", gone("b")) + r("c"))));
    EXPECT_EQ(shown(read), (Lines{"[a:+0][b:+0-1][c:+0]"}));
}

TEST(DocxRevisions, EndsOfParagraphsComeAndGo) {
    const DocxRead read =
        read_body(p(r("a"), "<w:rPr>" + change("ins", 1, "A", "") + "</w:rPr>") +
                  p(r("b"), "<w:rPr>" + change("ins", 1, "A", "") + change("del", 2, "B", "") + "</w:rPr>") +
                  p(r("c")));
    const std::vector<RichParagraph>& paragraphs = read.text.paragraphs;
    EXPECT_EQ(paragraphs[0].end_inserted, 0U);
    EXPECT_EQ(paragraphs[0].end_deleted, kNoIndex);
    EXPECT_EQ(paragraphs[1].end_inserted, 0U);
    EXPECT_EQ(paragraphs[1].end_deleted, 1U);
    EXPECT_EQ(paragraphs[2].end_inserted, kNoIndex);
}

TEST(DocxRevisions, HalvesOfAMoveHaveOneNumber) {
    const DocxRead read = read_body(
        p(range("moveTo", 10, "second") + change("moveTo", 11, "M", r("x")) + range_end("moveTo", 10)) +
        p(range("moveFrom", 1, "first") + change("moveFrom", 2, "M", r("a")),
          "<w:rPr>" + change("moveFrom", 3, "M", "") + "</w:rPr>") +
        range_end("moveFrom", 1) + p(r("b")) +
        p(range("moveTo", 5, "first") + change("moveTo", 6, "M", r("a")) + range_end("moveTo", 5),
          "<w:rPr>" + change("moveTo", 4, "M", "") + "</w:rPr>") +
        p(range("moveFrom", 12, "second") + change("moveFrom", 13, "M", r("x")) + range_end("moveFrom", 12)));
    EXPECT_EQ(shown(read), (Lines{"[x:+0]", "[a:-1]", "b", "[a:+3]", "[x:-5]"}));
    std::vector<std::pair<Kind, std::uint32_t>> moves;
    for (const RichRevision& revision : read.text.revisions) moves.emplace_back(revision.kind, revision.move);
    EXPECT_EQ(moves, (std::vector<std::pair<Kind, std::uint32_t>>{{Kind::move_to, 1},
                                                                  {Kind::move_from, 2},
                                                                  {Kind::move_from, 2},
                                                                  {Kind::move_to, 2},
                                                                  {Kind::move_to, 2},
                                                                  {Kind::move_from, 1}}));
    EXPECT_EQ(read.text.paragraphs[1].end_deleted, 2U);
    EXPECT_EQ(read.text.paragraphs[3].end_inserted, 4U);
}

TEST(DocxRevisions, HalfAMoveIsAnInsertionOrADeletion) {
    const DocxRead read = read_body(
        p(range("moveFrom", 1, "lost") + change("moveFrom", 2, "M", r("a")) + range_end("moveFrom", 1)) +
        p(change("moveTo", 3, "M", r("b"))));
    EXPECT_EQ(read.text.revisions[0].kind, Kind::deletion);
    EXPECT_EQ(read.text.revisions[1].kind, Kind::insertion);
    EXPECT_EQ(read.text.revisions[0].move, 0U);
}

TEST(DocxRevisions, ChangedMarksAreKept) {
    const DocxRead read =
        read_body(p(r("a", "<w:b/>" + change("rPrChange", 1, "A", "<w:rPr><w:i/></w:rPr>")) +
                    r("b", "<w:sz w:val=\"20\"/>" + change("rPrChange", 2, "A", "<w:rPr/>"))));
    EXPECT_EQ(shown(read), (Lines{"[a:b~0]b"}));
    EXPECT_EQ(read.text.paragraphs[0].runs[0].old_marks, mark_bit(MarkKind::italic));
    EXPECT_EQ(read.text.revisions.size(), 1U);
    EXPECT_EQ(read.text.revisions[0].kind, Kind::formatting);
}

TEST(DocxRevisions, ChangedPropertiesOfParagraphsAreKept) {
    DocxFile file;
    file.numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText "
        "w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
    const std::string number = "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>";
    file.body =
        p(r("a"), "<w:outlineLvl w:val=\"0\"/>" +
                      change("pPrChange", 1, "A", "<w:pPr><w:numPr>" + number + "</w:numPr></w:pPr>")) +
        p(r("b"), "<w:numPr>" + number + change("ins", 2, "B", "") + "</w:numPr>") +
        p(r("c"), "<w:jc w:val=\"center\"/>" + change("pPrChange", 3, "A", "<w:pPr/>"));
    const DocxRead read = read_well(file.bytes());
    const std::vector<RichParagraph>& paragraphs = read.text.paragraphs;
    EXPECT_EQ(paragraphs[0].properties.heading, 1U);
    EXPECT_EQ(paragraphs[0].properties.list, kNoIndex);
    EXPECT_EQ(paragraphs[0].old_properties.list, 0U);
    EXPECT_EQ(paragraphs[0].old_properties.heading, 0U);
    ASSERT_NE(paragraphs[1].reformatted, kNoIndex);
    EXPECT_EQ(read.text.revisions[paragraphs[1].reformatted].author, "B");
    EXPECT_EQ(paragraphs[1].properties.list, 0U);
    EXPECT_EQ(paragraphs[1].old_properties.list, kNoIndex);
    EXPECT_EQ(paragraphs[2].reformatted, kNoIndex);
}

TEST(DocxRevisions, AnInsertedTextBoxIsInsertedWithItsParagraphs) {
    const DocxRead read = read_body(p(r("a") + change("ins", 1, "A",
                                                      "<w:r><w:pict><v:textbox><w:txbxContent>" + p(r("b")) +
                                                          "</w:txbxContent></v:textbox></w:pict></w:r>")));
    EXPECT_EQ(shown(read), (Lines{"a", "[b:+0]"}));
    EXPECT_EQ(read.text.paragraphs[1].end_inserted, 0U);
}

TEST(DocxRevisions, ATextBoxDoesNotStandBetweenParagraphsThatAreJoined) {
    const DocxRead read = read_body(p(r("a") + "<w:r><w:pict><v:textbox><w:txbxContent>" + p(r("box")) +
                                          "</w:txbxContent></v:textbox></w:pict></w:r>",
                                      "<w:rPr>" + change("del", 1, "A", "") + "</w:rPr>") +
                                    p(r("b")));
    EXPECT_EQ(shown(read), (Lines{"box", "a", "b"}));
    EXPECT_EQ(read.text.paragraphs[1].end_deleted, 0U);
}

}  // namespace
}  // namespace adref::formats::testing
