// A redline as tracked text: accepted it is the new document, rejected the old.
#include "viewer/tracked_text.h"

#include "diffcore/compare.h"
#include "formats/src/rich_reader.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"
#include "tests/support/negotiated_pair.h"

#include <gtest/gtest.h>

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

void expect_law(const std::string& name, const Document& before, const Document& after,
                const TrackedOptions& options) {
    const Redline redline = compare(make_side("old", before), make_side("new", after));
    const formats::RichText text = make_tracked_text(redline, options);
    EXPECT_EQ(difference(after, resolved(text, formats::Revisions::accept)), "") << name << ", accepted";
    EXPECT_EQ(difference(as_side_of(before, after), resolved(text, formats::Revisions::reject)), "")
        << name << ", rejected";
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

}  // namespace
}  // namespace adref::viewer
