// The order of the old text out of that of the new one.
#include "viewer/src/html_old_order.h"

#include "diffcore/compare.h"
#include "tests/support/generated.h"
#include "viewer/src/asides.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace adref::viewer {
namespace {

// The old positions as the view has them: entry by entry, what is displaced at its
// place.
std::vector<std::uint32_t> shown(const Redline& redline) {
    const std::vector<Displaced> all = displaced(redline);
    std::set<std::uint32_t> away;
    for (const Displaced& each : all) {
        for (const OldRun& run : each.runs) {
            for (std::size_t k = run.first; k < run.first + run.count; ++k)
                away.insert(redline.entries.at(run.entry).olds.at(k));
        }
    }
    std::vector<std::uint32_t> order;
    auto next = all.begin();
    const auto put = [&](std::size_t after) {
        if (next == all.end() || next->after != after) return;
        for (const OldRun& run : next->runs) {
            for (std::size_t k = run.first; k < run.first + run.count; ++k)
                order.push_back(redline.entries[run.entry].olds[k]);
        }
        ++next;
    };
    put(kStart);
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        for (const std::uint32_t position : redline.entries[i].olds) {
            if (!away.contains(position)) order.push_back(position);
        }
        put(i);
    }
    EXPECT_EQ(next, all.end());
    return order;
}

TEST(OldOrder, HasEveryOldParagraphOnceAndInOrder) {
    std::size_t moved = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        testing::Dice dice(seed);
        const Document before = testing::random_document(dice, 2 + dice.roll(40));
        const Redline redline =
            compare(make_side("old", before), make_side("new", testing::random_revision(dice, before)));
        std::vector<std::uint32_t> expected(before.paragraphs.size());
        for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<std::uint32_t>(i);
        EXPECT_EQ(shown(redline), expected) << seed;
        moved += displaced(redline).size();
    }
    EXPECT_GT(moved, 50U);
}

TEST(OldOrder, DisplacesNothingWhereNothingMoved) {
    testing::Dice dice(7);
    const Document document = testing::random_document(dice, 30);
    EXPECT_TRUE(displaced(compare(make_side("old", document), make_side("new", document))).empty());
}

}  // namespace
}  // namespace adref::viewer
