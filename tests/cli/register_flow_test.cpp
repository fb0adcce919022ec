// The register through a whole negotiation: onto the next round, into the text,
// into a rolling text and back.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace adref::testing {
namespace {

const std::string kSamples = std::string(ADREF_SAMPLES) + "/compact/";

class RegisterFlow : public ::testing::Test {
 protected:
    Finished in(const std::vector<std::string>& words) const {
        return adref(words, "", {}, folder_.path() + "/rivers");
    }
    void SetUp() override {
        ASSERT_EQ(
            adref({"init", "rivers", "--title", "Rivers", "--language", "en"}, "", {}, folder_.path()).status,
            0);
        for (const char* round : {"zero", "rev1", "rev2"}) {
            const Finished done = in({"import", kSamples + round + ".md", "--round", round});
            ASSERT_EQ(done.status, 0) << done.err;
        }
        const Finished done = in({"amend", "import", kSamples + "amendments.json"});
        ASSERT_EQ(done.status, 0) << done.err;
    }
    nlohmann::json listed(const std::string& base) const {
        const Finished list = in({"amend", "list", "--base", base, "--format", "json"});
        EXPECT_EQ(list.status, 0) << list.err;
        return list.status == 0 ? nlohmann::json::parse(list.out)["amendments"] : nlohmann::json::array();
    }

    TemporaryFolder folder_;
};

TEST_F(RegisterFlow, OpenAmendmentsAreRebasedBesideTheirOriginals) {
    const std::size_t before = listed("zero").size();
    const Finished tried = in({"amend", "rebase", "--to", "rev1", "--dry-run"});
    ASSERT_EQ(tried.status, 0) << tried.err;
    EXPECT_TRUE(listed("rev1").empty()) << "a dry run records nothing";
    const Finished done = in({"amend", "rebase", "--to", "rev1"});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(listed("zero").size(), before);
    const nlohmann::json rebased = listed("rev1");
    EXPECT_GT(rebased.size(), before / 2);
    std::map<std::string, std::string> targets;
    for (const auto& amendment : rebased) {
        const std::string id = amendment["id"];
        EXPECT_TRUE(id.ends_with("@rev1")) << id;
        targets[id] = amendment.value("target", "");
    }
    EXPECT_EQ(targets["nu-10@rev1"], "117") << "paragraph 114 of the zero draft";
    EXPECT_EQ(targets.count("nu-3@rev1"), 0U) << "the text says already what it asks for";
    EXPECT_NE(done.err.find("nu-3: not rebased: moot"), std::string::npos) << done.err;
    const Finished again = in({"amend", "rebase", "--to", "rev1"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(listed("rev1").size(), rebased.size()) << "once is enough";
}

TEST_F(RegisterFlow, AFileForAnotherRoundIsRebasedAndSaysSo) {
    const Finished outcome =
        in({"outcome", "rev1", "rev2", "--amendments", kSamples + "amendments.json", "--format", "json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("rebased to rev1"), std::string::npos) << outcome.err;
    std::size_t unplaced = 0;
    const nlohmann::json told = nlohmann::json::parse(outcome.out);
    for (const auto& amendment : told["amendments"]) {
        if (amendment["outcome"] != "unplaced") continue;
        ++unplaced;
        EXPECT_TRUE(std::string(amendment["why"]).starts_with("made to zero: ")) << amendment.dump();
    }
    EXPECT_GT(unplaced, 0U);
    const Finished own =
        in({"outcome", "zero", "rev1", "--amendments", kSamples + "amendments.json", "--format", "json"});
    EXPECT_EQ(own.err.find("rebased"), std::string::npos) << own.err;
}

TEST_F(RegisterFlow, WhatIsTakenCanBeRecordedAsARound) {
    const Finished applied = in({"apply", "gds-5", "mar-7", "--to", "zero", "--record", "zero-plus"});
    ASSERT_EQ(applied.status, 0) << applied.err;
    const Finished shown = in({"show", "zero-plus", "45(b)"});
    EXPECT_NE(shown.out.find("four times a year"), std::string::npos) << shown.out;
    const Finished outcome = in({"outcome", "zero", "zero-plus", "--format", "json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const nlohmann::json told = nlohmann::json::parse(outcome.out);
    for (const auto& amendment : told["amendments"]) {
        const bool taken = amendment["id"] == "gds-5" || amendment["id"] == "mar-7";
        EXPECT_EQ(amendment["outcome"] == "taken", taken) << amendment.dump();
    }
    const Finished refused = in({"apply", "mar-2", "ubg-12", "--to", "zero", "--record", "other"});
    EXPECT_EQ(refused.status, 5);
    EXPECT_EQ(in({"show", "other"}).status, 4) << "nothing was recorded";
}

TEST_F(RegisterFlow, ARollingTextReadBackGivesTheRegisterAgain) {
    const std::string rolling = folder_.path() + "/rolling.docx";
    const Finished compiled = in({"compile", "zero", "-o", rolling});
    ASSERT_EQ(compiled.status, 0) << compiled.err;
    const Finished read = in(
        {"amend", "import", rolling, "--as", "compilation", "--base", "zero", "--dry-run", "--keep-going"});
    ASSERT_EQ(read.status, 0) << read.err;
    EXPECT_NE(read.out.find("Marenne"), std::string::npos) << read.out;
    EXPECT_NE(read.out.find("by ‘four times’"), std::string::npos) << read.out;
}

}  // namespace
}  // namespace adref::testing
