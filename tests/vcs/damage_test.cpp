// Flipped bytes: reported, never a crash, never another text.
#include "tests/support/generated.h"
#include "tests/vcs/child.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace adref::vcs {
namespace {

using namespace adref::testing;
namespace fs = std::filesystem;

enum Outcome { kSame = 0, kReported = 1, kWrong = 2 };

Outcome look(const std::string& path, const std::vector<std::pair<std::string, Document>>& rounds) {
    const auto opened = Negotiation::open(path);
    if (!opened) return kReported;
    const auto found = (*opened)->verify();
    const bool reported = !found || !found->empty();
    for (const auto& [name, document] : rounds) {
        const auto read = (*opened)->document(name);
        if (read && *read != document && !reported) return kWrong;
        if (!read && !reported) return kWrong;
    }
    const auto listed = (*opened)->rounds();
    if (!reported && (!listed || listed->size() != rounds.size())) return kWrong;
    return reported ? kReported : kSame;
}

std::vector<std::string> files_below(const std::string& folder) {
    std::vector<std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().string().find("/logs/") == std::string::npos)
            files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

struct Damaged : Sample {
    std::vector<std::pair<std::string, Document>> rounds;

    // libgit2 keeps packs mapped for the whole process: what is damaged is
    // looked at by processes that begin with nothing open.
    Damaged() {
        Dice dice(23);
        Document text = random_document(dice, 25);
        for (const char* name : {"zero", "rev1", "rev2"}) {
            EXPECT_EQ(import(text, name), "");
            rounds.emplace_back(name, document(name));
            text = random_revision(dice, text);
        }
        negotiation.reset();
    }
};

void damage_many_times(const Damaged& sample, const std::vector<std::string>& folders, int times,
                       std::uint64_t seed) {
    const auto& rounds = sample.rounds;
    ASSERT_EQ(in_child([&] { return static_cast<int>(look(sample.path(), rounds)); }), kSame);
    std::vector<std::string> files;
    for (const std::string& folder : folders) {
        const std::vector<std::string> found = files_below(sample.path() + folder);
        files.insert(files.end(), found.begin(), found.end());
    }
    Dice dice(seed);
    int reported = 0;
    for (int n = 0; n < times; ++n) {
        const std::string& file = files[dice.roll(files.size())];
        const std::string bytes = read_whole(file);
        if (bytes.empty()) continue;
        std::string damaged = bytes;
        const std::size_t at = dice.roll(bytes.size());
        if (dice.chance(10)) {
            damaged.resize(at);
        } else {
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << dice.roll(8)));
        }
        fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
        std::ofstream(file, std::ios::binary) << damaged;
        const int outcome = in_child([&] { return static_cast<int>(look(sample.path(), rounds)); });
        std::ofstream(file, std::ios::binary) << bytes;
        ASSERT_GE(outcome, 0) << "crashed by signal " << -outcome << ": byte " << at << " of " << file;
        ASSERT_NE(outcome, kWrong) << "unnoticed: byte " << at << " of " << file;
        reported += outcome == kReported ? 1 : 0;
    }
    EXPECT_GT(reported, times / 2);
    EXPECT_EQ(in_child([&] { return static_cast<int>(look(sample.path(), rounds)); }), kSame);
}

TEST(Damage, InLooseObjectsIsReported) {
    const Damaged sample;
    damage_many_times(sample, {"/objects"}, 150, 1);
}

TEST(Damage, InPacksIsReported) {
    const Damaged sample;
    ASSERT_EQ(sample.git({"gc", "-q"}).status, 0);
    damage_many_times(sample, {"/objects/pack"}, 150, 2);
}

TEST(Damage, InReferencesIsReported) {
    const Damaged sample;
    damage_many_times(sample, {"/refs"}, 60, 3);
}

}  // namespace
}  // namespace adref::vcs
