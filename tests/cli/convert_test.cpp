// Formats on the command line: convert, and what every command reads and writes.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace adref::testing {
namespace {

const std::string kZero = std::string(ADREF_SAMPLES) + "/compact/zero.md";
const std::string kRev1 = std::string(ADREF_SAMPLES) + "/compact/rev1.md";

nlohmann::json json_of(const std::string& file, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"show", file, "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    const Finished shown = adref(words);
    EXPECT_EQ(shown.status, 0) << shown.err;
    return shown.status == 0 ? nlohmann::json::parse(shown.out) : nlohmann::json();
}

class EveryFormat : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryFormat, KeepsTheText) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/zero" + GetParam();
    const Finished converted = adref({"convert", kZero, file});
    ASSERT_EQ(converted.status, 0) << converted.err;
    EXPECT_EQ(converted.out + converted.err, "");
    EXPECT_EQ(json_of(file), json_of(kZero));
    // By content, not by the ending.
    const std::string other = folder.path() + "/no-ending";
    std::filesystem::copy_file(file, other);
    if (GetParam() != ".md") {
        EXPECT_EQ(json_of(other), json_of(kZero));
    }
}

TEST_P(EveryFormat, CanBeCompared) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/zero" + GetParam();
    ASSERT_EQ(adref({"convert", kZero, file}).status, 0);
    EXPECT_EQ(adref({"diff", "--exit-code", file, kZero}).status, 0);
    const Finished changed = adref({"diff", "--exit-code", "--format", "json", file, kRev1});
    ASSERT_EQ(changed.status, 1) << changed.err;
    EXPECT_EQ(nlohmann::json::parse(changed.out)["summary"],
              nlohmann::json::parse(adref({"diff", "--format", "json", kZero, kRev1}).out)["summary"]);
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param.substr(1);
    for (char& c : name) {
        if (c == '.') c = '_';
    }
    return name;
}
INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat,
                         ::testing::Values(".docx", ".odt", ".html", ".akn.xml", ".md", ".adref.json"),
                         test_name);

TEST(TwoLongFiles, AreSpokenOfInTheirOrder) {
    // Long enough to be read at the same time, each with something to say.
    const TemporaryFolder folder;
    const std::string before = folder.path() + "/before.txt";
    const std::string after = folder.path() + "/after.txt";
    std::ofstream old_text(before);
    std::ofstream new_text(after);
    for (unsigned i = 1; i <= 1500; ++i) {
        const std::string number = std::to_string(i) + ". ";
        const std::string words = " number " + std::to_string(i * 2654435761U) + " sails home.\n";
        old_text << number << "The boat" << words;
        new_text << number << "The ship" << words;
    }
    old_text.close();
    new_text.close();
    const std::string first = folder.path() + "/first.docx";
    const std::string second = folder.path() + "/second.docx";
    ASSERT_EQ(adref({"diff", before, after, "-o", first}).status, 0);
    ASSERT_GT(std::filesystem::file_size(first), 15'000U);
    std::filesystem::copy_file(first, second);
    const Finished compared = adref({"diff", "--exit-code", "--report", first, second});
    EXPECT_EQ(compared.status, 0) << compared.err;
    const std::size_t said_of_first = compared.err.find(first + " has 3000 tracked changes");
    const std::size_t said_of_second = compared.err.find(second + " has 3000 tracked changes");
    EXPECT_NE(said_of_second, std::string::npos) << compared.err;
    EXPECT_LT(said_of_first, said_of_second) << compared.err;
    // A missing one is missed as ever.
    EXPECT_EQ(adref({"diff", first, folder.path() + "/third.docx"}).status, 3);
}

class EveryTrackedFormat : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryTrackedFormat, AcceptedIsNewAndRejectedIsOld) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/tracked" + GetParam();
    for (const std::vector<std::string>& more :
         std::vector<std::vector<std::string>>{{}, {"--no-move-markup", "--no-comments"}}) {
        std::vector<std::string> words = {"diff", kZero, kRev1, "-o", file};
        words.insert(words.end(), more.begin(), more.end());
        const Finished made = adref(words);
        ASSERT_EQ(made.status, 0) << made.err;
        EXPECT_EQ(json_of(file, {"--revisions", "accept"})["paragraphs"], json_of(kRev1)["paragraphs"]);
        EXPECT_EQ(json_of(file, {"--revisions", "reject"})["paragraphs"], json_of(kZero)["paragraphs"]);
    }
}

