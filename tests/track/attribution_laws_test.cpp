// What holds whatever the texts.
#include "diffcore/compare.h"
#include "tests/support/amended_round.h"
#include "tests/support/generated.h"
#include "track/attribution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace adref::track {
namespace {

Redline redline_of(const Document& before, const Document& after) {
    return compare(make_side("old", before), make_side("new", after));
}

bool is_boundary(const std::string& text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void expect_sound(const Redline& redline, const Attributed& attributed, std::size_t amendments) {
    ASSERT_EQ(attributed.fates.size(), amendments);
    ASSERT_EQ(attributed.entries.size(), redline.entries.size());
    const Attribution* last = nullptr;
    for (const Attribution& here : attributed.attributions) {
        ASSERT_LT(here.entry, redline.entries.size());
        ASSERT_LT(here.segment, redline.entries[here.entry].segments.size());
        const Segment& segment = redline.entries[here.entry].segments[here.segment];
        EXPECT_NE(segment.op, Op::equal);
        ASSERT_LT(here.start, here.end);
        ASSERT_LE(here.end, segment.text.size());
        EXPECT_TRUE(is_boundary(segment.text, here.start) && is_boundary(segment.text, here.end));
        EXPECT_FALSE(here.credits.empty());
        for (std::size_t i = 0; i < here.credits.size(); ++i) {
            EXPECT_LT(here.credits[i].amendment, amendments);
            EXPECT_GE(here.credits[i].confidence, 0.0);
            EXPECT_LE(here.credits[i].confidence, 1.0);
            if (i > 0) {
                EXPECT_LT(here.credits[i - 1].amendment, here.credits[i].amendment);
            }
        }
        if (last != nullptr) {
            EXPECT_LE(std::tie(last->entry, last->segment), std::tie(here.entry, here.segment));
            if (last->entry == here.entry && last->segment == here.segment) {
                EXPECT_LE(last->end, here.start);
            }
        }
        last = &here;
    }
    for (const Fate& fate : attributed.fates) {
        EXPECT_GE(fate.coverage, 0.0);
        EXPECT_LE(fate.coverage, 1.0);
        EXPECT_GE(fate.confidence, 0.0);
        EXPECT_LE(fate.confidence, 1.0);
        EXPECT_TRUE(std::is_sorted(fate.entries.begin(), fate.entries.end()));
        for (const std::uint32_t entry : fate.entries) EXPECT_LT(entry, redline.entries.size());
    }
}

bool equal(const Fate& a, const Fate& b) {
    return a.outcome == b.outcome && a.coverage == b.coverage && a.confidence == b.confidence &&
           a.entries == b.entries;
}

std::vector<Credit> renamed(std::vector<Credit> credits, const std::vector<std::size_t>& names) {
    for (Credit& credit : credits) credit.amendment = names[credit.amendment];
    std::sort(credits.begin(), credits.end(),
              [](const Credit& a, const Credit& b) { return a.amendment < b.amendment; });
    return credits;
}

// That `other` is `one`, its amendments named by `names`.
void expect_same(const Attributed& one, const Attributed& other, const std::vector<std::size_t>& names) {
    ASSERT_EQ(one.attributions.size(), other.attributions.size());
    for (std::size_t i = 0; i < one.attributions.size(); ++i) {
        Attribution wanted = one.attributions[i];
        wanted.credits = renamed(wanted.credits, names);
        EXPECT_EQ(wanted, other.attributions[i]);
    }
    for (std::size_t i = 0; i < one.entries.size(); ++i)
        EXPECT_EQ(renamed(one.entries[i], names), other.entries[i]);
}

TEST(AttributionLaws, StretchesLieInChangesOrderedAndApart) {
    for (std::uint64_t seed = 6001; seed < 6011; ++seed) {
        const auto round = testing::amended_round(seed);
        const Redline redline = redline_of(round->before, round->after);
        expect_sound(redline, attribute(redline, round->amendments, round->placed), round->amendments.size());
    }
}

// Texts in several scripts, with splits and merges; amendments that are the
// redline itself, or nonsense.
TEST(AttributionLaws, HoldForAnyTextAndAnyEdit) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        testing::Dice dice(seed);
        const Document before = testing::random_document(dice, 2 + dice.roll(25));
        const Document after = testing::random_revision(dice, before);
        const Redline redline = redline_of(before, after);
        const auto count = static_cast<std::uint32_t>(before.paragraphs.size());
        std::vector<PlacedAmendment> placements(20);
        for (PlacedAmendment& placed : placements) {
            const auto paragraph = static_cast<std::uint32_t>(dice.roll(count));
            const auto start = static_cast<std::uint32_t>(dice.roll(60));
            const auto length = static_cast<std::uint32_t>(dice.roll(20));
            const std::string text = dice.chance(50) && !after.paragraphs.empty()
                                         ? after.paragraphs[dice.roll(after.paragraphs.size())].text
                                         : testing::random_sentence(dice, dice.roll(8));
            if (dice.chance(60)) placed.words.push_back({paragraph, start, start + length, text});
            if (dice.chance(60)) {
                ParagraphEdit edit;
                edit.kind = static_cast<ParagraphEdit::Kind>(dice.roll(6));
                edit.paragraph =
                    edit.kind == ParagraphEdit::Kind::add && dice.chance(20) ? kBeforeAll : paragraph;
                edit.last = std::min(count - 1, paragraph + static_cast<std::uint32_t>(dice.roll(3)));
                edit.to = dice.chance(20) ? kBeforeAll : static_cast<std::uint32_t>(dice.roll(count));
                edit.at = start;
                edit.label = "12.";
                Paragraph added;
                added.text = text;
                if (edit.kind == ParagraphEdit::Kind::add) edit.paragraphs.push_back(added);
                placed.paragraphs.push_back(edit);
            }
        }
        std::vector<const PlacedAmendment*> placed;
        for (const PlacedAmendment& one : placements) placed.push_back(&one);
        const std::vector<Amendment> amendments(placements.size());
        expect_sound(redline, attribute(redline, amendments, placed), amendments.size());
    }
}

