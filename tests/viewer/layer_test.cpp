// A layer over a redline written out by hand: what is told, and how.
#include "tests/support/golden.h"
#include "tests/support/redline_builder.h"
#include "viewer/outcome_table.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace adref::viewer {
namespace {

using nlohmann::json;
using testing::fresh;
using testing::gone;
using testing::matches_golden;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;
using track::Action;
using track::Amendment;
using track::Match;
using track::Outcome;

Amendment amendment(std::string id, std::vector<std::string> proponents, std::string target, Action action) {
    Amendment made;
    made.id = std::move(id);
    made.proponents = std::move(proponents);
    made.target = std::move(target);
    made.action = action;
    return made;
}

// One paragraph of each sort: edited by two delegations and by nobody, edited by
// one alone, inserted, deleted, moved, unchanged with a position on it.
struct Example {
    Redline redline;
    AttributionLayer layer;
};

Example example() {
    RedlineBuilder builder("zero", "rev1");
    builder.move_away(paragraph(Kind::operative, "1.", "Rivers do not wait for anybody."));
    builder.matched(paragraph(Kind::operative, "2."),
                    {same("States "), gone("shall"), fresh("should"), same(" protect "), gone("all "),
                     same("wetlands"), fresh(" and deltas, in good time"), same(".")});
    builder.matched(paragraph(Kind::operative, "3."),
                    {same("They meet "), gone("twice"), fresh("once"), same(" a year.")});
    builder.inserted(paragraph(Kind::operative, "4.", "Thanks the hosts."));
    builder.deleted(paragraph(Kind::operative, "5.", "Decides nothing else."));
    builder.unchanged(Kind::operative, "6.", "Water connects us.");
    builder.move_here(paragraph(Kind::operative, "7."), "1.", {same("Rivers do not wait for anybody.")});
    Example made{builder.build(), {}};
    track::Assessment& assessment = made.layer.assessment;
    assessment.amendments = {
        amendment("g77-10", {"G77 and China"}, "2", Action::insert),
        amendment("g77-9", {"G77 and China"}, "2", Action::replace),
        amendment("eu-7", {"EU", "Norway"}, "2", Action::replace),
        amendment("eu-8", {"EU"}, "3", Action::replace),
        amendment("mx-1", {"Mexico"}, "3", Action::add_paragraph),
        amendment("us-1", {"United States"}, "5", Action::remove_paragraph),
        amendment("us-2", {"United States"}, "1", Action::move_paragraph),
        amendment("ch-3", {"Switzerland"}, "6", Action::position),
        amendment("ru-1", {"Russian Federation"}, "99", Action::replace),
        amendment("ru-2", {"Russian Federation"}, "6", Action::rewrite),
    };
    assessment.amendments[7].stance = track::Stance::reserve;
    assessment.amendments[7].on = "eu-8";
    assessment.unplaced.resize(10);
    assessment.unplaced[8] = "no paragraph 99";
    assessment.attributed.fates = {
        {Outcome::adapted, 0.5, 0.6, {0}}, {Outcome::taken, 1, 0.9, {0}},  {Outcome::taken, 1, 0.98, {0}},
        {Outcome::taken, 1, 0.9, {1}},     {Outcome::taken, 1, 0.97, {2}}, {Outcome::taken, 1, 0.97, {3}},
        {Outcome::taken, 1, 0.97, {5}},    {Outcome::not_taken, 0, 0, {}}, {Outcome::unplaced, 0, 0, {}},
        {Outcome::not_taken, 0, 0, {}},
    };
    assessment.attributed.attributions = {
        {0, 1, 0, 5, {{1, Match::verbatim, 0.9}, {2, Match::verbatim, 0.98}}},
        {0, 2, 0, 6, {{1, Match::verbatim, 0.9}, {2, Match::verbatim, 0.98}}},
        {0, 6, 0, 11, {{0, Match::adapted, 0.6}}},
        {1, 1, 0, 5, {{3, Match::verbatim, 0.9}}},
        {1, 2, 0, 4, {{3, Match::verbatim, 0.9}}},
        {2, 0, 0, 17, {{4, Match::verbatim, 0.97}}},
        {3, 0, 0, 21, {{5, Match::verbatim, 0.97}}},
    };
    assessment.attributed.entries.resize(made.redline.entries.size());
    assessment.attributed.entries[2] = {{4, Match::verbatim, 0.97}};
    assessment.attributed.entries[3] = {{5, Match::verbatim, 0.97}};
    assessment.attributed.entries[5] = {{6, Match::verbatim, 0.97}};
    made.layer.decisions.resize(10);
    made.layer.decisions[9] = {true, Outcome::taken, "agreed in plenary"};
    return made;
}

TEST(Layer, TerminalSaysUnderEachParagraphWhoAskedForWhat) {
    const Example made = example();
    TerminalOptions options;
    options.colour = false;
    options.width = 72;
    EXPECT_TRUE(matches_golden("viewer/attributed.txt", render_terminal(made.redline, options, &made.layer)));
}

TEST(Layer, JsonIsThatOfTheContract) {
    const Example made = example();
    const json parsed = json::parse(render_json(made.redline, &made.layer));
    const json& segments = parsed.at("entries").at(0).at("segments");
    ASSERT_EQ(segments.size(), 9U);
    // By id, numbers by their value: "g77-9" before "g77-10".
    EXPECT_EQ(segments.at(1), json::parse(R"({"op": "delete", "text": "shall", "attribution": [
        {"amendment": "eu-7", "proponents": ["EU", "Norway"], "match": "verbatim", "confidence": 0.98},
        {"amendment": "g77-9", "proponents": ["G77 and China"], "match": "verbatim", "confidence": 0.9}]})"));
    EXPECT_EQ(segments.at(4), json::parse(R"({"op": "delete", "text": "all "})"));
    EXPECT_EQ(segments.at(6).at("text"), " and deltas");
    EXPECT_EQ(segments.at(6).at("attribution").at(0).at("match"), "adapted");
    EXPECT_EQ(segments.at(7), json::parse(R"({"op": "insert", "text": ", in good time"})"));
    EXPECT_EQ(parsed.at("entries").at(2).at("attribution").at(0).at("amendment"), "mx-1");
    EXPECT_FALSE(parsed.at("entries").at(0).contains("attribution"));
    const json& amendments = parsed.at("amendments");
    std::vector<std::string> ids;
    for (const json& each : amendments) ids.push_back(each.at("id"));
    EXPECT_EQ(ids, (std::vector<std::string>{"ch-3", "eu-7", "eu-8", "g77-9", "g77-10", "mx-1", "ru-1",
                                             "ru-2", "us-1", "us-2"}));
    EXPECT_EQ(amendments.at(0), json::parse(R"({"id": "ch-3", "proponents": ["Switzerland"],
        "action": "position", "stance": "reserve", "on": "eu-8", "entries": [1, 4]})"));
    EXPECT_EQ(amendments.at(1), json::parse(R"({"id": "eu-7", "proponents": ["EU", "Norway"],
        "outcome": "taken", "coverage": 1.0, "confidence": 0.98, "entries": [0]})"));
    EXPECT_EQ(amendments.at(6), json::parse(R"({"id": "ru-1", "proponents": ["Russian Federation"],
        "outcome": "unplaced", "coverage": 0.0, "confidence": 0.0, "entries": [], "why": "no paragraph 99"})"));
    EXPECT_EQ(amendments.at(7), json::parse(R"({"id": "ru-2", "proponents": ["Russian Federation"],
        "outcome": "taken", "decided": true, "found": "not-taken", "coverage": 0.0, "confidence": 0.0,
        "entries": [], "why": "agreed in plenary"})"));
}

