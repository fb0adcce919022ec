// The register of amendments as files on a branch of its own.
#include "tests/support/generated.h"
#include "tests/vcs/child.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <set>
#include <thread>

namespace adref::vcs {
namespace {

using namespace adref::testing;

std::string body(const std::string& text) {
    return "{\n \"schema\": \"adref.amendment/1\",\n \"text\": \"" + text + "\"\n}\n";
}

struct Registered : Sample {
    std::string path_of(const std::string& id) const {
        return negotiation->register_path("amendments", {id});
    }
    RegisterState state() const {
        auto read = negotiation->read_register();
        EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().message);
        return read.ok() ? std::move(read).value() : RegisterState();
    }
    // Empty, or why it did not work.
    std::string put(const std::vector<std::string>& ids, const std::string& text = "x") const {
        std::vector<RegisterChange> changes;
        for (const std::string& id : ids) changes.push_back({path_of(id), body(text + path_of(id))});
        const Status done = negotiation->change_register(state().commit, changes, "Put", "");
        return done.ok() ? "" : done.error().message;
    }
    std::string tree() const { return git({"rev-parse", "register^{tree}"}).out; }
};

std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < count; ++i) ids.push_back("am-" + std::to_string(i));
    return ids;
}

TEST(Register, BeginsEmptyAndKeepsWhatIsPut) {
    const Registered sample;
    EXPECT_TRUE(sample.state().files.empty());
    EXPECT_FALSE(sample.state().commit.empty());
    EXPECT_EQ(sample.put({"eu-7", "g77-1"}), "");
    const RegisterState state = sample.state();
    ASSERT_EQ(state.files.size(), 2U);
    EXPECT_EQ(state.files[0].path, "amendments/eu-7.json");
    EXPECT_EQ(state.files[0].bytes, body("xamendments/eu-7.json"));
    EXPECT_EQ(sample.git({"show", "register:amendments/eu-7.json"}).out, body("xamendments/eu-7.json"));
    ASSERT_TRUE(sample.negotiation
                    ->change_register(state.commit, {{"amendments/eu-7.json", std::nullopt}}, "Take away", "")
                    .ok());
    EXPECT_EQ(sample.state().files.size(), 1U);
    EXPECT_EQ(sample.git({"log", "--format=%s", "register"}).out,
              "Take away\nPut\nBegin the register of amendments\n");
    EXPECT_EQ(sample.findings(), "");
}

TEST(Register, WhatChangesNothingIsNoCommit) {
    const Registered sample;
    ASSERT_EQ(sample.put({"eu-7"}), "");
    const std::string before = sample.state().commit;
    EXPECT_EQ(sample.put({"eu-7"}), "");
    EXPECT_EQ(sample.state().commit, before);
}

TEST(Register, AChangeToAnEarlierStateIsRefused) {
    const Registered sample;
    const std::string early = sample.state().commit;
    ASSERT_EQ(sample.put({"eu-7"}), "");
    const Status late =
        sample.negotiation->change_register(early, {{"amendments/us-1.json", body("y")}}, "m", "");
    ASSERT_FALSE(late.ok());
    EXPECT_EQ(late.error().code, ErrorCode::refused);
    EXPECT_EQ(sample.state().files.size(), 1U);
}

// Law: ids of any bytes have files of their own, on file systems of every kind.
TEST(Register, IdsAreNeverPathsAndNeverTheSameFile) {
    const Registered sample;
    const std::vector<std::string> ids = {"eu-7",
                                          "EU-7",
                                          "Eu-7",
                                          "../../config",
                                          "/etc/passwd",
                                          "..",
                                          ".",
                                          ".git",
                                          "con",
                                          "nul.x",
                                          "a/b",
                                          "a\\b",
                                          "a:b",
                                          "a ",
                                          "a.",
                                          "é",
                                          "e\u0301",
                                          std::string(200, 'x'),
                                          std::string(200, 'X'),
                                          "-rf",
                                          "a\nb",
                                          "a@b",
                                          "a+b",
                                          "*",
                                          "%2e",
                                          std::string("a\0b", 3),
                                          "register.json",
                                          ""};
    std::set<std::string> folded;
    for (const std::string& id : ids) {
        const std::string path = sample.path_of(id);
        EXPECT_TRUE(path.starts_with("amendments/")) << path;
        EXPECT_EQ(path.find('/', 11), std::string::npos) << path;
        EXPECT_EQ(path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.+@/"), std::string::npos)
            << path;
        EXPECT_LT(path.size(), 100U);
        EXPECT_TRUE(folded.insert(path).second) << path;
    }
    EXPECT_EQ(sample.put(ids), "");
    EXPECT_EQ(sample.state().files.size(), ids.size());
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).status, 0);
    EXPECT_EQ(
        run_git(".", {"clone", "-q", "-b", "register", sample.path(), sample.folder.path() + "/tree"}).status,
        0);
}

