// The alignment against generated truth. No threshold of it was chosen on these
// seeds.
#include "diffcore/compare.h"
#include "tests/support/negotiated_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace adref {
namespace {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Pairs found_pairs(const Redline& redline) {
    Pairs pairs;
    for (const Entry& entry : redline.entries) {
        for (const std::uint32_t i : entry.olds) {
            for (const std::uint32_t j : entry.news) pairs.emplace(i, j);
        }
    }
    return pairs;
}

// The harmonic mean of precision and recall.
double f1(std::size_t right, std::size_t found, std::size_t there) {
    return found + there == 0 ? 1.0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + there);
}

struct Score {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t there = 0;

    void add(const Pairs& found_set, const Pairs& truth) {
        Pairs both;
        std::set_intersection(found_set.begin(), found_set.end(), truth.begin(), truth.end(),
                              std::inserter(both, both.end()));
        right += both.size();
        found += found_set.size();
        there += truth.size();
    }
    double value() const { return f1(right, found, there); }
};

Redline compared(const testing::NegotiatedPair& pair) {
    Redline redline = compare(make_side("old", pair.before), make_side("new", pair.after));
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

TEST(Truth, PairsSurviveEverythingThatHappensInARound) {
    Score score;
    for (std::uint64_t seed = 1001; seed < 1051; ++seed) {
        const testing::NegotiatedPair pair =
            testing::negotiated_pair(seed, 200, {.edited = 40, .split = 3, .merged = 3});
        score.add(found_pairs(compared(pair)), Pairs(pair.truth.begin(), pair.truth.end()));
    }
    EXPECT_GE(score.value(), 0.985);
}

TEST(Truth, MovesAreThoseThatWereMade) {
    Score score;
    for (std::uint64_t seed = 2001; seed < 2051; ++seed) {
        const testing::NegotiatedPair pair = testing::negotiated_pair(seed, 200);
        const Redline redline = compared(pair);
        Pairs found;
        for (const Entry& entry : redline.entries) {
            if (entry.moved) found.emplace(0, entry.news.front());
        }
        Pairs truth;
        for (const std::uint32_t j : pair.moved) truth.emplace(0, j);
        score.add(found, truth);
    }
    // Not 1: a lighter paragraph that others were moved past counts as moved,
    // and a move by nothing is none.
    EXPECT_GE(score.value(), 0.95);
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
