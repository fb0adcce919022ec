// Attribution by example.
#include "tests/support/redline_builder.h"
#include "track/attribution.h"

#include <gtest/gtest.h>

#include <memory>

namespace adref::track {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;

constexpr const char* kText =
    "States shall protect all migrants in transit, inter alia, through national law.";

// Amendments to a base of two paragraphs, of which the first reads kText.
class Round {
 public:
    explicit Round(std::vector<Segment> segments) {
        builder_.matched(paragraph(Kind::operative, "1."), paragraph(Kind::operative, "1."),
                         std::move(segments));
    }

    // Words of the first paragraph become others; of no words: stands before `before`.
    std::size_t replace(const std::string& find, const std::string& text) {
        const auto at = static_cast<std::uint32_t>(std::string(kText).find(find));
        PlacedAmendment placed;
        placed.words.push_back({0, at, at + static_cast<std::uint32_t>(find.size()), text});
        return add(std::move(placed));
    }
    std::size_t insert(const std::string& before, const std::string& text) {
        const auto at = static_cast<std::uint32_t>(std::string(kText).find(before));
        PlacedAmendment placed;
        placed.words.push_back({0, at, at, text + " "});
        return add(std::move(placed));
    }
    std::size_t structure(ParagraphEdit edit) {
        PlacedAmendment placed;
        placed.paragraphs.push_back(std::move(edit));
        return add(std::move(placed));
    }
    std::size_t add(PlacedAmendment placed) {
        placements_.push_back(std::make_unique<PlacedAmendment>(std::move(placed)));
        amendments_.emplace_back();
        placed_.push_back(placements_.back().get());
        return placed_.size() - 1;
    }

    RedlineBuilder& builder() { return builder_; }
    Amendment& amendment(std::size_t number) { return amendments_[number]; }
    void unplace(std::size_t number) { placed_[number] = nullptr; }

    void run() {
        redline_ = builder_.build();
        attributed_ = attribute(redline_, amendments_, placed_);
    }

    Outcome outcome(std::size_t number) const { return attributed_.fates[number].outcome; }
    const Fate& fate(std::size_t number) const { return attributed_.fates[number]; }
    const Attributed& attributed() const { return attributed_; }

    // The words that an amendment is credited with, stretch by stretch.
    std::vector<std::string> words_of(std::size_t number) const {
        std::vector<std::string> out;
        for (const Attribution& here : attributed_.attributions) {
            for (const Credit& credit : here.credits) {
                if (credit.amendment != number) continue;
                const std::string& text = redline_.entries[here.entry].segments[here.segment].text;
                out.push_back(text.substr(here.start, here.end - here.start));
            }
        }
        return out;
    }

 private:
    RedlineBuilder builder_{"old", "new"};
    std::vector<std::unique_ptr<PlacedAmendment>> placements_;
    std::vector<Amendment> amendments_;
    std::vector<const PlacedAmendment*> placed_;
    Redline redline_;
    Attributed attributed_;
};

using Strings = std::vector<std::string>;

TEST(AttributionCases, AWordReplacedAsAskedIsVerbatim) {
    Round round({same("States "), gone("shall"), fresh("should"),
                 same(" protect all migrants in transit, inter alia, through national law.")});
    const std::size_t eu = round.replace("shall", "should");
    const std::size_t us = round.replace("shall", "may");
    round.run();
    EXPECT_EQ(round.words_of(eu), (Strings{"shall", "should"}));
    EXPECT_EQ(round.outcome(eu), Outcome::taken);
    EXPECT_EQ(round.fate(eu).coverage, 1.0);
    EXPECT_EQ(round.words_of(us), Strings{"shall"});
    EXPECT_EQ(round.outcome(us), Outcome::superseded);
    EXPECT_EQ(round.fate(us).coverage, 0.5);
}

TEST(AttributionCases, TwoThatAskedForTheSameAreBothNamed) {
    Round round({same("States shall protect all migrants "), fresh("in vulnerable situations "),
                 same("in transit, inter alia, through national law.")});
    const std::size_t one = round.insert("in transit", "in vulnerable situations");
    const std::size_t other = round.insert("in transit", "in vulnerable situations");
    round.run();
    ASSERT_EQ(round.attributed().attributions.size(), 1U);
    EXPECT_EQ(round.attributed().attributions.front().credits.size(), 2U);
    EXPECT_EQ(round.outcome(one), Outcome::taken);
    EXPECT_EQ(round.outcome(other), Outcome::taken);
}

TEST(AttributionCases, TheFacilitatorsOwnWordsAreNobodys) {
    Round round({same("States shall protect "), gone("all migrants in transit"),
                 fresh("everyone on the move"), same(", inter alia, through national law.")});
    const std::size_t asked = round.insert("national law", "the international and");
    round.run();
    EXPECT_TRUE(round.words_of(asked).empty());
    EXPECT_EQ(round.outcome(asked), Outcome::not_taken);
}

TEST(AttributionCases, FunctionWordsAloneAreNoEvidence) {
    Round round({same("States shall protect all migrants "), fresh("of the region and "),
                 same("in transit, inter alia, through national law.")});
    const std::size_t asked = round.insert("in transit", "of the Parties and");
    round.run();
    EXPECT_TRUE(round.words_of(asked).empty());
}

TEST(AttributionCases, WordsLeftOutMakeItPartly) {
    Round round({same("States shall protect all migrants "), fresh("in vulnerable situations "),
                 same("in transit, inter alia, through national law.")});
    const std::size_t asked =
        round.insert("in transit", "in vulnerable situations and their host communities wherever found");
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::partly);
    EXPECT_EQ(round.words_of(asked), Strings{"in vulnerable situations "});
    EXPECT_LT(round.fate(asked).coverage, 0.6);
}

