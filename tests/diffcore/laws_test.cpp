// The laws of redline.h on generated texts. Those on real texts stand with the
// readers, in tests/formats.
#include "diffcore/compare.h"
#include "tests/support/generated.h"
#include "tests/support/negotiated_pair.h"

#include <gtest/gtest.h>

namespace adref {
namespace {

Redline compared(const Document& before, const Document& after) {
    return compare(make_side("old", before), make_side("new", after));
}

TEST(Laws, HoldForRandomRevisions) {
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        testing::Dice dice(seed);
        const Document before = testing::random_document(dice, dice.roll(40));
        const Document after = testing::random_revision(dice, before);
        const Redline redline = compared(before, after);
        ASSERT_EQ(check_laws(redline), "") << "seed " << seed;
        ASSERT_EQ(check_laws(compared(after, before)), "") << "seed " << seed << ", sides changed";
    }
}

TEST(Laws, HoldForRoundsOfEveryShape) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        for (const testing::RoundRecipe& recipe :
             {testing::everything(), testing::scattered_parts(), testing::hostile_mix(),
              testing::poor_in_words(), testing::half_boilerplate()}) {
            const testing::NegotiatedPair pair = testing::negotiated_pair(7000 + seed, 60, recipe);
            ASSERT_EQ(check_laws(compared(pair.before, pair.after)), "") << "seed " << seed;
            ASSERT_EQ(check_laws(compared(pair.after, pair.before)), "")
                << "seed " << seed << ", sides changed";
        }
    }
}

TEST(Laws, HoldForUnrelatedDocuments) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        testing::Dice dice(1'000'000 + seed);
        const Document before = testing::random_document(dice, dice.roll(30));
        const Document after = testing::random_document(dice, dice.roll(30));
        ASSERT_EQ(check_laws(compared(before, after)), "") << "seed " << seed;
    }
}

TEST(Laws, NothingChangesAgainstItself) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        testing::Dice dice(2'000'000 + seed);
        const Document document = testing::random_document(dice, dice.roll(60));
        const Redline redline = compared(document, document);
        ASSERT_TRUE(identical(redline)) << "seed " << seed;
        ASSERT_EQ(redline.summary.unchanged, document.paragraphs.size());
        ASSERT_EQ(redline.entries.size(), document.paragraphs.size());
    }
}

TEST(Laws, TheSameInputGivesTheSameRedline) {
    testing::Dice dice(4);
    const Document before = testing::random_document(dice, 80);
    const Document after = testing::random_revision(dice, before);
    EXPECT_EQ(compared(before, after), compared(before, after));
}

TEST(Laws, TheTwoEndsOfAMovedPhraseAreTold) {
    Document document;
    document.paragraphs.emplace_back();
    document.paragraphs.front().text = "a b. B";
    assign_ids(document);
    Redline redline = compared(document, document);
    document.paragraphs.front().text = "c a b";
    redline.new_side.document = document;
    Entry& entry = redline.entries.front();
    entry.edited = true;
    const auto law = [&](std::vector<Segment> segments) {
        entry.segments = std::move(segments);
        return check_laws(redline);
    };
    EXPECT_EQ(law({{Op::ins, "c ", 0},
                   {Op::equal, "a ", 0},
                   {Op::del, "b. ", 0},
                   {Op::del, "B", 1},
                   {Op::ins, "b", 1}}),
              "");
    EXPECT_NE(law({{Op::ins, "c ", 0},
                   {Op::equal, "a ", 0},
                   {Op::del, "b. ", 0},
                   {Op::del, "B", 1},
                   {Op::ins, "b", 0}}),
              "");
    EXPECT_NE(law({{Op::ins, "c ", 0},
                   {Op::equal, "a ", 0},
                   {Op::del, "b. ", 0},
                   {Op::del, "B", 2},
                   {Op::ins, "b", 2}}),
              "");
    EXPECT_NE(law({{Op::ins, "c ", 1},
                   {Op::equal, "a ", 0},
                   {Op::del, "b. ", 1},
                   {Op::del, "B", 0},
                   {Op::ins, "b", 0}}),
              "");
}

TEST(Laws, ABrokenRedlineIsFoundOut) {
    testing::Dice dice(9);
    const Document before = testing::random_document(dice, 12);
    const Redline good = compared(before, testing::random_revision(dice, before));
    ASSERT_EQ(check_laws(good), "");
    Redline lost = good;
    lost.entries.pop_back();
    EXPECT_NE(check_laws(lost), "");
    Redline altered = good;
    for (Entry& entry : altered.entries) {
        if (!entry.segments.empty()) {
            entry.segments.front().text += "!";
            break;
        }
    }
    EXPECT_NE(check_laws(altered), "");
    Redline moved = compared(before, before);
    for (Entry& entry : moved.entries) {
        if (!entry.segments.empty()) entry.segments.front().move = 1;
    }
    EXPECT_NE(check_laws(moved), "");
    Redline twice = good;
    twice.entries.push_back(twice.entries.front());
    EXPECT_NE(check_laws(twice), "");
}

}  // namespace
}  // namespace adref
