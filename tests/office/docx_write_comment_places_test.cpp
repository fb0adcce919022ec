#include "formats/src/docx/docx_write_comment_places.h"

#include <gtest/gtest.h>

namespace adref::formats::docx_write {
namespace {

RichRun run_of(RichRun::Type type, std::uint32_t index = 0, std::string text = {}) {
    RichRun run;
    run.type = type;
    run.index = index;
    run.text = std::move(text);
    return run;
}

// Notes in the first and third paragraph, a comment on the second.
RichText commented() {
    RichText text;
    text.notes.resize(2);
    text.comments = {{"A", "", "said"}};
    text.paragraphs.resize(3);
    text.paragraphs[0].runs = {run_of(RichRun::Type::text, kNoIndex, "Recalling"),
                               run_of(RichRun::Type::note, 0)};
    text.paragraphs[1].runs = {make_label_run("5."), run_of(RichRun::Type::comment_start, 0),
                               run_of(RichRun::Type::text, kNoIndex, "Words"),
                               run_of(RichRun::Type::comment_end, 0)};
    text.paragraphs[2].runs = {run_of(RichRun::Type::note, 1)};
    return text;
}

TEST(CommentPlaces, BetweenTheFirstTwoCallsTheyGoBeforeTheFirst) {
    const auto apart = with_comments_apart(commented());
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->comments[0].text, "On 5. below: said");
    ASSERT_EQ(apart->paragraphs[0].runs.size(), 4U);
    EXPECT_EQ(apart->paragraphs[0].runs[1].type, RichRun::Type::comment_start);
    EXPECT_EQ(apart->paragraphs[0].runs[2].type, RichRun::Type::comment_end);
    EXPECT_EQ(apart->paragraphs[0].runs[3].type, RichRun::Type::note);
    EXPECT_EQ(apart->paragraphs[1].runs.size(), 2U);
}

TEST(CommentPlaces, ElsewhereTheyStay) {
    RichText before = commented();
    std::swap(before.paragraphs[0], before.paragraphs[1]);
    EXPECT_FALSE(with_comments_apart(before));
    RichText after = commented();
    std::swap(after.paragraphs[1], after.paragraphs[2]);
    EXPECT_FALSE(with_comments_apart(after));
    RichText one_note = commented();
    one_note.paragraphs[2].runs.clear();
    EXPECT_FALSE(with_comments_apart(one_note));
}

}  // namespace
}  // namespace adref::formats::docx_write
