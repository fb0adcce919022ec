// Pairs and parts that the redline bears out or not, and evidence beyond words.
#include "diffcore/compare.h"
#include "diffcore/src/comparison.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace adref {
namespace {

Paragraph numbered(const std::string& label, const std::string& text) {
    return {"", Kind::operative, 0, label, text, {}, {}};
}
Paragraph heading(const std::string& label, const std::string& text) {
    return {"", Kind::heading, 0, label, text, {}, {}};
}
Paragraph plain(const std::string& text) {
    return {"", Kind::text, 0, "", text, {}, {}};
}

Redline compared(const std::vector<Paragraph>& before, const std::vector<Paragraph>& after) {
    const auto document = [](const std::vector<Paragraph>& paragraphs) {
        Document made;
        made.paragraphs = paragraphs;
        assign_ids(made);
        return made;
    };
    Redline redline = compare(make_side("old", document(before)), make_side("new", document(after)));
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

using Pair = std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>;

// Old and new positions of all entries that have both.
std::vector<Pair> pairs(const Redline& redline) {
    std::vector<Pair> found;
    for (const Entry& entry : redline.entries) {
        if (!entry.olds.empty() && !entry.news.empty()) found.emplace_back(entry.olds, entry.news);
    }
    return found;
}

const Paragraph kFour = numbered("4.", "The bureau shall meet twice a year in Geneva.");
const Paragraph kSix = numbered("6.", "The budget shall be published in May.");

TEST(Proof, TwoTextsThatShareNothingButTheirNumberAreTwo) {
    const Redline redline = compared(
        {kFour,
         numbered("5.", "Further decides to invite delegates of bodies that hold a standing invitation."),
         kSix},
        {kFour, numbered("5.", "Calls upon all farmers to consider joining the fund before the harvest."),
         kSix});
    EXPECT_EQ(pairs(redline), (std::vector<Pair>{{{0}, {0}}, {{2}, {2}}}));
}

TEST(Proof, ATextThatBeginsAlikeIsOneHoweverItGoesOn) {
    const Redline redline = compared(
        {kFour,
         plain("Recognizing the outcomes of the survey of 2015, which warns of grave losses at the present "
               "level"),
         kSix},
        {kFour,
         plain("Recognizing the outcomes of the talks, including a report by the panel of experts on nets"),
         kSix});
    EXPECT_EQ(pairs(redline).size(), 3U);
}

TEST(Proof, AFewWordsInOnePlaceAreOneText) {
    const Redline redline =
        compared({kFour, numbered("5.", "Reserved."), kSix}, {kFour, numbered("5.", "Agreed."), kSix});
    EXPECT_EQ(pairs(redline).size(), 3U);
}

TEST(Proof, APartOfWhichNothingIsKeptIsNone) {
    for (const Entry& entry :
         compared({numbered("1.",
                            "Boats carry lamps at night and their crews know the signals by heart; nets are "
                            "taken in before dusk and counted on the quay."),
                   kFour},
                  {numbered("1.", "Boats carry lamps at night and their crews know the signals by heart."),
                   numbered("2.", "Nets are taken in before dusk and counted on the quay."),
                   numbered("3.", "Quay, dusk, counted: of these words the schools make songs for spring."),
                   kFour})
             .entries) {
        if (entry.relation == Relation::split) {
            EXPECT_EQ(entry.news, (std::vector<std::uint32_t>{0, 1}));
        }
    }
}

constexpr const char* kLong =
    "Boats carry lamps at night and their crews know the signals by heart; nets are taken in before dusk "
    "and counted on the quay.";

Document recorded(const std::vector<std::pair<std::string, std::string>>& paragraphs) {
    Document made;
    made.ids = IdOrigin::recorded;
    for (const auto& [id, text] : paragraphs)
        made.paragraphs.push_back({id, Kind::operative, 0, "", text, {}, {}});
    return made;
}

// "b" is written anew where it stood, and its old words stand beside it.
const Document kBefore = recorded({{"a", kFour.text}, {"b", kLong}, {"c", kSix.text}});
const Document kAfter = recorded({{"a", kFour.text},
                                  {"b", "Members of the council elect a chair every spring without debate."},
                                  {"n", "Nets are taken in before dusk and counted on the quay."},
                                  {"c", kSix.text}});

TEST(Proof, WhatTheRecordedIdGoesOnAsStaysInASplitOfWhichItKeepsNothing) {
    const std::vector<Match> matches = find_proven_matches(kBefore, kAfter);
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_EQ(matches[1].olds, (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(matches[1].news, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(matches[1].main_new, 1U);
}

TEST(Proof, WhatTheRecordedIdCameFromStaysInAMergeOfWhichItGivesNothing) {
    const std::vector<Match> matches = find_proven_matches(kAfter, kBefore);
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_EQ(matches[1].olds, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(matches[1].news, (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(matches[1].main_old, 1U);
}

TEST(Proof, AParagraphStaysInItsArticleAndDoesNotSplitIntoAnother) {
    const std::string old_text =
        "If the keeper has taken measures that raise the value of the house for good or save water, he may "
        "raise the "
        "yearly rent by eleven per cent of the costs.";
    const Redline redline = compared(
        {heading("§ 20", "Duties"), numbered("(1)", "The keeper answers for the house."),
         heading("§ 59", "Rent"), numbered("(1)", old_text),
         numbered("(2)", "The costs are shared by the parties.")},
        {heading("§ 20", "Duties"), numbered("(1)", "The keeper answers for the house."),
         heading("§ 55b", "Measures"), numbered("1.", "measures that raise the value of the house for good,"),
         heading("§ 59", "Rent"),
         numbered("(1)",
                  "If the keeper has taken measures of § 55b, he may raise the yearly rent by eight per cent "
                  "of the costs."),
         numbered("(2)", "The costs are shared by the parties.")});
    EXPECT_EQ(pairs(redline),
              (std::vector<Pair>{{{0}, {0}}, {{1}, {1}}, {{2}, {4}}, {{3}, {5}}, {{4}, {6}}}));
}

TEST(Proof, AStruckClauseMayBeTakenUpUnderAnotherHeading) {
    const std::string clause =
        "by protecting and caring for its water, maintaining the integrity of its shores and "
        "preserving the inherent value of its fish";
    const Redline redline =
        compared({plain("Desiring to act as stewards of the lake on behalf of present and future farmers,"),
                  heading("Article 5", "Principles"), numbered("(j)", "The right of free passage;"),
                  numbered("(k)", "The stewardship of the lake on behalf of farmers " + clause + ".")},
                 {plain("Desiring to act as stewards of the lake on behalf of present and future farmers " +
                        clause + ","),
                  heading("Article 5", "Principles"), numbered("(j)", "The right of free passage;")});
    EXPECT_EQ(redline.summary.merged, 1U);
    EXPECT_EQ(redline.summary.deleted, 0U);
}

TEST(Proof, AHeadingIsKnownByItsNumberBeforeItsTitle) {
    const Redline redline =
        compared({heading("§ 31a", "Liability of members of the board"),
                  plain("A board that is not paid answers for intent."), heading("§ 32", "Meetings")},
                 {heading("§ 31a", "Liability of organs and special agents"),
                  plain("A board that is not paid answers for intent."),
                  heading("§ 31b", "Liability of members of the club"),
                  plain("Members who are not paid answer for intent only."), heading("§ 32", "Meetings")});
    EXPECT_EQ(pairs(redline), (std::vector<Pair>{{{0}, {0}}, {{1}, {1}}, {{2}, {4}}}));
}

TEST(Proof, AStrayLineThatIsEqualFarAwayHasNotMoved) {
    const std::vector<Paragraph> body = {
        plain("Boats carry lamps at night and their crews know the signals."),
        plain("Nets are taken in before dusk and counted on the quay."),
        plain("Reports on the water are published before the rains begin."),
        plain("Each member sends a delegation of five persons to the council."),
        plain("The fund pays for the training of wardens in every district."),
        plain("The chair rotates every year in the order of the alphabet."),
        plain("Decisions need a majority of two thirds of those present."),
        plain("The budget is shared by all members in equal parts."),
        plain("Wardens wear a badge and carry a lantern."),
        plain("Schools near the river teach its history each spring.")};
    std::vector<Paragraph> before = body;
    before.push_back(plain("Deleted."));
    before.push_back(plain("Islands have rules of their own which the assembly approves."));
    std::vector<Paragraph> after = body;
    after.insert(after.begin() + 1, plain("Deleted."));
    after.push_back(before.back());
    const Redline redline = compared(before, after);
    EXPECT_EQ(redline.summary.moved, 0U);
    EXPECT_EQ(redline.summary.inserted, 1U);
    EXPECT_EQ(redline.summary.deleted, 1U);
}

TEST(Proof, ALineThatIsAHeadingInOneDraftAloneIsStillTheSameLine) {
    const Redline redline =
        compared({kFour, heading("", "Terms of the harbour board on the keeping of grain"), kSix},
                 {kFour, plain("Terms of the harbour board on the keeping and sale of grain"), kSix});
    EXPECT_EQ(pairs(redline).size(), 3U);
}

}  // namespace
}  // namespace adref
