// Real negotiations: every folder of drafts is imported, in order, as rounds.
#include "tests/support/real_texts.h"

#include "formats/reader.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

namespace adref::vcs {
namespace {

using namespace adref::testing;

TEST(RealTexts, ComeBackAsTheyWereAndKeepTheirIds) {
    ADREF_NEED_REAL_TEXTS();
    std::map<std::string, std::vector<std::string>> folders;
    for (const std::string& path : real_texts())
        folders[std::filesystem::path(path).parent_path().string()].push_back(path);
    for (const auto& [folder, drafts] : folders) {
        const Sample sample;
        std::set<std::string> before;
        std::size_t rounds = 0;
        for (const std::string& path : drafts) {
            if (rounds == 6) break;
            auto read = formats::read(read_whole(path), path);
            if (!read) continue;
            const std::string name = std::to_string(rounds++);
            const Document& text = read->document;
            ASSERT_EQ(sample.import(text, name), "") << path;
            const Document back = sample.document(name);
            ASSERT_EQ(without_ids(back), without_ids(text)) << path;
            std::set<std::string> ids;
            std::size_t kept = 0;
            for (const Paragraph& p : back.paragraphs) {
                EXPECT_TRUE(ids.insert(p.id).second);
                kept += before.count(p.id);
            }
            std::printf("%s: %zu paragraphs, %zu with the id of the round before\n",
                        std::filesystem::path(path).filename().c_str(), back.paragraphs.size(), kept);
            before = std::move(ids);
        }
        EXPECT_EQ(sample.findings(), "") << folder;
        EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
    }
}

}  // namespace
}  // namespace adref::vcs
