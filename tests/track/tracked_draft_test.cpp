// Tracked changes as amendments: whose each is.

#include "diffcore/compare.h"
#include "tests/track/placing.h"
#include "track/authors.h"
#include "track/edited_draft.h"

#include <algorithm>

namespace adref::track::testing {
namespace {

using ChangeKind = TrackedChange::Kind;
using What = DraftRemark::What;

TrackedChange deleted(std::string author, std::uint32_t start, std::uint32_t end, std::string text) {
    return {ChangeKind::deletion, std::move(author),  "2031-04-16T09:30:00Z",
            std::move(text),      {0, start, 0, end}, {}};
}
TrackedChange inserted(std::string author, std::uint32_t start, std::uint32_t end, std::string text) {
    return {ChangeKind::insertion, std::move(author), "2031-04-17T09:30:00Z", std::move(text), {},
            {0, start, 0, end}};
}

EditedDraft read(const std::string& before, const std::string& after, EditedDraftOptions options) {
    return amendments_of(compare(make_side("a", one(before)), make_side("b", one(after))), options);
}

bool has(const EditedDraft& draft, What what, const std::vector<std::string>& authors) {
    return std::any_of(draft.remarks.begin(), draft.remarks.end(),
                       [&](const DraftRemark& each) { return each.what == what && each.authors == authors; });
}

TEST(TrackedDraft, TwoAuthorsInOneParagraphMakeTwoAmendments) {
    EditedDraftOptions options;
    options.source = "letter.docx";
    options.changes = {deleted("Jane", 7, 12, "shall"), inserted("Jane", 7, 13, "should"),
                       inserted("Joe", 29, 36, " always")};
    options.delegations = {{"Jane", {"EU"}}};
    const EditedDraft draft =
        read("States shall protect rivers.", "States should protect rivers always.", options);
    ASSERT_EQ(draft.amendments.size(), 2U);
    EXPECT_EQ(draft.amendments[0].proponents, std::vector<std::string>{"EU"});
    EXPECT_EQ(draft.amendments[0].date, "2031-04-17");
    EXPECT_EQ(draft.amendments[0].source, "letter.docx");
    EXPECT_EQ(draft.amendments[1].proponents, std::vector<std::string>{"Joe"});
    EXPECT_TRUE(has(draft, What::unmapped, {"Joe"}));
    EXPECT_FALSE(has(draft, What::unmapped, {"Jane"}));
}

TEST(TrackedDraft, AProponentStandsForAuthorsWithoutADelegation) {
    EditedDraftOptions options;
    options.proponents = {"Norway"};
    options.changes = {inserted("Joe", 27, 34, " always")};
    const EditedDraft draft =
        read("States shall protect rivers.", "States shall protect rivers always.", options);
    ASSERT_EQ(draft.amendments.size(), 1U);
    EXPECT_EQ(draft.amendments[0].proponents, std::vector<std::string>{"Norway"});
    EXPECT_TRUE(draft.remarks.empty());
}

TEST(TrackedDraft, AnInsertionInsideAnothersNamesBoth) {
    EditedDraftOptions options;
    options.changes = {inserted("Jane", 27, 34, " always"), inserted("Joe", 34, 43, " and duly"),
                       inserted("Jane", 43, 49, " there")};
    const EditedDraft draft =
        read("States shall protect rivers.", "States shall protect rivers always and duly there.", options);
    ASSERT_EQ(draft.amendments.size(), 1U);
    EXPECT_EQ(draft.amendments[0].proponents, (std::vector<std::string>{"Jane", "Joe"}));
    EXPECT_TRUE(has(draft, What::inside_insertion, {"Jane", "Joe"}));
}

TEST(TrackedDraft, ADeletionInsideAnothersInsertionIsReported) {
    EditedDraftOptions options;
    TrackedChange gone = deleted("Joe", 27, 27, " duly");
    gone.after = {0, 34, 0, 34};
    options.changes = {inserted("Jane", 27, 34, " always"), gone};
    const EditedDraft draft =
        read("States shall protect rivers.", "States shall protect rivers always.", options);
    EXPECT_EQ(draft.amendments.size(), 1U);
    EXPECT_TRUE(has(draft, What::inside_insertion, {"Jane", "Joe"}));
}

TEST(TrackedDraft, WhatWasDeletedAndTypedAgainIsReported) {
    EditedDraftOptions options;
    options.changes = {deleted("Jane", 0, 6, "States"), inserted("Jane", 0, 6, "States")};
    const EditedDraft draft = read("States shall protect rivers.", "States shall protect rivers.", options);
    EXPECT_TRUE(draft.amendments.empty());
    EXPECT_TRUE(has(draft, What::nothing_changed, {"Jane"}));
}

TEST(Authors, AreReadFromJsonAndRows) {
    const AuthorMap wanted = {{"Jane Doe", {"EU"}}, {"Joe", {"Norway", "Iceland"}}};
    EXPECT_EQ(*read_authors_json(R"({"Jane Doe": "EU", "Joe": ["Norway", "Iceland"]})", "a.json"), wanted);
    EXPECT_EQ(
        *read_authors_json(
            R"({"schema": "adref.authors/1", "authors": {"Jane Doe": "EU", "Joe": ["Norway", "Iceland"]}})",
            "a.json"),
        wanted);
    EXPECT_EQ(
        *authors_of_rows(
            {{"Author", "Delegation"}, {"Jane Doe", "EU"}, {"Joe", "Norway"}, {"Joe", " Iceland"}}, "a.csv"),
        wanted);
}

TEST(Authors, AreRefusedWithThePlace) {
    EXPECT_EQ(read_authors_json("{\n\"Jane\": }", "a.json").error().where, "a.json, line 2, byte 8");
    EXPECT_EQ(read_authors_json("[]", "a.json").error().message,
              "expected an object of authors and delegations");
    EXPECT_EQ(read_authors_json(R"({"Jane": 3})", "a.json").error().message,
              "author \"Jane\": expected a delegation, or a list of them");
    EXPECT_EQ(authors_of_rows({{"Jane", "EU"}, {"Joe"}}, "a.csv").error().where, "a.csv, row 2");
    EXPECT_FALSE(read_authors_json(std::string(1000, '['), "a.json").ok());
}

}  // namespace
}  // namespace adref::track::testing
