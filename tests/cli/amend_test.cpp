// The register of amendments from the command line.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace adref::testing {
namespace {

const std::string kSamples = std::string(ADREF_SAMPLES) + "/compact/";

class Amend : public ::testing::Test {
 protected:
    Finished in(const std::vector<std::string>& words, const std::string& input = "") const {
        return adref(words, input, {}, folder_.path() + "/rivers");
    }
    Finished amend(std::vector<std::string> words, const std::string& input = "") const {
        words.insert(words.begin(), "amend");
        return in(words, input);
    }
    void SetUp() override {
        ASSERT_EQ(
            adref({"init", "rivers", "--title", "Rivers", "--language", "en"}, "", {}, folder_.path()).status,
            0);
        for (const char* round : {"zero", "rev1"}) {
            const Finished done =
                in({"import", kSamples + round + ".md", "--round", round, "--date", "2031-02-05"});
            ASSERT_EQ(done.status, 0) << done.err;
        }
    }
    void import_sample() const {
        const Finished done = amend({"import", kSamples + "amendments.json"});
        ASSERT_EQ(done.status, 0) << done.err;
    }
    std::vector<std::string> ids(std::vector<std::string> filter = {}) const {
        filter.insert(filter.begin(), {"list", "--format", "json"});
        const Finished list = amend(filter);
        EXPECT_EQ(list.status, 0) << list.err;
        std::vector<std::string> ids;
        if (list.status != 0) return ids;
        const auto json = nlohmann::json::parse(list.out);
        for (const auto& amendment : json["amendments"]) ids.push_back(amendment["id"]);
        return ids;
    }
    std::string commit() const {
        return run({"git", "-C", folder_.path() + "/rivers", "-c", "safe.directory=*", "rev-parse",
                    "register"})
            .out;
    }
    std::string tree() const {
        return run({"git", "-C", folder_.path() + "/rivers", "-c", "safe.directory=*", "rev-parse",
                    "register^{tree}"})
            .out;
    }
    std::string file(const std::string& name, const std::string& bytes) const {
        return folder_.write(name, bytes);
    }

