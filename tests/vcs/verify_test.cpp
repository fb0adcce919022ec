// Everything that can be wrong with a negotiation, made with plain git.
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

namespace adref::vcs {
namespace {

using namespace adref::testing;

struct Tampered : Sample {
    std::string tree = folder.path() + "/tree";

    Tampered() {
        EXPECT_EQ(import(draft({"The first paragraph.", "The second one, which is longer."}), "zero"), "");
        EXPECT_EQ(import(draft({"The first paragraph.", "The second one, which is shorter."}), "rev1"), "");
        EXPECT_EQ(findings(), "");
        EXPECT_EQ(run_git(".", {"clone", "-q", path(), tree}).status, 0);
    }
    // What verify says after main has been changed in a clone and pushed.
    std::string after(const std::function<void()>& change) const {
        change();
        EXPECT_EQ(run_git(tree, {"add", "-A"}).status, 0);
        EXPECT_EQ(run_git(tree, {"commit", "-q", "-m", "tamper"}).status, 0);
        EXPECT_EQ(run_git(tree, {"push", "-q", "origin", "main"}).status, 0);
        return findings();
    }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(tree + "/" + name) << bytes;
    }
    std::string file_of(std::size_t position) const {
        const std::string id = document("zero").paragraphs[position].id;
        return "paragraphs/" + id.substr(2, 1) + "/" + id.substr(2) + ".json";
    }
};

#define EXPECT_FOUND(text, words) EXPECT_NE((text).find(words), std::string::npos) << (text)

TEST(Verify, FindsATextThatIsNotTheRounds) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] { sample.write("TEXT.md", "Something else.\n"); }),
                 "TEXT.md is not the text");
}

TEST(Verify, FindsAParagraphThatIsMissing) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] { std::filesystem::remove(sample.tree + "/" + sample.file_of(0)); }),
                 "is in the outline but not in paragraphs/");
}

TEST(Verify, FindsAParagraphThatNobodyNames) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] {
        std::filesystem::create_directories(sample.tree + "/paragraphs/f");
        sample.write("paragraphs/f/ffffffffffffffff.json", "{\"text\": \"x\"}\n");
    }),
                 "a paragraph that is not in the outline");
}

TEST(Verify, FindsBrokenJson) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] { sample.write(sample.file_of(0), "{\"text\": 3}\n"); }),
                 "expected a string at /text");
    EXPECT_FOUND(sample.after([&] { sample.write("outline.json", "{"); }), "not valid JSON");
}

TEST(Verify, FindsIdsThatRepeat) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] {
        std::string outline = read_whole(sample.tree + "/outline.json");
        const Document zero = sample.document("zero");
        outline.replace(outline.find(zero.paragraphs[1].id), zero.paragraphs[1].id.size(),
                        zero.paragraphs[0].id);
        sample.write("outline.json", outline);
    }),
                 "stands twice in the outline");
}

TEST(Verify, FindsLinksToNothing) {
    const Tampered sample;
    EXPECT_FOUND(sample.after([&] {
        std::filesystem::create_directory(sample.tree + "/decisions");
        const std::string commit = sample.git({"rev-parse", "rounds/zero^{}"}).out.substr(0, 40);
        sample.write("decisions/links.json",
                     "{\"schema\":\"adref.links/1\",\"links\":[{\"round\":\"zero\",\"commit\":\"" + commit +
                         "\",\"decision\":\"link\",\"id\":\"p:1\",\"earlier\":\"p:2\"}]}");
    }),
                 "an id that no round has");
}

TEST(Verify, FindsANewerSchemaAndOpeningSaysSo) {
    const Tampered sample;
    EXPECT_FOUND(
        sample.after([&] { sample.write("negotiation.json", "{\"schema\":\"adref.negotiation/2\"}"); }),
        "adref.negotiation/2");
    const auto opened = Negotiation::open(sample.path());
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::bad_input);
    EXPECT_EQ(opened.error().hint, "use a newer adref");
}

TEST(Verify, FindsLightweightMovedAndMisnamedTags) {
    const Tampered sample;
    ASSERT_EQ(sample.git({"tag", "rounds/light", "main"}).status, 0);
    EXPECT_FOUND(sample.findings(), "a lightweight tag");
    ASSERT_EQ(sample.git({"tag", "-d", "rounds/light"}).status, 0);
    ASSERT_EQ(sample.git({"update-ref", "refs/tags/rounds/rev2", "refs/tags/rounds/rev1"}).status, 0);
    EXPECT_FOUND(sample.findings(), "the tag says that it is rounds/rev1");
    ASSERT_EQ(sample.git({"update-ref", "-d", "refs/tags/rounds/rev2"}).status, 0);
    ASSERT_EQ(sample.git({"tag", "-f", "-a", "-m", "moved", "rounds/rev1", "rounds/zero^{}"}).status, 0);
    EXPECT_FOUND(sample.findings(), "does not record round rev1");
    ASSERT_EQ(sample.git({"tag", "-f", "-a", "-m", "moved", "rounds/rev1", "register"}).status, 0);
    EXPECT_FOUND(sample.findings(), "which is not on main");
    EXPECT_FOUND(sample.findings(), "of the register is reachable from main or a round");
}

TEST(Verify, FindsMainThatWasSetBack) {
    const Tampered sample;
    ASSERT_EQ(sample.git({"update-ref", "refs/heads/main", "rounds/zero^{}"}).status, 0);
    EXPECT_FOUND(sample.findings(), "which is not on main");
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
}

TEST(Verify, FindsAMissingObject) {
    const Tampered sample;
    const std::string id = sample.git({"rev-parse", "rounds/zero:" + sample.file_of(1)}).out;
    ASSERT_TRUE(
        std::filesystem::remove(sample.path() + "/objects/" + id.substr(0, 2) + "/" + id.substr(2, 38)));
    EXPECT_FOUND(sample.findings(), "object " + id.substr(0, 40) + " cannot be read");
}

}  // namespace
}  // namespace adref::vcs
