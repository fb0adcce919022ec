#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

Paragraph only(std::string_view markdown) {
    const Reading reading = read_markdown(markdown);
    EXPECT_EQ(reading.document.paragraphs.size(), 1U) << outline(reading.document);
    return reading.document.paragraphs.empty() ? Paragraph{} : reading.document.paragraphs[0];
}

using Marks = std::vector<Mark>;

TEST(Spans, EmphasisBecomesMarks) {
    const Paragraph paragraph = only("It *shall* and **must** and ~~may~~ do.");
    EXPECT_EQ(paragraph.text, "It shall and must and may do.");
    EXPECT_EQ(paragraph.marks,
              (Marks{{MarkKind::italic, 3, 8}, {MarkKind::bold, 13, 17}, {MarkKind::strike, 22, 25}}));
}

TEST(Spans, OffsetsCountCodePointsOfTheFinalText) {
    const Paragraph paragraph = only("12. É\xCC\x81t\xC3\xA9   “naïve” *Décide*  ici");
    EXPECT_EQ(paragraph.label, "12.");
    ASSERT_EQ(paragraph.marks.size(), 1U);
    std::size_t byte = 0;
    for (std::uint32_t i = 0; i < paragraph.marks[0].start; ++i)
        byte += unicode::decode(paragraph.text, byte).bytes;
    EXPECT_TRUE(paragraph.text.substr(byte).starts_with("Décide")) << paragraph.text.substr(byte);
    EXPECT_EQ(paragraph.marks[0].end - paragraph.marks[0].start, 6U);
}

TEST(Spans, HtmlTagsInPairsBecomeMarksAndOthersStay) {
    const Paragraph paragraph = only("The <u>new</u> text x<sup>2</sup> H<sub>2</sub>O, <br> and <u>open.");
    EXPECT_EQ(paragraph.text, "The new text x2 H2O, <br> and <u>open.");
    EXPECT_EQ(
        paragraph.marks,
        (Marks{{MarkKind::underline, 4, 7}, {MarkKind::superscript, 14, 15}, {MarkKind::subscript, 17, 18}}));
}

TEST(Spans, BracketsOfTheNegotiationAreNoLinks) {
    EXPECT_EQ(only("All [States](a) [shall] [should][may] [[agree] to] act.").text,
              "All [States](a) [shall] [should][may] [[agree] to] act.");
}

TEST(Spans, ALinkBecomesItsWordsAndItsTargetIsReported) {
    const Reading reading =
        read_markdown("Recalling resolution [71/1](#) and [the site](https://example.org/a_(b)),");
    EXPECT_EQ(reading.document.paragraphs[0].text, "Recalling resolution 71/1 and the site,");
    ASSERT_EQ(reading.report.size(), 2U);
    EXPECT_EQ(reading.report[1].text, "(https://example.org/a_(b))");
}

TEST(Spans, EscapesAreResolvedAndEntitiesStay) {
    EXPECT_EQ(only("The \\[first\\] \\*text\\* &amp; the `code`, 1 < 2").text,
              "The [first] *text* &amp; the `code`, 1 < 2");
}

TEST(Spans, SignsThatAreNoMarkupStay) {
    EXPECT_EQ(only("A_b_c and 2 * 3 * 4 and ______ and **").text, "A_b_c and 2 * 3 * 4 and ______ and **");
}

TEST(Spans, AParagraphIsNeverTakenForABlock) {
    for (const std::string_view text :
         {"1986\\. A year.", "> quoted", "<div>\\*</div>", "    indented\\*", "[x]: y\\*", "+1 vote\\*"}) {
        EXPECT_FALSE(only(text).text.empty()) << text;
    }
    EXPECT_EQ(only("> quoted *words*").text, "> quoted words");
}