    TemporaryFolder folder_;
};

std::string list_of(const std::string& amendments) {
    return R"({"schema": "adref.amendments/1", "base": "zero", "amendments": [)" + amendments + "]}";
}
const std::string kFirst =
    R"({"proponents": ["EU"], "target": "14", "action": "delete", "find": "significant"})";
const std::string kSecond =
    R"({"proponents": ["Kenya"], "target": "24", "action": "replace", "find": "shall exchange", "text": "may exchange"})";

TEST_F(Amend, ASentenceIsRecordedAndShownAsItWasUnderstood) {
    const Finished added =
        amend({"add", "--base", "zero", "--proponent", "EU", "In paragraph 14, delete \"significant\"."});
    ASSERT_EQ(added.status, 0) << added.err;
    EXPECT_NE(added.out.find("In paragraph 14, delete ‘significant’."), std::string::npos) << added.out;
    EXPECT_NE(added.out.find("[-significant-]"), std::string::npos) << added.out;
    ASSERT_EQ(ids().size(), 1U);
    const std::string id = ids().front();
    EXPECT_TRUE(id.starts_with("eu-")) << id;
    const Finished shown = amend({"show", id});
    EXPECT_EQ(shown.status, 0);
    EXPECT_NE(shown.out.find("In paragraph 14, delete ‘significant’."), std::string::npos);
    const auto json = nlohmann::json::parse(amend({"show", id, "--format", "json"}).out);
    EXPECT_EQ(json["schema"], "adref.amendment/1");
    EXPECT_EQ(json["base"], "zero");
    EXPECT_EQ(in({"verify"}).status, 0);
}

TEST_F(Amend, TheSameInOptionsIsTheSameAmendment) {
    ASSERT_EQ(
        amend({"add", "--base", "zero", "--proponent", "EU", "In paragraph 14, delete \"significant\"."})
            .status,
        0);
    const std::string before = commit();
    const Finished again = amend({"add", "--base", "zero", "--proponent", "EU", "--target", "14", "--action",
                                  "delete", "--find", "significant"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_NE(again.err.find("in the register already"), std::string::npos) << again.err;
    EXPECT_EQ(commit(), before);
}

TEST_F(Amend, ADryRunRecordsNothing) {
    const std::string before = commit();
    EXPECT_EQ(
        amend({"add", "--base", "zero", "--dry-run", "In paragraph 14, delete \"significant\"."}).status, 0);
    EXPECT_EQ(amend({"import", kSamples + "amendments.json", "--dry-run"}).status, 0);
    EXPECT_EQ(commit(), before);
}

TEST_F(Amend, AnchorsThatAreAbsentOrRepeatedAreRefusedWithTheirPlaces) {
    const std::string before = commit();
    const Finished absent = amend({"add", "--base", "zero", "In paragraph 14, delete \"unicorns\"."});
    EXPECT_EQ(absent.status, 5) << absent.err;
    const Finished repeated = amend({"add", "--base", "zero", "In paragraph 14, delete \"harm\"."});
    EXPECT_EQ(repeated.status, 5) << repeated.err;
    EXPECT_NE(repeated.err.find("hint: "), std::string::npos) << repeated.err;
    EXPECT_NE(repeated.err.find("occurrence"), std::string::npos) << repeated.err;
    EXPECT_EQ(amend({"add", "--base", "zero", "In paragraph 9999, delete \"the\"."}).status, 5);
    EXPECT_EQ(amend({"add", "--base", "rev9", "In paragraph 14, delete \"the\"."}).status, 4);
    EXPECT_EQ(amend({"add", "--base", "zero", "Let us all be friends."}).status, 3);
    EXPECT_EQ(amend({"add", "--base", "zero"}).status, 2);
    EXPECT_EQ(commit(), before);
}

TEST_F(Amend, AnImportIsWholeOrNothingUnlessItKeepsGoing) {
    const std::string path =
        file("a.json", list_of(kFirst + R"(, {"target": "14", "action": "replace"}, )" +
                               R"({"target": "14", "action": "delete", "find": "harm"})"));
    const std::string before = commit();
    const Finished whole = amend({"import", path});
    EXPECT_EQ(whole.status, 3) << whole.err;
    EXPECT_NE(whole.err.find("amendment #1: find: replace needs find"), std::string::npos) << whole.err;
    EXPECT_NE(whole.err.find("‘harm’ stands 3 times in 14"), std::string::npos) << whole.err;
    EXPECT_EQ(commit(), before);
    const Finished sound = amend({"import", path, "--keep-going"});
    EXPECT_EQ(sound.status, 0) << sound.err;
    EXPECT_NE(sound.err.find("recorded 1 amendment to zero; 2 left out"), std::string::npos) << sound.err;
    EXPECT_EQ(ids().size(), 1U);
}

TEST_F(Amend, ALettersLinesAreAmendmentsOrListed) {
    const std::string letter = file("letter.txt",
                                    "European Union:\n"
                                    "In paragraph 14, delete \"significant\".\n"
                                    "\n"
                                    "We wish everybody a good evening.\n");
    const Finished whole = amend({"import", letter, "--base", "zero"});
    EXPECT_EQ(whole.status, 3) << whole.err;
    EXPECT_NE(whole.err.find("letter.txt, line 4"), std::string::npos) << whole.err;
    EXPECT_NE(whole.err.find("We wish everybody"), std::string::npos) << whole.err;
    ASSERT_EQ(amend({"import", letter, "--base", "zero", "--keep-going"}).status, 0);
    const auto json = nlohmann::json::parse(amend({"list", "--format", "json"}).out);
    ASSERT_EQ(json["amendments"].size(), 1U);
    EXPECT_EQ(json["amendments"][0]["proponents"][0], "European Union");
    EXPECT_EQ(json["amendments"][0]["source"], "letter.txt:2");
}

// Law: the register is a function of what was imported, not of its order.
TEST_F(Amend, APermutedImportIsTheSameTree) {
    ASSERT_EQ(amend({"import", file("a.json", list_of(kFirst + "," + kSecond + "," + kFirst))}).status, 0);
    const std::string one = tree();
    const std::vector<std::string> names = ids();
    EXPECT_EQ(names.size(), 3U);
    ASSERT_EQ(adref({"init", "other", "--title", "Rivers"}, "", {}, folder_.path()).status, 0);
    const std::string other = folder_.path() + "/other";
    ASSERT_EQ(adref({"import", kSamples + "zero.md", "--round", "zero"}, "", {}, other).status, 0);
    ASSERT_EQ(adref({"amend", "import", file("b.json", list_of(kSecond + "," + kFirst + "," + kFirst))}, "",
                    {}, other)
                  .status,
              0);
    EXPECT_EQ(run({"git", "-C", other, "-c", "safe.directory=*", "rev-parse", "register^{tree}"}).out, one);
}

TEST_F(Amend, WhatIsThereAlreadyIsNotRecordedTwice) {
    import_sample();
    const std::string before = commit();
    const Finished again = amend({"import", kSamples + "amendments.json"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_NE(again.err.find("recorded 0 amendments to zero; 60 in the register already"), std::string::npos)
        << again.err;
    EXPECT_EQ(commit(), before);
    const std::string other =
        file("o.json",
             list_of(R"({"id": "gds-5", "target": "14", "action": "delete", "find": "all appropriate"})"));
    EXPECT_EQ(amend({"import", other}).status, 5) << "the id is taken";
    EXPECT_EQ(amend({"import", other, "--replace"}).status, 0);
    EXPECT_EQ(ids().size(), 60U);
}

TEST_F(Amend, TheListIsImportedAgainAsItWas) {
    import_sample();
    const std::string list = amend({"list", "--format", "json"}).out;
    const Finished again = amend({"import", "-"}, list);
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_NE(again.err.find("60 in the register already"), std::string::npos) << again.err;
}

TEST_F(Amend, TheListIsFiltered) {
    import_sample();
    EXPECT_EQ(ids().size(), 60U);
    EXPECT_EQ(ids({"--para", "14"}), (std::vector<std::string>{"gds-5", "ubg-1"}));
    EXPECT_EQ(ids({"--proponent", "MARENNE", "--para", "9"}), std::vector<std::string>{"mar-5"});
    EXPECT_FALSE(ids({"--section", "objective 2"}).empty());
    EXPECT_EQ(ids({"--base", "rev1"}).size(), 0U);
    ASSERT_EQ(amend({"withdraw", "gds-5", "--why", "in favour of ubg-1"}).status, 0);
    EXPECT_EQ(ids({"--status", "withdrawn"}), std::vector<std::string>{"gds-5"});
    EXPECT_EQ(amend({"list", "--para", "9999"}).status, 4);
    EXPECT_EQ(amend({"list", "--outcome", "won"}).status, 2);
    const std::vector<std::string> lost = ids({"--outcome", "not-taken", "--to", "rev1"});
    EXPECT_FALSE(lost.empty());
    EXPECT_LT(lost.size(), 60U);
}

TEST_F(Amend, TheListIsATableInEveryFormat) {
    import_sample();
    for (const char* format : {"text", "csv", "markdown", "html"}) {
        const Finished list = amend({"list", "--para", "14", "--format", format});
        EXPECT_EQ(list.status, 0) << format << list.err;
        EXPECT_NE(list.out.find("gds-5"), std::string::npos) << format;
        EXPECT_NE(list.out.find("Upper Basin Group"), std::string::npos) << format;
    }
    const std::string word = folder_.path() + "/list.docx";
    ASSERT_EQ(amend({"list", "-o", word}).status, 0);
    EXPECT_NE(adref({"show", word}).out.find("Group of Delta States"), std::string::npos);
}

TEST_F(Amend, WhatPeopleDecideWins) {
    import_sample();
    const std::vector<std::string> lost = ids({"--outcome", "not-taken", "--to", "rev1"});
    ASSERT_FALSE(lost.empty());
    const std::string& id = lost.front();
    ASSERT_EQ(
        amend({"set", id, "--outcome", "taken", "--round", "rev1", "--why", "agreed in informals"}).status,
        0);
    const std::vector<std::string> now = ids({"--outcome", "taken", "--to", "rev1"});
    EXPECT_NE(std::find(now.begin(), now.end(), id), now.end());
    EXPECT_NE(amend({"show", id}).out.find("taken in rev1, decided by a person"), std::string::npos);
    EXPECT_NE(amend({"show", id}).out.find("agreed in informals"), std::string::npos);
    EXPECT_EQ(amend({"set", id, "--outcome", "taken"}).status, 2);
    EXPECT_EQ(amend({"set", id, "--outcome", "taken", "--round", "rev9"}).status, 4);
    EXPECT_EQ(in({"verify"}).status, 0);
}

TEST_F(Amend, SupportersComeAndGo) {
    import_sample();
    ASSERT_EQ(
        amend({"set", "gds-5", "--supporter", "Norway", "--supporter", "norway", "--opponent", "Estavia"})
            .status,
        0);
    auto json = nlohmann::json::parse(amend({"show", "gds-5", "--format", "json"}).out);
    EXPECT_EQ(json["supporters"], nlohmann::json::array({"Norway"}));
    ASSERT_EQ(amend({"set", "gds-5", "--no-longer", "NORWAY"}).status, 0);
    json = nlohmann::json::parse(amend({"show", "gds-5", "--format", "json"}).out);
    EXPECT_FALSE(json.contains("supporters"));
    EXPECT_EQ(amend({"set", "gds-5", "--no-longer", "Norway"}).status, 4);
}

TEST_F(Amend, AGroupsProposalsAreFoundForItsMembers) {
    import_sample();
    ASSERT_EQ(amend({"import", file("groups.json", R"({"schema": "adref.groups/1", "groups": [
        {"name": "Group of Delta States", "aliases": ["GDS"], "members": ["Deltania", {"name": "Oldland", "until": "2020-01-01"}]}]})")})
                  .status,
              0);
    EXPECT_EQ(ids({"--proponent", "GDS"}), ids({"--proponent", "Group of Delta States"}));
    EXPECT_EQ(ids({"--proponent", "deltania"}), ids({"--proponent", "GDS"}));
    EXPECT_TRUE(ids({"--proponent", "deltania", "--by-name"}).empty());
    EXPECT_TRUE(ids({"--proponent", "Oldland"}).empty()) << "the draft is of 2031";
    EXPECT_NE(amend({"list", "--proponent", "Deltania"}).out.find("(through Group of"), std::string::npos);
    EXPECT_EQ(in({"verify"}).status, 0);
}

TEST_F(Amend, AnUnknownIdIsAnsweredWithItsNeighbours) {
    import_sample();
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"show", "gds-55"}, {"withdraw", "gds-55"}, {"set", "gds-55", "--supporter", "EU"}}) {
        const Finished done = amend(words);
        EXPECT_EQ(done.status, 4);
        EXPECT_NE(done.err.find("hint: there is gds-5"), std::string::npos) << done.err;
    }
}

TEST_F(Amend, HostileIdsAndNamesAreKeptAndShownButNeverObeyed) {
    const std::string path = file(
        "h.json",
        list_of(
            R"({"id": "../../config", "proponents": ["\u001b[31mRed\u202e"], "target": "14", "action": "delete", "find": "significant"},)"
            R"({"id": "EU-1", "target": "14", "action": "bracket", "find": "significant"},)"
            R"({"id": "eu-1", "target": "24", "action": "bracket", "find": "shall exchange"})"));
    const Finished done = amend({"import", path});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(ids().size(), 3U);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"list"}, {"show", "../../config"}}) {
        const Finished shown = amend(words);
        EXPECT_EQ(shown.status, 0) << shown.err;
        EXPECT_EQ(shown.out.find('\x1b'), std::string::npos);
        EXPECT_EQ(shown.out.find("\u202e"), std::string::npos);
        EXPECT_NE(shown.out.find("Red"), std::string::npos);
    }
    EXPECT_EQ(in({"verify"}).status, 0);
}

