#include "diffcore/src/sequence_diff.h"

#include "diffcore/src/myers.h"
#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace adref {
namespace {

using Ids = std::vector<std::uint32_t>;

// The textbook table: slow and plainly right.
std::size_t longest_common(const Ids& a, const Ids& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t i = a.size(); i-- > 0;) {
        std::size_t diagonal = 0;
        for (std::size_t j = b.size(); j-- > 0;) {
            const std::size_t below = row[j];
            row[j] = a[i] == b[j] ? diagonal + 1 : std::max(row[j], row[j + 1]);
            diagonal = below;
        }
    }
    return row[0];
}

std::size_t kept(const std::vector<adref::Run>& runs) {
    std::size_t total = 0;
    for (const adref::Run& run : runs) total += run.length;
    return total;
}

// Runs rise on both sides, stay inside, and what they keep is equal.
void expect_valid(const std::vector<adref::Run>& runs, const Ids& a, const Ids& b) {
    std::size_t x = 0;
    std::size_t y = 0;
    bool first = true;
    for (const adref::Run& run : runs) {
        ASSERT_GT(run.length, 0U);
        ASSERT_GE(run.a, x);
        ASSERT_GE(run.b, y);
        ASSERT_TRUE(first || run.a > x || run.b > y) << "touching runs";
        ASSERT_LE(run.a + run.length, a.size());
        ASSERT_LE(run.b + run.length, b.size());
        for (std::uint32_t k = 0; k < run.length; ++k) ASSERT_EQ(a[run.a + k], b[run.b + k]);
        x = run.a + run.length;
        y = run.b + run.length;
        first = false;
    }
}

std::vector<adref::Run> by_myers(const Ids& a, const Ids& b) {
    std::vector<adref::Run> runs;
    std::uint64_t budget = UINT64_MAX / 2;
    EXPECT_TRUE(linear_myers(a, b, 0, 0, budget, runs));
    return runs;
}

// All sequences over three letters up to a length.
std::vector<Ids> all_sequences(std::size_t length) {
    std::vector<Ids> all{{}};
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        if (all[begin].size() == length) continue;
        for (std::uint32_t letter = 0; letter < 3; ++letter) {
            Ids next = all[begin];
            next.push_back(letter);
            all.push_back(std::move(next));
        }
    }
    return all;
}

TEST(SequenceDiff, IsShortestForLongSequencesWithLittleInCommon) {
    testing::Dice dice(11);
    for (int round = 0; round < 20; ++round) {
        Ids a;
        Ids b;
        const std::size_t shared = 1 + dice.roll(40);
        for (std::uint32_t i = 0; i < 350 + dice.roll(100); ++i)
            a.push_back(static_cast<std::uint32_t>(dice.chance(10) ? dice.roll(shared) : 1000 + i));
        for (std::uint32_t j = 0; j < 350 + dice.roll(100); ++j)
            b.push_back(static_cast<std::uint32_t>(dice.chance(10) ? dice.roll(shared) : 5000 + j));
        const SequenceDiff diff = diff_sequences(a, b);
        EXPECT_FALSE(diff.coarse);
        expect_valid(diff.kept, a, b);
        EXPECT_EQ(kept(diff.kept), longest_common(a, b));
    }
}

TEST(SequenceDiff, IsShortestForEveryPairOfSmallSequencesWhicheverEngineRuns) {
    const std::vector<Ids> all = all_sequences(5);
    for (const Ids& a : all) {
        for (const Ids& b : all) {
            const std::size_t best = longest_common(a, b);
            const SequenceDiff diff = diff_sequences(a, b);
            ASSERT_FALSE(diff.coarse);
            expect_valid(diff.kept, a, b);
            ASSERT_EQ(kept(diff.kept), best);
            const auto runs = by_myers(a, b);
            expect_valid(runs, a, b);
            ASSERT_EQ(kept(runs), best);
        }
    }
}

Ids random_ids(testing::Dice& dice, std::size_t length, std::size_t letters) {
    Ids ids;
    for (std::size_t i = 0; i < length; ++i) ids.push_back(static_cast<std::uint32_t>(dice.roll(letters)));
    return ids;
}

Ids edited(testing::Dice& dice, Ids ids, std::size_t edits, std::size_t letters) {
    for (std::size_t i = 0; i < edits; ++i) {
        const auto at = static_cast<std::ptrdiff_t>(dice.roll(ids.size() + 1));
        if (dice.chance(50) || at == std::ssize(ids)) {
            ids.insert(ids.begin() + at, static_cast<std::uint32_t>(dice.roll(letters)));
        } else {
            ids.erase(ids.begin() + at);
        }
    }
    return ids;
}

TEST(SequenceDiff, BothEnginesAgreeOnLargerRandomSequences) {
    testing::Dice dice(7);
    for (int round = 0; round < 300; ++round) {
        const std::size_t letters = 2 + dice.roll(60);
        const Ids a = random_ids(dice, dice.roll(400), letters);
        const Ids b = dice.chance(50) ? edited(dice, a, dice.roll(80), letters)
                                      : random_ids(dice, dice.roll(400), letters);
        const SequenceDiff diff = diff_sequences(a, b);
        ASSERT_FALSE(diff.coarse);
        expect_valid(diff.kept, a, b);
        const auto runs = by_myers(a, b);
        expect_valid(runs, a, b);
        ASSERT_EQ(kept(diff.kept), longest_common(a, b));
        ASSERT_EQ(kept(runs), kept(diff.kept));
    }
}

TEST(SequenceDiff, StaysExactBeyondTheReachOfDtl) {
    testing::Dice dice(11);
    const Ids a = random_ids(dice, 4000, 500);
    const Ids b = edited(dice, a, 900, 500);
    const SequenceDiff diff = diff_sequences(a, b);
    ASSERT_FALSE(diff.coarse);
    expect_valid(diff.kept, a, b);
    EXPECT_EQ(kept(diff.kept), longest_common(a, b));
}

TEST(SequenceDiff, SaysSoAndStaysValidWhenItsBudgetIsSpent) {
    testing::Dice dice(13);
    const Ids a = random_ids(dice, 6000, 400);
    const Ids b = random_ids(dice, 6000, 400);
    for (const std::uint64_t budget : {std::uint64_t{0}, std::uint64_t{1000}, std::uint64_t{100000}}) {
        const SequenceDiff diff = diff_sequences(a, b, budget);
        EXPECT_TRUE(diff.coarse);
        expect_valid(diff.kept, a, b);
    }
}

}  // namespace
}  // namespace adref
