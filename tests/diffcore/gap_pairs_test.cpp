#include "diffcore/src/gap_pairs.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <map>

namespace adref {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Every in-order pairing there is, by trying them all.
float best_by_trying(const std::vector<std::vector<float>>& gains, std::size_t r, std::size_t c) {
    if (r == gains.size() || c == gains[r].size()) return 0;
    float best = std::max(best_by_trying(gains, r + 1, c), best_by_trying(gains, r, c + 1));
    if (gains[r][c] > 0) best = std::max(best, gains[r][c] + best_by_trying(gains, r + 1, c + 1));
    return best;
}

TEST(GapPairs, AreTheBestThatKeepTheirOrder) {
    testing::Dice dice(11);
    for (int round = 0; round < 500; ++round) {
        const std::size_t rows = 1 + dice.roll(5);
        const std::size_t columns = 1 + dice.roll(5);
        std::vector<std::vector<float>> gains(rows, std::vector<float>(columns));
        Gap gap;
        for (std::uint32_t r = 0; r < rows; ++r) gap.olds.push_back(10 + 3 * r);
        for (std::uint32_t c = 0; c < columns; ++c) gap.news.push_back(20 + 2 * c);
        for (auto& row : gains) {
            for (float& gain : row) gain = static_cast<float>(dice.roll(9)) / 8 - 0.4F;
        }
        const auto gain = [&](std::uint32_t i, std::uint32_t j) { return gains[(i - 10) / 3][(j - 20) / 2]; };
        const Pairs pairs = best_in_order(gap, gain);
        float sum = 0;
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            EXPECT_GT(gain(pairs[k].first, pairs[k].second), 0);
            sum += gain(pairs[k].first, pairs[k].second);
            if (k > 0) {
                EXPECT_LT(pairs[k - 1].first, pairs[k].first);
                EXPECT_LT(pairs[k - 1].second, pairs[k].second);
            }
        }
        EXPECT_NEAR(sum, best_by_trying(gains, 0, 0), 1e-5) << "round " << round;
    }
}

TEST(GapPairs, AWideGapIsSearchedAroundItsDiagonalInBoundedWork) {
    Gap gap;
    for (std::uint32_t i = 0; i < 3000; ++i) gap.olds.push_back(i);
    for (std::uint32_t j = 0; j < 3500; ++j) gap.news.push_back(j);
    std::size_t asked = 0;
    const Pairs pairs = best_in_order(gap, [&](std::uint32_t i, std::uint32_t j) {
        ++asked;
        return j == i + i / 6 ? 1.0F : 0.0F;
    });
    EXPECT_EQ(pairs.size(), 3000U);
    EXPECT_LE(asked, 3000 * kBand);
}

TEST(GapPairs, AnchorsShareWordsThatNobodyElseHas) {
    const auto document = [](const std::vector<std::string>& texts) {
        Document made;
        for (const std::string& text : texts)
            made.paragraphs.push_back({"", Kind::operative, 0, "", text, {}, {}});
        return made;
    };
    const Document before = document({"we protect the northern lake", "we share data about floods"});
    const Document after = document({"new words entirely different", "we protect the northern lake always",
                                     "we now share data about floods"});
    Vocabulary vocabulary;
    const TokenizedDocument old_tokens = tokenize(before, vocabulary);
    const TokenizedDocument new_tokens = tokenize(after, vocabulary);
    const SideView old_side(before, old_tokens);
    const SideView new_side(after, new_tokens);
    EXPECT_EQ(anchors_in({{0, 1}, {0, 1, 2}}, old_side, new_side), (Pairs{{0, 1}, {1, 2}}));
}

}  // namespace
}  // namespace adref