TEST(AttributionCases, AWordChangedInsideMakesItAdapted) {
    Round round({same("States shall protect all migrants "), fresh("facing grave and imminent danger "),
                 same("in transit, inter alia, through national law.")});
    const std::size_t asked = round.insert("in transit", "facing serious and imminent danger");
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::adapted);
    EXPECT_EQ(round.words_of(asked), (Strings{"facing", "and imminent danger "}));
}

TEST(AttributionCases, ADeletionDoneIsTaken) {
    Round round({same("States shall protect all migrants in transit, "), gone("inter alia, "),
                 same("through national law.")});
    const std::size_t asked = round.replace("inter alia, ", "");
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::taken);
    EXPECT_EQ(round.words_of(asked), Strings{"inter alia, "});
}

TEST(AttributionCases, BracketsOpenedAsAskedAreCredited) {
    Round round({same("States shall protect all migrants "), fresh("["), same("in transit"), fresh("]"),
                 same(", inter alia, through national law.")});
    PlacedAmendment placed;
    const auto at = static_cast<std::uint32_t>(std::string(kText).find("in transit"));
    placed.words = {{0, at, at, "["}, {0, at + 10, at + 10, "]"}};
    const std::size_t asked = round.add(std::move(placed));
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::taken);
    EXPECT_EQ(round.words_of(asked), (Strings{"[", "]"}));
}

TEST(AttributionCases, WordsPutElsewhereAreFoundByTheirPhrases) {
    Round round({same(kText)});
    round.builder().matched(
        paragraph(Kind::operative, "2."), paragraph(Kind::operative, "2."),
        {same("A fund is set up "), fresh("with due regard to landlocked developing countries "),
         same("by the Conference.")});
    const std::size_t asked =
        round.insert("inter alia", "with due regard to landlocked developing countries");
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::moved);
    ASSERT_EQ(round.attributed().attributions.size(), 1U);
    EXPECT_EQ(round.attributed().attributions.front().credits.front().match, Match::elsewhere);
    EXPECT_EQ(round.fate(asked).entries, std::vector<std::uint32_t>{1});
}

ParagraphEdit edit_of(ParagraphEdit::Kind kind, std::uint32_t at) {
    ParagraphEdit edit;
    edit.kind = kind;
    edit.paragraph = edit.last = at;
    return edit;
}

TEST(AttributionCases, ANewParagraphIsCreditedAsAWhole) {
    Round round({same(kText)});
    round.builder().inserted(
        paragraph(Kind::operative, "1 bis.", "Youth-led monitoring of water quality is supported;"));
    ParagraphEdit edit = edit_of(ParagraphEdit::Kind::add, 0);
    edit.paragraphs.push_back(
        paragraph(Kind::operative, "", "Youth-led monitoring of water quality is supported."));
    const std::size_t asked = round.structure(edit);
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::taken);
    ASSERT_EQ(round.attributed().entries[1].size(), 1U);
    EXPECT_EQ(round.attributed().entries[1].front().match, Match::verbatim);
}

