// What holds of attributed output whatever the layer says.
#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "tests/support/amended_round.h"
#include "tests/support/any_layer.h"
#include "tests/support/generated.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace adref::viewer {
namespace {

using nlohmann::json;

Redline random_redline(std::uint64_t seed) {
    testing::Dice dice(seed);
    const Document before = testing::random_document(dice, 2 + dice.roll(25));
    return compare(make_side("old", before), make_side("new", testing::random_revision(dice, before)));
}

TerminalOptions terminal(bool colour, std::size_t width, bool all = false) {
    TerminalOptions options;
    options.colour = colour;
    options.width = width;
    options.all = all;
    return options;
}

// Neighbours that differ in nothing but whose they are, joined again.
json without_attribution(json entry) {
    entry.erase("attribution");
    json segments = json::array();
    for (json segment : entry.at("segments")) {
        segment.erase("attribution");
        const bool goes_on = !segments.empty() && segments.back().at("op") == segment.at("op") &&
                             segments.back().value("move", 0) == segment.value("move", 0);
        if (goes_on) {
            segments.back()["text"] =
                segments.back().at("text").get<std::string>() + segment.at("text").get<std::string>();
        } else {
            segments.push_back(segment);
        }
    }
    entry["segments"] = segments;
    return entry;
}

TEST(LayerLaws, JsonWithItsAttributionTakenOffIsTheJsonWithoutALayer) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Redline redline = random_redline(seed);
        const AttributionLayer layer = testing::any_layer(redline, seed);
        json with = json::parse(render_json(redline, &layer));
        json without = json::parse(render_json(redline));
        for (json& entry : with.at("entries")) entry = without_attribution(entry);
        for (json& entry : without.at("entries")) entry = without_attribution(entry);
        EXPECT_EQ(with.at("amendments").size(), layer.assessment.amendments.size());
        with.erase("amendments");
        without.erase("amendments");
        EXPECT_EQ(with, without) << seed;
    }
}

TEST(LayerLaws, JsonSegmentsReassembleToTheByte) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Redline redline = random_redline(seed);
        const AttributionLayer layer = testing::any_layer(redline, seed);
        const json parsed = json::parse(render_json(redline, &layer));
        for (std::size_t i = 0; i < redline.entries.size(); ++i) {
            std::string before;
            std::string after;
            for (const json& segment : parsed.at("entries").at(i).at("segments")) {
                const std::string text = segment.at("text");
                EXPECT_FALSE(text.empty());
                if (segment.at("op") != "insert") before += text;
                if (segment.at("op") != "delete") after += text;
            }
            EXPECT_EQ(before, old_text(redline.entries[i])) << seed;
            EXPECT_EQ(after, new_text(redline.entries[i])) << seed;
        }
    }
}

// (entry, which of the entry's changed words, amendment): from the layer and as told.
using Share = std::tuple<std::size_t, std::string, std::string>;

TEST(LayerLaws, JsonTellsEveryStretchOfTheLayerAndNoOther) {
    for (std::uint64_t seed = 7001; seed < 7004; ++seed) {
        const auto round = testing::amended_round(seed);
        const Redline redline = compare(make_side("old", round->before), make_side("new", round->after));
        const AttributionLayer layer = testing::layer_of(*round, redline);
        std::multiset<Share> wanted;
        for (const track::Attribution& stretch : layer.assessment.attributed.attributions) {
            const Segment& segment = redline.entries[stretch.entry].segments[stretch.segment];
            const std::string words = segment.text.substr(stretch.start, stretch.end - stretch.start);
            for (const track::Credit& credit : stretch.credits)
                wanted.emplace(stretch.entry, words, round->amendments[credit.amendment].id);
        }
        ASSERT_FALSE(wanted.empty());
        std::multiset<Share> told;
        const json parsed = json::parse(render_json(redline, &layer));
        for (std::size_t i = 0; i < redline.entries.size(); ++i) {
            for (const json& segment : parsed.at("entries").at(i).at("segments")) {
                for (const json& credit : segment.value("attribution", json::array()))
                    told.emplace(i, segment.at("text"), credit.at("amendment"));
            }
        }
        EXPECT_EQ(told, wanted) << seed;
    }
}

TerminalOptions beside(TerminalOptions options) {
    options.side_by_side = true;
    return options;
}

