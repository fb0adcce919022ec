// Where a bound cut the search for partners short, the entries say so.
#include "diffcore/compare.h"
#include "diffcore/src/gap_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace adref {
namespace {

// A first and a last paragraph that all texts have, and between them so many
// of which no two have a word in common.
Document around(const std::string& words, std::size_t count) {
    Document document;
    const auto add = [&document](const std::string& text) {
        document.paragraphs.push_back({"", Kind::text, 0, "", text, {}, {}});
    };
    add("The assembly opens in spring.");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        add(words + "a" + number + " " + words + "b" + number + " " + words + "c" + number + " " + words +
            "d" + number + " " + words + "e" + number + ".");
    }
    add("The assembly closes in autumn.");
    assign_ids(document);
    return document;
}

Redline compared(std::size_t olds, std::size_t news) {
    Redline redline = compare(make_side("old", around("x", olds)), make_side("new", around("y", news)));
    EXPECT_EQ(check_laws(redline), "");
    EXPECT_EQ(redline.summary.deleted, olds);
    EXPECT_EQ(redline.summary.inserted, news);
    return redline;
}

std::size_t coarse_entries(const Redline& redline) {
    return static_cast<std::size_t>(std::count_if(redline.entries.begin(), redline.entries.end(),
                                                  [](const Entry& entry) { return entry.coarse; }));
}

TEST(Coarse, WhatIsLeftAloneInAWideGapSaysSoAndWhatIsAroundItDoesNot) {
    constexpr std::size_t kWide = 100;
    static_assert(kWide * kWide > kGapPairs);
    const Redline redline = compared(kWide, kWide);
    for (const Entry& entry : redline.entries)
        EXPECT_EQ(entry.coarse, entry.relation != Relation::matched) << old_text(entry) << new_text(entry);
}

TEST(Coarse, ANarrowGapIsSearchedWhole) {
    EXPECT_EQ(coarse_entries(compared(20, 20)), 0U);
}

// In order all of its pairs are looked at, out of order none.
TEST(Coarse, AGapThatIsLongOnOneSideIsNotSearchedOutOfOrder) {
    ASSERT_TRUE(is_searched_whole(200, 30));
    EXPECT_EQ(coarse_entries(compared(200, 30)), 230U);
}

TEST(Coarse, OneParagraphIsComparedWithAllThatStandInItsPlace) {
    EXPECT_EQ(coarse_entries(compared(kGapPairs + 1, 1)), 0U);
}

}  // namespace
}  // namespace adref
