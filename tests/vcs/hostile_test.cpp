// Names, titles, ids and texts of people who mean no good.
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace adref::vcs {
namespace {

using namespace adref::testing;

TEST(Hostile, NamesThatGitOrPeopleCannotTakeAreRefused) {
    const std::string long_name(10'000, 'a');
    for (const std::string& name :
         {std::string(), std::string("../x"), std::string("a..b"), std::string("a/b"), std::string(".a"),
          std::string("-a"), std::string("a.lock"), std::string("a."), std::string("a b"),
          std::string("a\nb"), std::string("a\0b", 3), std::string("\xC3\xA9"), std::string("@{u}"),
          long_name})
        EXPECT_FALSE(is_round_name(name)) << name;
    for (const char* name : {"zero", "Rev1", "1", "rev1.2", "a_b-c", "HEAD"})
        EXPECT_TRUE(is_round_name(name)) << name;
}

TEST(Hostile, ThingsPeopleSayAreCheckedBeforeAnythingIsWritten) {
    const Sample sample;
    const std::string head = sample.git({"rev-parse", "main"}).out;
    const RoundInfo bad[] = {
        {"../x", "", "", "", ""},
        {"a", "two\nlines", "", "", ""},
        {"a", "bell\a", "", "", ""},
        {"a", "\xFF", "", "", ""},
        {"a", std::string(10'000, 't'), "", "", ""},
        {"a", "", "2026-02-30", "", ""},
        {"a", "", "yesterday", "", ""},
        {"a", "", "2026-1-1", "", ""},
        {"a", "", "0000-01-01", "", ""},
        {"a", "", "", "nobody", ""},
        {"a", "", "", "<a@b>", ""},
        {"a", "", "", "A <a@b> <c@d>", ""},
        {"a", "", "", "A <a@b>\nauthor B <b@c>", ""},
        {"a", "", "", "A > <a@b>", ""},
        {"a", "", "", "", std::string("nul\0nul", 7)},
        {"a", "", "", "", "escape \x1B[31m"},
        {"a", "", "", "", std::string(1'000'000, 'n')},
    };
    for (const RoundInfo& info : bad) {
        const auto done = sample.negotiation->import(draft({"Text."}), info);
        ASSERT_FALSE(done.ok()) << info.name << info.title << info.author;
        EXPECT_EQ(done.error().code, ErrorCode::usage);
        EXPECT_EQ((done.error().message + done.error().hint).find('\n'), std::string::npos);
    }
    EXPECT_FALSE(Negotiation::create(sample.folder.path() + "/other", {"two\nlines", ""}).ok());
    EXPECT_EQ(sample.git({"rev-parse", "main"}).out, head);
}

TEST(Hostile, IdsAreNeverPaths) {
    const Sample sample;
    Document text = draft({"One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."});
    const std::string ids[] = {
        "../../x", "/etc/passwd", "p:ABCDEF0123456789",       "p:abcdef0123456789", std::string(10'000, 'x'),
        "a\nb",    ".git",        "p:abcdef012345678\xC3\xA9"};
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) text.paragraphs[i].id = ids[i];
    text.ids = IdOrigin::recorded;
    ASSERT_EQ(sample.import(text, "zero"), "");
    EXPECT_EQ(sample.document("zero"), text);
    const std::string paths = sample.git({"ls-tree", "-r", "--name-only", "main"}).out;
    EXPECT_EQ(paths.find(".."), std::string::npos);
    EXPECT_EQ(paths.find_first_of("\"\\"), std::string::npos) << paths;
    // And they are kept, once the negotiation has them.
    std::swap(text.paragraphs[0], text.paragraphs[5]);
    ASSERT_EQ(sample.import(text, "rev1"), "");
    EXPECT_EQ(sample.document("rev1"), text);
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict"}).out, "");
}

TEST(Hostile, DocumentsThatAreNotSoundAreRefused) {
    const Sample sample;
    Document repeated = draft({"One.", "Two."});
    repeated.paragraphs[1].id = repeated.paragraphs[0].id;
    Document nameless = draft({"One."});
    nameless.paragraphs[0].id.clear();
    Document broken = draft({"One \xFF."});
    Document dangling = draft({"One."});
    dangling.paragraphs[0].notes = {{0, "p:nowhere"}};
    for (const Document& text : {repeated, nameless, broken, dangling}) {
        const auto done = sample.negotiation->import(text, {"zero", "", "", "", ""});
        ASSERT_FALSE(done.ok());
        EXPECT_EQ(done.error().code, ErrorCode::bad_input);
    }
    EXPECT_TRUE(sample.names().empty());
}

TEST(Hostile, TextsMayHoldAnything) {
    const Sample sample;
    Document text =
        draft({"", "# not a heading", std::string("nul \0 and bell \a", 16),
               "\"quoted\" \\ \xE2\x80\xA8 line", std::string(100'000, 'w'), "[^1]: no footnote | no cell"});
    text.title = "A \"title\"\nwith lines";
    ASSERT_EQ(sample.import(text, "zero"), "");
    EXPECT_EQ(without_ids(sample.document("zero")), without_ids(text));
    EXPECT_EQ(sample.findings(), "");
    Document empty;
    ASSERT_EQ(sample.import(empty, "rev1"), "");
    EXPECT_TRUE(sample.document("rev1").paragraphs.empty());
    EXPECT_EQ(sample.findings(), "");
}

TEST(Hostile, CommitsByOthersOnMainDoNoHarm) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft({"One."}), "zero"), "");
    const std::string tree = sample.folder.path() + "/tree";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), tree}).status, 0);
    ASSERT_EQ(run_git(tree, {"commit", "-q", "--allow-empty", "-m",
                             "x\n\nRound: ../../HEAD\nParagraphs: 99999999999999999999"})
                  .status,
              0);
    ASSERT_EQ(
        run_git(tree, {"commit", "-q", "--allow-empty", "-m", "x\n\nRound: zero\nParagraphs: 1"}).status, 0);
    ASSERT_EQ(run_git(tree, {"push", "-q", "origin", "main"}).status, 0);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
    ASSERT_EQ(sample.import(draft({"One."}), "rev1"), "");
    EXPECT_EQ(sample.document("rev1"), sample.document("zero"));
    EXPECT_EQ(sample.findings(), "");
}

}  // namespace
}  // namespace adref::vcs
