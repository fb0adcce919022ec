// What plain git makes of a negotiation.
#include "tests/support/generated.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace adref::vcs {
namespace {

using namespace adref::testing;

struct ThreeRounds : Sample {
    std::vector<Document> texts;

    ThreeRounds() {
        Dice dice(3);
        Document text = random_document(dice, 40);
        for (const char* name : {"zero", "rev1", "rev2"}) {
            EXPECT_EQ(import(text, name), "");
            texts.push_back(document(name));
            text = random_revision(dice, text);
        }
    }
    // The same rounds with the same ids.
    void expect_same(const std::string& where) const {
        const auto opened = Negotiation::open(where);
        ASSERT_TRUE(opened.ok()) << opened.error().message << opened.error().where;
        Negotiation& n = **opened;
        const auto rounds = n.rounds();
        ASSERT_TRUE(rounds.ok());
        ASSERT_EQ(rounds->size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto read = n.document((*rounds)[i].info.name);
            ASSERT_TRUE(read.ok()) << read.error().message;
            EXPECT_EQ(*read, texts[i]);
            EXPECT_TRUE(has_round(find_negotiation(where), (*rounds)[i].info.name));
        }
        const auto found = n.verify();
        ASSERT_TRUE(found.ok());
        EXPECT_EQ(describe(*found), "");
    }
};

TEST(PlainGit, FindsNothingWrong) {
    const ThreeRounds sample;
    const Finished fsck = sample.git({"fsck", "--strict", "--no-dangling"});
    EXPECT_EQ(fsck.status, 0);
    EXPECT_EQ(fsck.out + fsck.err, "");
    EXPECT_EQ(sample.git({"log", "--stat", "main"}).status, 0);
    EXPECT_EQ(sample.git({"tag", "-l", "-n"}).out,
              "rounds/rev1     rev1\nrounds/rev2     rev2\nrounds/zero     zero\n");
    EXPECT_EQ(sample.git({"cat-file", "-t", "rounds/zero"}).out, "tag\n");
    EXPECT_NE(sample.git({"reflog", "show", "main"}).out.find("import rev2"), std::string::npos);
    const Finished collected = sample.git({"gc", "-q"});
    EXPECT_EQ(collected.status, 0);
    EXPECT_EQ(collected.err, "");
    sample.expect_same(sample.path());
}

TEST(PlainGit, ClonesThatAdrefReads) {
    const ThreeRounds sample;
    const std::string tree = sample.folder.path() + "/tree";
    const std::string bare = sample.folder.path() + "/bare";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), tree}).status, 0);
    ASSERT_EQ(run_git(".", {"clone", "-q", "--bare", sample.path(), bare}).status, 0);
    sample.expect_same(tree);
    sample.expect_same(tree + "/paragraphs");
    sample.expect_same(bare);
    EXPECT_EQ(read_whole(tree + "/TEXT.md"), sample.git({"show", "rounds/rev2:TEXT.md"}).out);
}

TEST(PlainGit, AClonesBranchesMayExistAtItsOriginOnly) {
    const ThreeRounds sample;
    const std::string clone = sample.folder.path() + "/clone";
    ASSERT_EQ(run_git(".", {"clone", "-q", "-b", "register", sample.path(), clone}).status, 0);
    ASSERT_NE(run_git(clone, {"rev-parse", "-q", "--verify", "refs/heads/main"}).status, 0);
    sample.expect_same(clone);
    // Writing there begins a main of its own, on top of origin's.
    const auto opened = Negotiation::open(clone);
    ASSERT_TRUE(opened.ok());
    const auto done = (*opened)->import(draft({"One paragraph."}), {"rev3", "", "", "", ""});
    ASSERT_TRUE(done.ok()) << done.error().message;
    EXPECT_EQ(run_git(clone, {"rev-list", "--count", "origin/main..main"}).out, "1\n");
    EXPECT_EQ((*opened)->rounds()->size(), 4U);
}

TEST(PlainGit, ALinkedWorkTreeWillDo) {
    const ThreeRounds sample;
    const std::string linked = sample.folder.path() + "/linked";
    ASSERT_EQ(sample.git({"worktree", "add", "-q", "--detach", linked, "main"}).status, 0);
    sample.expect_same(linked);
}

