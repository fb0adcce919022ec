// Amendments to one draft put onto the next.
#include "track/rebase.h"

#include "diffcore/compare.h"
#include "tests/support/amended_round.h"
#include "tests/track/placing.h"

#include <random>

namespace adref::track::testing {
namespace {

Redline between(const Document& before, const Document& after) {
    return compare(make_side("zero", before), make_side("rev1", after));
}

// "target find occurrence confidence", or the error.
std::string rebased(const Document& before, const Document& after, const Amendment& amendment) {
    const Redline redline = between(before, after);
    const Result<Rebased> done = rebase(amendment, redline);
    if (!done) return "error: " + done.error().message;
    return done->amendment.target + " ‘" + done->amendment.find + "’ " +
           std::to_string(done->amendment.occurrence) + (done->confidence == 1 ? " sure" : " unsure");
}

const std::string kText =
    "Basin States shall take all appropriate measures at once and inform their neighbours.";

TEST(Rebase, OnAnUnchangedTextChangesNothingButTheBase) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto round = adref::testing::amended_round(seed);
        const Redline redline = between(round->before, round->before);
        const Rebase rebase(redline);
        const Base base(round->before);
        for (const Amendment& amendment : round->amendments) {
            const Result<Rebased> done = rebase(amendment);
            EXPECT_EQ(done.ok(), place(amendment, base).ok()) << amendment.id;
            if (!done) continue;
            Amendment expected = amendment;
            expected.base = "rev1";
            EXPECT_EQ(done->amendment, expected) << amendment.id << ": " << done->how;
            EXPECT_EQ(done->confidence, 1);
            EXPECT_EQ(done->how, "");
        }
    }
}

TEST(Rebase, FollowsANewNumberAndPlacesTheSameWords) {
    const Document before =
        draft({line(Kind::operative, 0, "1.", kText), line(Kind::operative, 0, "2.", "Rivers are old.")});
    const Document after =
        draft({line(Kind::operative, 0, "1.", "A wholly new beginning was put here by others."),
               line(Kind::operative, 0, "2.", kText), line(Kind::operative, 0, "3.", "Rivers are old.")});
    EXPECT_EQ(rebased(before, after, change(Action::replace, "shall", "should")), "2 ‘shall’ 0 sure");
    Amendment add = about(Action::add_paragraph, "1");
    add.place = Place::after;
    add.label = "1 bis";
    add.text = "New words.";
    const Redline redline = between(before, after);
    const Result<Rebased> done = rebase(add, redline);
    ASSERT_TRUE(done.ok()) << done.error().message;
    EXPECT_EQ(done->amendment.target, "2");
    EXPECT_EQ(done->amendment.label, "2 bis");
    EXPECT_EQ(done->how, "1 is now 2");
}

TEST(Rebase, CountsOccurrencesAgain) {
    EXPECT_EQ(rebased(one("Boats float on all rivers of the basin."),
                      one("All boats float, boats sail on all rivers of the basin."),
                      change(Action::remove, "boats", "")),
              "1 ‘boats’ 1 sure");
}

TEST(Rebase, OfWordsThatChangedSinceTakesWhatTheyAreNow) {
    EXPECT_EQ(
        rebased(one(kText),
                one("Basin States shall take all suitable measures at once and inform their neighbours."),
                change(Action::remove, "take all appropriate measures")),
        "1 ‘take all suitable measures’ 0 unsure");
}

TEST(Rebase, OfWordsThatAreGoneSaysSo) {
    const Document after = one("Basin States shall take all appropriate measures at once.");
    EXPECT_EQ(rebased(one(kText), after, change(Action::replace, "their neighbours", "all")),
              "error: ‘their neighbours’ is gone from 1");
    EXPECT_EQ(rebased(one(kText), after, change(Action::remove, "inform their neighbours")),
              "error: moot: already so");
}

TEST(Rebase, OfWhatTheTextSaysAlreadyIsMoot) {
    const Document after =
        one("Basin States should take all appropriate measures at once and inform their neighbours.");
    EXPECT_EQ(rebased(one(kText), after, change(Action::replace, "shall", "should")),
              "error: moot: already so");
    const Document more =
        one("Basin States shall take all appropriate measures at once and inform their neighbours without "
            "delay.");
    EXPECT_EQ(rebased(one(kText), more, put(Place::after, "neighbours", "without delay")),
              "error: moot: already so");
}

TEST(Rebase, NeverLosesAnAmendmentWhereOnlyNumbersChanged) {
    for (std::uint64_t seed = 11; seed <= 13; ++seed) {
        const auto round = adref::testing::amended_round(seed);
        Document after = round->before;
        Paragraph first;
        first.kind = Kind::operative;
        first.label = "999.";
        first.text = "Something quite different that nobody has ever proposed to anybody.";
        after.paragraphs.insert(after.paragraphs.begin(), first);
        for (Paragraph& paragraph : after.paragraphs) paragraph.id.clear();
        assign_ids(after);
        const Redline redline = between(round->before, after);
        const Rebase rebase(redline);
        const Base old_base(round->before);
        const Base new_base(after);
        for (const Amendment& amendment : round->amendments) {
            const auto before = place(amendment, old_base);
            if (!before || !before->paragraphs.empty()) continue;
            const Result<Rebased> done = rebase(amendment);
            ASSERT_TRUE(done.ok()) << amendment.id << ": " << done.error().message;
            EXPECT_EQ(done->confidence, 1) << amendment.id << ": " << done->how;
            const auto now = place(done->amendment, new_base);
            ASSERT_TRUE(now.ok()) << now.error().message;
            ASSERT_EQ(now->words.size(), before->words.size());
            for (std::size_t i = 0; i < now->words.size(); ++i) {
                EXPECT_EQ(now->words[i].paragraph, before->words[i].paragraph + 1);
                EXPECT_EQ(now->words[i].start, before->words[i].start);
                EXPECT_EQ(now->words[i].end, before->words[i].end);
                EXPECT_EQ(now->words[i].text, before->words[i].text);
            }
        }
    }
}

}  // namespace
}  // namespace adref::track::testing
