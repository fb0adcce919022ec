// A redline as tracked text: accepted it is the new document, rejected the old.
#include "viewer/tracked_text.h"

#include "diffcore/compare.h"
#include "formats/src/rich_reader.h"
#include "tests/support/all_texts.h"
#include "tests/support/amended_round.h"
#include "tests/support/any_layer.h"
#include "tests/support/document_difference.h"
#include "tests/support/negotiated_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace adref::viewer {
namespace {

using adref::testing::difference;

Document resolved(const formats::RichText& text, formats::Revisions revisions) {
    formats::ReadOptions options;
    options.revisions = revisions;
    return formats::read_rich_text(text, options, {}).document;
}

// Only one title is written, and one language.
Document as_side_of(Document document, const Document& other) {
    document.title = other.title;
    document.language = other.language;
    // Footnotes stand behind their calls.
    return document;
}

void expect_law(const std::string& name, const Redline& redline, const TrackedOptions& options) {
    const Document& before = redline.old_side.document;
    const Document& after = redline.new_side.document;
    const formats::RichText text = make_tracked_text(redline, options);
    EXPECT_EQ(difference(after, resolved(text, formats::Revisions::accept)), "") << name << ", accepted";
    EXPECT_EQ(difference(as_side_of(before, after), resolved(text, formats::Revisions::reject)), "")
        << name << ", rejected";
}

void expect_law(const std::string& name, const Document& before, const Document& after,
                const TrackedOptions& options) {
    expect_law(name, compare(make_side("old", before), make_side("new", after)), options);
}

TEST(TrackedText, AcceptedIsNewAndRejectedIsOldOnEveryText) {
    const auto& documents = adref::testing::all_documents();
    const auto pairs = adref::testing::all_pairs();
    ASSERT_GT(pairs.size(), 50U);
    for (const auto& [before, after] : pairs) {
        for (const bool moves : {true, false}) {
            TrackedOptions options;
            options.moves = moves;
            expect_law(documents[before].name + " -> " + documents[after].name, documents[before].document,
                       documents[after].document, options);
            expect_law(documents[after].name + " -> " + documents[before].name, documents[after].document,
                       documents[before].document, options);
        }
    }
}

TEST(TrackedText, AcceptedIsNewAndRejectedIsOldOnGeneratedRounds) {
    adref::testing::RoundRecipe recipe;
    recipe.split = 5;
    recipe.merged = 5;
    recipe.moved = 10;
    recipe.parts_apart = 40;
    recipe.tiny = 10;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto pair = adref::testing::negotiated_pair(seed, 60, recipe);
        expect_law("seed " + std::to_string(seed), pair.before, pair.after, {});
    }
}

TEST(TrackedText, AcceptedIsNewAndRejectedIsOldWhateverALayerSays) {
    const auto& documents = adref::testing::all_documents();
    for (const auto& [before, after] : adref::testing::all_pairs()) {
        const Redline redline = compare(make_side("old", documents[before].document),
                                        make_side("new", documents[after].document));
        for (const bool moves : {true, false}) {
            const AttributionLayer layer = adref::testing::any_layer(redline, before + after);
            TrackedOptions options;
            options.moves = moves;
            options.layer = &layer;
            expect_law(documents[before].name + " -> " + documents[after].name, redline, options);
        }
    }
}

TEST(TrackedText, AcceptedIsNewAndRejectedIsOldOnGeneratedRoundsWithTheirLayer) {
    for (std::uint64_t seed = 7201; seed <= 7210; ++seed) {
        const auto round = adref::testing::amended_round(seed);
        const Redline redline = compare(make_side("old", round->before), make_side("new", round->after));
        const AttributionLayer layer = adref::testing::layer_of(*round, redline);
        TrackedOptions options;
        options.layer = &layer;
        expect_law("seed " + std::to_string(seed), redline, options);
    }
}

TEST(TrackedText, TheOrderInWhichAmendmentsAreListedChangesNothing) {
    const auto round = adref::testing::amended_round(7211);
    const Redline redline = compare(make_side("old", round->before), make_side("new", round->after));
    const AttributionLayer layer = adref::testing::layer_of(*round, redline);
    const AttributionLayer other = adref::testing::shuffled(layer, 5);
    TrackedOptions options;
    options.layer = &layer;
    const formats::RichText one = make_tracked_text(redline, options);
    options.layer = &other;
    EXPECT_EQ(one, make_tracked_text(redline, options));
}

struct Tracked {
    std::string text;
    std::string author;
    bool inserted = false;

    friend bool operator==(const Tracked&, const Tracked&) = default;
};

