// Lists that number themselves: which paragraph is in which, and how each counts.
#include "tests/office/docx_builder.h"

namespace adref::formats::testing {
namespace {

using Numbers = RichListLevel::Numbers;

std::string level(int depth, const std::string& format, const std::string& text,
                  const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(depth) + "\"><w:start w:val=\"1\"/>" +
           (format.empty() ? "" : "<w:numFmt w:val=\"" + format + "\"/>") + "<w:lvlText w:val=\"" + text +
           "\"/>" + more + "</w:lvl>";
}

std::string abstract(int id, const std::string& inside) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + inside + "</w:abstractNum>";
}

std::string num(int id, int abstract, const std::string& more = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(abstract) + "\"/>" + more + "</w:num>";
}

std::string item(int list, int depth = 0) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(depth) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr></w:pPr></w:p>";
}

DocxRead read(const std::string& numbering, const std::string& body, const std::string& styles = "") {
    DocxFile file;
    file.numbering = numbering;
    file.styles = styles;
    file.body = body;
    return read_well(file.bytes());
}

TEST(DocxLists, LevelsSayHowTheyCount) {
    const DocxRead got = read(abstract(7, level(0, "upperRoman", "%1.") +
                                              level(1, "lowerLetter", "(%2)", "<w:lvlRestart w:val=\"0\"/>") +
                                              level(2, "", "%1.%3",
                                                    "<w:isLgl/><w:lvlRestart w:val=\"1\"/><w:pPr><w:ind "
                                                    "w:left=\"1420\" w:hanging=\"710\"/></w:pPr>")) +
                                  num(3, 7),
                              item(3, 0) + item(3, 2));
    ASSERT_EQ(got.text.lists.size(), 1U);
    const std::vector<RichListLevel>& levels = got.text.lists[0].levels;
    ASSERT_EQ(levels.size(), 9U);
    EXPECT_EQ(levels[0], (RichListLevel{Numbers::upper_roman, "%1.", 1, kNoIndex, false, false, false}));
    EXPECT_EQ(levels[1], (RichListLevel{Numbers::lower_letter, "(%2)", 1, kNoIndex, true, false, false}));
    EXPECT_EQ(levels[2], (RichListLevel{Numbers::decimal, "%1.%3", 1, 0, false, true, false}));
    EXPECT_EQ(got.text.paragraphs[1].properties.list, 0U);
    EXPECT_EQ(got.text.paragraphs[1].properties.list_level, 2U);
    EXPECT_EQ(got.text.paragraphs[1].properties.indent, 5U);
}

TEST(DocxLists, ListsOfOneKindAreASeriesAndMayStartAnew) {
    const DocxRead got = read(
        abstract(1, level(0, "decimal", "%1.")) + abstract(2, level(0, "decimal", "%1)")) + num(1, 1) +
            num(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>") +
            num(3, 2) +
            num(4, 1, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "lowerRoman", "%1") + "</w:lvlOverride>"),
        item(1) + item(2) + item(3) + item(4) + item(1));
    ASSERT_EQ(got.text.lists.size(), 4U);
    EXPECT_EQ(got.text.lists[0].series, got.text.lists[1].series);
    EXPECT_NE(got.text.lists[0].series, got.text.lists[2].series);
    EXPECT_EQ(got.text.lists[1].levels[0].start, 5U);
    EXPECT_TRUE(got.text.lists[1].levels[0].start_overridden);
    EXPECT_FALSE(got.text.lists[0].levels[0].start_overridden);
    EXPECT_EQ(got.text.lists[3].levels[0].numbers, Numbers::lower_roman);
    EXPECT_EQ(got.text.paragraphs[4].properties.list, 0U);
}

TEST(DocxLists, StylesPutParagraphsOnTheLevelThatNamesThem) {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"One\"><w:name w:val=\"One\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Two\"><w:name w:val=\"Two\"/><w:basedOn "
        "w:val=\"One\"/></w:style>";
    const auto in = [](const std::string& id, const std::string& more = "") {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/>" + more + "</w:pPr></w:p>";
    };
    const DocxRead got =
        read(abstract(1, level(0, "decimal", "%1.", "<w:pStyle w:val=\"One\"/>") +
                             level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Two\"/>")) +
                 num(1, 1),
             in("One") + in("Two") + in("Two", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), styles);
    const std::vector<RichParagraph>& paragraphs = got.text.paragraphs;
    EXPECT_EQ(paragraphs[0].properties.list_level, 0U);
    EXPECT_EQ(paragraphs[1].properties.list, 0U);
    EXPECT_EQ(paragraphs[1].properties.list_level, 1U);
    EXPECT_EQ(paragraphs[2].properties.list, kNoIndex);
}

