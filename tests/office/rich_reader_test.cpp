// What rich text of others means.
#include "formats/src/rich_reader.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

RichText in_a_list(std::string level_text) {
    RichText text;
    text.lists.resize(1);
    text.lists[0].levels.resize(1);
    text.lists[0].levels[0].text = std::move(level_text);
    text.paragraphs.resize(1);
    text.paragraphs[0].properties.list = 0;
    RichRun run;
    run.text = "Every Party shall report.";
    text.paragraphs[0].runs.push_back(run);
    return text;
}

TEST(RichReader, ALevelWhoseTextIsASpaceTakesNoLetters) {
    const Reading reading = read_rich_text(in_a_list(" "), {}, {});
    ASSERT_EQ(reading.document.paragraphs.size(), 1U);
    EXPECT_EQ(reading.document.paragraphs[0].label, "");
    EXPECT_EQ(reading.document.paragraphs[0].text, "Every Party shall report.");
}

TEST(RichReader, ALevelWhoseTextEndsInASpaceTakesNoLetters) {
    const Reading reading = read_rich_text(in_a_list("%1. "), {}, {});
    ASSERT_EQ(reading.document.paragraphs.size(), 1U);
    EXPECT_EQ(reading.document.paragraphs[0].label, "1.");
    EXPECT_EQ(reading.document.paragraphs[0].text, "Every Party shall report.");
}

}  // namespace
}  // namespace adref::formats
