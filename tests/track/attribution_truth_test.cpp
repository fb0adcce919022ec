// Attribution against generated truth. No threshold of it was chosen on these
// seeds (1 to 20 were used for that).
#include "diffcore/compare.h"
#include "tests/support/amended_round.h"
#include "track/attribution.h"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>

namespace adref::track {
namespace {

constexpr std::uint64_t kSeeds = 40;

Redline redline_of(const testing::AmendedRound& round) {
    return compare(make_side("old", round.before), make_side("new", round.after));
}

testing::AttributionScore measure(std::uint64_t first_seed, const testing::AmendedRecipe& recipe) {
    testing::AttributionScore score;
    for (std::uint64_t seed = first_seed; seed < first_seed + kSeeds; ++seed) {
        const auto round = testing::amended_round(seed, recipe);
        const Redline redline = redline_of(*round);
        score.add(*round, redline, attribute(redline, round->amendments, round->placed));
    }
    std::cout << score.summary();
    return score;
}

void expect_aims(const testing::AttributionScore& score) {
    EXPECT_GE(score.inserted.precision(), 0.95);
    EXPECT_GE(score.inserted.recall(), 0.90);
    EXPECT_GE(score.deleted.precision(), 0.95);
    EXPECT_GE(score.deleted.recall(), 0.90);
    EXPECT_GE(static_cast<double>(score.outcomes_right), 0.90 * static_cast<double>(score.outcomes));
    EXPECT_LE(static_cast<double>(score.own_attributed), 0.02 * static_cast<double>(score.own));
}

TEST(AttributionTruth, WordsAndOutcomesAreWhatTheyWere) {
    expect_aims(measure(1001, {}));
}

TEST(AttributionTruth, HoldsInTextsOfFewWords) {
    testing::AmendedRecipe recipe;
    recipe.vocabulary = 800;
    expect_aims(measure(2001, recipe));
}

TEST(AttributionTruth, HoldsWhereFacilitatorsRewriteMuch) {
    testing::AmendedRecipe recipe;
    recipe.own = 60;
    recipe.own_moves = recipe.own_new = 6;
    recipe.own_strikes = 4;
    expect_aims(measure(3001, recipe));
}

TEST(AttributionTruth, HoldsWhereAllPressIntoFewParagraphs) {
    testing::AmendedRecipe recipe;
    recipe.amendments = 300;
    recipe.paragraphs = 40;
    const testing::AttributionScore score = measure(4001, recipe);
    EXPECT_GE(score.inserted.precision(), 0.95);
    EXPECT_GE(score.inserted.recall(), 0.90);
    EXPECT_GE(score.deleted.precision(), 0.95);
    EXPECT_GE(score.deleted.recall(), 0.90);
}

// Printed, not asserted: a machine may be slow.
TEST(AttributionTruth, CostGrowsWithTheAmendments) {
    for (const std::size_t count : {2500U, 5000U, 10000U}) {
        testing::AmendedRecipe recipe;
        recipe.amendments = count;
        recipe.paragraphs = 1000;
        const auto round = testing::amended_round(5001, recipe);
        const Redline redline = redline_of(*round);
        const auto begin = std::chrono::steady_clock::now();
        const Attributed attributed = attribute(redline, round->amendments, round->placed);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        std::cout << round->amendments.size() << " amendments: " << took.count() << " ms\n";
        EXPECT_EQ(attributed.fates.size(), round->amendments.size());
    }
}

}  // namespace
}  // namespace adref::track
