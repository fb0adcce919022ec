// Collisions gathered by place.
#include "track/contest.h"

#include <gtest/gtest.h>

namespace adref::track {
namespace {

using Kind = Collision::Kind;

TEST(Contests, AllPairsAtOnePlaceAreOne) {
    const auto found = contests({{Kind::replaced_differently, 0, 1, 4, 10, 15},
                                 {Kind::replaced_differently, 1, 2, 4, 12, 15},
                                 {Kind::deleted_and_edited, 0, 2, 4, 10, 15}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].amendments, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(found[0].kinds, (std::vector<Kind>{Kind::replaced_differently, Kind::deleted_and_edited}));
    EXPECT_EQ(found[0].pairs, 3U);
}

TEST(Contests, OrderAndContradictionAtOnePlaceAreTwo) {
    const auto found =
        contests({{Kind::order, 0, 1, 4, 10, 10}, {Kind::replaced_differently, 2, 3, 4, 10, 15}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[0].order);
    EXPECT_FALSE(found[1].order);
}

TEST(Contests, WordsThatOnlyTouchAreTwoPlaces) {
    EXPECT_EQ(contests({{Kind::replaced_differently, 0, 1, 4, 10, 15},
                        {Kind::replaced_differently, 2, 3, 4, 15, 20}})
                  .size(),
              2U);
}

TEST(Contests, WhatStandsBeforeAllComesFirst) {
    const auto found = contests({{Kind::order, 0, 1, 0, 0, 0}, {Kind::order, 2, 3, kBeforeAll, 0, 0}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].paragraph, kBeforeAll);
}

}  // namespace
}  // namespace adref::track
