// A whole edited draft as amendments: the law first, then what a person would write.

#include "track/edited_draft.h"

#include "diffcore/compare.h"
#include "tests/support/all_texts.h"
#include "tests/support/negotiated_pair.h"
#include "tests/track/placing.h"
#include "track/instruction.h"

#include <algorithm>

namespace adref::track::testing {
namespace {

using adref::testing::all_documents;
using adref::testing::all_pairs;
using adref::testing::negotiated_pair;

EditedDraft read(const Document& before, const Document& after, EditedDraftOptions options = {}) {
    if (options.proponents.empty() && options.changes.empty()) options.proponents = {"EU"};
    return amendments_of(compare(make_side("a", before), make_side("b", after)), options);
}

std::string squeezed(const std::string& text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c != ' ' && c != '\t'; });
    return out;
}

// The amendments done to the base; empty if that cannot be.
std::vector<std::string> given(const Document& before, const std::vector<Amendment>& amendments) {
    const Base base(before);
    std::vector<PlacedAmendment> placed;
    for (const Amendment& each : amendments) {
        EXPECT_EQ(fault_of(each), "");
        auto one = place(each, base);
        EXPECT_TRUE(one.ok()) << each.target << " " << (one ? "" : one.error().message);
        if (one) placed.push_back(std::move(*one));
    }
    const auto merged = merge(base, placed);
    EXPECT_TRUE(merged.ok()) << (merged ? "" : merged.error().message);
    std::vector<std::string> out;
    if (!merged) return out;
    for (const Paragraph& paragraph : merged->paragraphs) out.push_back(squeezed(paragraph.text));
    return out;
}

// What of the edited draft no amendment says.
std::string unsaid(const EditedDraft& draft) {
    std::string out;
    for (const DraftRemark& each : draft.remarks) {
        if (each.what == DraftRemark::What::not_expressed) out += each.where + ": " + each.text + "\n";
    }
    return out;
}

void expect_law(const Document& before, const Document& after, const std::string& name) {
    const EditedDraft draft = read(before, after);
    if (!unsaid(draft).empty()) return;
    std::vector<std::string> wanted;
    for (const Paragraph& paragraph : after.paragraphs) wanted.push_back(squeezed(paragraph.text));
    EXPECT_EQ(given(before, draft.amendments), wanted) << name;
}

std::vector<std::string> sentences(const EditedDraft& draft) {
    std::vector<std::string> out;
    for (const Amendment& each : draft.amendments) out.push_back(print_instruction(each));
    return out;
}

using Sentences = std::vector<std::string>;

TEST(EditedDraftLaw, AmendmentsOfRealDraftsGiveTheNextDraft) {
    std::size_t said = 0;
    std::size_t pairs = 0;
    for (const auto& [before, after] : all_pairs()) {
        const auto& all = all_documents();
        constexpr std::size_t kLarge = 3000;  // paragraphs; the same in larger ones, but not in seconds
        if (all[before].document.paragraphs.size() > kLarge) continue;
        const EditedDraft draft = read(all[before].document, all[after].document);
        ++pairs;
        if (unsaid(draft).empty()) ++said;
        expect_law(all[before].document, all[after].document, all[before].name + " " + all[after].name);
    }
    // What has no words for it (tabs of a table row, asterisks) is rare.
    EXPECT_GE(said * 100, pairs * 90) << said << " of " << pairs;
}