TEST(Register, TakesNoOtherPaths) {
    const Registered sample;
    for (const char* path : {"README.md", "register.json", "amendments/x.txt", "amendments/EU.json",
                             "amendments/a/b.json", "../x.json", "amendments/", "outcomes/eu-7.json", ""}) {
        const Status done =
            sample.negotiation->change_register(sample.state().commit, {{path, body("x")}}, "m", "");
        ASSERT_FALSE(done.ok()) << path;
        EXPECT_EQ(done.error().code, ErrorCode::usage) << path;
    }
    EXPECT_EQ(sample.negotiation->register_path("outcomes", {"eu-7", "rev1"}), "outcomes/eu-7@rev1.json");
}

// Law: the tree is a function of the files.
TEST(Register, TheSameFilesAreTheSameTreeInWhateverOrderTheyCame) {
    const Registered one;
    const Registered other;
    std::vector<std::string> ids = numbered(1500);
    EXPECT_EQ(one.put(ids), "");
    std::reverse(ids.begin(), ids.end());
    const auto middle = ids.begin() + 700;
    EXPECT_EQ(other.put({ids.begin(), middle}), "");  // in one folder
    EXPECT_EQ(other.put({middle, ids.end()}), "");    // and then in many
    EXPECT_EQ(one.tree(), other.tree());
    EXPECT_EQ(one.state().files.size(), 1500U);
    EXPECT_EQ(one.findings(), "");
    EXPECT_EQ(other.findings(), "");
}

TEST(Register, InACloneItIsReadFromOriginAndContinuesThere) {
    const Registered sample;
    ASSERT_EQ(sample.import(draft({"Text."}), "zero"), "");
    ASSERT_EQ(sample.put({"eu-7"}), "");
    const std::string clone = sample.folder.path() + "/clone";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), clone}).status, 0);
    auto opened = Negotiation::open(clone);
    ASSERT_TRUE(opened.ok());
    auto state = (*opened)->read_register();
    ASSERT_TRUE(state.ok());
    ASSERT_EQ(state->files.size(), 1U);
    const Status done =
        (*opened)->change_register(state->commit, {{"amendments/us-1.json", body("y")}}, "m", "");
    ASSERT_TRUE(done.ok()) << done.error().message;
    EXPECT_EQ((*opened)->read_register()->files.size(), 2U);
    EXPECT_EQ(run_git(clone, {"rev-parse", "register~1"}).out,
              run_git(clone, {"rev-parse", "origin/register"}).out);
    EXPECT_EQ(describe(*(*opened)->verify()), "");
}

TEST(Register, ARepositoryWithoutOneIsCompleteAndCanBeginOne) {
    const Registered sample;
    ASSERT_EQ(sample.git({"update-ref", "-d", "refs/heads/register"}).status, 0);
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.state().commit, "");
    EXPECT_EQ(sample.put({"eu-7"}), "");
    EXPECT_EQ(sample.state().files.size(), 1U);
    EXPECT_EQ(sample.findings(), "");
}

TEST(Register, VerifyFindsWhatDoesNotBelong) {
    const Registered sample;
    ASSERT_EQ(sample.put({"eu-7"}), "");
    const std::string tree = sample.folder.path() + "/tree";
    ASSERT_EQ(run_git(".", {"clone", "-q", "-b", "register", sample.path(), tree}).status, 0);
    for (const auto& [name, bytes] :
         std::vector<std::pair<std::string, std::string>>{{"amendments/notes.txt", "x"},
                                                          {"amendments/us-1.json", "{}"},
                                                          {"amendments/ru-1.json", "no JSON"}})
        sample.folder.write("tree/" + name, bytes);
    ASSERT_EQ(run_git(tree, {"add", "-A"}).status, 0);
    ASSERT_EQ(run_git(tree, {"commit", "-q", "-m", "tamper"}).status, 0);
    ASSERT_EQ(run_git(tree, {"push", "-q", "origin", "register"}).status, 0);
    const std::string found = sample.findings();
    EXPECT_NE(found.find("it does not belong there (refs/heads/register: amendments/notes.txt)"),
              std::string::npos)
        << found;
    EXPECT_NE(found.find("adref.amendment/1, found none (refs/heads/register: amendments/us-1.json)"),
              std::string::npos)
        << found;
    EXPECT_NE(found.find("not valid JSON (refs/heads/register: amendments/ru-1.json)"), std::string::npos)
        << found;
    // And nothing is written over what is not understood.
    EXPECT_EQ(sample.put({"ch-1"}), "it does not belong there");
}