TEST(Blocks, HeadingsHaveTheirDepthAndLabel) {
    EXPECT_EQ(outline(read_markdown("# The framework\n\n## Preamble\n\n## Objectives\n\n### Objective 4: "
                                    "Cooperate ###\n\n1. We will.\n")
                          .document),
              "title 0 <> The framework\nheading 0 <> Preamble\nheading 0 <> Objectives\nheading 1 "
              "<Objective 4:> Cooperate\n"
              "operative 0 <1.> We will.\n");
}

TEST(Blocks, UnderlinedHeadingsCount) {
    EXPECT_EQ(
        outline(
            read_markdown("The framework\n=============\n\nPrinciples\n----------\n\nWe will.\n").document),
        "title 0 <> The framework\nheading 0 <> Principles\ntext 0 <> We will.\n");
}

TEST(Blocks, NumbersStayAsTheyArePrinted) {
    EXPECT_EQ(outline(read_markdown("7. Seven.\n\n9. Nine.\n\n9 bis. More.\n\n1\\. One.\n").document),
              "operative 0 <7.> Seven.\noperative 0 <9.> Nine.\noperative 0 <9 bis.> More.\noperative 0 <1.> "
              "One.\n");
}

TEST(Blocks, ABulletBeforeALetterIsFurniture) {
    const Reading reading = read_markdown("14. Decides:\n\n- (a) One;\n- (b) Two:\n - (i) Three;\n- loose\n");
    EXPECT_EQ(outline(reading.document),
              "operative 0 <14.> Decides:\nitem 1 <(a)> One;\nitem 1 <(b)> Two:\nitem 2 <(i)> Three;\nitem 3 "
              "<-> loose\n");
    EXPECT_EQ(reading.report.size(), 3U);
}

TEST(Blocks, BulletsNestByTheirIndentation) {
    EXPECT_EQ(outline(read_markdown("Includes:\n\n- one\n  - two\n  - three\n- four\n").document),
              "text 0 <> Includes:\nitem 1 <-> one\nitem 2 <-> two\nitem 2 <-> three\nitem 1 <-> four\n");
}

TEST(Blocks, TablesAreRowsOfCells) {
    const Reading reading =
        read_markdown("| State | *Share* |\n|---|---|\n| Upland | 40 \\| 41 |\n|  | 60 |\n\nEnd.\n");
    EXPECT_EQ(
        outline(reading.document),
        "table-row 0 <> State\tShare\ntable-row 0 <> Upland\t40 | 41\ntable-row 0 <> \t60\ntext 0 <> End.\n");
    EXPECT_EQ(reading.document.paragraphs[0].marks, (Marks{{MarkKind::italic, 6, 11}}));
    EXPECT_EQ(reading.report.size(), 1U);
}

TEST(Blocks, GluedTitlesComeApart) {
    EXPECT_EQ(outline(read_markdown("Follow-up to all outcomes**Draft resolution****On water***The General "
                                    "Assembly,*\n\n1. Decides.\n")
                          .document),
              "text 0 <> Follow-up to all outcomes\ntext 0 <> Draft resolution\ntitle 0 <> On water\ntext 0 "
              "<> The General Assembly,\n"
              "operative 0 <1.> Decides.\n");
}

TEST(Footnotes, FollowTheParagraphThatCallsThem) {
    const Reading reading = read_markdown(
        "1. Recalls[^1] and[^b] again.[^1]\n\n2. Decides.\n\n[^1]: See resolution 4.\n[^b]: Ibid.\n[^9]: "
        "Nobody calls.\n");
    EXPECT_EQ(outline(reading.document),
              "operative 0 <1.> Recalls and again.\nfootnote 0 <1> See resolution 4.\nfootnote 0 <b> "
              "Ibid.\noperative 0 <2.> Decides.\n"
              "footnote 0 <9> Nobody calls.\n");
    const Document& document = reading.document;
    ASSERT_EQ(document.paragraphs[0].notes.size(), 3U);
    EXPECT_EQ(document.paragraphs[0].notes[0], (NoteAnchor{7, document.paragraphs[1].id}));
    EXPECT_EQ(document.paragraphs[0].notes[1], (NoteAnchor{11, document.paragraphs[2].id}));
    EXPECT_EQ(document.paragraphs[0].notes[2], (NoteAnchor{18, document.paragraphs[1].id}));
}

