#include "formats/src/rich_neighbours.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

RichRun run(std::string text, std::uint32_t inserted = kNoIndex) {
    RichRun made;
    made.text = std::move(text);
    made.inserted = inserted;
    return made;
}

RichText meeting(std::string date) {
    RichText text;
    text.revisions = {{RichRevision::Kind::insertion, "A", std::move(date), 0}};
    text.paragraphs.resize(2);
    text.paragraphs[0].runs = {run("zeta"), run(" and more", 0)};
    text.paragraphs[1].runs = {run("[", 0), run("Rivers"), run("]", 0)};
    return text;
}

TEST(Neighbours, TheSecondInsertionIsLater) {
    const auto apart = with_neighbours_apart(meeting("2031-04-16T00:00:00Z"), Neighbours::parts);
    ASSERT_TRUE(apart);
    ASSERT_EQ(apart->revisions.size(), 2U);
    EXPECT_EQ(apart->revisions[1].date, "2031-04-16T00:05:00Z");
    EXPECT_EQ(apart->paragraphs[1].runs[0].inserted, 1U);
    EXPECT_EQ(apart->paragraphs[1].runs[2].inserted, 0U) << "it touches nothing";
    EXPECT_EQ(apart->paragraphs[0].runs[1].inserted, 0U);
}

TEST(Neighbours, TheHourDoesNotTurn) {
    EXPECT_EQ(with_neighbours_apart(meeting("2031-12-31T23:58:00Z"), Neighbours::parts)->revisions[1].date,
              "2031-12-31T23:53:00Z");
}

TEST(Neighbours, WithoutADateItGetsOne) {
    EXPECT_EQ(with_neighbours_apart(meeting(""), Neighbours::parts)->revisions[1].date,
              "2000-01-01T00:05:00Z");
}

TEST(Neighbours, WhatCameAsAWholeIsSetApartWithItsEnd) {
    RichText text = meeting("");
    text.paragraphs[1].runs = {run("All new", 0)};
    text.paragraphs[1].end_inserted = 0;
    text.paragraphs.push_back(text.paragraphs[1]);
    EXPECT_FALSE(with_neighbours_apart(text, Neighbours::parts));
    const auto apart = with_neighbours_apart(text, Neighbours::whole);
    ASSERT_TRUE(apart);
    for (const std::size_t i : {1U, 2U}) {
        EXPECT_EQ(apart->paragraphs[i].runs[0].inserted, 1U);
        EXPECT_EQ(apart->paragraphs[i].end_inserted, 1U);
    }
}

TEST(Neighbours, OthersStayAsTheyAre) {
    RichText kept = meeting("");
    kept.paragraphs[1].runs[0].inserted = kNoIndex;
    EXPECT_FALSE(with_neighbours_apart(kept, Neighbours::parts));
    RichText two = meeting("");
    two.revisions.push_back({RichRevision::Kind::insertion, "B", "", 0});
    two.paragraphs[1].runs[0].inserted = 1;
    EXPECT_FALSE(with_neighbours_apart(two, Neighbours::parts));
    RichText split = meeting("");
    split.paragraphs[0].end_inserted = 0;
    EXPECT_FALSE(with_neighbours_apart(split, Neighbours::parts));
}

}  // namespace
}  // namespace adref::formats