TEST(AttributionLaws, TheOrderOfAmendmentsChangesOnlyTheirNumbers) {
    for (std::uint64_t seed = 6101; seed < 6106; ++seed) {
        const auto round = testing::amended_round(seed);
        const Redline redline = redline_of(round->before, round->after);
        const std::size_t count = round->amendments.size();
        std::vector<std::size_t> names(count);
        for (std::size_t i = 0; i < count; ++i) names[i] = i;
        testing::Dice dice(seed);
        for (std::size_t i = count; i > 1; --i) std::swap(names[i - 1], names[dice.roll(i)]);
        std::vector<Amendment> amendments(count);
        std::vector<const PlacedAmendment*> placed(count);
        for (std::size_t i = 0; i < count; ++i) {
            amendments[names[i]] = round->amendments[i];
            placed[names[i]] = round->placed[i];
        }
        const Attributed one = attribute(redline, round->amendments, round->placed);
        const Attributed other = attribute(redline, amendments, placed);
        expect_same(one, other, names);
        for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(equal(one.fates[i], other.fates[names[i]])) << i;
    }
}

TEST(AttributionLaws, AnAmendmentWithoutCreditChangesNothingForOthers) {
    const auto round = testing::amended_round(6201);
    const Redline redline = redline_of(round->before, round->after);
    const Attributed all = attribute(redline, round->amendments, round->placed);
    std::vector<bool> credited(round->amendments.size());
    for (const Attribution& attribution : all.attributions) {
        for (const Credit& credit : attribution.credits) credited[credit.amendment] = true;
    }
    for (const std::vector<Credit>& entry : all.entries) {
        for (const Credit& credit : entry) credited[credit.amendment] = true;
    }
    std::vector<std::size_t> names(round->amendments.size());
    std::vector<Amendment> amendments;
    std::vector<const PlacedAmendment*> placed;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < credited.size(); ++i) {
        if (!credited[i]) continue;
        names[i] = amendments.size();
        kept.push_back(i);
        amendments.push_back(round->amendments[i]);
        placed.push_back(round->placed[i]);
    }
    ASSERT_LT(kept.size(), credited.size());
    const Attributed some = attribute(redline, amendments, placed);
    expect_same(all, some, names);
    for (std::size_t i = 0; i < kept.size(); ++i)
        EXPECT_TRUE(equal(all.fates[kept[i]], some.fates[i])) << kept[i];
}

TEST(AttributionLaws, NobodyAskedNobodyIsCredited) {
    const auto round = testing::amended_round(6301);
    const Redline redline = redline_of(round->before, round->after);
    const Attributed attributed = attribute(redline, {}, {});
    EXPECT_TRUE(attributed.attributions.empty());
    EXPECT_TRUE(attributed.fates.empty());
    for (const std::vector<Credit>& entry : attributed.entries) EXPECT_TRUE(entry.empty());
}

}  // namespace
}  // namespace adref::track