TEST(Register, OfTwoWritersAtOnceOneIsRefusedAndNothingIsLost) {
    const Registered sample;
    std::vector<pid_t> children;
    constexpr int kWriters = 6;
    constexpr int kEach = 4;
    for (int writer = 0; writer < kWriters; ++writer) {
        children.push_back(begin_child([&, writer] {
            int done = 0;
            for (int turn = 0; turn < kEach; ++turn) {
                const auto opened = Negotiation::open(sample.path());
                if (!opened) return 100;
                const auto state = (*opened)->read_register();
                if (!state) return 101;
                const std::string id = "w" + std::to_string(writer) + "-" + std::to_string(turn);
                const Status put = (*opened)->change_register(
                    state->commit, {{(*opened)->register_path("amendments", {id}), body(id)}}, "m", "");
                if (!put.ok() && put.error().code != ErrorCode::refused) return 102;
                if (put.ok()) done |= 1 << turn;
            }
            return done;
        }));
    }
    std::vector<std::string> expected;
    for (int writer = 0; writer < kWriters; ++writer) {
        const int done = end_of(children[static_cast<std::size_t>(writer)]);
        ASSERT_GE(done, 0);
        ASSERT_LT(done, 100);
        for (int turn = 0; turn < kEach; ++turn) {
            if ((done >> turn & 1) != 0)
                expected.push_back("amendments/w" + std::to_string(writer) + "-" + std::to_string(turn) +
                                   ".json");
        }
    }
    std::sort(expected.begin(), expected.end());
    std::vector<std::string> found;
    for (const RegisterFile& file : sample.state().files) found.push_back(file.path);
    EXPECT_EQ(found, expected);
    EXPECT_FALSE(found.empty());
    EXPECT_EQ(sample.findings(), "");
}

TEST(Register, AKillAtAnyMomentLeavesTheOldOrTheNew) {
    const Registered sample;
    ASSERT_EQ(sample.import(draft({"Text."}), "zero"), "");
    Dice dice(23);
    std::size_t expected = 0;
    int old = 0;
    int fresh = 0;
    double typical = 0.05;
    for (int turn = 0; turn < 60; ++turn) {
        const std::size_t more = turn % 2 == 0 ? 1 : 60;  // loose objects, and a pack
        const auto start = std::chrono::steady_clock::now();
        const pid_t child = begin_child([&] {
            const auto opened = Negotiation::open(sample.path());
            if (!opened) return 1;
            const auto state = (*opened)->read_register();
            if (!state) return 2;
            std::vector<RegisterChange> changes;
            for (std::size_t i = 0; i < more; ++i) {
                const std::string id = std::to_string(turn) + "-" + std::to_string(i);
                changes.push_back({(*opened)->register_path("amendments", {id}), body(id)});
            }
            const Status done = (*opened)->change_register(state->commit, changes, "m", "");
            if (!done.ok())
                std::fprintf(stderr, "%s (%s)\n", done.error().message.c_str(), done.error().where.c_str());
            return done.ok() ? 0 : 3;
        });
        if (turn % 10 != 0) {
            std::this_thread::sleep_for(std::chrono::microseconds(
                static_cast<long>(typical * 1.2e6 * static_cast<double>(dice.roll(1000)) / 1000)));
            kill(child, SIGKILL);
        }
        const int status = end_of(child);
        if (turn % 10 == 0) {
            ASSERT_EQ(status, 0) << turn;
            typical = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        }
        const std::size_t found = sample.state().files.size();
        ASSERT_TRUE(found == expected || found == expected + more) << turn;
        (found == expected ? old : fresh) += 1;
        expected = found;
        if (turn % 10 == 9) {
            ASSERT_EQ(sample.findings(), "") << turn;
        }
    }
    ASSERT_EQ(sample.put({"last"}), "") << "no lock is left over";
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
    EXPECT_GT(old, 0);
    EXPECT_GT(fresh, 0);
}

}  // namespace
}  // namespace adref::vcs
