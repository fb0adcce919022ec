#include "vcs/negotiation.h"

#include "tests/support/generated.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <set>

namespace adref::vcs {
namespace {

using namespace adref::testing;

const std::vector<std::string> kTexts = {
    "Recalls the commitments made by all States in the declaration on coastal waters.",
    "Decides to convene a conference of the parties every second year in the capital of the depositary.",
    "Requests the Secretariat to prepare a report on the financing of harbours and lighthouses.",
    "Encourages regional organizations to exchange observations of migratory fish stocks.",
};

TEST(Negotiation, BeginsWithoutRounds) {
    const Sample sample;
    const auto rounds = sample.negotiation->rounds();
    ASSERT_TRUE(rounds.ok()) << rounds.error().message;
    EXPECT_TRUE(rounds->empty());
    EXPECT_EQ(sample.negotiation->settings().title, "A title");
    EXPECT_EQ(sample.git({"symbolic-ref", "HEAD"}).out, "refs/heads/main\n");
    EXPECT_EQ(sample.findings(), "");
}

TEST(Negotiation, GivesBackWhatWasImported) {
    Dice dice(7);
    const Sample sample;
    Document text = random_document(dice, 60);
    for (int round = 0; round < 8; ++round) {
        const std::string name = std::to_string(round);
        const auto imported = sample.negotiation->import(text, {name, "", "2026-01-02", "", ""});
        ASSERT_TRUE(imported.ok()) << imported.error().message << imported.error().where;
        EXPECT_EQ(imported->paragraphs, text.paragraphs.size());
        const Document read = sample.document(name);
        EXPECT_EQ(without_ids(read), without_ids(text));
        std::set<std::string> ids;
        for (const Paragraph& p : read.paragraphs) ids.insert(p.id);
        EXPECT_EQ(ids.size(), read.paragraphs.size());
        text = random_revision(dice, text);
    }
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
}

TEST(Negotiation, KeepsWhatPeopleSayOfARound) {
    const Sample sample;
    const RoundInfo info{"rev1", "Rev 1 \xE2\x80\x94 clean", "1999-12-31", "A. Delegate <a@example.org>",
                         "First line.\n\nRound: other\n\nLast line."};
    ASSERT_TRUE(sample.negotiation->import(draft(kTexts), info).ok());
    const auto rounds = sample.negotiation->rounds();
    ASSERT_TRUE(rounds.ok());
    ASSERT_EQ(rounds->size(), 1U);
    const RoundInfo& read = rounds->front().info;
    EXPECT_EQ(read.name, info.name);
    EXPECT_EQ(read.title, info.title);
    EXPECT_EQ(read.date, info.date);
    EXPECT_EQ(read.author, info.author);
    EXPECT_EQ(read.note, info.note);
    EXPECT_EQ(rounds->front().paragraphs, 4U);
    EXPECT_EQ(sample.git({"log", "-1", "--format=%an %ad", "--date=iso", "main"}).out,
              "A. Delegate 1999-12-31 12:00:00 +0000\n");
}

TEST(Negotiation, TakesDatesFromBeforeGit) {
    const Sample sample;
    ASSERT_TRUE(sample.negotiation->import(draft(kTexts), {"charter", "", "1945-06-26", "", ""}).ok());
    EXPECT_EQ(sample.negotiation->rounds()->front().info.date, "1945-06-26");
    EXPECT_EQ(sample.git({"fsck", "--strict"}).out, "");
}

TEST(Negotiation, AnUnchangedParagraphIsOneObjectThoughItWasMovedAndRenumbered) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    ASSERT_EQ(
        sample.import(draft({"Welcomes something new.", kTexts[3], kTexts[0], kTexts[1], kTexts[2]}), "rev1"),
        "");
    const Document zero = sample.document("zero");
    const Document rev1 = sample.document("rev1");
    EXPECT_EQ(zero.paragraphs[3].id, rev1.paragraphs[1].id);
    for (const Paragraph& p : zero.paragraphs) {
        const std::string path = ":paragraphs/" + p.id.substr(2, 1) + "/" + p.id.substr(2) + ".json";
        const Finished before = sample.git({"rev-parse", "rounds/zero" + path});
        ASSERT_EQ(before.status, 0) << before.err;
        EXPECT_EQ(before.out, sample.git({"rev-parse", "rounds/rev1" + path}).out);
    }
    // One paragraph came; nothing else below paragraphs/ changed.
    const std::string changed =
        sample.git({"diff", "--name-status", "rounds/zero", "rounds/rev1", "--", "paragraphs"}).out;
    EXPECT_EQ(std::count(changed.begin(), changed.end(), '\n'), 1) << changed;
}

TEST(Negotiation, NamesTheRoundsThatThereAre) {
    const Sample sample;
    EXPECT_EQ(sample.negotiation->document("zero").error().hint, "there is no round yet");
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    const auto missing = sample.negotiation->document("rev1");
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::not_found);
    EXPECT_EQ(missing.error().hint, "the rounds are zero");
}

