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

// Word's usual bullets: "•", and "o" inside it.
TEST(RichReader, BulletsInsideBulletsAreDeeper) {
    RichText text = in_a_list("•");
    text.paragraphs[0].runs[0].text = "They shall report:";
    text.lists[0].levels.resize(2);
    text.lists[0].levels[1].text = "o";
    for (RichListLevel& level : text.lists[0].levels) level.numbers = RichListLevel::Numbers::bullet;
    for (const char* words : {"Every year", "To each other", "They shall meet."}) {
        text.paragraphs.push_back(text.paragraphs[0]);
        text.paragraphs.back().runs[0].text = words;
        text.paragraphs.back().properties.list_level = text.paragraphs.size() < 4 ? 1 : 0;
    }
    const Document document = read_rich_text(text, {}, {}).document;
    ASSERT_EQ(document.paragraphs.size(), 4U);
    std::string levels;
    for (const Paragraph& paragraph : document.paragraphs) {
        EXPECT_EQ(paragraph.kind, Kind::item) << paragraph.text;
        levels += paragraph.label + std::to_string(paragraph.level);
    }
    EXPECT_EQ(levels, "•1o2o2•1");
}

TEST(RichReader, NumbersWithWordsAreLabels) {
    const std::pair<const char*, const char*> expected[] = {
        {"第%1条", "第1条"}, {"Article %1 –", "Article 1 –"}, {"Section %1", "Section 1"}};
    for (const auto& [level, label] : expected) {
        const Document document = read_rich_text(in_a_list(level), {}, {}).document;
        ASSERT_EQ(document.paragraphs.size(), 1U);
        EXPECT_EQ(document.paragraphs[0].kind, Kind::operative) << level;
        EXPECT_EQ(document.paragraphs[0].label, label);
        EXPECT_EQ(document.paragraphs[0].text, "Every Party shall report.");
    }
}

TEST(RichReader, WordsStruckByHandAreReported) {
    RichText text;
    text.revisions = {{RichRevision::Kind::deletion, "A", "", 0}};
    text.paragraphs.resize(2);
    for (const char* words : {"The Parties ", "shall", " not", "should", " meet", "."}) {
        RichRun run;
        run.text = words;
        if (run.text == "shall" || run.text == " not" || run.text == " meet")
            run.marks = mark_bit(MarkKind::strike);
        if (run.text == " meet") run.deleted = 0;
        text.paragraphs[1].runs.push_back(run);
    }
    const Reading reading = read_rich_text(text, {}, {});
    ASSERT_EQ(reading.report.size(), 1U);
    EXPECT_EQ(reading.report[0].text, "shall not");
    EXPECT_EQ(reading.report[0].what, Remark::What::suspicious);
    EXPECT_EQ(reading.report[0].line, 2U);
    EXPECT_EQ(reading.document.paragraphs[0].text, "The Parties shall notshould.");
}

}  // namespace
}  // namespace adref::formats
