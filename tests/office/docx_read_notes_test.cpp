// Foot- and endnotes, and comments.
#include "formats/office.h"
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

std::string r(const std::string& inside) {
    return "<w:r>" + inside + "</w:r>";
}

std::string t(const std::string& text) {
    return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
}

std::string p(const std::string& inside) {
    return "<w:p>" + inside + "</w:p>";
}

std::string note(const std::string& element, int id, const std::string& inside,
                 const std::string& more = "") {
    return "<w:" + element + " w:id=\"" + std::to_string(id) + "\"" + more + ">" + inside + "</w:" + element +
           ">";
}

std::string call(const std::string& element, int id, const std::string& more = "") {
    return "<w:" + element + "Reference w:id=\"" + std::to_string(id) + "\"" + more + "/>";
}

TEST(DocxNotes, AreInTheOrderOfTheirCallsWithoutTheirSigns) {
    DocxFile file;
    file.body = p(r(t("a")) + r("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>" + call("footnote", 3)) +
                  r(t("b")) + r(call("endnote", 3)) + r(call("footnote", 2)));
    const std::string sign = r("<w:footnoteRef/>");
    file.footnotes =
        note("footnote", -1, p(r("<w:separator/>")), " w:type=\"separator\"") +
        note("footnote", 2, p(sign + r(t(" ")) + r(t("two"))) + p(r(t("more")))) +
        note("footnote", 3,
             p(sign + r("<w:tab/>") + r(t("three, ")) + r("<w:rPr><w:i/></w:rPr>" + t("ibid."))));
    file.endnotes = note("endnote", 3, p(r("<w:endnoteRef/>") + r(t(" end"))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"a{note 0}b{note 1}{note 2}"}));
    ASSERT_EQ(read.text.notes.size(), 3U);
    EXPECT_EQ(shown(read.text.notes[0].paragraphs), (Lines{"three, [ibid.:i]"}));
    EXPECT_EQ(shown(read.text.notes[1].paragraphs), (Lines{"end"}));
    EXPECT_EQ(shown(read.text.notes[2].paragraphs), (Lines{"two", "more"}));
    EXPECT_TRUE(read.report.empty());
}

TEST(DocxNotes, AtTheEndHaveTheirOwnNumbers) {
    DocxFile file;
    file.body = p(r(t("a")) + r(call("footnote", 2)) + r(t("b")) + r(call("endnote", 2)) + r(t("c")) +
                  r(call("footnote", 3)) + r(call("endnote", 3)));
    file.footnotes = note("footnote", 2, p(r(t("one")))) + note("footnote", 3, p(r(t("two"))));
    file.endnotes = note("endnote", 2, p(r(t("first")))) + note("endnote", 3, p(r(t("second"))));
    const Result<Reading> reading = read_office(Format::docx, file.bytes(), "draft.docx");
    ASSERT_TRUE(reading.ok());
    Lines labels;
    for (const Paragraph& paragraph : reading->document.paragraphs)
        labels.push_back(paragraph.label + "|" + paragraph.text);
    EXPECT_EQ(labels, (Lines{"|abc", "1|one", "i|first", "2|two", "ii|second"}));
}

TEST(DocxNotes, MayHaveSignsOfTheirOwn) {
    DocxFile file;
    file.body = p(r(t("a")) + r(call("footnote", 2, " w:customMarkFollows=\"1\"") + t("*")) + r(t("b")));
    file.footnotes = note("footnote", 2, p(r(t("*")) + r(t(" Adopted."))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"a{note 0}b"}));
    EXPECT_EQ(read.text.notes[0].sign, "*");
    EXPECT_EQ(shown(read.text.notes[0].paragraphs), (Lines{"Adopted."}));
}

