// The files of the register: one amendment, one decision.
#include "track/amendments_json.h"
#include "track/outcomes_json.h"

#include <gtest/gtest.h>

#include <string>

namespace adref::track {
namespace {

TEST(RegisterFiles, AnAmendmentIsReadAsItWasWritten) {
    Amendment amendment;
    amendment.id = "eu-7";
    amendment.base = "zero";
    amendment.proponents = {"EU", "Quote \" and \\ and\ttab"};
    amendment.target = "12";
    amendment.action = Action::replace;
    amendment.find = "shall";
    amendment.text = "should\nperhaps";
    amendment.all = true;
    amendment.except = {"Mexico"};
    amendment.status = Status::withdrawn;
    const std::string json = write_amendment_json(amendment);
    const Result<Amendment> again = read_amendment_json(json, "x");
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(*again, amendment);
    EXPECT_TRUE(json.starts_with("{\n \"schema\": \"adref.amendment/1\",\n \"id\": \"eu-7\",\n")) << json;
    EXPECT_NE(json.find("\n \"find\": \"shall\",\n"), std::string::npos) << "a member a line: " << json;
}

TEST(RegisterFiles, AnAmendmentsFaultNamesTheFileAndTheField) {
    const auto read = read_amendment_json(
        R"({"schema": "adref.amendment/1", "id": "eu-7", "target": "1", "action": "replace", "find": 7})",
        "a/eu-7.json");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message, "amendment eu-7: find: expected a string, found 7");
    EXPECT_EQ(read.error().where, "a/eu-7.json");
    for (const char* bad : {"", "[]", "{}", "{\"schema\": \"adref.amendments/1\"}", "\xff",
                            R"({"schema": "adref.amendment/1", "action": "bracket", "target": "1"})"})
        EXPECT_FALSE(read_amendment_json(bad, "x").ok()) << bad;
}

TEST(RegisterFiles, ADecisionIsReadAsItWasWritten) {
    for (const char* name : {"taken", "adapted", "partly", "moved", "superseded", "not-taken", "moot",
                             "withdrawn", "unplaced"}) {
        DecidedOutcome decided{"eu-7", "rev1", Outcome::taken, "agreed \"in\" informals", "2026-01-02"};
        ASSERT_TRUE(parse_outcome(name, decided.outcome)) << name;
        const Result<DecidedOutcome> again = read_outcome_json(write_outcome_json(decided), "x");
        ASSERT_TRUE(again.ok()) << again.error().message;
        EXPECT_EQ(*again, decided);
    }
}

TEST(RegisterFiles, ADecisionsFaultNamesTheAmendmentAndTheField) {
    const auto fault = [](const std::string& members) {
        const auto read = read_outcome_json(R"({"schema": "adref.outcome/1", )" + members + "}", "o.json");
        return read.ok() ? "" : read.error().message;
    };
    EXPECT_EQ(fault(R"("amendment": "eu-7", "round": "rev1", "outcome": "won")"),
              "outcome of eu-7: outcome: is not known: \"won\"");
    EXPECT_EQ(fault(R"("amendment": "eu-7", "outcome": "taken")"),
              "outcome of eu-7: round: expected a round");
    EXPECT_EQ(fault(R"("round": "rev1", "outcome": "taken")"),
              "outcome of nothing: amendment: expected an id");
    EXPECT_EQ(fault(R"("amendment": "eu-7", "round": 1, "outcome": "taken")"),
              "outcome of eu-7: round: expected a string");
    EXPECT_EQ(fault(R"("amendment": "eu-7", "round": "r", "outcome": "taken", "date": "May")"),
              "outcome of eu-7: date: expected YYYY-MM-DD");
}

}  // namespace
}  // namespace adref::track
