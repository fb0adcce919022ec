// What is written as an OpenDocument is read again, on every text that the tests have.
#include "diffcore/compare.h"
#include "formats/office.h"
#include "formats/src/odt/odt_reader.h"
#include "formats/src/odt/odt_writer.h"
#include "formats/src/rich_reader.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"
#include "tests/support/negotiated_pair.h"
#include "viewer/tracked_text.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

using adref::testing::difference;

Document read_with(const std::string& bytes, Revisions revisions) {
    ReadOptions options;
    options.revisions = revisions;
    const Result<Reading> reading = read_office(Format::odt, bytes, "draft.odt", options);
    EXPECT_TRUE(reading) << reading.error().message << " (" << reading.error().where << ")";
    return reading ? reading->document : Document();
}

TEST(OdtLaw, WhatIsWrittenIsReadAgain) {
    for (const auto& [name, document] : adref::testing::all_documents()) {
        const Result<std::string> bytes = write_office(Format::odt, document);
        ASSERT_TRUE(bytes) << name;
        const Document again = read_with(*bytes, Revisions::accept);
        EXPECT_EQ(difference(document, again), "") << name;
        EXPECT_EQ(again.title, document.title) << name;
        EXPECT_EQ(again.language, document.language) << name;
    }
}

void expect_law(const std::string& name, const Document& before, const Document& after) {
    const Redline redline = compare(make_side("old", before), make_side("new", after));
    const Result<std::string> bytes = write_odt(viewer::make_tracked_text(redline));
    ASSERT_TRUE(bytes) << name;
    Document old = before;
    // Only one title is written, and one language.
    old.title = after.title;
    old.language = after.language;
    EXPECT_EQ(difference(after, read_with(*bytes, Revisions::accept)), "") << name << ", accepted";
    EXPECT_EQ(difference(old, read_with(*bytes, Revisions::reject)), "") << name << ", rejected";
}

TEST(OdtLaw, AcceptedIsNewAndRejectedIsOldOnEveryText) {
    const auto& documents = adref::testing::all_documents();
    for (const auto& [before, after] : adref::testing::all_pairs()) {
        expect_law(documents[before].name + " -> " + documents[after].name, documents[before].document,
                   documents[after].document);
        expect_law(documents[after].name + " -> " + documents[before].name, documents[after].document,
                   documents[before].document);
    }
}

TEST(OdtLaw, AcceptedIsNewAndRejectedIsOldOnGeneratedRounds) {
    adref::testing::RoundRecipe recipe;
    recipe.split = 5;
    recipe.merged = 5;
    recipe.moved = 10;
    recipe.parts_apart = 40;
    recipe.tiny = 10;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto pair = adref::testing::negotiated_pair(seed, 60, recipe);
        expect_law("seed " + std::to_string(seed), pair.before, pair.after);
    }
}

}  // namespace
}  // namespace adref::formats