TEST(DocxLists, ListsMayBeThoseOfAStyle) {
    const std::string styles =
        "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"9\"/></w:numPr></w:pPr></w:style>";
    const std::string real = abstract(1, "<w:styleLink w:val=\"L\"/>" + level(0, "upperLetter", "%1"));
    const std::string link = abstract(2, "<w:numStyleLink w:val=\"L\"/>");
    for (const std::string& first : {real, abstract(1, level(0, "upperLetter", "%1"))}) {
        const DocxRead got = read(first + link + num(9, 1) + num(5, 2), item(5) + item(9), styles);
        ASSERT_EQ(got.text.lists.size(), 2U);
        EXPECT_EQ(got.text.lists[0].levels[0].numbers, Numbers::upper_letter);
        EXPECT_EQ(got.text.lists[0].series, got.text.lists[1].series);
    }
}

TEST(DocxLists, BulletsAreSignsThatEverybodyCanSee) {
    const DocxRead got = read(
        abstract(1, level(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>") +
                        level(1, "bullet", "o", "<w:rPr><w:rFonts w:ascii=\"Courier New\"/></w:rPr>") +
                        level(2, "bullet", "\uF0A7", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>") +
                        level(3, "bullet", "–") + level(4, "bullet", "", "<w:lvlPicBulletId w:val=\"0\"/>")) +
            num(1, 1),
        item(1));
    std::string signs;
    for (std::size_t i = 0; i < 5; ++i) signs += got.text.lists[0].levels[i].text;
    EXPECT_EQ(signs, "•o▪–•");
}

TEST(DocxLists, BulletsWithoutAFontAreThoseOfWord) {
    const DocxRead got = read(abstract(1, level(0, "bullet", "\uF0B7") + level(1, "bullet", "\uF0A7") +
                                              level(2, "bullet", "\uF0D8") + level(3, "bullet", "\uF0FC")) +
                                  num(1, 1),
                              item(1));
    std::string signs;
    for (std::size_t i = 0; i < 4; ++i) signs += got.text.lists[0].levels[i].text;
    EXPECT_EQ(signs, "•▪➢✓");
}

TEST(DocxLists, NumbersOfManyLanguages) {
    const std::vector<std::pair<const char*, Numbers>> expected = {
        {"decimalZero", Numbers::decimal_zero},
        {"ordinal", Numbers::ordinal},
        {"arabicAbjad", Numbers::arabic_abjad},
        {"arabicAlpha", Numbers::arabic_alpha},
        {"hindiNumbers", Numbers::arabic_indic},
        {"chineseCounting", Numbers::chinese},
        {"japaneseCounting", Numbers::chinese},
        {"decimalFullWidth", Numbers::full_width},
        {"hebrew1", Numbers::hebrew},
        {"russianLower", Numbers::russian_lower},
        {"russianUpper", Numbers::russian_upper},
        {"decimalEnclosedCircle", Numbers::circled},
        {"none", Numbers::none},
        {"upperLetter", Numbers::upper_letter},
    };
    for (const auto& [name, numbers] : expected) {
        const DocxRead got = read(abstract(1, level(0, name, "%1")) + num(1, 1), item(1));
        EXPECT_EQ(got.text.lists[0].levels[0].numbers, numbers) << name;
        EXPECT_TRUE(got.report.empty()) << name;
    }
}

TEST(DocxLists, UnknownNumbersCountAndAreRemarked) {
    const DocxRead got = read(abstract(1, level(0, "cardinalText", "%1")) + num(1, 1), item(1));
    EXPECT_EQ(got.text.lists[0].levels[0].numbers, Numbers::decimal);
    EXPECT_EQ(
        remarks(got),
        (Lines{
            "a way to number that adref does not know: written as the nearest that it does: cardinalText"}));
}

TEST(DocxLists, PatternsOfZerosAreUnderstood) {
    const std::string choice =
        "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"01, 02, 03, "
        "...\"/>"
        "</mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>";
    const DocxRead got = read(abstract(1, level(0, "", "%1", choice)) + num(1, 1), item(1));
    EXPECT_EQ(got.text.lists[0].levels[0].numbers, Numbers::decimal_zero);
    EXPECT_TRUE(got.report.empty());
}

TEST(DocxLists, ListsThatAreNotThereAreNone) {
    const DocxRead got = read(num(1, 42), item(1) + item(2) + item(2'000'000'000));
    for (const RichParagraph& paragraph : got.text.paragraphs) EXPECT_EQ(paragraph.properties.list, kNoIndex);
    EXPECT_TRUE(got.text.lists.empty());
}

}  // namespace
}  // namespace adref::formats::testing
