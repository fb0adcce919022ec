// Several writers, and writers that are killed.
#include "tests/support/generated.h"
#include "tests/vcs/child.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <thread>

namespace adref::vcs {
namespace {

using namespace adref::testing;

// Opens anew and imports; the exit status of adref.
int import_into(const std::string& path, const Document& document, const std::string& name) {
    const auto opened = Negotiation::open(path);
    if (!opened) return static_cast<int>(opened.error().code);
    const auto done = (*opened)->import(document, {name, "", "", "", ""});
    return done ? 0 : static_cast<int>(done.error().code);
}

TEST(Writers, EightAtOnceEachSucceedOrAreRefusedAndNothingIsLost) {
    const Sample sample;
    Dice dice(5);
    const Document text = random_document(dice, 20);
    constexpr int kWriters = 8;
    constexpr int kRoundsEach = 4;
    std::vector<pid_t> children;
    for (int writer = 0; writer < kWriters; ++writer) {
        children.push_back(begin_child([&, writer] {
            int done = 0;
            for (int round = 0; round < kRoundsEach; ++round) {
                const std::string name = std::to_string(writer) + "-" + std::to_string(round);
                const int status = import_into(sample.path(), text, name);
                if (status != 0 && status != 5) return 100 + status;
                if (status == 0) done |= 1 << round;
            }
            return done;
        }));
    }
    std::vector<std::string> expected;
    for (int writer = 0; writer < kWriters; ++writer) {
        const int done = end_of(children[static_cast<std::size_t>(writer)]);
        ASSERT_GE(done, 0);
        ASSERT_LT(done, 100);
        for (int round = 0; round < kRoundsEach; ++round) {
            if ((done >> round & 1) != 0)
                expected.push_back(std::to_string(writer) + "-" + std::to_string(round));
        }
    }
    std::vector<std::string> names = sample.names();
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, expected);
    EXPECT_FALSE(names.empty());
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
}

TEST(Writers, OfTwoWithOneNameOneWins) {
    const Sample sample;
    std::vector<pid_t> children;
    for (int writer = 0; writer < 4; ++writer) {
        children.push_back(begin_child([&, writer] {
            return import_into(sample.path(), draft({"Text number " + std::to_string(writer) + "."}), "same");
        }));
    }
    int won = 0;
    for (const pid_t child : children) {
        const int status = end_of(child);
        EXPECT_TRUE(status == 0 || status == 5) << status;
        won += status == 0 ? 1 : 0;
    }
    EXPECT_EQ(won, 1);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"same"});
    EXPECT_EQ(sample.findings(), "");
}

TEST(Writers, SomeoneWhoHoldsTheLockIsNamedAfterTwoSeconds) {
    const Sample sample;
    const int file = open((sample.path() + "/adref.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    ASSERT_GE(file, 0);
    ASSERT_EQ(flock(file, LOCK_EX), 0);
    const auto done = sample.negotiation->import(draft({"Text."}), {"zero", "", "", "", ""});
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::refused);
    EXPECT_EQ(done.error().message, "someone else is writing to the negotiation");
    close(file);
    EXPECT_EQ(sample.import(draft({"Text."}), "zero"), "");
}

TEST(Writers, AReferencesLockThatAGitLeftIsNamed) {
    const Sample sample;
    const std::string lock = sample.folder.write("n/refs/heads/main.lock", "");
    const auto done = sample.negotiation->import(draft({"Text."}), {"zero", "", "", "", ""});
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::refused);
    EXPECT_NE(done.error().where.find("refs/heads/main.lock"), std::string::npos);
    EXPECT_EQ(access(lock.c_str(), F_OK), 0) << "not ours to remove";
    unlink(lock.c_str());
    EXPECT_EQ(sample.import(draft({"Text."}), "zero"), "");
}

TEST(Writers, LocksThatAKilledAdrefLeftAreRemoved) {
    const Sample sample;
    sample.folder.write("n/adref.lock",
                        "refs/heads/main\nrefs/tags/rounds/zero\nrefs/tags/rounds/../../../config\n");
    const std::string main = sample.folder.write("n/refs/heads/main.lock", "");
    ASSERT_EQ(sample.git({"config", "core.bare", "true"}).status, 0);
    EXPECT_EQ(sample.import(draft({"Text."}), "zero"), "");
    EXPECT_NE(access(main.c_str(), F_OK), 0);
    EXPECT_EQ(access((sample.path() + "/config").c_str(), F_OK), 0);
    EXPECT_EQ(read_whole(sample.path() + "/adref.lock"), "");
    EXPECT_EQ(sample.findings(), "");
}

