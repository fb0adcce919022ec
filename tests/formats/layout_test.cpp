// How lines make paragraphs.
#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

std::vector<std::string> texts(const Reading& reading) {
    std::vector<std::string> out;
    for (const Paragraph& paragraph : reading.document.paragraphs)
        out.push_back(paragraph.label + "|" + paragraph.text);
    return out;
}
using Texts = std::vector<std::string>;

TEST(Layouts, LongLinesWithoutBlankLinesAreAParagraphEach) {
    const std::string words(200, 'w');
    const Reading reading =
        read_ok("1. First " + words + ".\n2. Second " + words + ".\nThird " + words + ".\n");
    EXPECT_EQ(reading.layout, Layout::line_each);
    EXPECT_EQ(texts(reading),
              (Texts{"1.|First " + words + ".", "2.|Second " + words + ".", "|Third " + words + "."}));
}

TEST(Layouts, ShortLinesOfAListAreAParagraphEach) {
    EXPECT_EQ(texts(read_ok("Finance\nTransport\nWater\nEnergy\n")),
              (Texts{"|Finance", "|Transport", "|Water", "|Energy"}));
}

TEST(Layouts, WrappedLinesJoinUpToABlankLine) {
    const Reading reading = read_ok(
        "   The States concerned shall exchange, at least once a month, the core\n"
        "   data set for all stations that they have agreed upon.\n"
        "\n"
        "   They shall also exchange historical series, once these have been\n"
        "   checked by the service that is responsible.\n");
    EXPECT_EQ(reading.layout, Layout::blank_lines);
    EXPECT_EQ(texts(reading), (Texts{"|The States concerned shall exchange, at least once a month, the core "
                                     "data set for all stations that they have agreed upon.",
                                     "|They shall also exchange historical series, once these have been "
                                     "checked by the service that is responsible."}));
}

TEST(Layouts, InWrappedLinesWithoutBlankLinesLabelsStartParagraphs) {
    const Reading reading = read_ok(
        "The Assembly of the Basin,\n"
        "Recalling its decision 4 of 2031, by which it asked the States of the basin to\n"
        "exchange their data,\n"
        "1. Requests the secretariat to report on the state of the gauges, and on the\n"
        "use that is made of their readings, in accordance with paragraphs (a) and\n"
        "(b) of decision 4;\n"
        "2. Invites all States to contribute to the report by:\n"
        "(a) Sending the readings of the last ten years;\n"
        "(b)\n"
        "Naming a person for questions.\n");
    EXPECT_EQ(reading.layout, Layout::blank_lines);
    EXPECT_EQ(outline(reading.document),
              "text 0 <> The Assembly of the Basin,\n"
              "preambular 0 <> Recalling its decision 4 of 2031, by which it asked the States of the basin "
              "to exchange their data,\n"
              "operative 0 <1.> Requests the secretariat to report on the state of the gauges, and on the "
              "use that is made of their "
              "readings, in accordance with paragraphs (a) and (b) of decision 4;\n"
              "operative 0 <2.> Invites all States to contribute to the report by:\n"
              "item 1 <(a)> Sending the readings of the last ten years;\n"
              "item 1 <(b)> Naming a person for questions.\n");
}

TEST(Layouts, CanBeSetWhenTheGuessErrs) {
    const std::string_view text = "One line\nand another\n";
    EXPECT_EQ(texts(read_ok(text, "x.txt", {Layout::line_each, ""})), (Texts{"|One line", "|and another"}));
    EXPECT_EQ(texts(read_ok(text, "x.txt", {Layout::blank_lines, ""})), (Texts{"|One line and another"}));
}

TEST(Layouts, AYearAtTheStartOfAWrappedLineIsNoLabel) {
    const Reading reading = read_ok(
        "3. The first meeting of the parties shall be held no later than the end of\n"
        "2035. The second shall follow within two years of that first meeting, at a\n"
        "place that is chosen by the parties.\n");
    EXPECT_EQ(reading.document.paragraphs.size(), 1U);
}

TEST(Layouts, AListThatRunsOnInASentenceStaysInIt) {
    const Reading reading = read_ok(
        "   \"Derived work\" means a work that copies from the text: (i) an annex;\n"
        "   (ii) a copy of the annex; and (iii) whatever else is made from the\n"
        "   text by anybody.\n");
    EXPECT_EQ(reading.document.paragraphs.size(), 1U);
}

TEST(Layouts, ChineseLinesJoinWithoutASpace) {
    const Reading reading =
        read_ok("各国应当每月至少一次\n交换所有测站的数据。\n", "x.txt", {Layout::blank_lines, ""});
    EXPECT_EQ(texts(reading), (Texts{"|各国应当每月至少一次交换所有测站的数据。"}));
}

