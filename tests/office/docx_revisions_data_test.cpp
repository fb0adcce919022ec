// Word files of others with their tracked changes accepted and rejected by Word's
// own library, beside them as X-Accepted and X-Rejected.
#include "formats/office.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace adref::formats {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_with_twins() {
    std::vector<std::string> stems;
    const fs::path folder = fs::path(ADREF_DATA) / "docx";
    if (!fs::exists(folder)) return stems;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().stem().string();
        if (!name.ends_with("-Accepted")) continue;
        stems.push_back((folder / name.substr(0, name.size() - 9)).string());
    }
    std::sort(stems.begin(), stems.end());
    return stems;
}

Reading read_file(const std::string& path, Revisions revisions) {
    ReadOptions options;
    options.revisions = revisions;
    const std::string bytes = adref::testing::read_whole(path);
    Result<Reading> reading = read_office(Format::docx, bytes, path, options);
    EXPECT_TRUE(reading.ok()) << (reading ? "" : reading.error().message);
    return reading ? std::move(*reading) : Reading{};
}

std::string text_of(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs)
        text += paragraph.label + "|" + paragraph.text + "\n";
    return text;
}

TEST(WordFilesOfOthers, AcceptAndRejectGiveTheirTwins) {
    const std::vector<std::string> stems = files_with_twins();
    if (stems.empty()) GTEST_SKIP() << "no Word files in " << ADREF_DATA;
    for (const std::string& stem : stems) {
        SCOPED_TRACE(stem);
        const std::string accepted = text_of(read_file(stem + "-Accepted.docx", Revisions::accept).document);
        const std::string rejected = text_of(read_file(stem + "-Rejected.docx", Revisions::accept).document);
        EXPECT_EQ(text_of(read_file(stem + ".docx", Revisions::accept).document), accepted);
        EXPECT_EQ(text_of(read_file(stem + ".docx", Revisions::reject).document), rejected);
        const Reading kept = read_file(stem + ".docx", Revisions::keep);
        ASSERT_TRUE(kept.before);
        EXPECT_EQ(text_of(kept.document), accepted);
        EXPECT_EQ(text_of(*kept.before), rejected);
        EXPECT_FALSE(kept.revisions.empty());
    }
}

TEST(WordFilesOfOthers, KeptChangesSayWhoseTheyAre) {
    const std::string path = std::string(ADREF_DATA) + "/docx/adeu-multi_author.docx";
    if (!fs::exists(path)) GTEST_SKIP() << "no Word files in " << ADREF_DATA;
    const Reading kept = read_file(path, Revisions::keep);
    std::set<std::string> authors;
    for (const Revision& revision : kept.revisions) {
        authors.insert(revision.author);
        EXPECT_FALSE(revision.date.empty());
    }
    EXPECT_GE(authors.size(), 2U);
}

}  // namespace
}  // namespace adref::formats
