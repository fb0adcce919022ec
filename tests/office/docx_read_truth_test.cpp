// Word files with tracked changes, beside which lie the same files with all of
// them accepted and with all of them rejected.
#include "tests/office/docx_builder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace adref::formats::testing {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ADREF_DATA) / "docx";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> found;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder, missing)) {
        if (entry.path().extension() == ".docx") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// The texts of the paragraphs with all changes taken, or none. The last
// paragraph of a story has nothing to join; a row goes as a whole. Empty
// paragraphs do not count: what made these files leaves one where a paragraph
// moved away, Word does not.
Lines resolved(const RichText& text, bool accept) {
    const auto stays = [&](std::uint32_t inserted, std::uint32_t deleted) {
        return accept ? deleted == kNoIndex : inserted == kNoIndex;
    };
    Lines lines;
    std::string open;
    bool whole = true;
    for (const RichParagraph& paragraph : text.paragraphs) {
        const bool ends = stays(paragraph.end_inserted, paragraph.end_deleted);
        if (paragraph.row && !ends) continue;
        for (const RichRun& run : paragraph.runs) {
            if (run.type == RichRun::Type::cell_end) open += " | ";
            if (run.type == RichRun::Type::note && stays(run.inserted, run.deleted)) open += "{note}";
            if (stays(run.inserted, run.deleted)) open += run.text;
        }
        whole = ends;
        if (!ends) continue;
        if (!open.empty()) lines.push_back(open);
        open.clear();
    }
    if (!whole && !open.empty()) lines.push_back(open);
    return lines;
}

Lines texts(const std::filesystem::path& path, bool accept) {
    return resolved(read_well(bytes_of(path)).text, accept);
}

TEST(DocxTruth, AcceptingAndRejectingGiveWhatWordGives) {
    if (files().empty()) GTEST_SKIP() << "no Word files in " << kFolder;
    int compared = 0;
    for (const std::filesystem::path& path : files()) {
        const std::string stem = path.stem().string();
        const std::filesystem::path accepted = kFolder / (stem + "-Accepted.docx");
        const std::filesystem::path rejected = kFolder / (stem + "-Rejected.docx");
        if (!std::filesystem::exists(accepted)) continue;
        EXPECT_EQ(texts(path, true), texts(accepted, true)) << stem;
        EXPECT_EQ(texts(path, false), texts(rejected, false)) << stem;
        ++compared;
    }
    EXPECT_GT(compared, 0);
}

TEST(DocxTruth, EveryFileIsRead) {
    if (files().empty()) GTEST_SKIP() << "no Word files in " << kFolder;
    for (const std::filesystem::path& path : files()) {
        const DocxRead read = read_well(bytes_of(path));
        EXPECT_FALSE(read.text.paragraphs.empty()) << path;
        EXPECT_FALSE(read.text.language.empty()) << path;
    }
}

}  // namespace
}  // namespace adref::formats::testing
