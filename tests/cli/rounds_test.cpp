// A negotiation from the command line: its rounds, and what people decide.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace adref::testing {
namespace {

const std::string kSamples = std::string(ADREF_SAMPLES) + "/compact/";

class Rounds : public ::testing::Test {
 protected:
    Finished in(const std::vector<std::string>& words) const {
        return adref(words, "", {}, folder_.path() + "/rivers");
    }
    void import(const std::string& name) const {
        const Finished done = in({"import", kSamples + name + ".md", "--round", name, "--title",
                                  "The " + name, "--date", "2031-02-05"});
        ASSERT_EQ(done.status, 0) << done.err;
    }
    void SetUp() override {
        const Finished init =
            adref({"init", "rivers", "--title", "Shared Rivers", "--language", "en"}, "", {}, folder_.path());
        ASSERT_EQ(init.status, 0) << init.err;
        EXPECT_EQ(init.out, "");
    }
    static nlohmann::json summary(const Finished& diff) {
        EXPECT_EQ(diff.status, 0) << diff.err;
        return nlohmann::json::parse(diff.out)["summary"];
    }

    TemporaryFolder folder_;
};

TEST_F(Rounds, ThePageOfTwoIsTheSameByViewAndByDiffAndHasTheirTitles) {
    for (const char* name : {"zero", "rev1"}) import(name);
    const Finished by_view = in({"view", "zero", "rev1", "-o", "-"});
    EXPECT_EQ(by_view.status, 0) << by_view.err;
    EXPECT_NE(by_view.out.find("<bdi>The zero</bdi> → <bdi>The rev1</bdi>"), std::string::npos);
    EXPECT_EQ(in({"diff", "zero", "rev1", "--format", "html"}).out, by_view.out);
}

TEST_F(Rounds, AreRecordedListedShownAndCompared) {
    for (const char* name : {"zero", "rev1", "rev2"}) import(name);
    const Finished list = in({"rounds"});
    EXPECT_EQ(list.status, 0);
    EXPECT_LT(list.out.find("zero"), list.out.find("rev1"));
    EXPECT_LT(list.out.find("rev1"), list.out.find("rev2"));
    const auto json = nlohmann::json::parse(in({"rounds", "--format", "json"}).out);
    ASSERT_EQ(json["rounds"].size(), 3U);
    EXPECT_EQ(json["rounds"][1]["title"], "The rev1");
    EXPECT_EQ(json["rounds"][1]["date"], "2031-02-05");

    EXPECT_TRUE(in({"show", "zero", "12"}).out.starts_with("12. Sovereign equality."))
        << in({"show", "zero", "12"}).out;
    // The annex counts from 1 again.
    const Finished ambiguous = in({"show", "zero", "1"});
    EXPECT_EQ(ambiguous.status, 5);
    EXPECT_NE(ambiguous.err.find("hint: one of: Vision and common understanding/1, "), std::string::npos)
        << ambiguous.err;
    EXPECT_EQ(in({"show", "zero", "9999"}).status, 4);
    EXPECT_EQ(in({"verify"}).status, 0);

    // Rounds compare as the files do, with the ids that were recorded.
    const auto rounds = nlohmann::json::parse(in({"diff", "--format", "json", "zero", "rev1"}).out);
    const auto files = nlohmann::json::parse(
        in({"diff", "--format", "json", kSamples + "zero.md", kSamples + "rev1.md"}).out);
    EXPECT_EQ(rounds["summary"], files["summary"]);
    EXPECT_EQ(rounds["old"]["name"], "zero");
    // A round against a file, and from outside with -C.
    EXPECT_EQ(summary(in({"diff", "--format", "json", "zero", kSamples + "zero.md"}))["edited"], 0);
    EXPECT_EQ(adref({"-C", "rivers", "diff", "--exit-code", "zero", "zero"}, "", {}, folder_.path()).status,
              0);
    EXPECT_EQ(adref({"-C", "rivers", "diff", "--exit-code", "zero", "rev1"}, "", {}, folder_.path()).status,
              1);
}

TEST_F(Rounds, ErrorsHaveTheStatusOfTheContract) {
    import("zero");
    EXPECT_EQ(in({"import", kSamples + "zero.md", "--round", "zero"}).status, 5) << "the name is taken";
    EXPECT_EQ(in({"import", kSamples + "zero.md", "--round", "no name"}).status, 2);
    EXPECT_EQ(in({"import", kSamples + "zero.md", "--round", "x", "--date", "yesterday"}).status, 2);
    EXPECT_EQ(in({"import", "missing.md", "--round", "x"}).status, 3);
    EXPECT_EQ(in({"diff", "zero", "rev9"}).status, 4);
    EXPECT_EQ(in({"show", "rev9"}).status, 4);
    EXPECT_EQ(in({"retract", "rev9", "--why", "x"}).status, 4);
    EXPECT_EQ(adref({"rounds"}, "", {}, folder_.path()).status, 4) << "no negotiation";
    EXPECT_EQ(adref({"init", "rivers", "--title", "again"}, "", {}, folder_.path()).status, 5) << "not empty";
    const auto list = nlohmann::json::parse(in({"rounds", "--format", "json"}).out);
    EXPECT_EQ(list["rounds"].size(), 1U) << "nothing was half-written";
}

TEST_F(Rounds, AFileOfARoundsNameNeedsItsFolder) {
    import("zero");
    folder_.write("rivers/zero", "1. Something else.\n");
    EXPECT_NE(in({"show", "zero"}).out.find("Preamble"), std::string::npos);
    EXPECT_EQ(in({"show", "./zero"}).out, "1. Something else.\n");
}

TEST_F(Rounds, ARetractedOneLeavesTheListAndFreesItsName) {
    import("zero");
    import("rev1");
    ASSERT_EQ(in({"retract", "rev1", "--why", "the wrong file"}).status, 0);
    EXPECT_EQ(in({"rounds"}).out.find("rev1"), std::string::npos);
    EXPECT_EQ(in({"diff", "zero", "rev1"}).status, 4);
    import("rev1");
    EXPECT_EQ(in({"diff", "zero", "rev1"}).status, 0);
    EXPECT_EQ(in({"verify"}).status, 0);
}

TEST_F(Rounds, WhatAPersonDecidesWinsAndIsCarriedOn) {
    import("zero");
    import("rev1");
    const auto entry_of = [this](const char* label) {
        const auto comparison = nlohmann::json::parse(in({"diff", "--format", "json", "zero", "rev1"}).out);
        for (const auto& entry : comparison["entries"]) {
            for (const auto& own : entry["newLabels"]) {
                if (own == label) return entry;
            }
        }
        return nlohmann::json();
    };
    // Rev 1 has a new paragraph 10; zero's 6 was deleted.
    ASSERT_EQ(entry_of("10.")["relation"], "inserted");
    ASSERT_EQ(in({"link", "6", "10"}).status, 0);
    EXPECT_EQ(entry_of("10.")["relation"], "matched");
    EXPECT_EQ(entry_of("10.")["oldLabels"][0], "6.");
    import("rev2");
    const auto later = nlohmann::json::parse(in({"diff", "--format", "json", "zero", "rev2"}).out);
    bool carried = false;
    for (const auto& entry : later["entries"])
        carried = carried || (entry["oldLabels"] == nlohmann::json{"6."} && entry["relation"] == "matched");
    EXPECT_TRUE(carried);

    ASSERT_EQ(entry_of("2.")["relation"], "matched");
    ASSERT_EQ(in({"unlink", "#25", "--round", "rev1"}).status, 0);
    ASSERT_EQ(in({"verify"}).status, 0);
}

TEST_F(Rounds, UnlinkedParagraphsStayApart) {
    import("zero");
    import("rev1");
    ASSERT_EQ(in({"unlink", "h:Follow-up and review", "--round", "rev1"}).status, 0);
    const auto comparison = nlohmann::json::parse(in({"diff", "--format", "json", "zero", "rev1"}).out);
    std::size_t inserted = 0;
    for (const auto& entry : comparison["entries"]) {
        if (entry["relation"] == "inserted" && entry["segments"][0]["text"] == "Follow-up and review")
            ++inserted;
    }
    EXPECT_EQ(inserted, 1U);
}

TEST_F(Rounds, WorkInACloneToo) {
    import("zero");
    import("rev1");
    ASSERT_EQ(run({"git", "clone", "-q", folder_.path() + "/rivers", folder_.path() + "/clone"}).status, 0);
    const Finished diff =
        adref({"diff", "--format", "json", "zero", "rev1"}, "", {}, folder_.path() + "/clone/paragraphs");
    EXPECT_GT(summary(diff)["edited"], 0);
}

}  // namespace
}  // namespace adref::testing
