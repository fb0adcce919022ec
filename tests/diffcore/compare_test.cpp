// What a careful person would mark, in small.
#include "diffcore/compare.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace adref {
namespace {

Document draft(const std::vector<std::pair<std::string, std::string>>& paragraphs) {
    Document document;
    for (const auto& [label, text] : paragraphs) {
        Paragraph paragraph;
        paragraph.kind = label.empty() ? Kind::text : Kind::operative;
        paragraph.label = label;
        paragraph.text = text;
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

Redline compared(const Document& before, const Document& after) {
    Redline redline = compare(make_side("old", before), make_side("new", after));
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

std::string marked(const Entry& entry) {
    std::string out;
    for (const Segment& segment : entry.segments) {
        if (segment.op == Op::equal) out += segment.text;
        if (segment.op == Op::del) out += "[-" + segment.text + "-]";
        if (segment.op == Op::ins) out += "{+" + segment.text + "+}";
    }
    return out;
}

std::string redlined(const std::string& before, const std::string& after) {
    const Redline redline = compared(draft({{"1.", before}}), draft({{"1.", after}}));
    std::string out;
    for (const Entry& entry : redline.entries) out += marked(entry);
    return out;
}

TEST(Compare, AnInsertedParagraphRenumbersAndNothingElse) {
    const Redline redline = compared(
        draft({{"1.", "Water connects us."}, {"2.", "Rivers do not stop at borders."}, {"3.", "Act now."}}),
        draft({{"1.", "Water connects us."},
               {"2.", "Lakes are shared, too."},
               {"3.", "Rivers do not stop at borders."},
               {"4.", "Act now."}}));
    EXPECT_EQ(redline.summary.inserted, 1U);
    EXPECT_EQ(redline.summary.renumbered, 2U);
    EXPECT_EQ(redline.summary.edited, 0U);
    EXPECT_EQ(redline.summary.moved, 0U);
    EXPECT_EQ(redline.summary.unchanged, 1U);
}

TEST(Compare, OfTwoThatChangedPlacesTheShorterMoved) {
    const std::string lengthy =
        "Each basin State shall notify the others of planned measures in good time and in full detail.";
    const Redline redline = compared(draft({{"1.", lengthy}, {"2.", "Water connects us."}}),
                                     draft({{"1.", "Water connects us."}, {"2.", lengthy}}));
    ASSERT_EQ(redline.entries.size(), 2U);
    EXPECT_TRUE(redline.entries[0].moved);
    EXPECT_FALSE(redline.entries[1].moved);
}

TEST(Compare, ParagraphsMovedTogetherAreABlock) {
    std::vector<std::pair<std::string, std::string>> olds;
    for (const char* word : {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"}) {
        olds.emplace_back("", std::string("The paragraph about ") + word + " stands here.");
    }
    auto news = olds;
    std::rotate(news.begin(), news.begin() + 2, news.end());
    const Redline redline = compared(draft(olds), draft(news));
    EXPECT_EQ(redline.summary.moved, 2U);
    ASSERT_EQ(redline.entries.size(), 8U);
    EXPECT_EQ(redline.entries[6].block, 1U);
    EXPECT_EQ(redline.entries[7].block, 1U);
}

TEST(Compare, AMovedParagraphIsFoundThoughItChanged) {
    const Redline redline = compared(
        draft({{"1.", "Parties shall publish readings of discharge at every border station each month."},
               {"2.", "Fisheries in the delta deserve protection."},
               {"3.",
                "Navigation remains free for landlocked States in times of peace and low water alike, "
                "whatever the flag."}}),
        draft({{"1.", "Fisheries in the delta deserve protection."},
               {"2.",
                "Navigation remains free for landlocked States in times of peace and low water alike, "
                "whatever the flag."},
               {"3.", "Parties should publish readings of discharge at each border station every month."}}));
    EXPECT_EQ(redline.summary.inserted + redline.summary.deleted, 0U);
    EXPECT_EQ(redline.summary.moved, 1U);
    EXPECT_TRUE(redline.entries[2].moved && redline.entries[2].edited);
}

TEST(Compare, AParagraphDividedInTwoIsASplit) {
    const Redline redline =
        compared(draft({{"1.",
                         "Parties shall publish readings of discharge each month. The readings shall be open "
                         "to the public without charge or delay."},
                        {"2.", "Fisheries in the delta deserve protection."}}),
                 draft({{"1.", "Parties shall publish readings of discharge each month."},
                        {"2.", "The readings shall be open to the public without charge or delay."},
                        {"3.", "Fisheries in the delta deserve protection."}}));
    ASSERT_EQ(redline.entries.size(), 2U);
    EXPECT_EQ(redline.entries[0].relation, Relation::split);
    EXPECT_EQ(redline.entries[0].news, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_FALSE(redline.entries[0].edited);
    EXPECT_EQ(marked(redline.entries[0]),
              "Parties shall publish readings of discharge each month.[- -]{+\n+}The readings shall be open "
              "to the public without charge or delay.");
}

TEST(Compare, ParagraphsMadeOneAreAMerge) {
    const Redline redline =
        compared(draft({{"1.", "Parties shall publish readings of discharge each month."},
                        {"2.", "The readings shall be open to the public without charge or delay."},
                        {"3.", "Fisheries in the delta deserve protection."}}),
                 draft({{"1.",
                         "Parties shall publish readings of discharge each month, and the readings shall be "
                         "open to the public without delay."},
                        {"2.", "Fisheries in the delta deserve protection."}}));
    ASSERT_EQ(redline.entries.size(), 2U);
    EXPECT_EQ(redline.entries[0].relation, Relation::merged);
    EXPECT_EQ(redline.entries[0].olds, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_TRUE(redline.entries[0].edited);
}

TEST(Compare, DeletionsStandAfterWhatPrecededThem) {
    const Redline redline = compared(draft({{"", "First of all."},
                                            {"", "Kept paragraph one."},
                                            {"", "Lost among them."},
                                            {"", "Kept paragraph two."}}),
                                     draft({{"", "Kept paragraph one."}, {"", "Kept paragraph two."}}));
    ASSERT_EQ(redline.entries.size(), 4U);
    EXPECT_EQ(redline.entries[0].relation, Relation::deleted);
    EXPECT_EQ(redline.entries[1].relation, Relation::matched);
    EXPECT_EQ(redline.entries[2].relation, Relation::deleted);
    EXPECT_EQ(redline.entries[3].relation, Relation::matched);
}

TEST(Words, OneWordForAnother) {
    EXPECT_EQ(redlined("States shall ensure access.", "States should ensure access."),
              "States [-shall-]{+should+} ensure access.");
}

TEST(Words, ACommaIsOneComma) {
    EXPECT_EQ(redlined("women and children and men", "women, and children and men"),
              "women{+,+} and children and men");
    EXPECT_EQ(redlined("as appropriate, and", "as appropriate and"), "as appropriate[-,-] and");
}

TEST(Words, AWordAtTheEndBringsItsSpace) {
    EXPECT_EQ(redlined("Parties cooperate", "Parties cooperate closely"), "Parties cooperate{+ closely+}");
    EXPECT_EQ(redlined("Parties now cooperate", "Parties cooperate"), "Parties [-now -]cooperate");
}

TEST(Words, AnInsertionBeginsWithItsConjunction) {
    EXPECT_EQ(redlined("women and children are protected", "women and girls and children are protected"),
              "women {+and girls +}and children are protected");
}

TEST(Words, AWholeSentenceIsInsertedWhole) {
    EXPECT_EQ(redlined("The council meets. The panel reports.",
                       "The council meets. The bureau advises. The panel reports."),
              "The council meets. {+The bureau advises. +}The panel reports.");
}

TEST(Words, TypographyIsShownButEditorial) {
    const Redline redline = compared(draft({{"1.", "the States' “common” will"}}),
                                     draft({{"1.", "the States’ \"common\" will"}}));
    ASSERT_EQ(redline.entries.size(), 1U);
    EXPECT_EQ(redline.entries[0].significance, Significance::editorial);
    EXPECT_EQ(marked(redline.entries[0]), "the States[-'-]{+’+} [-“-]{+\"+}common[-”-]{+\"+} will");
}

TEST(Words, ANoBreakSpaceIsShownButEditorial) {
    const Redline redline =
        compared(draft({{"1.", "some 40 % of it"}}), draft({{"1.", "some 40\u00A0% of it"}}));
    ASSERT_EQ(redline.entries.size(), 1U);
    EXPECT_EQ(redline.entries[0].significance, Significance::editorial);
    EXPECT_EQ(marked(redline.entries[0]), "some 40[- -]{+\u00A0+}% of it");
}

TEST(Words, BracketsAreStatus) {
    const Redline redline = compared(draft({{"1.", "States shall [fully] cooperate."}}),
                                     draft({{"1.", "States shall fully cooperate."}}));
    EXPECT_EQ(redline.entries[0].significance, Significance::status);
    EXPECT_EQ(marked(redline.entries[0]), "States shall [-[-]fully[-]-] cooperate.");
}

TEST(Words, FewCommonWordsAreNotConfetti) {
    EXPECT_EQ(
        redlined("The members of the panel are appointed by the council for a term of four years.",
                 "It is for the bureau to choose, in the light of the needs of the region, who sits on it."),
        "[-The members of the panel are appointed by the council for a term of four years.-]"
        "{+It is for the bureau to choose, in the light of the needs of the region, who sits on it.+}");
}

TEST(Words, AHeadingSentenceStaysWhenTheRestIsWrittenAnew) {
    EXPECT_EQ(redlined("Good faith. Silence is not cooperation.",
                       "Good faith. Basin States answer one another within a reasonable time."),
              "Good faith. [-Silence is not cooperation.-]{+Basin States answer one another within a "
              "reasonable time.+}");
}

TEST(Words, ASentenceWrittenAnewIsOneReplacementBesideFineEdits) {
    EXPECT_EQ(
        redlined(
            "The panel meets twice a year. Its members are drawn by lot. Minutes are sent to villages.",
            "The panel meets once a year. Each shore names one person to it. Minutes are sent to towns."),
        "The panel meets [-twice-]{+once+} a year. [-Its members are drawn by lot.-]{+Each shore names one "
        "person to it.+} Minutes are sent to [-villages-]{+towns+}.");
}

TEST(Words, AShortSentenceThatMovedIsMarkedAtBothEnds) {
    EXPECT_EQ(
        redlined("It reports to the council of elders. Its minutes are public. It has a seal.",
                 "Its minutes are public. It reports to the council of elders. It has a seal."),
        "{+Its minutes are public. +}It reports to the council of elders. [-Its minutes are public. -]It has "
        "a seal.");
}

TEST(Words, ChineseWordsAreNotReplacedByHalves) {
    EXPECT_EQ(redlined("请秘书长向大会第七十九届会议提交报告。", "请秘书长向大会第八十届会议提交报告。"),
              "请秘书长向大会第[-七十九-]{+八十+}届会议提交报告。");
}

TEST(Words, QuotationMarksStayWithTheirOtherHalves) {
    EXPECT_EQ(
        redlined("Décide d’examiner l’accord « provisoire » demain.",
                 "Décide d’étudier les accords « définitifs » demain."),
        "Décide [-d’examiner l’accord-]{+d’étudier les accords+} « [-provisoire-]{+définitifs+} » demain.");
}

TEST(Words, ANewAlternativeComesWithItsOwnBrackets) {
    EXPECT_EQ(redlined("in [all] matters", "in [all] [relevant] matters"), "in [all] {+[relevant] +}matters");
}

TEST(Significance, TellsFormattingFromNothing) {
    Document before = draft({{"1.", "Decides to act."}});
    Document after = before;
    after.paragraphs[0].marks.push_back({MarkKind::italic, 0, 7});
    const Redline redline = compared(before, after);
    EXPECT_EQ(redline.entries[0].significance, Significance::formatting);
    EXPECT_FALSE(redline.entries[0].edited);
    EXPECT_FALSE(identical(redline));
}

TEST(Ids, DecideWhereBothDocumentsRecordThem) {
    Document before =
        draft({{"1.", "Fisheries in the delta deserve protection."}, {"2.", "Navigation remains free."}});
    Document after =
        draft({{"1.", "Navigation remains free."}, {"2.", "Fisheries in the delta deserve protection."}});
    before.ids = after.ids = IdOrigin::recorded;
    for (std::size_t i = 0; i < 2; ++i) after.paragraphs[i].id = before.paragraphs[i].id;
    const Redline redline = compared(before, after);
    ASSERT_EQ(redline.entries.size(), 2U);
    for (std::uint32_t i = 0; i < 2; ++i) {
        EXPECT_EQ(redline.entries[i].olds, std::vector<std::uint32_t>{i});
        EXPECT_EQ(redline.entries[i].news, std::vector<std::uint32_t>{i});
        EXPECT_TRUE(redline.entries[i].edited);
    }
}

TEST(Ids, SetApartByAPersonPairByNothingElse) {
    const std::string text =
        "Parties shall publish readings of discharge at every border station each month.";
    Document before = draft({{"1.", text}, {"2.", "Water connects us."}, {"3.", "Act now."}});
    Document after = before;
    before.ids = after.ids = IdOrigin::recorded;
    after.paragraphs[0].id = "p:00000000000000aa";
    EXPECT_EQ(compared(before, after).summary.unchanged, 3U);
    after.apart = {"p:00000000000000aa"};
    const Redline redline = compared(before, after);
    EXPECT_EQ(redline.summary.inserted, 1U);
    EXPECT_EQ(redline.summary.deleted, 1U);
    EXPECT_EQ(redline.summary.unchanged, 2U);
    // The same from the other side.
    EXPECT_EQ(compared(after, before).summary.unchanged, 2U);
}

}  // namespace
}  // namespace adref
