// outcome, collisions and apply on the command line.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace adref::testing {
namespace {

const std::string kZero = std::string(ADREF_SAMPLES) + "/compact/zero.md";
const std::string kRev1 = std::string(ADREF_SAMPLES) + "/compact/rev1.md";
const std::string kAmendments = std::string(ADREF_SAMPLES) + "/compact/amendments.json";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Outcome, CountsWhatItListsAndKeepsPositionsApart) {
    const Finished done = adref({"outcome", kZero, kRev1, "--amendments", kAmendments, "--format", "json"});
    ASSERT_EQ(done.status, 0) << done.err;
    const auto json = nlohmann::json::parse(done.out);
    EXPECT_EQ(json["schema"], "adref.outcomes/1");
    std::size_t counted = 0;
    for (const auto& [outcome, count] : json["summary"].items()) counted += count.get<std::size_t>();
    EXPECT_EQ(counted, json["amendments"].size());
    EXPECT_FALSE(json["positions"].empty());
    for (const auto& position : json["positions"]) EXPECT_FALSE(position.contains("outcome"));
}

TEST(Outcome, OfOneDelegationHasItsAmendmentsAlone) {
    const Finished done =
        adref({"outcome", kZero, kRev1, "--amendments", kAmendments, "--for", "marenne", "--format", "json"});
    ASSERT_EQ(done.status, 0) << done.err;
    const auto json = nlohmann::json::parse(done.out);
    ASSERT_FALSE(json["amendments"].empty());
    for (const auto& each : json["amendments"]) EXPECT_TRUE(has(each.dump(), "Marenne")) << each;
}

TEST(Outcome, WritesEveryFormat) {
    const TemporaryFolder folder;
    for (const char* ending : {".txt", ".json", ".csv", ".md", ".html", ".docx", ".odt"}) {
        const std::string file = folder.path() + "/outcome" + ending;
        const Finished done = adref({"outcome", kZero, kRev1, "--amendments", kAmendments, "-o", file});
        EXPECT_EQ(done.status, 0) << ending << done.err;
        EXPECT_GT(read_whole(file).size(), 1000U) << ending;
    }
}

TEST(Collisions, ThatContradictAreAFindingOnDemand) {
    const Finished done = adref({"collisions", kZero, "--amendments", kAmendments});
    EXPECT_EQ(done.status, 0) << done.err;
    EXPECT_TRUE(has(done.out, "2 contradictions and 0 questions of order")) << done.out;
    EXPECT_EQ(adref({"collisions", kZero, "--amendments", kAmendments, "--exit-code"}).status, 1);
}

TEST(Apply, ShowsTheTextThatComesOfIt) {
    const Finished done = adref({"apply", "gds-2", "--to", kZero, "--amendments", kAmendments});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_TRUE(has(done.out, "[-six-]{+nine+} months") || has(done.out, "[-six-] {+nine+} months"))
        << done.out;
}

TEST(Apply, RefusesWhatCollidesAndSaysWhere) {
    const Finished done = adref({"apply", "ubg-12", "mar-2", "--to", kZero, "--amendments", kAmendments});
    EXPECT_EQ(done.status, 5);
    EXPECT_EQ(done.out, "");
    EXPECT_TRUE(has(done.err, "55: ubg-12, mar-2")) << done.err;
    EXPECT_EQ(adref({"apply", "nobody-1", "--to", kZero, "--amendments", kAmendments}).status, 4);
    EXPECT_EQ(adref({"apply", "--to", kZero, "--amendments", kAmendments}).status, 2);
}

TEST(Apply, RecordsANewRoundWhoseParagraphsKeepTheirIds) {
    const TemporaryFolder folder;
    const std::string store = folder.path() + "/rivers";
    ASSERT_EQ(adref({"init", store, "--title", "Rivers"}).status, 0);
    ASSERT_EQ(adref({"-C", store, "import", kZero, "--round", "zero"}).status, 0);
    const Finished done = adref(
        {"-C", store, "apply", "gds-2", "--to", "zero", "--amendments", kAmendments, "--record", "rev1"});
    ASSERT_EQ(done.status, 0) << done.err;
    const auto ids = [&](const char* round) {
        std::vector<std::string> all;
        const auto shown = nlohmann::json::parse(adref({"-C", store, "show", round, "--format", "json"}).out);
        for (const auto& paragraph : shown["paragraphs"]) all.push_back(paragraph["id"]);
        return all;
    };
    EXPECT_EQ(ids("zero"), ids("rev1"));
}

}  // namespace
}  // namespace adref::testing
