#include "diffcore/src/order.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace adref {
namespace {

double kept_weight(const std::vector<WeightedPair>& pairs, const std::vector<bool>& kept) {
    double total = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) total += kept[i] ? pairs[i].weight : 0;
    return total;
}

// Every subset: only for a handful of pairs.
double best_weight(const std::vector<WeightedPair>& pairs) {
    double best = 0;
    for (std::size_t set = 0; set < (std::size_t{1} << pairs.size()); ++set) {
        std::vector<WeightedPair> chosen;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if ((set >> i & 1U) != 0) chosen.push_back(pairs[i]);
        }
        std::sort(chosen.begin(), chosen.end(),
                  [](const auto& x, const auto& y) { return x.before < y.before; });
        const bool rises = std::is_sorted(chosen.begin(), chosen.end(),
                                          [](const auto& x, const auto& y) { return x.after < y.after; });
        if (!rises) continue;
        best = std::max(best, std::accumulate(chosen.begin(), chosen.end(), 0.0,
                                              [](double sum, const auto& p) { return sum + p.weight; }));
    }
    return best;
}

TEST(HeaviestInOrder, OfTwoThatChangedPlacesTheLighterMoves) {
    EXPECT_EQ(heaviest_in_order(std::vector<WeightedPair>{{0, 1, 40}, {1, 0, 3}}),
              (std::vector<bool>{true, false}));
    EXPECT_EQ(heaviest_in_order(std::vector<WeightedPair>{{0, 1, 3}, {1, 0, 40}}),
              (std::vector<bool>{false, true}));
}

TEST(HeaviestInOrder, KeepsEverythingThatIsInOrder) {
    std::vector<WeightedPair> pairs;
    for (std::uint32_t i = 0; i < 100; ++i) pairs.push_back({i, i * 2, 1});
    EXPECT_EQ(heaviest_in_order(pairs), std::vector<bool>(100, true));
    EXPECT_TRUE(heaviest_in_order({}).empty());
}

TEST(HeaviestInOrder, FindsTheHeaviestOfAllSubsets) {
    testing::Dice dice(3);
    for (int round = 0; round < 400; ++round) {
        const std::size_t count = dice.roll(9);
        std::vector<std::uint32_t> places(count);
        std::iota(places.begin(), places.end(), 0U);
        for (std::size_t i = count; i > 1; --i) std::swap(places[i - 1], places[dice.roll(i)]);
        std::vector<WeightedPair> pairs;
        for (std::uint32_t i = 0; i < count; ++i)
            pairs.push_back({i, places[i], 1.0 + static_cast<double>(dice.roll(20))});
        const std::vector<bool> kept = heaviest_in_order(pairs);
        ASSERT_DOUBLE_EQ(kept_weight(pairs, kept), best_weight(pairs));
    }
}

}  // namespace
}  // namespace adref