class EditedDraftOfSeed : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(EditedDraftOfSeed, GivesTheEditedDraft) {
    for (const auto& recipe : {adref::testing::light_edits(), adref::testing::everything(),
                               adref::testing::hostile_mix(), adref::testing::many_moves()}) {
        const auto pair = negotiated_pair(GetParam(), 60, recipe);
        expect_law(pair.before, pair.after, std::to_string(GetParam()));
        EXPECT_EQ(unsaid(read(pair.before, pair.after)), "");
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EditedDraftOfSeed, ::testing::Range<std::uint64_t>(1, 31));

TEST(EditedDraft, IsOneAmendmentAPurposeWithAnAnchorThatStandsAlone) {
    const EditedDraft draft =
        read(one("States shall protect rivers, and States shall take measures, inter alia, on lakes."),
             one("States shall protect rivers, and States should take effective measures on lakes."));
    EXPECT_EQ(sentences(draft), (Sentences{"In paragraph 1, replace ‘shall take’ by ‘should take’.",
                                           "In paragraph 1, insert ‘effective’ after ‘take’.",
                                           "In paragraph 1, delete ‘, inter alia,’."}));
}

TEST(EditedDraft, OfTheSameTextHasNoAmendments) {
    const Document document = one("States shall protect rivers.");
    EXPECT_TRUE(read(document, document).amendments.empty());
}

TEST(EditedDraft, SaysBracketsAsBrackets) {
    EXPECT_EQ(
        sentences(read(
            one("States shall protect rivers and lakes at their own cost and within 12 months of today."),
            one("States shall protect [rivers and lakes] at their own cost and within [12][18] months of "
                "today."))),
        (Sentences{"In paragraph 1, bracket ‘rivers and lakes’.",
                   "In paragraph 1, replace ‘12’ by ‘[12][18]’."}));
}

TEST(EditedDraft, RewritesWhatWasMostlyReplaced) {
    const EditedDraft draft =
        read(draft_of({{"1.", "Parties shall adopt legislative and administrative measures for the lake."},
                       {"2.", "Nothing changes in this second paragraph of the draft."}}),
             draft_of({{"1.", "Parties cooperate with one another in good faith upon the shared lake."},
                       {"2.", "Nothing changes in this second paragraph of the draft."}}));
    ASSERT_EQ(draft.amendments.size(), 1U);
    EXPECT_EQ(draft.amendments[0].action, Action::rewrite);
}

const std::pair<std::string, std::string> kRivers{"1.", "We recognise that rivers know no borders."};
const std::pair<std::string, std::string> kLakes{"2.", "We note that lakes freeze in the winter."};
const std::pair<std::string, std::string> kSeas{"3.", "We recall the customs of navigation at sea."};

TEST(EditedDraft, AddsDeletesAndMovesParagraphs) {
    const Document before = draft_of({kRivers, kLakes, kSeas});
    EXPECT_EQ(
        sentences(
            read(before,
                 draft_of({kRivers, {"2.", "We add ponds."}, {"3.", kLakes.second}, {"4.", kSeas.second}}))),
        (Sentences{
            "After paragraph 1, add a new paragraph numbered ‘2.’ to read as follows: ‘We add ponds.’"}));
    EXPECT_EQ(sentences(read(before, draft_of({kRivers, {"2.", kSeas.second}}))),
              Sentences{"Delete paragraph 2."});
    EXPECT_EQ(read(before, draft_of({{"1.", kLakes.second}, {"2.", kSeas.second}, {"3.", kRivers.second}}))
                  .amendments.front()
                  .action,
              Action::move_paragraph);
}

TEST(EditedDraft, RenumbersOnlyWhatSomebodyRenumberedByHand) {
    const Document before = draft_of({kRivers, kLakes, kSeas});
    EXPECT_EQ(sentences(read(before, draft_of({kRivers, {"1 bis.", kLakes.second}, {"3.", kSeas.second}}))),
              Sentences{"Renumber paragraph 2 as numbered ‘1 bis’."});
}

TEST(EditedDraft, SplitsAndMerges) {
    const std::string first = "We protect the rivers and lakes of the whole basin from their source.";
    const std::string second = "We also take care of the glaciers from which they spring in summer.";
    const Document whole = draft_of({{"1.", first + " " + second}});
    const Document parts = draft_of({{"1.", first}, {"2.", second}});
    EXPECT_EQ(sentences(read(whole, parts)), Sentences{"Split paragraph 1 after ‘source.’."});
    EXPECT_EQ(sentences(read(parts, whole)), Sentences{"Merge paragraph 1 with paragraph 2."});
}

TEST(EditedDraft, IsTheSameForTheSameDrafts) {
    const auto pair = negotiated_pair(7, 80, adref::testing::everything());
    const EditedDraft once = read(pair.before, pair.after);
    const EditedDraft again = read(pair.before, pair.after);
    EXPECT_EQ(once.amendments, again.amendments);
    EXPECT_EQ(once.remarks, again.remarks);
}

}  // namespace
}  // namespace adref::track::testing
