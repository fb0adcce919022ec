// Whose words these are, from the command line; and that nobody can tell where
// that was asked not to be told.
#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace adref::testing {
namespace {

using nlohmann::json;

const std::string kSamples = std::string(ADREF_SAMPLES) + "/compact/";
const std::vector<std::string> kFormats = {"terminal", "text", "json",     "html",
                                           "docx",     "odt",  "markdown", "csv"};

json sample_amendments() {
    return json::parse(read_whole(kSamples + "amendments.json"));
}

// The same proposals by other delegations: names go round, ids, dates, sources and
// rationales are others, and the list begins at its end.
json permuted(json file) {
    std::map<std::string, std::string> names;
    json& list = file["amendments"];
    for (const json& amendment : list) {
        for (const char* field : {"proponents", "supporters", "opponents"}) {
            for (const json& name : amendment.value(field, json::array())) names[name.get<std::string>()];
        }
    }
    EXPECT_GT(names.size(), 3U);
    std::string before = names.rbegin()->first;
    for (auto& [name, other] : names) {
        other = before;
        before = name;
    }
    std::size_t count = 0;
    std::map<std::string, std::string> ids;
    for (const json& amendment : list) ids[amendment.at("id")] = "other-" + std::to_string(++count);
    for (json& amendment : list) {
        for (const char* field : {"proponents", "supporters", "opponents"}) {
            if (!amendment.contains(field)) continue;
            for (json& name : amendment[field]) name = names.at(name.get<std::string>());
        }
        amendment["id"] = ids.at(amendment.at("id"));
        if (amendment.contains("on")) amendment["on"] = ids.at(amendment.at("on"));
        amendment["date"] = "2031-03-0" + std::to_string(1 + count % 9);
        amendment["rationale"] = "Another reason " + std::to_string(count);
        amendment["source"] = "letter " + std::to_string(count--);
    }
    std::reverse(list.begin(), list.end());
    return file;
}

std::string diff(const std::string& format, const std::vector<std::string>& options) {
    std::vector<std::string> words = {"diff", kSamples + "zero.md", kSamples + "rev1.md", "--format", format};
    words.insert(words.end(), options.begin(), options.end());
    const Finished done = adref(words);
    EXPECT_EQ(done.status, 0) << format << ": " << done.err;
    EXPECT_EQ(done.err, "") << format;
    EXPECT_FALSE(done.out.empty()) << format;
    return done.out;
}

TEST(Unattributed, IsTheSameBytesWhoeverAskedAndAsIfNobodyHad) {
    const TemporaryFolder folder;
    const std::string one = folder.write("one.json", sample_amendments().dump());
    const std::string other = folder.write("other.json", permuted(sample_amendments()).dump());
    for (const std::string& format : kFormats) {
        const std::string plain = diff(format, {});
        EXPECT_EQ(diff(format, {"--amendments", one, "--unattributed"}), plain) << format;
        EXPECT_EQ(diff(format, {"--amendments", other, "--unattributed"}), plain) << format;
        EXPECT_EQ(diff(format, {"--unattributed"}), plain) << format;
    }
}

TEST(Attributed, OutputDoesNotDependOnTheOrderOfTheList) {
    const TemporaryFolder folder;
    json turned = sample_amendments();
    std::reverse(turned["amendments"].begin(), turned["amendments"].end());
    const std::string one = folder.write("one.json", sample_amendments().dump());
    const std::string other = folder.write("other.json", turned.dump());
    for (const std::string& format : kFormats)
        EXPECT_EQ(diff(format, {"--amendments", one}), diff(format, {"--amendments", other})) << format;
}

TEST(Attributed, EveryFormatOfTextNamesTheProponents) {
    const std::string amendments = kSamples + "amendments.json";
    for (const std::string format : {"terminal", "text", "json", "markdown", "csv"}) {
        const std::string out = diff(format, {"--amendments", amendments});
        EXPECT_NE(out.find("Upper Basin Group"), std::string::npos) << format;
        EXPECT_NE(out.find("ubg-1"), std::string::npos) << format;
        EXPECT_EQ(diff(format, {}).find("Upper Basin Group (ubg-1"), std::string::npos) << format;
    }
}

TEST(Attributed, TheAuthorsOfATrackedFileAreTheProponents) {
    const TemporaryFolder folder;
    for (const std::string ending : {".docx", ".odt"}) {
        const std::string tracked = folder.path() + "/tracked" + ending;
        const Finished done =
            adref({"diff", kSamples + "zero.md", kSamples + "rev1.md", "--amendments",
                   kSamples + "amendments.json", "--author", "Co-facilitators", "-o", tracked});
        ASSERT_EQ(done.status, 0) << done.err;
        const json kept =
            json::parse(adref({"convert", tracked, "-", "--format", "json", "--revisions", "keep"}).out);
        std::map<std::string, std::size_t> authors;
        for (const json& revision : kept.at("revisions")) ++authors[revision.at("author")];
        for (const char* name : {"Upper Basin Group", "Northern Union", "Co-facilitators"})
            EXPECT_GT(authors[name], 0U) << name << ending;
    }
}

TEST(Attributed, AFileThatIsNoListOfAmendmentsIsRefusedWithItsName) {
    const TemporaryFolder folder;
    const std::string file =
        folder.write("bad.json", R"({"schema": "adref.amendments/1", "amendments": [{}]})");
    const Finished done = adref({"diff", kSamples + "zero.md", kSamples + "rev1.md", "--amendments", file,
                                 "-o", folder.path() + "/out.json"});
    EXPECT_EQ(done.status, 3);
    EXPECT_NE(done.err.find("bad.json"), std::string::npos) << done.err;
    EXPECT_EQ(read_whole(folder.path() + "/out.json"), "");
    EXPECT_EQ(
        adref({"diff", kSamples + "zero.md", kSamples + "rev1.md", "--amendments", "missing.json"}).status,
        3);
}

// A negotiation whose register holds an amendment, written by plain git.
class WithRegister : public ::testing::Test {
 protected:
    static constexpr const char* kSecret = "Zubrowka";