// Every renderer of text, by name.
struct Renderer {
    const char* name;
    std::function<std::string(const Redline&, const AttributionLayer*)> render;
};
const std::vector<Renderer>& renderers() {
    static const std::vector<Renderer> all = {
        {"json", [](const Redline& r, const AttributionLayer* l) { return render_json(r, l); }},
        {"csv", [](const Redline& r, const AttributionLayer* l) { return render_csv(r, l); }},
        {"text", [](const Redline& r,
                    const AttributionLayer* l) { return render_terminal(r, terminal(false, 80), l); }},
        {"terminal",
         [](const Redline& r, const AttributionLayer* l) {
             return render_terminal(r, terminal(true, 60, true), l);
         }},
        {"page", [](const Redline& r, const AttributionLayer* l) { return render_html(r, {}, l); }},
        {"side by side",
         [](const Redline& r, const AttributionLayer* l) {
             return render_terminal(r, beside(terminal(true, 160)), l);
         }},
    };
    return all;
}

TEST(LayerLaws, TheOrderInWhichAmendmentsAreListedChangesNoByte) {
    for (std::uint64_t seed = 7101; seed < 7104; ++seed) {
        const auto round = testing::amended_round(seed);
        const Redline redline = compare(make_side("old", round->before), make_side("new", round->after));
        const AttributionLayer layer = testing::layer_of(*round, redline);
        const AttributionLayer other = testing::shuffled(layer, seed);
        for (const Renderer& renderer : renderers())
            EXPECT_EQ(renderer.render(redline, &layer), renderer.render(redline, &other)) << renderer.name;
    }
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Redline redline = random_redline(seed);
        const AttributionLayer layer = testing::any_layer(redline, seed);
        const AttributionLayer other = testing::shuffled(layer, seed);
        for (const Renderer& renderer : renderers())
            EXPECT_EQ(renderer.render(redline, &layer), renderer.render(redline, &other)) << renderer.name;
    }
}

TEST(LayerLaws, WhatDoesNotFitTheRedlineChangesNoByte) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Redline redline = random_redline(seed);
        const AttributionLayer layer = testing::any_layer(redline, seed);
        AttributionLayer other = layer;
        const auto count = static_cast<std::uint32_t>(redline.entries.size());
        const std::size_t amendments = layer.assessment.amendments.size();
        auto& stretches = other.assessment.attributed.attributions;
        stretches.push_back({count, 0, 0, 5, {{0, track::Match::verbatim, 1}}});
        stretches.push_back({count + 7, 9, 7, 3, {{amendments, track::Match::verbatim, 1}}});
        other.assessment.attributed.entries.resize(count + 3, {{0, track::Match::verbatim, 1}});
        other.assessment.attributed.entries[0].push_back({amendments + 70, track::Match::verbatim, 1});
        for (const Renderer& renderer : renderers())
            EXPECT_EQ(renderer.render(redline, &other), renderer.render(redline, &layer)) << renderer.name;
    }
}

TEST(LayerLaws, NoNameReachesATerminalAsItIs) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Redline redline = random_redline(seed);
        const AttributionLayer layer = testing::any_layer(redline, seed);
        const std::string text = render_terminal(redline, terminal(false, 80, true), &layer) +
                                 render_terminal(redline, beside(terminal(false, 80, true)), &layer);
        for (const char* raw : {"\x1b", "\a", "\x7f", "\u202E", "\u2066"}) {
            EXPECT_EQ(text.find(raw), std::string::npos) << seed;
        }
    }
}

TEST(LayerLaws, NoLineIsWiderThanTheTerminal) {
    for (const std::size_t width : {20U, 40U, 60U, 80U, 120U}) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Redline redline = random_redline(seed);
            const AttributionLayer layer = testing::any_layer(redline, seed);
            const std::string text = render_terminal(redline, terminal(false, width), &layer) +
                                     render_terminal(redline, beside(terminal(false, width)), &layer);
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = text.find('\n', at);
                const std::string_view line = std::string_view(text).substr(at, end - at);
                EXPECT_LE(unicode::columns(line), width) << line;
                at = end + 1;
            }
        }
    }
}

TEST(LayerLaws, ALayerThatKnowsOfNoAmendmentSaysOnlySo) {
    const Redline redline = random_redline(3);
    const AttributionLayer layer{track::assess(redline, {}), {}};
    EXPECT_EQ(render_json(redline, &layer), render_json(redline));
    EXPECT_EQ(render_terminal(redline, terminal(false, 80), &layer),
              render_terminal(redline, terminal(false, 80)) + "Amendments: none.\n");
}

}  // namespace
}  // namespace adref::viewer
