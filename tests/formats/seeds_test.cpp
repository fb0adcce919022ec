// The texts that the project was given.
#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

std::string seed(std::string_view number) {
    std::error_code error;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(ADREF_DATA) / "seeds", error)) {
        if (entry.path().filename().string().starts_with(number)) return slurp(entry.path());
    }
    return {};
}

class Seeds : public ::testing::Test {
 protected:
    void SetUp() override {
        if (seed("002").empty()) GTEST_SKIP() << "no seeds in " << ADREF_DATA;
    }
};

TEST_F(Seeds, TheModalitiesHaveTheirParagraphs) {
    const Document document = read_ok(seed("002")).document;
    EXPECT_EQ(of_kind(document, Kind::preambular).size(), 4U);
    EXPECT_EQ(of_kind(document, Kind::operative).size(), 31U);
    EXPECT_EQ(of_kind(document, Kind::footnote).size(), 5U);
    EXPECT_EQ(of_kind(document, Kind::item).size(), 24U);
    for (int i = 1; i <= 31; ++i) {
        EXPECT_NE(labelled(document, std::to_string(i) + "."), nullptr) << i;
    }
}

TEST_F(Seeds, ParagraphTenIsWholeAlthoughFootnotesStandInIt) {
    const Document document = read_ok(seed("002")).document;
    const Paragraph* ten = labelled(document, "10.");
    ASSERT_NE(ten, nullptr);
    EXPECT_NE(ten->text.find("on behalf of the United Nations system for providing"), std::string::npos)
        << ten->text;
    EXPECT_TRUE(ten->notes.empty());
}

TEST_F(Seeds, ParagraphTwentyTwoIsWholeAlthoughABlankLineSplitsIt) {
    const Paragraph* found = nullptr;
    const Document document = read_ok(seed("002")).document;
    found = labelled(document, "22.");
    ASSERT_NE(found, nullptr);
    EXPECT_NE(found->text.find("a workplan for Member States by March 2017"), std::string::npos)
        << found->text;
}

TEST_F(Seeds, TheTitleLineComesApart) {
    const Document document = read_ok(seed("002")).document;
    EXPECT_TRUE(document.title.starts_with("Modalities for the intergovernmental negotiations"))
        << document.title;
    EXPECT_TRUE(document.title.ends_with("regular migration")) << document.title;
    const std::string all = outline(document);
    EXPECT_NE(all.find("> The General Assembly,\n"), std::string::npos);
    EXPECT_NE(all.find("> Follow-up to the outcome of the Millennium Summit\n"), std::string::npos);
}

TEST_F(Seeds, EmphasisedVerbsBecomeMarks) {
    const Document document = read_ok(seed("002")).document;
    const Paragraph* one = labelled(document, "1.");
    ASSERT_NE(one, nullptr);
    EXPECT_TRUE(one->text.starts_with("Decides that")) << one->text;
    EXPECT_EQ(one->marks, (std::vector<Mark>{{MarkKind::italic, 0, 7}}));
}

TEST_F(Seeds, AFootnoteCalledTwiceHasTwoAnchors) {
    const Document document = read_ok(seed("002")).document;
    const Paragraph* four = labelled(document, "⁴");
    ASSERT_NE(four, nullptr);
    std::size_t anchors = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        for (const NoteAnchor& note : paragraph.notes) anchors += note.note == four->id ? 1U : 0U;
    }
    EXPECT_EQ(anchors, 2U);
}

TEST_F(Seeds, BulletsBeforeLettersGoToTheReport) {
    const Reading reading = read_ok(seed("002"));
    std::size_t bullets = 0;
    for (const Remark& remark : reading.report) bullets += remark.text == "-" ? 1U : 0U;
    EXPECT_EQ(bullets, 6U);
    EXPECT_EQ(of_kind(reading.document, Kind::item)[4]->label, "(a)");
}

TEST_F(Seeds, TheDeclarationHasThirtyFourParagraphs) {
    const Document document = read_ok(seed("003")).document;
    EXPECT_EQ(of_kind(document, Kind::operative).size(), 34U);
    EXPECT_EQ(document.title,
              "Declaration of the High-level Dialogue on International Migration and Development");
}

TEST_F(Seeds, PagesFromAPdfKeepTheirNumbers) {
    const Reading page = read_ok(seed("000"));
    std::string labels;
    for (const Paragraph& paragraph : page.document.paragraphs) labels += paragraph.label + " ";
    EXPECT_EQ(labels, " (n) (o) (p) (q) (r) (s) (t) (u) (v) (w) (x) IV. 9. 10. 20 11. 12. 13. ");
    EXPECT_EQ(labelled(page.document, "IV.")->text, "The way forward");
    EXPECT_EQ(labelled(page.document, "10.")->notes.size(), 1U);
    EXPECT_EQ(labelled(page.document, "20")->text, "See resolution 69/229, para. 32.");

    const Reading other = read_ok(seed("001"));
    EXPECT_EQ(of_kind(other.document, Kind::operative).size(), 7U);
    EXPECT_EQ(of_kind(other.document, Kind::footnote).size(), 2U);
    EXPECT_EQ(labelled(other.document, "48.")->notes.size(), 1U);
    EXPECT_EQ(labelled(other.document, "49.")->notes.size(), 1U);
}

TEST_F(Seeds, BrokenWordsStayAndAreReported) {
    const Reading reading = read_ok(seed("000"));
    const Paragraph* eleven = labelled(reading.document, "11.");
    ASSERT_NE(eleven, nullptr);
    EXPECT_NE(eleven->text.find("Geneva -based"), std::string::npos);
    bool reported = false;
    for (const Remark& remark : reading.report)
        reported = reported || remark.what == Remark::What::suspicious;
    EXPECT_TRUE(reported);
}

TEST_F(Seeds, TheReportIsReadWithoutHarm) {
    const Reading reading = read_ok(seed("004"));
    EXPECT_GT(reading.document.paragraphs.size(), 100U);
    expect_sound(reading.document);
}

TEST(TornWords, AreFoundByTheTextsOwnWords) {
    const Reading reading = read_ok(
        "1. States invite organizations to act.\n\n2. The Secretary -General asks the orga nizations to "
        "report, in so far as they can.\n\n"
        "3. As far as may be, in so many words.\n");
    std::vector<std::string> found;
    for (const Remark& remark : reading.report) found.push_back(remark.text);
    EXPECT_EQ(found, (std::vector<std::string>{"Secretary -General", "orga nizations"}));
    EXPECT_NE(reading.document.paragraphs[1].text.find("orga nizations"), std::string::npos)
        << "left as it is";
}

}  // namespace
}  // namespace adref::formats::testing
