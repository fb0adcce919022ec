// What is in an OpenDocument that we write.
#include "formats/src/odt/odt_reader.h"
#include "formats/src/odt/odt_writer.h"
#include "formats/src/zip/package.h"
#include "tests/office/rich_builder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace adref::formats::testing {
namespace {

constexpr Kind kOp = Kind::operative;

std::string part_of(const RichBuilder& draft, std::string_view part) {
    const Result<std::string> bytes = write_odt(draft.text);
    EXPECT_TRUE(bytes);
    if (!bytes) return {};
    Result<ZipPackage> package = ZipPackage::open(*bytes, "draft.odt");
    EXPECT_TRUE(package);
    const Result<std::string> read = package->read(part);
    EXPECT_TRUE(read);
    return read ? *read : std::string();
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST(OdtWriter, ItsTypeStandsFirstAndUnpacked) {
    RichBuilder draft;
    draft.add(kOp, 0, "@1.@{+New+}");
    const Result<std::string> once = write_odt(draft.text);
    const Result<std::string> again = write_odt(draft.text);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(*once, *again);
    EXPECT_EQ(once->substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(OdtWriter, TellsNothingButTitleAndLanguage) {
    RichBuilder draft("fr");
    draft.text.title = "Projet <1>";
    draft.add(kOp, 0, "Décide");
    EXPECT_TRUE(
        has(part_of(draft, "meta.xml"),
            "<office:meta><dc:title>Projet &lt;1&gt;</dc:title><dc:language>fr</dc:language></office:meta>"));
}

TEST(OdtWriter, ANumberHasItsStyleAndItsTab) {
    RichBuilder draft;
    draft.add(Kind::item, 2, "@(i)@One");
    EXPECT_TRUE(has(
        part_of(draft, "content.xml"),
        "<text:p text:style-name=\"adref_20_item_20_2\"><text:span text:style-name=\"adref_20_number\">(i)"
        "<text:tab/></text:span>One</text:p>"));
    EXPECT_TRUE(has(part_of(draft, "styles.xml"), "style:display-name=\"adref item 2\""));
}

TEST(OdtWriter, WhiteSpaceIsWrittenAsElements) {
    RichBuilder draft;
    draft.add(kOp, 0, " a  b\tc\nd   ");
    EXPECT_TRUE(has(part_of(draft, "content.xml"),
                    "<text:s/>a <text:s/>b<text:tab/>c<text:line-break/>d <text:s text:c=\"2\"/></text:p>"));
}

TEST(OdtWriter, WhatIsDeletedStandsInItsRegion) {
    RichBuilder draft;
    draft.add(kOp, 0, "One{- two^-}").add(Kind::item, 1, "{-three -}four{+^+}").add(kOp, 0, "five");
    const std::string content = part_of(draft, "content.xml");
    EXPECT_TRUE(has(content, "<text:s/>two</text:p><text:p text:style-name=\"P"));
    EXPECT_TRUE(has(content, ">three </text:p></text:deletion>"));
    EXPECT_TRUE(has(content,
                    "One<text:change text:change-id=\"ct1\"/>four<text:change-start text:change-id=\"ct2\"/>"
                    "</text:p>"));
    EXPECT_TRUE(has(content, "<text:change-end text:change-id=\"ct2\"/>five"));
}

TEST(OdtWriter, ArabicRunsRightToLeft) {
    RichBuilder draft("ar");
    draft.add(kOp, 0, "تقرر");
    const std::string styles = part_of(draft, "styles.xml");
    EXPECT_TRUE(has(styles, "style:writing-mode=\"rl-tb\""));
    EXPECT_TRUE(has(styles, "style:language-complex=\"ar\" style:country-complex=\"SA\""));
}

TEST(OdtWriter, MovesAreReadAgain) {
    RichBuilder draft;
    draft.add(kOp, 0, "{>1@1.@Moves^>}").add(kOp, 0, "x").add(kOp, 0, "{<1@1.@Moves^<}").add(kOp, 0, "y");
    const Result<std::string> bytes = write_odt(draft.text);
    ASSERT_TRUE(bytes);
    std::vector<Remark> report;
    const Result<RichText> again = read_odt(*bytes, "draft.odt", report);
    ASSERT_TRUE(again);
    ASSERT_EQ(again->revisions.size(), 2U);
    EXPECT_EQ(again->revisions[0].kind, RichRevision::Kind::move_from);
    EXPECT_EQ(again->revisions[1].kind, RichRevision::Kind::move_to);
    EXPECT_EQ(again->revisions[1].move, 1U);
    EXPECT_EQ(reading_of(*again, true), reading_of(draft.text, true));
    EXPECT_EQ(reading_of(*again, false), reading_of(draft.text, false));
}

TEST(OdtWriter, ListsAreReadAgain) {
    RichBuilder draft;
    RichList list;
    list.levels.resize(2);
    list.levels[1].numbers = RichListLevel::Numbers::lower_letter;
    list.levels[1].text = "(%1.%2)";
    draft.text.lists.push_back(list);
    for (const std::uint32_t level : {0U, 1U, 1U}) {
        RichParagraph paragraph;
        paragraph.properties.list = 0;
        paragraph.properties.list_level = level;
        paragraph.properties.list_start = level == 0 ? 7 : 0;
        paragraph.runs.resize(1);
        paragraph.runs[0].text = "x";
        draft.text.paragraphs.push_back(paragraph);
    }
    const Result<std::string> bytes = write_odt(draft.text);
    ASSERT_TRUE(bytes);
    std::vector<Remark> report;
    const Result<RichText> again = read_odt(*bytes, "draft.odt", report);
    ASSERT_TRUE(again);
    ASSERT_EQ(again->lists.size(), 1U);
    EXPECT_EQ(again->lists[0].levels[1].text, "(%1.%2)");
    EXPECT_EQ(again->paragraphs[0].properties.list_start, 7U);
    EXPECT_EQ(again->paragraphs[2].properties.list_level, 1U);
}

TEST(OdtWriter, IndexesThatPointNowhereDoNoHarm) {
    RichBuilder draft;
    draft.add(kOp, 0, "a{+b+}{-c^-}[7](5:d:6)");
    draft.text.revisions.clear();
    draft.text.paragraphs[0].properties.kind.reset();
    draft.text.paragraphs[0].properties.list = 9;
    draft.text.paragraphs[0].reformatted = 8;
    EXPECT_TRUE(has(part_of(draft, "content.xml"), ">abcd</text:p>"));
    EXPECT_TRUE(has(part_of(RichBuilder(), "content.xml"), "<office:text><text:p"));
}

TEST(OdtWriter, AHundredPagesTakeAMoment) {
    RichBuilder draft;
    std::string words;
    for (int i = 0; i < 48; ++i) words += "sustainable ";
    for (int i = 0; i < 1000; ++i) draft.add(kOp, 0, "@1.@" + words + "{-to-}{+not to+}");
    const auto start = std::chrono::steady_clock::now();
    const Result<std::string> bytes = write_odt(draft.text);
    const auto written = std::chrono::steady_clock::now();
    ASSERT_TRUE(bytes);
    std::vector<Remark> report;
    ASSERT_TRUE(read_odt(*bytes, "draft.odt", report));
    const std::chrono::duration<double, std::milli> out = written - start;
    const std::chrono::duration<double, std::milli> in = std::chrono::steady_clock::now() - written;
    RecordProperty("written", static_cast<int>(out.count()));
    RecordProperty("read", static_cast<int>(in.count()));
    EXPECT_LT(out.count(), 2000.0);  // a hundredth of it on a quiet machine
    EXPECT_LT(in.count(), 2000.0);
}

}  // namespace
}  // namespace adref::formats::testing