TEST(AttributionCases, StructureDoneAsAskedIsCreditedOnItsEntry) {
    Round round({same(kText)});
    round.builder().deleted(
        paragraph(Kind::operative, "2.", "Nothing is to be done before the end of the year."));
    round.builder().split(
        paragraph(Kind::operative, "3."),
        {paragraph(Kind::operative, "2."), paragraph(Kind::operative, "3.")},
        {same("Gauges are read daily."), gone(" "), fresh("\n"), same("Telephones are answered.")});
    round.builder().merged(
        {paragraph(Kind::operative, "4."), paragraph(Kind::operative, "5.")},
        paragraph(Kind::operative, "4."),
        {same("Experts serve without pay."), gone("\n"), fresh(" "), same("They meet each spring.")});
    const std::size_t strike = round.structure(edit_of(ParagraphEdit::Kind::remove, 1));
    ParagraphEdit cut = edit_of(ParagraphEdit::Kind::split, 2);
    cut.at = 23;
    const std::size_t split = round.structure(cut);
    const std::size_t join = round.structure(edit_of(ParagraphEdit::Kind::join, 3));
    const std::size_t kept = round.structure(edit_of(ParagraphEdit::Kind::remove, 0));
    const std::size_t inside = round.add({{{1, 0, 7, "Something"}}, {}, 1});
    round.run();
    EXPECT_EQ(round.outcome(strike), Outcome::taken);
    EXPECT_EQ(round.outcome(split), Outcome::taken);
    EXPECT_EQ(round.outcome(join), Outcome::taken);
    EXPECT_EQ(round.outcome(kept), Outcome::not_taken);
    EXPECT_EQ(round.outcome(inside), Outcome::moot);
    EXPECT_EQ(round.attributed().entries[1].front().amendment, strike);
    EXPECT_EQ(round.attributed().entries[2].front().amendment, split);
    EXPECT_EQ(round.attributed().entries[3].front().amendment, join);
}

TEST(AttributionCases, AMoveIsJudgedByWhereItEnds) {
    Round round({same(kText)});
    round.builder().move_away(paragraph(Kind::operative, "2.", "Reports are due."));
    round.builder().unchanged(Kind::operative, "3.",
                              "The Conference meets once a year in the capital of a member.");
    round.builder().unchanged(Kind::operative, "4.",
                              "Its rules of procedure are adopted by consensus of all.");
    round.builder().unchanged(Kind::operative, "5.",
                              "The secretariat prepares its meetings and keeps the records.");
    round.builder().unchanged(Kind::operative, "6.",
                              "The seat of the secretariat is decided at the first meeting.");
    round.builder().move_here(paragraph(Kind::operative, "6."), "2.", {same("Reports are due.")});
    ParagraphEdit there = edit_of(ParagraphEdit::Kind::move, 1);
    there.to = 5;
    ParagraphEdit away = there;
    away.to = kBeforeAll;
    const std::size_t asked = round.structure(there);
    const std::size_t other = round.structure(away);
    round.run();
    EXPECT_EQ(round.outcome(asked), Outcome::taken);
    EXPECT_EQ(round.outcome(other), Outcome::superseded);
}

TEST(AttributionCases, WithdrawnAndUnplacedOnesGetNothing) {
    Round round({same("States "), gone("shall"), fresh("should"),
                 same(" protect all migrants in transit, inter alia, through national law.")});
    const std::size_t withdrawn = round.replace("shall", "should");
    const std::size_t unplaced = round.replace("shall", "should");
    round.amendment(withdrawn).status = Status::withdrawn;
    round.unplace(unplaced);
    round.run();
    EXPECT_EQ(round.outcome(withdrawn), Outcome::withdrawn);
    EXPECT_EQ(round.outcome(unplaced), Outcome::unplaced);
    EXPECT_TRUE(round.attributed().attributions.empty());
}

}  // namespace
}  // namespace adref::track