TEST(Writers, UnfinishedPacksAreRemovedOnceTheyAreOld) {
    const Sample sample;
    const std::string fresh = sample.folder.write("n/objects/pack/pack_git2_fresh", "PACK");
    const std::string old = sample.folder.write("n/objects/pack/pack_git2_old", "PACK");
    std::filesystem::last_write_time(old,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    Dice dice(2);
    ASSERT_EQ(sample.import(random_document(dice, 40), "zero"), "");
    EXPECT_TRUE(std::filesystem::exists(fresh));
    EXPECT_FALSE(std::filesystem::exists(old));
}

// Imports and retractions, each killed at a random moment: afterwards the
// negotiation is as before or as after.
TEST(Writers, AKillAtAnyMomentLeavesTheOldOrTheNew) {
    const Sample sample;
    Dice dice(17);
    Document small = random_document(dice, 12);
    ASSERT_EQ(sample.import(small, "first"), "");
    std::vector<std::string> expected = sample.names();
    int kept = 0;
    int lost = 0;
    double typical = 0.02;  // seconds
    constexpr int kKills = 200;
    const auto began = std::chrono::steady_clock::now();
    for (int kill_number = 0; kill_number < kKills; ++kill_number) {
        const bool retracts = kill_number % 4 == 3 && expected.size() > 2;
        const bool many = kill_number % 8 == 4;  // written as a pack
        const Document text = many ? random_document(dice, 90) : random_revision(dice, small);
        const std::string name = retracts ? expected.back() : std::to_string(kill_number);
        std::vector<std::string> after = expected;
        if (retracts) {
            after.pop_back();
        } else {
            after.push_back(name);
        }
        const auto start = std::chrono::steady_clock::now();
        const pid_t child = begin_child([&] {
            if (!retracts) return import_into(sample.path(), text, name);
            const auto opened = Negotiation::open(sample.path());
            return opened && (*opened)->retract(name, "why", "") ? 0 : 1;
        });
        // Every tenth runs to its end, to know how long that takes.
        if (kill_number % 10 != 0) {
            const auto wait =
                static_cast<long>(typical * 1.2 * 1e6 * static_cast<double>(dice.roll(1000)) / 1000);
            std::this_thread::sleep_for(std::chrono::microseconds(wait));
            kill(child, SIGKILL);
        }
        const int status = end_of(child);
        if (kill_number % 10 == 0) {
            ASSERT_EQ(status, 0) << "number " << kill_number;
            typical = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        }
        const std::vector<std::string> found = sample.names();
        ASSERT_TRUE(found == expected || found == after) << "number " << kill_number;
        if (status == 0) {
            ASSERT_EQ(found, after);
        }
        (found == after ? kept : lost) += 1;
        if (!retracts && found == after) {
            ASSERT_EQ(without_ids(sample.document(name)), without_ids(text)) << "number " << kill_number;
        }
        expected = found;
        if (kill_number % 5 == 0) {
            ASSERT_EQ(sample.findings(), "") << "number " << kill_number;
        }
        if (kill_number % 20 == 19) {
            const Finished fsck = sample.git({"fsck", "--strict", "--no-dangling"});
            ASSERT_EQ(fsck.status, 0) << fsck.out << fsck.err;
            ASSERT_EQ(fsck.out, "");
        }
        const auto taken = std::chrono::steady_clock::now() - began;
        if (taken > std::chrono::seconds(200)) break;  // a slow disk proves as much in fewer turns
    }
    ASSERT_EQ(sample.import(small, "last"), "");
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
    RecordProperty("old", lost);
    RecordProperty("new", kept);
    std::printf("old state %d times, new state %d times\n", lost, kept);
    EXPECT_GT(lost, 0);
    EXPECT_GT(kept, 0);
}

}  // namespace
}  // namespace adref::vcs
