#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace adref::viewer {
namespace {

using nlohmann::json;
using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts = {
        std::string("null \0 in the middle", 20),
        "bell \a escape \x1b[31m tab \t end \n return \r delete \x7f",
        "separators \u2028 and \u2029",
        "overrides \u202E and \u2066 isolates",
        "quote \" backslash \\ slash /",
        "lone \" quote",
        "emoji 😀 and beyond \U0010FFFD",
        "C1 \u009b31m",
        "</script><script>alert(1)</script>",
        "mark \uFEFF inside",
        "tag \U000E0041",
        "ﷺ ligature, العربية, 中文",
    };
    return texts;
}

TEST(Json, AgreesWithTheRedlineFieldByField) {
    const Redline redline = testing::small_redline();
    const json parsed = json::parse(render_json(redline));
    EXPECT_EQ(parsed.at("schema"), "adref.comparison/1");
    EXPECT_EQ(parsed.at("old").at("name"), "zero");
    EXPECT_EQ(parsed.at("new").at("title"), "Compact on Rivers");
    EXPECT_EQ(parsed.at("old").at("paragraphs"), redline.old_side.document.paragraphs.size());
    EXPECT_EQ(parsed.at("new").at("words"), redline.new_side.words);
    EXPECT_EQ(parsed.at("amendments"), json::array());
    ASSERT_EQ(parsed.at("entries").size(), redline.entries.size());
    const std::vector<std::string> sections = entry_sections(redline);
    for (std::size_t i = 0; i < redline.entries.size(); ++i) {
        const Entry& entry = redline.entries[i];
        const json& shown = parsed.at("entries").at(i);
        EXPECT_EQ(shown.at("old").get<std::vector<std::uint32_t>>(), entry.olds);
        EXPECT_EQ(shown.at("new").get<std::vector<std::uint32_t>>(), entry.news);
        EXPECT_EQ(shown.at("oldLabels").size(), entry.olds.size());
        EXPECT_EQ(shown.at("newLabels").size(), entry.news.size());
        EXPECT_EQ(shown.at("id"), entry_id(redline, entry));
        EXPECT_EQ(shown.at("section"), sections[i]);
        EXPECT_EQ(shown.at("relation"), to_string(entry.relation));
        EXPECT_EQ(shown.at("edited"), entry.edited);
        EXPECT_EQ(shown.at("moved"), entry.moved);
        EXPECT_EQ(shown.at("renumbered"), entry.renumbered);
        EXPECT_EQ(shown.at("significance"), to_string(entry.significance));
        ASSERT_EQ(shown.at("segments").size(), entry.segments.size());
        for (std::size_t k = 0; k < entry.segments.size(); ++k) {
            EXPECT_EQ(shown.at("segments").at(k).at("op"), to_string(entry.segments[k].op));
            EXPECT_EQ(shown.at("segments").at(k).at("text"), entry.segments[k].text);
        }
        ASSERT_EQ(shown.at("signals").size(), entry.signals.size());
        for (std::size_t k = 0; k < entry.signals.size(); ++k) {
            EXPECT_EQ(shown.at("signals").at(k).at("axis"), to_string(entry.signals[k].axis));
            EXPECT_EQ(shown.at("signals").at(k).at("to"), entry.signals[k].to);
            EXPECT_EQ(shown.at("signals").at(k).at("direction"), to_string(entry.signals[k].direction));
        }
    }
}

TEST(Json, SummaryHasTheTenCountsOfTheContractAndOneMore) {
    RedlineBuilder builder("a", "b");
    Redline redline = builder.build();
    redline.summary = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    redline.summary.consequential = 11;
    const json summary = json::parse(render_json(redline)).at("summary");
    const json expected = {{"unchanged", 1}, {"edited", 2},       {"inserted", 3},      {"deleted", 4},
                           {"moved", 5},     {"split", 6},        {"merged", 7},        {"renumbered", 8},
                           {"editorial", 9}, {"substantive", 10}, {"consequential", 11}};
    EXPECT_EQ(summary, expected);
}

TEST(Json, FieldsStandInTheOrderOfTheContract) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."), {gone("x"), fresh("y")});
    const auto parsed = nlohmann::ordered_json::parse(render_json(builder.build()));
    const auto keys = [](const nlohmann::ordered_json& object) {
        std::vector<std::string> names;
        for (const auto& item : object.items()) names.push_back(item.key());
        return names;
    };
    EXPECT_EQ(keys(parsed),
              (std::vector<std::string>{"schema", "old", "new", "entries", "amendments", "summary"}));
    EXPECT_EQ(keys(parsed.at("entries").at(0)),
              (std::vector<std::string>{"old", "new", "oldLabels", "newLabels", "id", "kind", "section",
                                        "relation", "edited", "moved", "renumbered", "similarity",
                                        "significance", "segments", "signals"}));
}