TEST_P(EveryTrackedFormat, AloneIsComparedWithItselfBeforeItsChanges) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/tracked" + GetParam();
    ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", file}).status, 0);
    const Finished alone = adref({"diff", "--format", "json", file});
    ASSERT_EQ(alone.status, 0) << alone.err;
    EXPECT_EQ(nlohmann::json::parse(alone.out)["summary"],
              nlohmann::json::parse(adref({"diff", "--format", "json", kZero, kRev1}).out)["summary"]);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryTrackedFormat, ::testing::Values(".docx", ".odt"), test_name);

TEST(Tracked, ChangesReadAsAcceptedAreSaid) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/tracked.docx";
    ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", file}).status, 0);
    const Finished shown = adref({"show", file});
    EXPECT_EQ(shown.status, 0);
    EXPECT_NE(shown.err.find("tracked changes, read as accepted"), std::string::npos) << shown.err;
    EXPECT_EQ(adref({"show", "--revisions", "accept", file}).err, "");
    const Finished clean = adref({"diff", kZero});
    EXPECT_EQ(clean.status, 2);
    EXPECT_NE(clean.err.find("no tracked changes"), std::string::npos);
}

TEST(Tracked, AuthorAndDateAreThoseGiven) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/tracked.docx";
    ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", file, "--author", "Co-facilitators", "--date", "2031-04-16"})
                  .status,
              0);
    const Finished kept = adref({"convert", "--revisions", "keep", "--format", "json", file, "-"});
    ASSERT_EQ(kept.status, 0) << kept.err;
    const auto reading = nlohmann::json::parse(kept.out);
    ASSERT_GT(reading["revisions"].size(), 50U);
    for (const auto& revision : reading["revisions"]) {
        EXPECT_EQ(revision["author"], "Co-facilitators");
        EXPECT_EQ(revision["date"], "2031-04-16T00:00:00Z");
    }
    EXPECT_EQ(reading["paragraphs"], json_of(kRev1)["paragraphs"]);
    EXPECT_EQ(reading["before"]["paragraphs"], json_of(kZero)["paragraphs"]);
    EXPECT_EQ(adref({"diff", kZero, kRev1, "-o", file, "--date", "16 April"}).status, 2);
    EXPECT_EQ(adref({"diff", kZero, kRev1, "-o", file, "--date", "2031-13-45"}).status, 2);
}

TEST(Tracked, KeptChangesGoFromFormatToFormat) {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/tracked.docx";
    ASSERT_EQ(adref({"diff", kZero, kRev1, "-o", file, "--author", "Norland"}).status, 0);
    for (const std::string ending : {".html", ".odt", ".docx"}) {
        const std::string other = folder.path() + "/other" + ending;
        const Finished made = adref({"convert", "--revisions", "keep", file, other});
        ASSERT_EQ(made.status, 0) << made.err;
        EXPECT_EQ(json_of(other, {"--revisions", "accept"})["paragraphs"], json_of(kRev1)["paragraphs"])
            << ending;
        EXPECT_EQ(json_of(other, {"--revisions", "reject"})["paragraphs"], json_of(kZero)["paragraphs"])
            << ending;
    }
    const Finished critic = adref({"convert", "--revisions", "keep", "--format", "markdown", file, "-"});
    EXPECT_NE(critic.out.find("{--shall--}{++should++}"), std::string::npos);
    EXPECT_EQ(adref({"convert", "--revisions", "keep", file, folder.path() + "/x.akn.xml"}).status, 2);
}

TEST(Convert, WritesTheSameBytesEachTime) {
    const TemporaryFolder folder;
    for (const std::string ending : {".docx", ".odt", ".html", ".akn.xml"}) {
        const std::string first = folder.path() + "/a" + ending;
        const std::string second = folder.path() + "/b" + ending;
        ASSERT_EQ(adref({"convert", kZero, first}).status, 0);
        ASSERT_EQ(adref({"convert", kZero, second}).status, 0);
        EXPECT_TRUE(read_whole(first) == read_whole(second)) << ending;
    }
}

TEST(Convert, ADeviceThatIsFullIsAnError) {
    const Finished full = adref({"convert", "--format", "docx", kZero, "/dev/full"});
    EXPECT_EQ(full.status, 3);
    EXPECT_NE(full.err.find("cannot write"), std::string::npos) << full.err;
}

TEST(Convert, WrongUseIsStatusTwo) {
    const TemporaryFolder folder;
    EXPECT_EQ(adref({"convert", kZero}).status, 2);
    EXPECT_EQ(adref({"convert", kZero, folder.path() + "/x.xyz"}).status, 2);
    EXPECT_EQ(adref({"convert", kZero, "-"}).status, 2);
    EXPECT_EQ(adref({"convert", kZero, folder.path() + "/x.pdf"}).status, 2);
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/x.pdf"));
}

}  // namespace
}  // namespace adref::testing
