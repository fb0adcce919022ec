// The engine against generated truth. No threshold of it was chosen on these
// seeds.
#include "diffcore/compare.h"
#include "tests/support/scores.h"

#include <gtest/gtest.h>

namespace adref {
namespace {

constexpr std::uint64_t kSeeds = 50;

Redline compared(const testing::NegotiatedPair& pair) {
    Redline redline = compare(make_side("old", pair.before), make_side("new", pair.after));
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

testing::Scores measure(std::uint64_t first_seed, const testing::RoundRecipe& recipe) {
    testing::Scores scores;
    for (std::uint64_t seed = first_seed; seed < first_seed + kSeeds; ++seed) {
        const testing::NegotiatedPair pair = testing::negotiated_pair(seed, 200, recipe);
        scores.add(pair, compared(pair));
    }
    return scores;
}

TEST(Truth, LightEditsLoseNoPair) {
    EXPECT_GE(measure(1001, testing::light_edits()).pairs.f1(), 0.995);
}

TEST(Truth, PairsSurviveEverythingThatHappensInARound) {
    EXPECT_GE(measure(2001, testing::everything()).pairs.f1(), 0.985);
}

TEST(Truth, PairsSurviveBoilerplateRewritingSwapsAndTinyParagraphs) {
    EXPECT_GE(measure(3001, testing::hostile_mix()).pairs.f1(), 0.95);
}

TEST(Truth, MovesAreThoseThatWereMade) {
    // Not 1: a lighter paragraph that others were moved past counts as moved,
    // and a move by nothing is none.
    EXPECT_GE(measure(4001, testing::everything()).moves.f1(), 0.95);
}

TEST(Truth, SplitsAndMergesAreThoseThatWereMade) {
    EXPECT_GE(measure(5001, testing::everything()).parts.f1(), 0.9);
}

TEST(Truth, PartsAreFoundFarFromTheirWhole) {
    const testing::Scores scores = measure(7001, testing::scattered_parts());
    EXPECT_GE(scores.parts.f1(), 0.9);
    EXPECT_GE(scores.pairs.f1(), 0.985);
}

TEST(Truth, HalfBoilerplateMakesNoFalseMoves) {
    const testing::Scores scores = measure(8001, testing::half_boilerplate());
    EXPECT_GE(scores.pairs.f1(), 0.985);
    EXPECT_GE(scores.moves.f1(), 0.95);
    EXPECT_GE(scores.parts.f1(), 0.9);
}

TEST(Truth, LittleMoreIsMarkedThanWasChanged) {
    const testing::Scores scores = measure(6001, testing::everything());
    EXPECT_LE(scores.words_ratio(), 1.10);
    EXPECT_LE(scores.edits_ratio(), 1.15);
}

TEST(Truth, AListRenumberedByOneInsertionMovesNothing) {
    for (std::uint64_t seed = 3001; seed < 3051; ++seed) {
        const testing::NegotiatedPair pair = testing::negotiated_pair(
            seed, 100, {.edited = 10, .inserted = 1, .deleted = 0, .moved = 0, .split = 0, .merged = 0});
        const Redline redline = compared(pair);
        EXPECT_EQ(redline.summary.moved, 0U) << "seed " << seed;
        EXPECT_EQ(redline.summary.deleted, 0U) << "seed " << seed;
        EXPECT_EQ(redline.summary.inserted, pair.after.paragraphs.size() - pair.before.paragraphs.size())
            << "seed " << seed;
    }
}

}  // namespace
}  // namespace adref