TEST(Footnotes, MayHaveLongNames) {
    const std::string name = "a-note-on-the-shared-costs-of-the-secretariat-in-2030";  // 53 bytes
    const std::string longest(100, 'n');
    EXPECT_EQ(outline(read_markdown("1. Recalls[^" + name + "] and[^" + longest + "] it.\n\n[^" + name +
                                    "]: See it.\n[^" + longest + "]: Ibid.\n")
                          .document),
              "operative 0 <1.> Recalls and it.\nfootnote 0 <" + name + "> See it.\nfootnote 0 <" + longest +
                  "> Ibid.\n");
    const std::string text = "1. Recalls[^" + longest + "n] it.\n\n[^" + longest + "n]: See it.\n";
    EXPECT_EQ(read_markdown(text).document.paragraphs[0].text, "Recalls[^" + longest + "n] it.");
    EXPECT_EQ(
        read_ok("## One\n\ntext[^" + name + "]\n\n## Two\n\ntext\n\n[^" + name + "]: note\n", "x.txt").format,
        Format::markdown);
}

TEST(Footnotes, ACallWithoutANoteStaysInTheText) {
    EXPECT_EQ(read_markdown("1. Recalls[^7] it.\n").document.paragraphs[0].text, "Recalls[^7] it.");
    EXPECT_EQ(read_ok("1. An area of 5 km² and 10².\n").document.paragraphs[0].text,
              "An area of 5 km² and 10².");
}

TEST(Footnotes, WithSuperscriptSignsAreFound) {
    EXPECT_EQ(outline(read_ok("1. Recalls the Agenda¹ and the law,²\n\n¹ Resolution 70/1.\n\n² Resolution "
                              "69/313.\n\n2. Decides.\n")
                          .document),
              "operative 0 <1.> Recalls the Agenda and the law,\nfootnote 0 <¹> Resolution 70/1.\nfootnote 0 "
              "<²> Resolution 69/313.\n"
              "operative 0 <2.> Decides.\n");
}

TEST(Footnotes, BelowARuleArePutBehindTheirCall) {
    const Reading reading = read_ok(
        "1. Takes note of the Universal Declaration of Human Rights1 and of the other\n"
        "instruments that follow from it.2 It does so with regard to the report that\n"
        "__________________\n"
        "1 Resolution 217 A (III).\n"
        "2 See the report of the meeting held in the year of the drought, and\n"
        "its annex.\n"
        "2/9 23-21227A/C.3/78/L.41\n"
        "the Committee has submitted to the Assembly at its last session.\n"
        "2. Decides to return to the matter at the session that follows this one.\n");
    EXPECT_EQ(outline(reading.document),
              "operative 0 <1.> Takes note of the Universal Declaration of Human Rights and of the other "
              "instruments that follow from it. It "
              "does so with regard to the report that the Committee has submitted to the Assembly at its "
              "last session.\n"
              "footnote 0 <1> Resolution 217 A (III).\n"
              "footnote 0 <2> See the report of the meeting held in the year of the drought, and its annex.\n"
              "operative 0 <2.> Decides to return to the matter at the session that follows this one.\n");
}

TEST(Recognition, GoesByTheContent) {
    EXPECT_EQ(
        read_ok("Recalling *the* law, *Decides* to act, *Invites* all, *Requests* it.\n", "x.txt").format,
        Format::markdown);
    EXPECT_EQ(read_ok("## One\n\ntext\n\n## Two\n\ntext[^1]\n\n[^1]: note\n", "x.txt").format,
              Format::markdown);
    EXPECT_EQ(read_ok("All [States](a) [shall] act at 2 * 3 * 4.\n", "x.txt").format, Format::text);
    EXPECT_EQ(read_ok("plain", "x.md").format, Format::markdown);
}

}  // namespace
}  // namespace adref::formats::testing
