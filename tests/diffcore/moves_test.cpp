#include "diffcore/compare.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

Paragraph operative(const std::string& text) {
    return {"", Kind::operative, 0, "", text, {}, {}};
}
Paragraph heading(const std::string& text, std::uint32_t level = 0) {
    return {"", Kind::heading, level, "", text, {}, {}};
}

Redline compared(const std::vector<Paragraph>& before, const std::vector<Paragraph>& after) {
    const auto document = [](const std::vector<Paragraph>& paragraphs) {
        Document made;
        made.paragraphs = paragraphs;
        assign_ids(made);
        return made;
    };
    return compare(make_side("old", document(before)), make_side("new", document(after)));
}

// The new texts of what moved.
std::vector<std::string> moved(const Redline& redline) {
    std::vector<std::string> texts;
    for (const Entry& entry : redline.entries) {
        if (entry.moved) texts.push_back(new_text(entry));
    }
    return texts;
}

const std::string kShort = "The chair rotates.";
const std::string kLong = "Each member sends a delegation of five persons, one of them a hydrologist.";
const std::string kOther = "The budget of the commission is shared by all members in equal parts each year.";
const std::string kThird =
    "Reports on the water are published before the rains begin in the northern valley.";

TEST(Moves, OfTwoThatChangedPlacesTheShorterOneMoved) {
    EXPECT_EQ(moved(compared({operative(kShort), operative(kLong)}, {operative(kLong), operative(kShort)})),
              std::vector{kShort});
    EXPECT_EQ(moved(compared({operative(kLong), operative(kShort)}, {operative(kShort), operative(kLong)})),
              std::vector{kShort});
}

TEST(Moves, OneLongParagraphIsToldSoonerThanSeveralShortOnes) {
    const std::vector<Paragraph> before = {operative(kLong), operative("The chair rotates."),
                                           operative("Decisions need consensus."),
                                           operative("All members share costs.")};
    EXPECT_EQ(moved(compared(before, {before[1], before[2], before[3], before[0]})), std::vector{kLong});
}

TEST(Moves, NeighboursThatMovedTogetherAreABlockOverWhatWasPutBetweenThem) {
    const std::vector<Paragraph> before = {
        operative(kShort),
        operative(kLong),
        operative(kOther),
        operative(kThird),
        operative("Water is life for all people."),
        operative("Fish are counted every spring in each lake of the basin.")};
    const Redline redline = compared(before, {before[2], before[3], before[4], before[5], before[0],
                                              operative("Quite new words."), before[1]});
    std::vector<std::uint32_t> blocks;
    for (const Entry& entry : redline.entries) {
        if (entry.moved) blocks.push_back(entry.block);
    }
    EXPECT_EQ(blocks, (std::vector<std::uint32_t>{1, 1}));
}

TEST(Moves, AParagraphThatLeftItsSectionMovedHoweverLongItIs) {
    const std::vector<Paragraph> before = {heading("Purpose"), operative(kLong),  operative(kOther),
                                           heading("Money"),   operative(kShort), operative(kThird)};
    const Redline redline =
        compared(before, {before[0], before[2], before[3], before[4], before[1], before[5]});
    EXPECT_EQ(moved(redline), std::vector{kLong});
}

TEST(Moves, AChapterThatBecameAnAnnexMovedAsABlockAndNotTheChaptersBehindIt) {
    const std::vector<Paragraph> before = {heading("Purpose"), operative(kShort), heading("Sampling"),
                                           operative(kLong),   operative(kOther), heading("Reports"),
                                           operative(kThird)};
    const Redline redline = compared(before, {before[0], before[1], before[5], before[6], heading("Annex"),
                                              heading("Sampling", 1), before[3], before[4]});
    EXPECT_EQ(moved(redline), (std::vector<std::string>{"Sampling", kLong, kOther}));
    for (const Entry& entry : redline.entries) {
        EXPECT_EQ(entry.block, entry.moved ? 1U : 0U);
    }
}

}  // namespace
}  // namespace adref