// The changed runs in order, neighbours of one author together.
std::vector<Tracked> changes_of(const formats::RichText& text) {
    std::vector<Tracked> changes;
    for (const formats::RichParagraph& paragraph : text.paragraphs) {
        for (const formats::RichRun& run : paragraph.runs) {
            const bool inserted = run.inserted != formats::kNoIndex;
            const std::uint32_t revision = inserted ? run.inserted : run.deleted;
            if (revision == formats::kNoIndex) continue;
            const std::string& author = text.revisions[revision].author;
            if (!changes.empty() && changes.back().author == author && changes.back().inserted == inserted) {
                changes.back().text += run.text;
            } else {
                changes.push_back({run.text, author, inserted});
            }
        }
    }
    return changes;
}

Document one_paragraph(const std::string& text) {
    Document document;
    Paragraph paragraph;
    paragraph.kind = Kind::operative;
    paragraph.label = "1.";
    paragraph.text = text;
    document.paragraphs.push_back(paragraph);
    assign_ids(document);
    return document;
}

TEST(TrackedText, TheAuthorOfWordsIsWhoeverAskedForThem) {
    const Redline redline =
        compare(make_side("old", one_paragraph("States shall protect wetlands.")),
                make_side("new", one_paragraph("States should protect wetlands and deltas, in good time.")));
    AttributionLayer layer;
    layer.assessment.amendments.resize(3);
    layer.assessment.amendments[0].id = "g77-1";
    layer.assessment.amendments[0].proponents = {"G77 and China"};
    layer.assessment.amendments[1].id = "eu-7";
    layer.assessment.amendments[1].proponents = {"EU"};
    layer.assessment.amendments[2].id = "eu-8";
    layer.assessment.amendments[2].proponents = {"EU"};
    layer.assessment.attributed.fates.resize(3);
    layer.assessment.attributed.entries.resize(1);
    const std::vector<track::Credit> both = {{0, track::Match::verbatim, 1}, {1, track::Match::verbatim, 1}};
    const std::vector<Segment>& segments = redline.entries.at(0).segments;
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        const auto size = static_cast<std::uint32_t>(segments[i].text.size());
        if (segments[i].text.starts_with("shall") || segments[i].text.starts_with("should"))
            layer.assessment.attributed.attributions.push_back({0, i, 0, size, both});
        if (const std::size_t at = segments[i].text.find("deltas"); at != std::string::npos) {
            layer.assessment.attributed.attributions.push_back(
                {0, i, 0, static_cast<std::uint32_t>(at) + 6, {{2, track::Match::adapted, 0.5}}});
        }
    }
    ASSERT_EQ(layer.assessment.attributed.attributions.size(), 3U);
    TrackedOptions options;
    options.author = "Co-facilitators";
    options.layer = &layer;
    const formats::RichText text = make_tracked_text(redline, options);
    std::vector<Tracked> changes = changes_of(text);
    for (Tracked& change : changes) {
        while (change.text.ends_with(' ')) change.text.pop_back();
    }
    EXPECT_EQ(changes, (std::vector<Tracked>{{"shall", "EU; G77 and China", false},
                                             {"should", "EU; G77 and China", true},
                                             {" and deltas", "EU", true},
                                             {", in good time", "Co-facilitators", true}}));
    ASSERT_EQ(text.comments.size(), 1U);
    EXPECT_EQ(text.comments[0].author, "Co-facilitators");
    EXPECT_EQ(text.comments[0].text,
              "Shall → should: weaker\n"
              "By EU (eu-7); G77 and China (g77-1): shall → should\n"
              "By EU (eu-8 adapted): added “and deltas”\n"
              "Nobody asked for this: added “in good time”");
}

TEST(TrackedText, AnAuthorIsNeverLongerThanWordTakesNorEmpty) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto pair = adref::testing::negotiated_pair(seed, 20, {});
        const Redline redline = compare(make_side("old", pair.before), make_side("new", pair.after));
        const AttributionLayer layer = adref::testing::any_layer(redline, seed);
        TrackedOptions options;
        options.layer = &layer;
        for (const formats::RichRevision& revision : make_tracked_text(redline, options).revisions) {
            EXPECT_LE(revision.author.size(), 4U * 255U);
            EXPECT_FALSE(revision.author.empty());
            EXPECT_EQ(revision.author.find_first_of("\n\x1b\x7f"), std::string::npos);
            std::size_t signs = 0;
            for (const char c : revision.author)
                signs += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
            EXPECT_LE(signs, 255U);
        }
    }
}

}  // namespace
}  // namespace adref::viewer