    Finished git(const std::vector<std::string>& words, const std::string& input = "") const {
        std::vector<std::string> all = {"git", "-c", "user.name=Clerk", "-c", "user.email=clerk@localhost"};
        all.insert(all.end(), words.begin(), words.end());
        return run(all, input, {}, repository());
    }
    Finished in(const std::vector<std::string>& words) const { return adref(words, "", {}, repository()); }
    std::string repository() const { return folder_.path() + "/rivers"; }

    static std::string line(const Finished& done) {
        EXPECT_EQ(done.status, 0) << done.err;
        return done.out.substr(0, done.out.find('\n'));
    }

    void SetUp() override {
        ASSERT_EQ(
            adref({"init", "rivers", "--title", "Rivers", "--language", "en"}, "", {}, folder_.path()).status,
            0);
        for (const std::string round : {"zero", "rev1"})
            ASSERT_EQ(in({"import", kSamples + round + ".md", "--round", round}).status, 0);
    }

    void add_register() const {
        const std::string amendment = std::string(R"({"id": "zub-1", "proponents": [")") + kSecret +
                                      R"("], "target": "14", "action": "delete", "find": "significant"})" +
                                      "\n";
        const std::string blob = line(git({"hash-object", "-w", "--stdin"}, amendment));
        const std::string folder = line(git({"mktree"}, "100644 blob " + blob + "\tzub-1.json\n"));
        const std::string tree = line(git({"mktree"}, "040000 tree " + folder + "\tamendments\n"));
        std::vector<std::string> words = {"commit-tree", tree, "-m", std::string("Add zub-1 of ") + kSecret};
        const Finished there = git({"rev-parse", "--verify", "--quiet", "refs/heads/register"});
        if (there.status == 0) words.insert(words.end(), {"-p", line(there)});
        const std::string commit = line(git(words));
        ASSERT_EQ(git({"update-ref", "refs/heads/register", commit}).status, 0);
    }

    TemporaryFolder folder_;
};

TEST_F(WithRegister, ShowAndConvertCarryNothingOfIt) {
    const std::vector<std::string> formats = {"text", "outline", "json", "markdown",
                                              "html", "docx",    "odt",  "akn"};
    const auto outputs = [&] {
        std::vector<std::string> all;
        for (const std::string& format : formats) {
            const Finished shown = in({"show", "rev1", "--format", format});
            EXPECT_EQ(shown.status, 0) << format << shown.err;
            all.push_back(shown.out);
        }
        const std::string file = folder_.path() + "/rev1.adref.json";
        EXPECT_EQ(in({"show", "rev1", "-o", file}).status, 0);
        for (const std::string format : {"markdown", "html", "docx", "odt"}) {
            const Finished converted = in({"convert", file, "-", "--format", format});
            EXPECT_EQ(converted.status, 0) << format << converted.err;
            all.push_back(converted.out);
        }
        return all;
    };
    const std::vector<std::string> before = outputs();
    add_register();
    const std::vector<std::string> after = outputs();
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i], after[i]) << i;
        EXPECT_EQ(after[i].find(kSecret), std::string::npos) << i;
    }
}

TEST_F(WithRegister, AnUnattributedComparisonOfRoundsCarriesNothingOfIt) {
    std::map<std::string, std::string> before;
    for (const std::string& format : kFormats)
        before[format] = in({"diff", "zero", "rev1", "--format", format, "--unattributed"}).out;
    add_register();
    for (const std::string& format : kFormats) {
        const Finished after = in({"diff", "zero", "rev1", "--format", format, "--unattributed"});
        EXPECT_EQ(after.status, 0) << after.err;
        EXPECT_FALSE(after.out.empty());
        EXPECT_EQ(after.out, before[format]) << format;
    }
}

// What docs/unattributed.md tells people to do.
TEST_F(WithRegister, MainAndTheTagsOfRoundsHandOverNothingOfIt) {
    add_register();
    ASSERT_EQ(run({"git", "init", "--quiet", "--bare", folder_.path() + "/public"}).status, 0);
    const Finished pushed =
        git({"push", "--quiet", folder_.path() + "/public", "main", "refs/tags/rounds/*"});
    ASSERT_EQ(pushed.status, 0) << pushed.err;
    const auto objects = [](const std::string& directory) {
        return run({"git", "cat-file", "--batch", "--batch-all-objects"}, "", {}, directory).out;
    };
    EXPECT_NE(objects(repository()).find(kSecret), std::string::npos);
    EXPECT_EQ(objects(folder_.path() + "/public").find(kSecret), std::string::npos);
    EXPECT_EQ(adref({"verify"}, "", {}, folder_.path() + "/public").status, 0);
}

}  // namespace
}  // namespace adref::testing