TEST(Json, OptionalFieldsStandOnlyWhereTheySaySomething) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."), {gone("x ", 1), same("y"), fresh(" x", 1)});
    Entry& marked = builder.matched(paragraph(Kind::operative, "2."), {same("z")});
    marked.block = 3;
    marked.coarse = true;
    const json entries = json::parse(render_json(builder.build())).at("entries");
    EXPECT_FALSE(entries.at(0).contains("block"));
    EXPECT_FALSE(entries.at(0).contains("coarse"));
    EXPECT_EQ(entries.at(0).at("segments").at(0).at("move"), 1);
    EXPECT_FALSE(entries.at(0).at("segments").at(1).contains("move"));
    EXPECT_EQ(entries.at(1).at("block"), 3);
    EXPECT_EQ(entries.at(1).at("coarse"), true);
}

TEST(Json, KindIsTheNewSidesAndTheOldOnesForADeletedEntry) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::text, ""), paragraph(Kind::item, "(a)"), {same("x")});
    builder.deleted(paragraph(Kind::footnote, "1", "gone"));
    const json entries = json::parse(render_json(builder.build())).at("entries");
    EXPECT_EQ(entries.at(0).at("kind"), "item");
    EXPECT_EQ(entries.at(1).at("kind"), "footnote");
}

TEST(Json, SimilarityHasAtMostThreeDigits) {
    for (const auto& [value, expected] : std::vector<std::pair<double, std::string>>{{1.0, "1.0"},
                                                                                     {0.0, "0.0"},
                                                                                     {0.94, "0.94"},
                                                                                     {2.0 / 3.0, "0.667"},
                                                                                     {0.9996, "1.0"},
                                                                                     {0.05, "0.05"}}) {
        RedlineBuilder builder("a", "b");
        builder.matched(paragraph(Kind::text, ""), {gone("x"), fresh("y")}).similarity = value;
        const std::string text = render_json(builder.build());
        EXPECT_NE(text.find("\"similarity\": " + expected + ",\n"), text.npos) << value;
    }
}

TEST(Json, HostileTextsComeBackEqualFromEveryField) {
    for (const std::string& text : hostile_texts()) {
        RedlineBuilder builder(text, text);
        builder.old_document().title = builder.new_document().title = text;
        builder.unchanged(Kind::heading, "", text);
        Entry& entry = builder.matched(paragraph(Kind::operative, text), {gone(text), fresh(text + "!")});
        entry.signals = {{Axis::verb, text, text, Direction::different}};
        const std::string rendered = render_json(builder.build());
        const json parsed = json::parse(rendered);
        EXPECT_EQ(parsed.at("old").at("name"), text);
        EXPECT_EQ(parsed.at("new").at("title"), text);
        EXPECT_EQ(parsed.at("entries").at(1).at("oldLabels").at(0), text);
        EXPECT_EQ(parsed.at("entries").at(1).at("segments").at(0).at("text"), text);
        EXPECT_EQ(parsed.at("entries").at(1).at("signals").at(0).at("from"), text);
        for (const char* raw : {"\x1b", "\u202E", "\u2066", "\u2028", "\u009b", "\x7f", "\r"}) {
            EXPECT_EQ(rendered.find(raw), rendered.npos);
        }
    }
}

TEST(Json, BytesThatAreNoUtf8BecomeReplacementCharacters) {
    RedlineBuilder builder("a\xFF", "b");
    builder.unchanged(Kind::text, "", "cut \xE4\xBD off");
    const json parsed = json::parse(render_json(builder.build()));
    EXPECT_EQ(parsed.at("old").at("name"), "a\uFFFD");
    EXPECT_EQ(parsed.at("entries").at(0).at("segments").at(0).at("text"), "cut \uFFFD\uFFFD off");
}

TEST(Json, IsTheSameBytesEachTimeAndEndsInANewline) {
    const std::string first = render_json(testing::small_redline());
    EXPECT_EQ(first, render_json(testing::small_redline()));
    EXPECT_TRUE(first.ends_with("}\n"));
}

TEST(Json, OfNothingIsValid) {
    const json parsed = json::parse(render_json(RedlineBuilder("", "").build()));
    EXPECT_EQ(parsed.at("entries"), json::array());
}

}  // namespace
}  // namespace adref::viewer
