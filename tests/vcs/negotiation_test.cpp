#include "vcs/negotiation.h"

#include "tests/support/generated.h"
#include "tests/support/process.h"
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace adref::vcs {
namespace {

using namespace adref::testing;

TEST(Negotiation, BeginsWithoutRounds) {
    const Sample sample;
    const auto rounds = sample.negotiation->rounds();
    ASSERT_TRUE(rounds.ok()) << rounds.error().message;
    EXPECT_TRUE(rounds->empty());
    EXPECT_EQ(sample.negotiation->settings().title, "A title");
    EXPECT_EQ(sample.git({"symbolic-ref", "HEAD"}).out, "refs/heads/main\n");
}

TEST(Negotiation, GivesBackWhatWasImported) {
    Dice dice(7);
    const Sample sample;
    Document draft = random_document(dice, 60);
    for (int round = 0; round < 8; ++round) {
        std::string name("r");
        name += std::to_string(round);
        const auto imported = sample.negotiation->import(draft, {name, "", "2026-01-02", "", ""});
        ASSERT_TRUE(imported.ok()) << imported.error().message << imported.error().where;
        EXPECT_EQ(imported->paragraphs, draft.paragraphs.size());
        const auto read = sample.negotiation->document(name);
        ASSERT_TRUE(read.ok()) << read.error().message;
        EXPECT_EQ(without_ids(*read), without_ids(draft));
        std::set<std::string> ids;
        for (const Paragraph& p : read->paragraphs) ids.insert(p.id);
        EXPECT_EQ(ids.size(), read->paragraphs.size());
        draft = random_revision(dice, draft);
    }
    EXPECT_EQ(sample.findings(), "");
    EXPECT_EQ(sample.git({"fsck", "--strict", "--no-dangling"}).out, "");
}

}  // namespace
}  // namespace adref::vcs
