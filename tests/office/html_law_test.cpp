// A document as HTML, and back.
#include "diffcore/compare.h"
#include "formats/office.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"
#include "tests/support/negotiated_pair.h"
#include "viewer/tracked_text.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

namespace texts = adref::testing;

Document read_back(const std::string& page, Revisions revisions = Revisions::accept) {
    ReadOptions options;
    options.revisions = revisions;
    Result<Reading> reading = read_office(Format::html, page, "page.html", options);
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : reading.error().message);
    if (!reading.ok()) return {};
    EXPECT_TRUE(reading->report.empty())
        << reading->report.front().why << ": " << reading->report.front().text;
    return reading->document;
}

TEST(Html, EveryTextComesBack) {
    ASSERT_GT(texts::all_documents().size(), 100U);
    for (const auto& [name, document] : texts::all_documents()) {
        if (document.paragraphs.empty()) continue;
        const Result<std::string> page = write_office(Format::html, document);
        ASSERT_TRUE(page.ok());
        EXPECT_EQ(texts::difference(document, read_back(*page)), "") << name;
    }
}

void expect_law(const std::string& name, const Document& before, const Document& after,
                const viewer::TrackedOptions& options) {
    const Redline redline = compare(make_side("old", before), make_side("new", after));
    const Result<std::string> page = write_rich(Format::html, viewer::make_tracked_text(redline, options));
    ASSERT_TRUE(page.ok());
    Document old = before;
    old.title = after.title;
    old.language = after.language;
    EXPECT_EQ(texts::difference(after, read_back(*page)), "") << name << ", accepted";
    EXPECT_EQ(texts::difference(old, read_back(*page, Revisions::reject)), "") << name << ", rejected";
}

TEST(Html, TrackedTextAcceptedIsNewAndRejectedIsOldOnEveryText) {
    const auto& documents = texts::all_documents();
    for (const auto& [before, after] : texts::all_pairs()) {
        if (documents[before].document.paragraphs.empty() || documents[after].document.paragraphs.empty())
            continue;
        viewer::TrackedOptions options;
        options.author = "Côte d'Ivoire & \"Friends\" <x>";
        options.date = "2031-04-16T09:30:00Z";
        expect_law(documents[before].name + " -> " + documents[after].name, documents[before].document,
                   documents[after].document, options);
    }
}

TEST(Html, TrackedTextOfGeneratedRoundsKeepsTheLaw) {
    texts::RoundRecipe recipe;
    recipe.split = 5;
    recipe.merged = 5;
    recipe.moved = 10;
    recipe.parts_apart = 40;
    recipe.tiny = 10;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto pair = texts::negotiated_pair(seed, 60, recipe);
        expect_law("seed " + std::to_string(seed), pair.before, pair.after, {});
    }
}

}  // namespace
}  // namespace adref::formats
