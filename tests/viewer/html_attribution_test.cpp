#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

track::Amendment replacing(std::string id, std::string who, std::string target, std::string find,
                           std::string text) {
    track::Amendment amendment;
    amendment.id = std::move(id);
    amendment.proponents = {std::move(who)};
    amendment.target = std::move(target);
    amendment.find = std::move(find);
    amendment.text = std::move(text);
    return amendment;
}

struct Case {
    Redline redline;
    AttributionLayer layer;
};

Case small_case() {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same("States "), gone("shall"), fresh("should"), same(" paint their boats.")});
    for (int i = 2; i < 9; ++i)
        builder.unchanged(Kind::operative, std::to_string(i) + ".", "Nets are mended in winter.");
    Case made{builder.build(), {}};
    made.layer.assessment = track::assess(made.redline, {replacing("eu-1", "EU", "1", "shall", "should"),
                                                         replacing("mx-1", "Mexico", "4", "winter", "spring"),
                                                         replacing("no-1", "Norway", "77", "x", "y")});
    return made;
}

TEST(HtmlAttribution, WordsSayWhoseTheyAreInTheTextAndInTheMargin) {
    const Case made = small_case();
    const std::string html = render_html(made.redline, {}, &made.layer);
    EXPECT_TRUE(
        has(html, "<ins class=\"j\"><span class=\"by\" data-by=\"0\" title=\"EU eu-1\">should</span></ins>"));
    EXPECT_TRUE(has(html, "<b><bdi>EU</bdi></b> <a href=\"#a-1\"><bdi>eu-1</bdi></a> in its words"));
}

TEST(HtmlAttribution, WhoAskedForWhatIsNotInTheTextStandsAtItsPlaceAndTheWordsOnDemand) {
    const Case made = small_case();
    const std::string html = render_html(made.redline, {}, &made.layer);
    const std::size_t missed = html.find("<details class=\"missed\"><summary>");
    ASSERT_NE(missed, std::string::npos);
    const std::string summary = html.substr(missed, html.find("</summary>", missed) - missed);
    EXPECT_TRUE(has(summary, "1 amendment not in the text")) << summary;
    EXPECT_TRUE(has(summary, "Mexico")) << summary;
    EXPECT_TRUE(has(html.substr(missed, 600), "<em>not taken</em>"));
    // Not inside a fold of unchanged paragraphs.
    const std::size_t fold = html.rfind("<details class=\"fold\"", missed);
    EXPECT_TRUE(fold == std::string::npos || html.find("</details>", fold) < missed);
}

TEST(HtmlAttribution, TheListSaysOnWhoseBehalfSomebodySpeaks) {
    Case made = small_case();
    made.layer.assessment.amendments[0].on_behalf_of = {"G77 and <China>"};
    made.layer.assessment.amendments[0].except = {"Mexico"};
    const std::string html = render_html(made.redline, {}, &made.layer);
    EXPECT_TRUE(has(html, "on behalf of <b><bdi>G77 and &lt;China&gt;</bdi></b> except <b><bdi>Mexico"));
}

TEST(HtmlAttribution, TheListHasEveryAmendmentOnceUnderItsDelegation) {
    const Case made = small_case();
    const std::string html = render_html(made.redline, {}, &made.layer);
    const std::size_t list = html.find("id=\"amendments\"");
    ASSERT_NE(list, std::string::npos);
    for (const char* id : {"id=\"a-1\"", "id=\"a-2\"", "id=\"a-3\""}) {
        const std::size_t at = html.find(id, list);
        EXPECT_NE(at, std::string::npos) << id;
        EXPECT_EQ(html.find(id, at + 1), std::string::npos) << id;
    }
    EXPECT_TRUE(has(html.substr(list), "<strong class=\"out-unplaced\">not placed</strong>"));
}

TEST(HtmlAttribution, WithoutALayerNothingTellsThatThereAreAmendments) {
    const Case made = small_case();
    const std::string html = render_html(made.redline);
    for (const char* word : {"EU", "Mexico", "eu-1", "id=\"amendments\"", "data-by=\"", "<ul class=\"who"})
        EXPECT_FALSE(has(html, word)) << word;
    AttributionLayer empty;
    EXPECT_EQ(render_html(made.redline, {}, &empty), html);
}

TEST(HtmlAttribution, ALayerThatDoesNotFitDoesNoHarm) {
    Case made = small_case();
    made.layer.assessment.attributed.attributions.push_back(
        {9000, 0, 0, 5, {{0, track::Match::verbatim, 1}}});
    made.layer.assessment.attributed.attributions.push_back(
        {9001, 9, 7, 3, {{77, track::Match::verbatim, 1}}});
    made.layer.assessment.attributed.fates[0].entries.push_back(12345);
    EXPECT_TRUE(has(render_html(made.redline, {}, &made.layer), "eu-1"));
}

TEST(HtmlAttribution, WhatPeopleDecidedWins) {
    Case made = small_case();
    made.layer.decisions.resize(3);
    made.layer.decisions[1] = {true, track::Outcome::taken, "agreed in the corridor"};
    const std::string html = render_html(made.redline, {}, &made.layer);
    EXPECT_TRUE(has(html, "agreed in the corridor"));
    EXPECT_FALSE(has(html, "<ul class=\"who missed\">"));
}

nlohmann::json data_of(const std::string& html) {
    const std::string open = "<script type=\"application/json\" id=\"data\">";
    const std::size_t start = html.find(open) + open.size();
    const std::string text = html.substr(start, html.find("</script>", start) - start);
    EXPECT_EQ(text.find_first_of("<>&"), std::string::npos);
    return nlohmann::json::parse(text);
}

TEST(HtmlData, HasAnEntryForEveryElementThatIsNumbered) {
    const Case made = small_case();
    const std::string html = render_html(made.redline, {}, &made.layer);
    const nlohmann::json data = data_of(html);
    ASSERT_EQ(data["entries"].size(), 2U);
    EXPECT_EQ(data["entries"][0], nlohmann::json::parse("[0,1,6,0,0,[0]]"));
    EXPECT_EQ(data["entries"][1], nlohmann::json::parse("[3,0,0,0,0,[1]]"));
    for (const auto& entry : data["entries"])
        EXPECT_TRUE(has(html, " data-e=\"" + std::to_string(entry[0].get<int>()) + "\""));
    EXPECT_EQ(data["who"], nlohmann::json::parse("[\"EU\",\"Mexico\",\"Norway\"]"));
    EXPECT_EQ(data["amendments"][1], nlohmann::json::parse("[\"mx-1\",[1],\"not-taken\"]"));
}

TEST(HtmlData, HostileTextsAreStringsInIt) {
    const std::string evil = "</script><script>alert(1)</script>\"\\\x01\u2028\u202E\xFF&amp;";
    RedlineBuilder builder(evil, evil + "2");
    builder.inserted(paragraph(Kind::heading, evil, evil));
    const Redline redline = builder.build();
    AttributionLayer layer;
    layer.assessment = track::assess(redline, {replacing(evil, evil, evil, evil, evil)});
    const nlohmann::json data = data_of(render_html(redline, {}, &layer));
    const std::string title = data["sections"][1][1];
    EXPECT_TRUE(has(title, "</script>"));
    EXPECT_TRUE(has(title, "\\u{202E}"));
    EXPECT_FALSE(has(title, "\u202E"));
}

}  // namespace
}  // namespace adref::viewer
