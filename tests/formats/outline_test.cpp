// Headings, kinds and depths.
#include "tests/formats/helpers.h"

namespace adref::formats::testing {
namespace {

constexpr ReadOptions kLines{Layout::line_each, ""};

std::string read_lines(std::string_view text) {
    return outline(read_ok(text, "x.txt", kLines).document);
}

TEST(Outline, AnArticleAndItsTitleAreOneHeading) {
    EXPECT_EQ(
        read_lines("PART I GENERAL PROVISIONS\nArticle 1\nUse of terms\nFor the purposes of this Agreement:\n"
                   "1. “River” means a river.\nArticle 2\nThis article has no title.\n1. Water flows.\n"),
        "heading 0 <PART I> GENERAL PROVISIONS\n"
        "heading 1 <Article 1> Use of terms\n"
        "text 0 <> For the purposes of this Agreement:\n"
        "operative 0 <1.> “River” means a river.\n"
        "heading 1 <Article 2> \n"
        "text 0 <> This article has no title.\n"
        "operative 0 <1.> Water flows.\n");
}

TEST(Outline, AnArticleBeforeAnotherAndItsTitleAreOneHeading) {
    EXPECT_EQ(
        read_lines("[Article 20 ante]\nObjectives of the fund\n1. The fund serves all.\n"),
        "heading 0 <[Article 20 ante]> Objectives of the fund\noperative 0 <1.> The fund serves all.\n");
    EXPECT_EQ(read_lines("Article 20 ante\nObjectives of the fund\n1. The fund serves all.\n"),
              "heading 0 <Article 20 ante> Objectives of the fund\noperative 0 <1.> The fund serves all.\n");
}

TEST(Outline, NumbersGoOnBeyondNineHundredAndNinetyNine) {
    std::string text;
    for (int number = 1; number <= 1203; ++number) {
        if (number == 1001 || number == 1002) continue;  // struck
        text += std::to_string(number) + ". Water flows downhill;\n";
    }
    for (const ReadOptions& options : {kLines, ReadOptions{}}) {
        const Document document = read_ok(text, "x.txt", options).document;
        ASSERT_EQ(document.paragraphs.size(), 1201U);
        EXPECT_EQ(document.paragraphs[999].label, "1000.");
        EXPECT_EQ(document.paragraphs[1000].label, "1003.");
        EXPECT_EQ(document.paragraphs.back().label, "1203.");
        EXPECT_EQ(document.paragraphs.back().text, "Water flows downhill;");
    }
}

TEST(Outline, AYearIsNoNumber) {
    EXPECT_EQ(read_lines("12. Decides;\n2019. The year it began;\n"),
              "operative 0 <12.> Decides;\ntext 0 <> 2019. The year it began;\n");
}

TEST(Outline, TheLetterIComesAfterH) {
    std::string text = "1. Includes:\n";
    for (const char letter : std::string_view("abcdefghij")) text += std::string("(") + letter + ") Item;\n";
    const Document document = read_ok(text, "x.txt", kLines).document;
    for (const Paragraph* item : of_kind(document, Kind::item)) EXPECT_EQ(item->level, 1U) << item->label;
}

TEST(Outline, RomanNumbersGoInsideLettersThatAnnounceThem) {
    EXPECT_EQ(
        read_lines("1. Includes:\n(a) At Geneva:\n(i) One;\n(ii) Two;\n(b) At Vienna:\n(i) Three;\n(c) "
                   "Four;\n2. Decides.\n"),
        "operative 0 <1.> Includes:\nitem 1 <(a)> At Geneva:\nitem 2 <(i)> One;\nitem 2 <(ii)> Two;\n"
        "item 1 <(b)> At Vienna:\nitem 2 <(i)> Three;\nitem 1 <(c)> Four;\noperative 0 <2.> Decides.\n");
}

TEST(Outline, NumbersInsideNumbersReturnToTheirList) {
    EXPECT_EQ(
        read_lines(
            "1. The purpose is:\n1. To hold;\n2. To pursue;\n3. To increase.\n2. It shall be implemented.\n"),
        "operative 0 <1.> The purpose is:\nitem 1 <1.> To hold;\nitem 1 <2.> To pursue;\nitem 1 <3.> To "
        "increase.\n"
        "operative 0 <2.> It shall be implemented.\n");
}

TEST(Outline, BracketsBeforeALabelBelongToTheText) {
    const Document document = read_ok("(b) Rates;\n[(c) Shares of the costs;]\n", "x.txt", kLines).document;
    EXPECT_EQ(document.paragraphs[1].label, "(c)");
    EXPECT_EQ(document.paragraphs[1].text, "[Shares of the costs;]");
}

TEST(Outline, PreamblesAreRecognisedInSixLanguages) {
    for (const std::string_view text :
         {"The General Assembly,\nRecalling its resolution,\nDeeply concerned about the drought,\nGuided by "
          "the Charter,\n1. Decides.\n",
          "L’Assemblée générale,\nRappelant sa résolution,\nProfondément préoccupée par la "
          "sécheresse,\nGuidée par la Charte,\n1. Décide.\n",
          "La Asamblea General,\nRecordando su resolución,\nProfundamente preocupada por la sequía,\nGuiada "
          "por la Carta,\n1. Decide.\n",
          "Генеральная Ассамблея,\nссылаясь на свою резолюцию,\nбудучи глубоко обеспокоена,\nруководствуясь "
          "Уставом,\n1. Постановляет.\n",
          "大会，\n回顾其决议，\n深为关切旱情，\n遵循《宪章》，\n1. 决定。\n",
          "إن الجمعية العامة،\nإذ تشير إلى قرارها،\nوإذ تعرب عن قلقها،\nوإذ تسترشد بالميثاق،\n1. تقرر.\n"}) {
        const Document document = read_ok(text, "x.txt", kLines).document;
        EXPECT_EQ(of_kind(document, Kind::preambular).size(), 3U) << outline(document);
        EXPECT_EQ(of_kind(document, Kind::operative).size(), 1U) << outline(document);
    }
}

TEST(Outline, AFootnotesCallHidesNoComma) {
    const std::string noted =
        outline(read_markdown("The General Assembly,[^1]\n\n*Recalling* the Charter,[^1]\n\n"
                              "*Noting* the river,[^2] [^1]\n\n1. *Decides* to meet.\n\n"
                              "[^1]: See there.\n\n[^2]: See here.\n")
                    .document);
    EXPECT_TRUE(noted.starts_with(
        "text 0 <> The General Assembly,\nfootnote 0 <1> See there.\npreambular 0 <> Recalling the Charter,\n"
        "preambular 0 <> Noting the river,\n"))
        << noted;
    EXPECT_EQ(read_lines("The General Assembly,\nRecalling the Charter,¹²\n1. Decides to meet.\n"),
              "text 0 <> The General Assembly,\npreambular 0 <> Recalling the Charter,¹²\n"
              "operative 0 <1.> Decides to meet.\n");
}

TEST(Outline, NumberedTitlesBeforePlainTextAreHeadings) {
    EXPECT_EQ(
        read_lines(
            "1. License Grants; No Trademark License\nSubject to the terms, I grant You the following.\n"
            "2. Pass-Through\nThe recipient receives a license.\n"),
        "heading 0 <1.> License Grants; No Trademark License\ntext 0 <> Subject to the terms, I grant You "
        "the following.\n"
        "heading 0 <2.> Pass-Through\ntext 0 <> The recipient receives a license.\n");
}

TEST(Outline, ARegulationGluedToItsFirstParagraphComesApart) {
    EXPECT_EQ(read_lines("Regulation 7. Form of applications 1. Each application shall be:\n(a) In "
                         "writing;\n2. It is free.\n"),
              "heading 0 <Regulation 7.> Form of applications\noperative 0 <1.> Each application shall "
              "be:\nitem 1 <(a)> In writing;\n"
              "operative 0 <2.> It is free.\n");
}

TEST(Outline, OptionsStandBesideTheParagraphTheyReplace) {
    EXPECT_EQ(read_lines("Article 3\nApplication\n3. Option A: The first text applies.\nOption B: The other "
                         "text applies.\n4. It ends.\n"),
              "heading 0 <Article 3> Application\noperative 0 <3.> Option A: The first text applies.\n"
              "item 1 <Option B:> The other text applies.\noperative 0 <4.> It ends.\n");
}

TEST(Outline, DelegatesNumbersSayTheirKind) {
    EXPECT_EQ(read_lines("PP3 Recalling the law,\nPP3 bis Noting the law,\nOP12 Decides to act.\n"),
              "preambular 0 <PP3> Recalling the law,\npreambular 0 <PP3 bis> Noting the law,\noperative 0 "
              "<OP12> Decides to act.\n");
}

TEST(Outline, TabsMakeTableRows) {
    EXPECT_EQ(read_lines("State\tShare\nUpland\t40\nDelta\t60\n"),
              "table-row 0 <> State\tShare\ntable-row 0 <> Upland\t40\ntable-row 0 <> Delta\t60\n");
}

TEST(Outline, TheTitleStandsBeforeTheAssembly) {
    const Document document = read_ok(
                                  "Seventieth session\nAgenda item 4\nModalities of the conference\nThe "
                                  "General Assembly,\n1. Decides.\n",
                                  "x.txt", kLines)
                                  .document;
    EXPECT_EQ(document.title, "Modalities of the conference");
    EXPECT_EQ(of_kind(document, Kind::title).size(), 1U);
}

TEST(Outline, ArticlesInOtherLanguagesAreHeadings) {
    for (const std::string_view text :
         {"Artículo 7\nTodos son iguales ante la ley.\n", "Статья 7\nВсе люди равны перед законом.\n",
          "المادة ٧\nالناس جميعا سواء أمام القانون.\n", "第七条\n法律之前人人平等。\n",
          "§ 7\nAlle sind gleich.\n"}) {
        const Document document = read_ok(text, "x.txt", kLines).document;
        ASSERT_EQ(document.paragraphs.size(), 2U);
        EXPECT_EQ(document.paragraphs[0].kind, Kind::heading) << text;
        EXPECT_EQ(document.paragraphs[1].kind, Kind::text) << text;
    }
}

}  // namespace
}  // namespace adref::formats::testing
