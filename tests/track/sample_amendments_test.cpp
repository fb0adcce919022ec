// The invented negotiation: every amendment to its zero draft can be placed.

#include "formats/reader.h"
#include "track/amendments_json.h"
#include "track/edit.h"
#include "track/merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace adref::track {
namespace {

std::string bytes_of_sample(const std::string& name) {
    std::ifstream file(std::string(ADREF_SAMPLES) + "/compact/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class SampleAmendments : public ::testing::Test {
 protected:
    void SetUp() override {
        auto reading = formats::read(bytes_of_sample("zero.md"), "zero.md");
        ASSERT_TRUE(reading.ok());
        zero_ = std::move(reading->document);
        auto list = read_amendments_json(bytes_of_sample("amendments.json"), "amendments.json");
        ASSERT_TRUE(list.ok()) << list.error().message;
        list_ = std::move(*list);
    }
    const Amendment& amendment(const std::string& id) const {
        for (const Amendment& each : list_.amendments) {
            if (each.id == id) return each;
        }
        ADD_FAILURE() << id;
        return list_.amendments.front();
    }
    // The paragraph that begins so after this amendment alone; empty if there is none.
    std::string after(const std::string& id, const std::string& beginning) const {
        const Base base(zero_);
        const auto placed = place(amendment(id), base);
        if (!placed) return placed.error().message;
        for (const Paragraph& each : apply_edits(zero_, {&*placed}).paragraphs) {
            if (each.text.starts_with(beginning)) return each.label + " " + each.text;
        }
        return {};
    }
    Document zero_;
    AmendmentList list_;
};

TEST_F(SampleAmendments, AllSixtyAreRead) {
    EXPECT_EQ(list_.amendments.size(), 60U);
    EXPECT_EQ(*read_amendments_json(write_amendments_json(list_), "again"), list_);
}

TEST_F(SampleAmendments, AllArePlaced) {
    const Base base(zero_);
    for (const Amendment& each : list_.amendments) {
        const auto placed = place(each, base);
        EXPECT_TRUE(placed.ok()) << each.id << ": " << placed.error().message << " / " << placed.error().hint;
    }
}

TEST_F(SampleAmendments, ResultsReadRight) {
    EXPECT_NE(
        after("ubg-9", "The Framework is")
            .find("is not legally binding and creates no rights or obligations under international law. It"),
        std::string::npos);
    EXPECT_EQ(after("nu-8", "Mindful"),
              " Mindful that millions of refugees and displaced persons live on the shores of shared rivers "
              "and lakes "
              "and compete for scarce water with the communities that receive them,");
    EXPECT_EQ(after("llg-2", "Riparian States will make").substr(0, 7), "91 bis ");
}

TEST_F(SampleAmendments, CompetingFiguresCollide) {
    const Base base(zero_);
    std::vector<PlacedAmendment> placed;
    std::vector<std::string> ids;
    for (const Amendment& each : list_.amendments) {
        auto done = place(each, base);
        placed.push_back(done ? std::move(*done) : PlacedAmendment{});
        ids.push_back(each.id);
    }
    std::vector<std::string> pairs;
    for (const Collision& each : find_collisions(placed))
        pairs.push_back(ids[each.first] + " " + ids[each.second]);
    const auto has = [&](const std::string& pair) {
        return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
    };
    EXPECT_TRUE(has("llg-3 nu-2"));
    EXPECT_TRUE(has("ubg-12 mar-2"));
    EXPECT_FALSE(has("ubg-3 est-1"));  // the same words
    if (::testing::Test::HasFailure()) {
        for (const std::string& pair : pairs) ADD_FAILURE() << pair;
    }
}

}  // namespace
}  // namespace adref::track
