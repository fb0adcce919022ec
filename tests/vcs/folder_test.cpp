// Folders that cannot be written, that are full, or that are someone else's.
#include "tests/support/generated.h"
#include "tests/vcs/child.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <linux/capability.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace adref::vcs {
namespace {

using namespace adref::testing;
namespace fs = std::filesystem;

constexpr uid_t kNobody = 65534;

void give_to(const std::string& path, uid_t user) {
    ASSERT_EQ(lchown(path.c_str(), user, user), 0);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path))
        ASSERT_EQ(lchown(entry.path().c_str(), user, user), 0);
}

std::string in_one_line(const Error& error) {
    const std::string all = error.message + error.where + error.hint;
    return all.find('\n') == std::string::npos ? "" : "more than one line: " + all;
}

TEST(Folders, OnesThatAreNotEmptyAreLeftAlone) {
    const Sample sample;
    const auto again = Negotiation::create(sample.path(), {"T", ""});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::refused);
    const std::string file = sample.folder.write("file", "x");
    EXPECT_FALSE(Negotiation::create(file, {"T", ""}).ok());
    EXPECT_EQ(read_whole(file), "x");
    EXPECT_FALSE(Negotiation::create(file + "/below", {"T", ""}).ok());
}

TEST(Folders, EmptyAndNewOnesAreTaken) {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() + "/empty");
    EXPECT_TRUE(Negotiation::create(folder.path() + "/empty", {"T", ""}).ok());
    EXPECT_TRUE(Negotiation::create(folder.path() + "/a/b/new/", {"T", ""}).ok());
    EXPECT_TRUE(Negotiation::open(folder.path() + "/a/b/new").ok());
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path() + "/a/b"))
        EXPECT_EQ(entry.path().filename(), "new");
}

TEST(Folders, WithoutANegotiationAreNotFoundOrNotOne) {
    const TemporaryFolder folder;
    EXPECT_EQ(Negotiation::open(folder.path()).error().code, ErrorCode::not_found);
    EXPECT_EQ(Negotiation::open(folder.path() + "/absent").error().code, ErrorCode::not_found);
    ASSERT_EQ(run_git(folder.path(), {"init", "-q", "-b", "main", "plain"}).status, 0);
    const std::string plain = folder.path() + "/plain";
    EXPECT_EQ(Negotiation::open(plain).error().code, ErrorCode::bad_input);
    ASSERT_EQ(run_git(plain, {"commit", "-q", "--allow-empty", "-m", "x"}).status, 0);
    const auto opened = Negotiation::open(plain);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::bad_input);
    EXPECT_EQ(opened.error().message, "not a negotiation: main has no negotiation.json");
}

// Makes root obey permissions.
bool drop_privileges() {
    __user_cap_header_struct header{};
    header.version = _LINUX_CAPABILITY_VERSION_3;
    __user_cap_data_struct none[2]{};
    return geteuid() != 0 || syscall(SYS_capset, &header, none) == 0;
}

TEST(Folders, ThatCannotBeWrittenSayWhy) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft({"Text."}), "zero"), "");
    ASSERT_EQ(run({"chmod", "-R", "a-w", sample.path()}).status, 0);
    const int status = in_child([&] {
        if (!drop_privileges()) return 90;
        const auto opened = Negotiation::open(sample.path());
        if (!opened || !(*opened)->document("zero") || !(*opened)->verify()->empty()) return 91;
        const auto done = (*opened)->import(draft({"Other text."}), {"rev1", "", "", "", ""});
        if (done) return 92;
        std::printf("%s (%s)\n", done.error().message.c_str(), done.error().where.c_str());
        if (done.error().message.find("Permission denied") == std::string::npos) return 93;
        if (done.error().code != ErrorCode::bad_input || !in_one_line(done.error()).empty()) return 94;
        if (Negotiation::create(sample.path() + "/refs/new", {"T", ""})) return 95;
        return 0;
    });
    EXPECT_EQ(status, 0);
    ASSERT_EQ(run({"chmod", "-R", "u+w", sample.path()}).status, 0);
    EXPECT_EQ(sample.names(), std::vector<std::string>{"zero"});
    EXPECT_EQ(sample.findings(), "");
}

TEST(Folders, OfSomeoneElseAreRefusedWithAHint) {
    if (geteuid() != 0) GTEST_SKIP() << "needs root, to give a folder away";
    const Sample sample;
    ASSERT_EQ(sample.import(draft({"Text."}), "zero"), "");
    const std::string tree = sample.folder.path() + "/tree";
    ASSERT_EQ(run_git(".", {"clone", "-q", sample.path(), tree}).status, 0);
    for (const std::string& path : {sample.path(), tree}) {
        give_to(path, kNobody);
        const auto opened = Negotiation::open(path);
        ASSERT_FALSE(opened.ok());
        EXPECT_EQ(opened.error().code, ErrorCode::refused);
        EXPECT_EQ(opened.error().message, "the folder belongs to another user");
        EXPECT_EQ(opened.error().hint, "if you trust it: git config --global --add safe.directory " + path);
    }
}

TEST(Folders, ThatAreFullKeepTheOldState) {
    if (geteuid() != 0) GTEST_SKIP() << "needs root, to mount a small disk";
    const TemporaryFolder folder;
    const std::string disk = folder.path() + "/disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=600k") != 0)
        GTEST_SKIP() << "no disk can be mounted here";
    {
        const auto made = Negotiation::create(disk + "/n", {"T", ""});
        EXPECT_TRUE(made.ok());
        Dice dice(9);
        std::vector<Document> recorded;
        bool full = false;
        for (int round = 0; made.ok() && round < 200 && !full; ++round) {
            // Both ways of writing come to the end of the disk.
            const Document text = random_document(dice, round % 2 == 0 ? 15 : 70);
            const auto done = (*made)->import(text, {std::to_string(round), "", "", "", ""});
            if (done) {
                recorded.push_back(text);
                continue;
            }
            full = true;
            std::printf("%s (%s), %s\n", done.error().message.c_str(), done.error().where.c_str(),
                        done.error().hint.c_str());
            EXPECT_EQ(in_one_line(done.error()), "");
            EXPECT_EQ(done.error().code, ErrorCode::bad_input);
            EXPECT_NE(done.error().message.find("No space left"), std::string::npos);
            EXPECT_NE(done.error().hint.find("free some space"), std::string::npos);
        }
        EXPECT_TRUE(full);
        if (made.ok()) {
            const auto opened = Negotiation::open(disk + "/n");
            EXPECT_TRUE(opened.ok());
            EXPECT_EQ((*opened)->rounds()->size(), recorded.size());
            for (std::size_t i = 0; i < recorded.size(); ++i) {
                const auto read = (*opened)->document(std::to_string(i));
                EXPECT_TRUE(read.ok() && without_ids(*read) == without_ids(recorded[i]));
            }
            EXPECT_EQ(describe(*(*opened)->verify()), "");
            EXPECT_EQ(run_git(disk + "/n", {"fsck", "--strict", "--no-dangling"}).out, "");
        }
        // And a negotiation that does not fit at all leaves nothing.
        const auto second = Negotiation::create(disk + "/second", {"T", ""});
        if (!second) {
            EXPECT_FALSE(fs::exists(disk + "/second"));
        }
    }
    umount(disk.c_str());
}

}  // namespace
}  // namespace adref::vcs
