// What people decide about which paragraph is which.
#include "tests/vcs/support.h"

#include <gtest/gtest.h>

namespace adref::vcs {
namespace {

using namespace adref::testing;

const std::string kFirst = "Recalls the commitments made by all States in the declaration on coastal waters.";
const std::string kSecond =
    "Decides to convene a conference of the parties every second year in the capital.";
const std::string kDropped =
    "Invites the secretariat to translate its reports into the languages of the region.";
const std::string kRewritten = "Takes note of promises about beaches, made long ago and by few.";

struct Rewritten : Sample {
    std::string earlier;
    std::string later;

    Rewritten() {
        // Two went and one came: nothing says which of them it is.
        EXPECT_EQ(import(draft({kFirst, kDropped, kSecond}), "zero"), "");
        EXPECT_EQ(import(draft({kRewritten, kSecond}), "rev1"), "");
        earlier = document("zero").paragraphs[0].id;
        later = document("rev1").paragraphs[0].id;
        EXPECT_NE(earlier, later);
    }
    std::string id(const std::string& round) const { return document(round).paragraphs[0].id; }
};

TEST(Links, ALinkHoldsFromItsRoundOnAndForLaterImports) {
    const Rewritten sample;
    ASSERT_EQ(sample.import(draft({kRewritten, kSecond}), "rev2"), "");
    ASSERT_EQ(sample.id("rev2"), sample.later);
    const Status linked = sample.negotiation->link("rev1", sample.earlier, sample.later, "A <a@b>");
    ASSERT_TRUE(linked.ok()) << linked.error().message;
    EXPECT_EQ(sample.id("zero"), sample.earlier);
    EXPECT_EQ(sample.id("rev1"), sample.earlier);
    EXPECT_EQ(sample.id("rev2"), sample.earlier);
    ASSERT_EQ(sample.import(draft({kSecond, kRewritten}), "rev3"), "");
    EXPECT_EQ(sample.document("rev3").paragraphs[1].id, sample.earlier);
    EXPECT_EQ(sample.findings(), "");
    EXPECT_NE(sample.git({"show", "main:decisions/links.json"}).out.find("\"by\":\"A <a@b>\""),
              std::string::npos);
}

TEST(Links, AnUnlinkGivesAnIdOfItsOwnAndALinkMayFollow) {
    const Sample sample;
    ASSERT_EQ(sample.import(draft({kFirst, kSecond}), "zero"), "");
    ASSERT_EQ(sample.import(draft({kFirst, kRewritten}), "rev1"), "");
    const std::string first = sample.document("zero").paragraphs[0].id;
    const std::string rewritten = sample.document("rev1").paragraphs[1].id;
    // Linking is refused while the paragraph stands there itself.
    const Status refused = sample.negotiation->link("rev1", first, rewritten, "");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
    ASSERT_TRUE(sample.negotiation->unlink("rev1", first, "").ok());
    const std::string own = sample.document("rev1").paragraphs[0].id;
    EXPECT_NE(own, first);
    EXPECT_EQ(sample.document("zero").paragraphs[0].id, first);
    ASSERT_TRUE(sample.negotiation->link("rev1", first, rewritten, "").ok());
    EXPECT_EQ(sample.document("rev1").paragraphs[1].id, first);
    ASSERT_EQ(sample.import(draft({kRewritten, kFirst}), "rev2"), "");
    EXPECT_EQ(sample.document("rev2").paragraphs[0].id, first);
    EXPECT_EQ(sample.document("rev2").paragraphs[1].id, own);
    EXPECT_EQ(sample.findings(), "");
}

TEST(Links, IdsThatAreNotThereAreNotFound) {
    const Rewritten sample;
    Negotiation& n = *sample.negotiation;
    EXPECT_EQ(n.link("rev1", "p:0000000000000000", sample.later, "").error().code, ErrorCode::not_found);
    EXPECT_EQ(n.link("rev1", sample.earlier, "p:0000000000000000", "").error().code, ErrorCode::not_found);
    EXPECT_EQ(n.link("rev9", sample.earlier, sample.later, "").error().code, ErrorCode::not_found);
    EXPECT_EQ(n.unlink("rev1", "../../x\n", "").error().code, ErrorCode::not_found);
    EXPECT_EQ(sample.git({"rev-list", "--count", "main"}).out, "3\n");
}

TEST(Links, FootnotesFollowALink) {
    const Sample sample;
    Document zero = draft({kFirst, "See the annex to the letter of the chair."});
    zero.paragraphs[1].kind = Kind::footnote;
    zero.paragraphs[0].notes = {{3, zero.paragraphs[1].id}};
    Document rev1 = draft({kFirst, "Quite other words stand below the line."});
    rev1.paragraphs[1].kind = Kind::footnote;
    rev1.paragraphs[0].notes = {{3, rev1.paragraphs[1].id}};
    ASSERT_EQ(sample.import(zero, "zero"), "");
    ASSERT_EQ(sample.import(rev1, "rev1"), "");
    const std::string earlier = sample.document("zero").paragraphs[1].id;
    const std::string later = sample.document("rev1").paragraphs[1].id;
    if (earlier != later) {
        ASSERT_TRUE(sample.negotiation->link("rev1", earlier, later, "").ok());
    }
    const Document read = sample.document("rev1");
    EXPECT_EQ(read.paragraphs[1].id, earlier);
    EXPECT_EQ(read.paragraphs[0].notes[0].note, earlier);
    EXPECT_EQ(sample.findings(), "");
}

TEST(Links, HoldForARoundThatIsRetractedAndImportedAgain) {
    const Rewritten sample;
    ASSERT_TRUE(sample.negotiation->link("rev1", sample.earlier, sample.later, "").ok());
    ASSERT_TRUE(sample.negotiation->retract("rev1", "a typing error", "").ok());
    ASSERT_EQ(sample.import(draft({kRewritten, kSecond}), "rev1"), "");
    EXPECT_EQ(sample.id("rev1"), sample.earlier);
    EXPECT_EQ(sample.findings(), "");
}

}  // namespace
}  // namespace adref::vcs