TEST(DocxNotes, ThatAreNotCalledOrNotThereAreRemarked) {
    DocxFile file;
    file.body = p(r(t("a")) + r(call("footnote", 9)));
    file.footnotes = note("footnote", 2, p(r("<w:footnoteRef/>") + r(t(" lost"))) + p(r(t("words"))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(remarks(read), (Lines{"a note that is not called in the text: lost\nwords",
                                    "the call of a note that the file does not have: "}));
    EXPECT_EQ(read.text.notes.size(), 1U);
}

TEST(DocxNotes, CallsAndWordsMayBeTracked) {
    DocxFile file;
    file.body = p(r(t("a")) + "<w:ins w:id=\"1\" w:author=\"A\">" + r(call("footnote", 2)) + "</w:ins>");
    file.footnotes = note("footnote", 2,
                          p(r("<w:footnoteRef/>") + "<w:del w:id=\"2\" w:author=\"B\">" +
                            r("<w:delText>old</w:delText>") + "</w:del>"));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(read.text.paragraphs[0].runs[1].inserted, 0U);
    EXPECT_EQ(shown(read.text.notes[0].paragraphs), (Lines{"[old:-1]"}));
}

std::string comment(int id, const std::string& author, const std::string& inside) {
    return "<w:comment w:id=\"" + std::to_string(id) + "\" w:author=\"" + author +
           "\" w:date=\"2031-04-16T09:30:00Z\">" + inside + "</w:comment>";
}

std::string from(int id) {
    return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>";
}

std::string to(int id) {
    return "<w:commentRangeEnd w:id=\"" + std::to_string(id) + "\"/>";
}

TEST(DocxComments, StandAroundWhatTheyAreAbout) {
    DocxFile file;
    file.body =
        p(r(t("a ")) + from(7) + from(8) + r(t("b")) + to(7) + to(8) + r("<w:commentReference w:id=\"7\"/>") +
          r("<w:commentReference w:id=\"8\"/>") + r(t(" c")) + r("<w:commentReference w:id=\"4\"/>"));
    file.comments = comment(4, "Chile", p(r(t("here")))) +
                    comment(7, "EU", p(r("<w:annotationRef/>" + t("Reserve"))) + p(r(t("on this")))) +
                    comment(8, "G77", p(r(t("Reply"))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"a {c0:{c1:b:c0}:c1} c{c2::c2}"}));
    EXPECT_EQ(read.text.comments,
              (std::vector<RichComment>{{"EU", "2031-04-16T09:30:00Z", "Reserve\non this"},
                                        {"G77", "2031-04-16T09:30:00Z", "Reply"},
                                        {"Chile", "2031-04-16T09:30:00Z", "here"}}));
}

TEST(DocxComments, MaySpanParagraphsAndRows) {
    DocxFile file;
    file.body = from(1) + p(r(t("a"))) + "<w:tbl><w:tr><w:tc>" + p(r(t("b"))) + "</w:tc>" + to(1) + "<w:tc>" +
                from(2) + p(r(t("c"))) + "</w:tc></w:tr></w:tbl>" + p(r(t("d"))) + to(2) + from(3) +
                p(r(t("e")));
    file.comments =
        comment(1, "A", p(r(t("x")))) + comment(2, "B", p(r(t("y")))) + comment(3, "C", p(r(t("z"))));
    EXPECT_EQ(shown(read_well(file.bytes())), (Lines{"{c0:a", "b:c0} | {c1:c", "d:c1}", "{c2:e:c2}"}));
}

TEST(DocxComments, OnNothingAreInTheReport) {
    DocxFile file;
    file.body = p(r(t("a")) + from(5) + to(5));
    file.comments = comment(1, "A", p(r(t("lost"))));
    const DocxRead read = read_well(file.bytes());
    EXPECT_EQ(shown(read), (Lines{"a"}));
    EXPECT_TRUE(read.text.comments.empty());
    EXPECT_EQ(remarks(read), (Lines{"a comment on nothing in the text: lost"}));
}

}  // namespace
}  // namespace adref::formats::testing