TEST(Layer, OutcomesSayOfAnAmendmentWhatAComparisonSaysUnderTheSameNames) {
    const Example made = example();
    const json compared = json::parse(render_json(made.redline, &made.layer)).at("amendments");
    const json outcomes = json::parse(outcome_json(made.redline, made.layer));
    std::size_t seen = 0;
    for (const char* list : {"amendments", "positions"}) {
        for (const json& told : outcomes.at(list)) {
            const auto same = std::find_if(compared.begin(), compared.end(),
                                           [&](const json& each) { return each.at("id") == told.at("id"); });
            ASSERT_NE(same, compared.end()) << told;
            for (const auto& [name, value] : same->items()) {
                if (told.at("action") == "position" && name == "entries") continue;  // those have no evidence
                EXPECT_EQ(told.value(name, json()), value) << told;
            }
            ++seen;
        }
    }
    EXPECT_EQ(seen, compared.size());
}

TEST(Layer, CsvHasColumnsForItOnlyWithOne) {
    const Example made = example();
    const std::string without = render_csv(made.redline);
    EXPECT_EQ(without.find("proponents"), std::string::npos);
    const std::string with = render_csv(made.redline, &made.layer);
    EXPECT_NE(with.find(",redline,proponents,amendments,positions\r\n"), std::string::npos);
    EXPECT_NE(with.find(",EU; G77 and China; Norway,eu-7; g77-9; g77-10 adapted,\r\n"), std::string::npos)
        << with;
    EXPECT_NE(with.find(",EU,eu-8,Switzerland: reserve on eu-8\r\n"), std::string::npos) << with;
}

TEST(Layer, ANameIsNoFormula) {
    Example made = example();
    made.layer.assessment.amendments[3].proponents = {"=1+1"};
    EXPECT_NE(render_csv(made.redline, &made.layer).find(",\"'=1+1\",eu-8"), std::string::npos);
}

}  // namespace
}  // namespace adref::viewer
