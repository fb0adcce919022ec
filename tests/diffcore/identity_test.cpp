#include "diffcore/identity.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <string>
#include <unordered_set>
#include <vector>

namespace adref {
namespace {

Document text(const std::vector<std::string>& paragraphs) {
    Document document;
    for (const std::string& words : paragraphs) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(document.paragraphs.size() + 1) + ".";
        paragraph.text = words;
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

Document recorded(Document document) {
    document.ids = IdOrigin::recorded;
    return document;
}

const std::vector<std::string> kDraft = {
    "Recalls the commitments made by all States in the declaration on coastal waters.",
    "Decides to convene a conference of the parties every second year in the capital of the depositary.",
    "Requests the Secretariat to prepare a report on the financing of harbours and lighthouses.",
    "Encourages regional organizations to exchange observations of migratory fish stocks.",
};

TEST(Identity, EqualTextsKeepTheirIds) {
    const Document before = recorded(text(kDraft));
    Document after = text(kDraft);
    EXPECT_TRUE(carry_ids(before, after, "salt").empty());
    EXPECT_EQ(after, before);
}

TEST(Identity, AnIdSurvivesEditMoveAndRenumbering) {
    const Document before = recorded(text(kDraft));
    Document after = text({
        kDraft[3],
        "Recalls the commitments made by most States in the declaration on coastal waters and deltas.",
        "Notes that nothing like this paragraph has been proposed before, by anybody, anywhere.",
        kDraft[1],
        kDraft[2],
    });
    carry_ids(before, after, "salt");
    EXPECT_EQ(after.ids, IdOrigin::recorded);
    EXPECT_EQ(after.paragraphs[0].id, before.paragraphs[3].id);
    EXPECT_EQ(after.paragraphs[1].id, before.paragraphs[0].id);
    EXPECT_EQ(after.paragraphs[3].id, before.paragraphs[1].id);
    EXPECT_EQ(after.paragraphs[4].id, before.paragraphs[2].id);
    for (const Paragraph& old : before.paragraphs) EXPECT_NE(after.paragraphs[2].id, old.id);
}

TEST(Identity, OfASplitTheMostAlikePartKeepsTheIdAndTheOtherSaysWhereItIsFrom) {
    const std::string first =
        "Requests the Secretariat to prepare a report on the financing of harbours and lighthouses, and to "
        "present it to the conference at its next session";
    const std::string second = "invites donors to double their voluntary contributions to the trust fund.";
    const Document before = recorded(text({kDraft[0], first + "; " + second, kDraft[3]}));
    Document after = text({kDraft[0], first + ".", "Also " + second, kDraft[3]});
    const std::vector<Origin> origins = carry_ids(before, after, "salt");
    EXPECT_EQ(after.paragraphs[1].id, before.paragraphs[1].id);
    EXPECT_NE(after.paragraphs[2].id, before.paragraphs[1].id);
    ASSERT_EQ(origins.size(), 1U);
    EXPECT_EQ(origins[0], (Origin{2, {before.paragraphs[1].id}}));
}

TEST(Identity, AMergeKeepsTheIdOfTheParagraphMostLikeItAndNamesTheOther) {
    const std::string first =
        "Requests the Secretariat to prepare a report on the financing of harbours and lighthouses, and to "
        "present it to the conference at its next session";
    const std::string second = "invites donors to double their voluntary contributions to the trust fund.";
    const Document before = recorded(text({kDraft[0], first + ".", "Also " + second, kDraft[3]}));
    Document after = text({kDraft[0], first + "; " + second, kDraft[3]});
    const std::vector<Origin> origins = carry_ids(before, after, "salt");
    EXPECT_EQ(after.paragraphs[1].id, before.paragraphs[1].id);
    ASSERT_EQ(origins.size(), 1U);
    EXPECT_EQ(origins[0], (Origin{1, {before.paragraphs[2].id}}));
}

TEST(Identity, FootnoteAnchorsFollow) {
    Document draft = text({kDraft[0], "See document twelve of the preparatory committee on this."});
    draft.paragraphs[1].kind = Kind::footnote;
    draft.paragraphs[0].notes = {{7, draft.paragraphs[1].id}};
    const Document before = recorded(draft);
    Document after = draft;
    after.paragraphs.insert(after.paragraphs.begin(), text({kDraft[2]}).paragraphs[0]);
    for (Paragraph& p : after.paragraphs) p.id.clear();
    assign_ids(after);
    after.paragraphs[1].notes = {{7, after.paragraphs[2].id}};
    carry_ids(before, after, "salt");
    EXPECT_EQ(after.paragraphs[2].id, before.paragraphs[1].id);
    EXPECT_EQ(after.paragraphs[1].notes[0].note, before.paragraphs[1].id);
}

TEST(Identity, RecordedIdsDecideAndUnknownOnesDoNotCount) {
    const Document before = recorded(text(kDraft));
    Document after =
        recorded(text({kDraft[0], "A rewritten paragraph that shares no words with its past.", "Fresh."}));
    after.paragraphs[1].id = before.paragraphs[2].id;
    after.paragraphs[2].id = "mine";
    carry_ids(before, after, "salt");
    EXPECT_EQ(after.paragraphs[1].id, before.paragraphs[2].id);
    EXPECT_NE(after.paragraphs[2].id, "mine");
}

TEST(Identity, RepeatedRecordedIdsDoNotMakeRepeatedIds) {
    const Document before = recorded(text(kDraft));
    Document after = recorded(text(kDraft));
    for (Paragraph& p : after.paragraphs) p.id = before.paragraphs[1].id;
    carry_ids(before, after, "salt");
    std::unordered_set<std::string> ids;
    for (const Paragraph& p : after.paragraphs) EXPECT_TRUE(ids.insert(p.id).second);
}

TEST(Identity, AParagraphThatComesBackUnderAnotherSaltIsANewOne) {
    const Document with = recorded(text(kDraft));
    Document without = text({kDraft[0], kDraft[1], kDraft[3]});
    carry_ids(with, without, "first");
    Document back = text(kDraft);
    carry_ids(without, back, "second");
    EXPECT_NE(back.paragraphs[2].id, with.paragraphs[2].id);
    Document again = text(kDraft);
    carry_ids(without, again, "second");
    EXPECT_EQ(again, back);
}

TEST(Identity, IdsAreNeverEmptyNorRepeatedWhateverTheTexts) {
    testing::Dice dice(11);
    for (int run = 0; run < 30; ++run) {
        Document before = recorded(testing::random_document(dice, 40));
        for (int round = 0; round < 4; ++round) {
            Document after = testing::random_revision(dice, before);
            after.ids = IdOrigin::derived;
            const std::vector<Origin> origins = carry_ids(before, after, std::to_string(round));
            std::unordered_set<std::string> ids;
            for (const Paragraph& p : after.paragraphs) {
                EXPECT_FALSE(p.id.empty());
                EXPECT_TRUE(ids.insert(p.id).second);
            }
            for (const Paragraph& p : after.paragraphs) {
                for (const NoteAnchor& anchor : p.notes) EXPECT_TRUE(ids.contains(anchor.note));
            }
            for (const Origin& origin : origins) {
                EXPECT_LT(origin.position, after.paragraphs.size());
                EXPECT_FALSE(origin.from.empty());
            }
            before = std::move(after);
        }
    }
}

}  // namespace
}  // namespace adref