TEST(PlainGit, PushesElsewhereAndBack) {
    const ThreeRounds sample;
    const std::string other = sample.folder.path() + "/other";
    ASSERT_EQ(run_git(".", {"init", "-q", "--bare", "-b", "main", other}).status, 0);
    ASSERT_EQ(sample.git({"push", "-q", other, "main", "register", "refs/tags/*"}).status, 0);
    sample.expect_same(other);
    const auto opened = Negotiation::open(other);
    ASSERT_TRUE(opened.ok());
    ASSERT_TRUE((*opened)->import(draft({"One paragraph."}), {"rev3", "", "", "", ""}).ok());
    ASSERT_EQ(run_git(other, {"push", "-q", sample.path(), "main", "refs/tags/*"}).status, 0);
    EXPECT_EQ(sample.names(), (std::vector<std::string>{"zero", "rev1", "rev2", "rev3"}));
    EXPECT_EQ(sample.findings(), "");
}

TEST(PlainGit, WhoeverIsGivenMainAndTheRoundsGetsNothingOfTheRegister) {
    const ThreeRounds sample;
    const std::string other = sample.folder.path() + "/other";
    ASSERT_EQ(run_git(".", {"init", "-q", "--bare", "-b", "main", other}).status, 0);
    ASSERT_EQ(sample.git({"push", "-q", other, "main", "refs/tags/*"}).status, 0);
    const std::string all = sample.git({"rev-list", "--objects", "register"}).out;
    for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1)
        EXPECT_NE(run_git(other, {"cat-file", "-e", all.substr(at, 40)}).status, 0);
    EXPECT_NE(sample.git({"merge-base", "main", "register"}).status, 0);
    sample.expect_same(other);
}

TEST(PlainGit, ImportingIntoACloneTouchesNeitherIndexNorWorkTree) {
    const ThreeRounds sample;
    const std::string tree = sample.folder.path() + "/tree";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), tree}).status, 0);
    const std::string text = read_whole(tree + "/TEXT.md");
    const std::string index = read_whole(tree + "/.git/index");
    const auto opened = Negotiation::open(tree);
    ASSERT_TRUE(opened.ok());
    ASSERT_TRUE((*opened)->import(draft({"One paragraph."}), {"rev3", "", "", "", ""}).ok());
    EXPECT_EQ(read_whole(tree + "/TEXT.md"), text);
    EXPECT_EQ(read_whole(tree + "/.git/index"), index);
}

TEST(PlainGit, APushedAmendmentOnMainIsFound) {
    const ThreeRounds sample;
    const std::string tree = sample.folder.path() + "/tree";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), tree}).status, 0);
    std::filesystem::create_directory(tree + "/amendments");
    std::ofstream(tree + "/amendments/eu-7.json") << "{}\n";
    ASSERT_EQ(run_git(tree, {"add", "-A"}).status, 0);
    ASSERT_EQ(run_git(tree, {"commit", "-q", "-m", "by mistake"}).status, 0);
    ASSERT_EQ(run_git(tree, {"rm", "-q", "-r", "amendments"}).status, 0);
    ASSERT_EQ(run_git(tree, {"commit", "-q", "-m", "and taken away"}).status, 0);
    ASSERT_EQ(run_git(tree, {"push", "-q", "origin", "main"}).status, 0);
    EXPECT_NE(sample.findings().find("amendments/ belongs on the register"), std::string::npos)
        << sample.findings();
}

TEST(PlainGit, FilesAloneTellWhereTheNegotiationIs) {
    const ThreeRounds sample;
    EXPECT_EQ(find_negotiation(sample.path()), std::filesystem::canonical(sample.path()).string());
    EXPECT_EQ(find_negotiation(sample.path() + "/refs/tags"),
              std::filesystem::canonical(sample.path()).string());
    EXPECT_EQ(find_negotiation("/proc/self"), "");
    EXPECT_EQ(find_negotiation(sample.folder.path() + "/absent"), "");
    EXPECT_TRUE(has_round(sample.path(), "rev1"));
    for (const char* name : {"rev9", "", "..", "../../HEAD", "rev1/", "rev", "rev1 "})
        EXPECT_FALSE(has_round(sample.path(), name));
    ASSERT_EQ(sample.git({"pack-refs", "--all"}).status, 0);
    EXPECT_TRUE(has_round(sample.path(), "rev1"));
    EXPECT_FALSE(has_round(sample.path(), "ev1"));
    EXPECT_FALSE(has_round("", "rev1"));
}

}  // namespace
}  // namespace adref::vcs