TEST(LineEnds, OfAllKindsEndLines) {
    for (const std::string_view end :
         {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\f"}) {
        std::string text = "1. First.";
        text.append(end).append("2. Second.").append(end);
        EXPECT_EQ(texts(read_ok(text)), (Texts{"1.|First.", "2.|Second."}))
            << ::testing::PrintToString(std::string(end));
    }
}

TEST(Hyphens, GoWhereTheWordIsWrittenWithoutElsewhere) {
    const Reading reading = read_ok("The cooper-\nation of States is needed for cooperation to work.\n",
                                    "x.txt", {Layout::blank_lines, ""});
    EXPECT_EQ(texts(reading), (Texts{"|The cooperation of States is needed for cooperation to work."}));
    EXPECT_TRUE(reading.report.empty());
}

TEST(Hyphens, StayWhereTheWordIsWrittenWithThemElsewhere) {
    const Reading reading = read_ok("The multi-\nstakeholder hearing is a multi-stakeholder one.\n", "x.txt",
                                    {Layout::blank_lines, ""});
    EXPECT_EQ(texts(reading), (Texts{"|The multi-stakeholder hearing is a multi-stakeholder one."}));
}

TEST(Hyphens, GoWithARemarkWhereNothingTells) {
    const Reading reading =
        read_ok("The cooper-\nation of States is needed.\n", "x.txt", {Layout::blank_lines, ""});
    EXPECT_EQ(texts(reading), (Texts{"|The cooperation of States is needed."}));
    ASSERT_EQ(reading.report.size(), 1U);
    EXPECT_EQ(reading.report[0].what, Remark::What::joined);
    EXPECT_EQ(reading.report[0].line, 2U);
}

TEST(Hyphens, StayBeforeCapitalsAndConjunctions) {
    EXPECT_EQ(texts(read_ok("by Timor-\nLeste and others.\n", "x.txt", {Layout::blank_lines, ""})),
              (Texts{"|by Timor-Leste and others."}));
    EXPECT_EQ(texts(read_ok("all short-\nand long-term aims.\n", "x.txt", {Layout::blank_lines, ""})),
              (Texts{"|all short- and long-term aims."}));
}

TEST(Pages, NumbersAndHeadersGoToTheReport) {
    const Reading reading = read_ok(
        "1. The first paragraph of the text goes on over the end of the page, to be\n"
        "A/77/L.9\n"
        "3/24\n"
        "continued on the next one.\n"
        "2. The second paragraph of the text is short.\n");
    EXPECT_EQ(texts(reading), (Texts{"1.|The first paragraph of the text goes on over the end of the page, "
                                     "to be continued on the next one.",
                                     "2.|The second paragraph of the text is short."}));
    ASSERT_EQ(reading.report.size(), 2U);
    EXPECT_EQ(reading.report[0].text, "A/77/L.9");
    EXPECT_EQ(reading.report[1].text, "3/24");
}

TEST(Boxes, DrawnWithStarsAreOpened) {
    const Reading reading = read_ok(
        "***********************************\n"
        "*                                 *\n"
        "* 13. No Warranty.                *\n"
        "*                                 *\n"
        "*     The work is provided as it  *\n"
        "*     is, without a warranty.     *\n"
        "*                                 *\n"
        "***********************************\n");
    EXPECT_EQ(outline(reading.document),
              "heading 0 <13.> No Warranty.\ntext 0 <> The work is provided as it is, without a warranty.\n");
}

TEST(WhiteSpace, FoldsButNoBreakSpacesStay) {
    const Reading reading =
        read_ok("  Two   spaces,\ta tab, \xE3\x80\x80 a wide one, and 10\xC2\xA0km stay.  ");
    EXPECT_EQ(texts(reading), (Texts{"|Two spaces, a tab, a wide one, and 10\xC2\xA0km stay."}));
}

TEST(Controls, GoToTheReportAndInvisibleMarksStay) {
    const Reading reading = read_ok("A bell\x07 and a mark\xE2\x80\x8F.");
    EXPECT_EQ(texts(reading), (Texts{"|A bell and a mark\xE2\x80\x8F."}));
    ASSERT_EQ(reading.report.size(), 1U);
    EXPECT_EQ(reading.report[0].why, "control character U+0007");
}

TEST(Forms, AreComposed) {
    EXPECT_EQ(texts(read_ok("Cafe\xCC\x81 and A\xCC\x8Angstro\xCC\x88m")),
              (Texts{"|Caf\xC3\xA9 and \xC3\x85ngstr\xC3\xB6m"}));
}

}  // namespace
}  // namespace adref::formats::testing