TEST_F(Amend, VerifyFindsAnAmendmentThatIsNone) {
    import_sample();
    const std::string tree = folder_.path() + "/tree";
    const auto git = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"git", "-C", tree, "-c", "safe.directory=*", "-c", "user.name=t", "-c",
                                     "user.email=t@t"});
        return run(words).status;
    };
    ASSERT_EQ(run({"git", "-c", "safe.directory=*", "clone", "-q", "-b", "register",
                   folder_.path() + "/rivers", tree})
                  .status,
              0);
    folder_.write("tree/amendments/gds-5.json",
                  R"({"schema": "adref.amendment/1", "id": "gds-5", "target": "14", "action": "dance"})");
    folder_.write("tree/amendments/gds-6.json", read_whole(tree + "/amendments/gds-7.json"));
    ASSERT_EQ(git({"commit", "-qam", "tamper"}), 0);
    ASSERT_EQ(git({"push", "-q", "origin", "register"}), 0);
    const Finished found = in({"verify"});
    EXPECT_EQ(found.status, 1);
    EXPECT_NE(
        found.out.find("amendment gds-5: action: is not known: \"dance\" (register: amendments/gds-5.json)"),
        std::string::npos)
        << found.out;
    EXPECT_NE(found.out.find("named otherwise than its amendment's id (register: amendments/gds-6.json)"),
              std::string::npos)
        << found.out;
    EXPECT_EQ(amend({"list"}).status, 3) << "and nothing is left out in silence";
}

}  // namespace
}  // namespace adref::testing