TEST(Negotiation, RefusesANameThatIsTaken) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    const auto again = sample.negotiation->import(draft(kTexts), {"zero", "", "", "", ""});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::refused);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
}

TEST(Negotiation, ARetractedRoundLeavesTheListAndFreesItsName) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    for (int n = 1; n <= 3; ++n) {
        const std::string number = std::to_string(n);
        ASSERT_EQ(sample.import(draft({kTexts[0], "A wrong file, number " + number + "."}), "rev1"), "");
        const Document wrong = sample.document("rev1");
        ASSERT_TRUE(sample.negotiation->retract("rev1", "the wrong file", "").ok());
        EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
        EXPECT_FALSE(sample.negotiation->document("rev1").ok());
        EXPECT_EQ(sample.git({"tag", "-l", "-n", "retracted/rev1." + number}).out.find("the wrong file") ==
                      std::string::npos,
                  false);
    }
    // What is imported next follows the last round that counts.
    ASSERT_EQ(sample.import(draft({kTexts[1], kTexts[0]}), "rev1"), "");
    EXPECT_EQ(sample.document("rev1").paragraphs[0].id, sample.document("zero").paragraphs[1].id);
    EXPECT_EQ(sample.names(), (std::vector<std::string>{"zero", "rev1"}));
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.negotiation->retract("rev9", "why", "").error().code, ErrorCode::not_found);
    EXPECT_EQ(sample.negotiation->retract("rev1", " \n", "").error().code, ErrorCode::usage);
}

TEST(Negotiation, ARetractionThatWasKilledHalfWayCanBeFinished) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    ASSERT_EQ(sample.git({"tag", "-a", "-m", "why", "retracted/zero.1", "rounds/zero^{}"}).status, 0);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
    EXPECT_EQ(sample.findings(), "");
    ASSERT_TRUE(sample.negotiation->retract("zero", "why", "").ok());
    EXPECT_EQ(sample.names(), std::vector<std::string>{});
    EXPECT_EQ(sample.git({"tag", "-l"}).out, "retracted/zero.1\n");
    EXPECT_EQ(sample.findings(), "");
}

TEST(Negotiation, ACorrectedImportGivesNewParagraphsTheIdsThatTheyHad) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    ASSERT_EQ(sample.import(draft({kTexts[0], "Notes that this is entirely new here."}), "rev1"), "");
    const std::string id = sample.document("rev1").paragraphs[1].id;
    ASSERT_TRUE(sample.negotiation->retract("rev1", "a page was missing", "").ok());
    ASSERT_EQ(sample.import(draft({kTexts[0], "Notes that this is entirely new here.", kTexts[3]}), "rev1"),
              "");
    EXPECT_EQ(sample.document("rev1").paragraphs[1].id, id);
}

TEST(Negotiation, ACommitWithoutItsTagIsNoRoundAndTheNextImportStacksOnIt) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft(kTexts), "zero"), "");
    ASSERT_EQ(sample.import(draft({kTexts[1]}), "rev1"), "");
    ASSERT_EQ(sample.git({"update-ref", "-d", "refs/tags/rounds/rev1"}).status, 0);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
    EXPECT_EQ(sample.findings(), "");
    ASSERT_EQ(sample.import(draft({kTexts[1]}), "rev1"), "");
    EXPECT_EQ(sample.names(), (std::vector<std::string>{"zero", "rev1"}));
    EXPECT_EQ(sample.git({"rev-list", "--count", "main"}).out, "4\n");
    EXPECT_EQ(sample.findings(), "");
}

}  // namespace
}  // namespace adref::vcs
