#include "diffcore/document.h"

#include "diffcore/unicode.h"
#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <set>

namespace adref {
namespace {

TEST(FoldLabel, ComparesNumbersWithoutTheirDress) {
    EXPECT_EQ(fold_label("12 Bis."), fold_label("12bis"));
    EXPECT_EQ(fold_label("(a)"), fold_label("a)"));
    EXPECT_EQ(fold_label("[4.]"), fold_label("4"));
    EXPECT_EQ(fold_label("٧."), fold_label("7."));
    EXPECT_EQ(fold_label("１２"), fold_label("12"));
    EXPECT_NE(fold_label("1.2"), fold_label("12"));
    EXPECT_EQ(fold_label(""), "");
}

TEST(CountWords, CountsAsAPersonDoes) {
    EXPECT_EQ(count_words("States shall, by 2030, act."), 5U);
    EXPECT_EQ(count_words("non-governmental organizations' 1,000.5 l’accord"), 4U);
    EXPECT_EQ(count_words("各国应当"), 4U);
    EXPECT_EQ(count_words("— … [ ]"), 0U);
    EXPECT_EQ(count_words(""), 0U);
}

// ASCII is counted many bytes at a time, other texts character by character.
TEST(CountWords, AsciiIsCountedAsAnyText) {
    constexpr std::string_view signs = "abZ09 -'.,;(/@[`{\t~";
    testing::Dice dice(3);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t size = dice.roll(round < 1000 ? 12 : 400); size > 0; --size)
            text.push_back(signs[dice.roll(signs.size())]);
        ASSERT_EQ(count_words(text) + 1, count_words("\u00E9 " + text)) << text;
    }
}

// Ids are kept beside texts: they must not change from one release to the next.
TEST(AssignIds, StayWhatTheyWere) {
    Document document;
    for (const char* text : {"Water connects us.", "Deleted.", "Deleted.", "Deleted."}) {
        document.paragraphs.emplace_back();
        document.paragraphs.back().text = text;
    }
    assign_ids(document);
    std::string ids;
    for (const Paragraph& paragraph : document.paragraphs) ids += paragraph.id + " ";
    EXPECT_EQ(ids, "p:7dcd47deee0eb399 p:3942de18e25e51f4 p:79d45648085ba223 p:e0dcc0a9db869e6b ");
}

TEST(AssignIds, AreUniqueAndDependOnTheTextAlone) {
    Document document;
    for (const char* text : {"Deleted.", "Deleted.", "Deleted.", "Other", "", ""}) {
        Paragraph paragraph;
        paragraph.text = text;
        document.paragraphs.push_back(paragraph);
    }
    Document again = document;
    assign_ids(document);
    assign_ids(again);
    EXPECT_EQ(document, again);
    std::set<std::string> ids;
    for (const Paragraph& paragraph : document.paragraphs) {
        EXPECT_EQ(paragraph.id.size(), 18U);
        ids.insert(paragraph.id);
    }
    EXPECT_EQ(ids.size(), document.paragraphs.size());
}

TEST(AssignIds, LeaveIdsThatAreThere) {
    Document document;
    document.paragraphs.resize(2);
    document.paragraphs[1].id = "p:mine";
    assign_ids(document);
    EXPECT_EQ(document.paragraphs[1].id, "p:mine");
    EXPECT_NE(document.paragraphs[0].id, "");
}

TEST(AssignIds, CostNoMoreForManyEqualParagraphs) {
    Document document;
    document.paragraphs.resize(200'000);
    for (Paragraph& paragraph : document.paragraphs) paragraph.text = "-";
    assign_ids(document);
    std::set<std::string> ids;
    for (const Paragraph& paragraph : document.paragraphs) ids.insert(paragraph.id);
    EXPECT_EQ(ids.size(), document.paragraphs.size());
}

TEST(Sections, AreTheNearestHeadingAbove) {
    Document document;
    const auto add = [&document](Kind kind, const char* label, const char* text) {
        Paragraph paragraph;
        paragraph.kind = kind;
        paragraph.label = label;
        paragraph.text = text;
        document.paragraphs.push_back(paragraph);
    };
    add(Kind::text, "", "before");
    add(Kind::heading, "Objective 7:", "Minimize losses");
    add(Kind::operative, "12.", "We commit");
    add(Kind::heading, "", "Annex");
    EXPECT_EQ(sections_of(document), (std::vector<std::string>{"", "Objective 7", "Objective 7", "Annex"}));
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        EXPECT_EQ(section_of(document, i), sections_of(document)[i]);
}

TEST(Unicode, DecodesOnlyWhatIsValid) {
    using unicode::find_invalid;
    EXPECT_EQ(find_invalid("aé水👩"), std::string_view::npos);
    EXPECT_EQ(find_invalid("ab\xFF"), 2U);
    EXPECT_EQ(find_invalid("\xC0\xAF"), 0U) << "overlong";
    EXPECT_EQ(find_invalid("\xED\xA0\x80"), 0U) << "surrogate";
    EXPECT_EQ(find_invalid("\xF4\x90\x80\x80"), 0U) << "beyond U+10FFFF";
    EXPECT_EQ(find_invalid("x\xE6\xB0"), 1U) << "cut short";
}

TEST(Unicode, ComposesAndKnowsDigitsAndWidths) {
    EXPECT_EQ(unicode::to_nfc("e\xCC\x81"), "é");
    EXPECT_EQ(unicode::digit_value(U'٧'), 7);
    EXPECT_EQ(unicode::digit_value(U'９'), 9);
    EXPECT_EQ(unicode::digit_value(U'a'), -1);
    EXPECT_EQ(unicode::columns("水a"), 3U);
    EXPECT_EQ(unicode::columns("e\xCC\x81"), 1U);
    EXPECT_TRUE(unicode::starts_right_to_left("(المياه"));
    EXPECT_FALSE(unicode::starts_right_to_left("Water المياه"));
}

}  // namespace
}  // namespace adref
