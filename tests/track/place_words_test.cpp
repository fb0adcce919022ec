// Words put in, taken out and replaced, as a person would have typed them.

#include "tests/track/placing.h"

namespace adref::track::testing {
namespace {

TEST(PlaceWords, InsertsAfterAndBeforeAnAnchor) {
    EXPECT_EQ(changed("Protect migrants, children and others.",
                      put(Place::after, "migrants", "in vulnerable situations")),
              "Protect migrants in vulnerable situations, children and others.");
    EXPECT_EQ(changed("Protect migrants and others.", put(Place::before, "migrants", "all")),
              "Protect all migrants and others.");
    EXPECT_EQ(changed("Protect migrants.", put(Place::before, "Protect", "States shall")),
              "States shall Protect migrants.");
    EXPECT_EQ(changed("See (annex) here.", put(Place::before, "annex", "the")), "See (the annex) here.");
    EXPECT_EQ(changed("See (annex) here.", put(Place::after, "annex", "II")), "See (annex II) here.");
}

TEST(PlaceWords, ACommaTakesNoSpaceBeforeIt) {
    EXPECT_EQ(changed("States cooperate with others.", put(Place::after, "cooperate", ", as appropriate,")),
              "States cooperate, as appropriate, with others.");
    EXPECT_EQ(changed("States cooperate, with others.", put(Place::after, "cooperate", ", as appropriate,")),
              "States cooperate, as appropriate, with others.");
    EXPECT_EQ(changed("States cooperate.", put(Place::end, "", ", as appropriate")),
              "States cooperate, as appropriate.");
    EXPECT_EQ(changed("States cooperate.", put(Place::end, "", ", as appropriate.")),
              "States cooperate, as appropriate.");
}

TEST(PlaceWords, TheEndOfAParagraphIsBeforeItsLastSign) {
    EXPECT_EQ(changed("Meets once a year;", put(Place::end, "", "or more")), "Meets once a year or more;");
    EXPECT_EQ(changed("Meets once a year; and", put(Place::end, "", "or more")),
              "Meets once a year or more; and");
    EXPECT_EQ(changed("Meets once a year", put(Place::end, "", "or more")), "Meets once a year or more");
    EXPECT_EQ(changed("It meets.", put(Place::end, "", "Figures should be published.")),
              "It meets. Figures should be published.");
    EXPECT_EQ(changed("The meeting.", put(Place::start, "", "Without prejudice,")),
              "Without prejudice, The meeting.");
}

TEST(PlaceWords, DeletionsLeaveSingleSpacesAndNoStraySigns) {
    EXPECT_EQ(changed("States shall, inter alia, act.", change(Action::remove, "inter alia")),
              "States shall, act.");
    EXPECT_EQ(changed("Take all measures.", change(Action::remove, "all")), "Take measures.");
    EXPECT_EQ(changed("Take all measures.", change(Action::remove, "measures")), "Take all.");
    EXPECT_EQ(changed("Take all measures.", change(Action::remove, "take")), "all measures.");
    EXPECT_EQ(changed("They (sic) act.", change(Action::remove, "sic")), "They act.");
    EXPECT_EQ(changed("Act now, as appropriate.", change(Action::remove, "as appropriate")), "Act now.");
    EXPECT_EQ(changed("Notably, they act.", change(Action::remove, "notably")), "they act.");
}

TEST(PlaceWords, ReplacesOnlyWhatDiffers) {
    const Document document = one("Basin States shall take all appropriate measures.");
    const Base base(document);
    const Result<PlacedAmendment> placed = place(
        change(Action::replace, "shall take all appropriate measures", "should take appropriate measures"),
        base);
    ASSERT_TRUE(placed.ok()) << placed.error().message;
    ASSERT_EQ(placed->words.size(), 2U);
    EXPECT_EQ(placed->words[0], (WordEdit{0, 13, 18, "should"}));
    EXPECT_EQ(placed->words[1], (WordEdit{0, 23, 27, ""}));
    EXPECT_EQ(lines(apply_edits(document, {&*placed})), "1. Basin States should take appropriate measures.");
}

TEST(PlaceWords, FindsWholeWordsWithTypographyFolded) {
    EXPECT_EQ(changed("The States’ duty and a State’s right.",
                      change(Action::replace, "a state's RIGHT", "a claim")),
              "The States’ duty and a claim.");
    EXPECT_EQ(changed("Stateless people of a State.", change(Action::replace, "state", "country")),
              "Stateless people of a country.");
    EXPECT_EQ(changed("All States act.", change(Action::replace, "all States", "every State")),
              "Every State act.");
    EXPECT_EQ(
        changed("Reduce by 40 per cent by 2030.", change(Action::replace, "40  per\ncent", "50 per cent")),
        "Reduce by 50 per cent by 2030.");
    EXPECT_EQ(changed("Straight 'quotes' stay.", change(Action::replace, "'quotes'", "‘quotes’")),
              "Straight ‘quotes’ stay.");
}

TEST(PlaceWords, AnEllipsisStandsForWhatIsBetween) {
    EXPECT_EQ(changed("Keep the free and informed consent of all.",
                      change(Action::remove, "the free … consent of")),
              "Keep all.");
    EXPECT_EQ(
        changed("Keep the free and informed consent of all.", change(Action::remove, "free [...] informed")),
        "Keep the consent of all.");
}

TEST(PlaceWords, NothingIsGuessed) {
    const Document document = one("It shall act, and they shall act, and we shall.");
    const Base base(document);
    Amendment amendment = change(Action::replace, "shall", "should");
    const Result<PlacedAmendment> many = place(amendment, base);
    ASSERT_FALSE(many.ok());
    EXPECT_EQ(many.error().code, ErrorCode::refused);
    EXPECT_EQ(many.error().message, "‘shall’ stands 3 times in 1");
    EXPECT_EQ(many.error().hint,
              "give occurrence 1 to 3, or all: 1 “It shall act, and…”; 2 “…, and they shall act, and…”; "
              "3 “…, and we shall.”");
    amendment.occurrence = 2;
    EXPECT_EQ(applied(document, {amendment}), "1. It shall act, and they should act, and we shall.");
    amendment.occurrence = 4;
    EXPECT_EQ(place(amendment, base).error().message,
              "‘shall’ stands 3 times in 1, there is no occurrence 4");
    amendment.occurrence = 0;
    amendment.all = true;
    EXPECT_EQ(applied(document, {amendment}), "1. It should act, and they should act, and we should.");
    amendment = change(Action::replace, "must", "should");
    EXPECT_EQ(place(amendment, base).error().code, ErrorCode::not_found);
    EXPECT_EQ(place(amendment, base).error().message, "‘must’ is not in 1");
}

TEST(PlaceWords, AbsentWordsAreSaidToBeWhereTheyAre) {
    const Document document = draft(
        {line(Kind::operative, 0, "1.", "One thing."), line(Kind::operative, 0, "2.", "Another thing.")});
    EXPECT_EQ(applied(document, {change(Action::remove, "another thing")}),
              "error: ‘another thing’ is not in 1 / they stand in 2");
    Amendment amendment = about(Action::remove_paragraph, "7");
    EXPECT_EQ(place(amendment, Base(document)).error().code, ErrorCode::not_found);
}

TEST(PlaceWords, TheWordsTellParagraphsOfOneNumberApart) {
    const Document document =
        draft({line(Kind::operative, 0, "1.", "One thing."), line(Kind::heading, 0, "Annex", ""),
               line(Kind::operative, 0, "1.", "Another thing.")});
    EXPECT_EQ(applied(document, {change(Action::remove, "another")}), "1. One thing.|Annex |1. thing.");
    EXPECT_TRUE(
        applied(document, {change(Action::remove, "thing")}).starts_with("error: 2 paragraphs answer to 1"));
}

TEST(PlaceWords, ASentenceGoesToItsEnd) {
    Amendment amendment = change(Action::remove, "Operators shall");
    amendment.until_sentence_end = true;
    const std::string text = "See para. 6 of it. Operators shall give 2.5 per cent. They pay.";
    EXPECT_EQ(changed(text, amendment), "See para. 6 of it. They pay.");
    amendment.find = "of it";
    EXPECT_EQ(changed(text, amendment), "See para. 6. Operators shall give 2.5 per cent. They pay.");
    amendment.find = "shall";
    amendment.place = Place::after;
    EXPECT_EQ(changed(text, amendment), "See para. 6 of it. Operators shall. They pay.");
    amendment = change(Action::replace, "Operators", "Nobody pays");
    amendment.until_sentence_end = true;
    EXPECT_EQ(changed(text, amendment), "See para. 6 of it. Nobody pays. They pay.");
    amendment = change(Action::remove, "once");
    amendment.until_sentence_end = true;
    EXPECT_EQ(changed("Meets once a year;", amendment), "Meets;");
}

TEST(PlaceWords, RewritingSparesTheWordsThatStay) {
    const Document document =
        one("Notification is given for information. It does not require permission of any State.");
    const Base base(document);
    Amendment amendment = about(Action::rewrite, "1");
    amendment.text =
        "1. Notification is given for information. It does not require permission of any *other* State.";
    const Result<PlacedAmendment> placed = place(amendment, base);
    ASSERT_TRUE(placed.ok());
    EXPECT_EQ(placed->words, (std::vector<WordEdit>{{0, 76, 76, " other"}}));
    amendment.text = "Entirely new.";
    EXPECT_EQ(applied(document, {amendment}), "1. Entirely new.");
    amendment.text = document.paragraphs[0].text;
    EXPECT_EQ(place(amendment, base).error().code, ErrorCode::refused);
}

TEST(PlaceWords, BracketsStandAroundWordsOrTheParagraph) {
    EXPECT_EQ(changed("Take all measures, now.", change(Action::bracket, "all measures")),
              "Take [all measures], now.");
    EXPECT_EQ(changed("Take all measures.", change(Action::bracket, "")), "[Take all measures.]");
}

TEST(PlaceWords, ChineseAndFrenchHaveSpacesOfTheirOwn) {
    EXPECT_EQ(changed("各国应采取措施。", change(Action::replace, "应", "必须")), "各国必须采取措施。");
    EXPECT_EQ(changed("各国应采取措施。", put(Place::after, "采取", "一切")), "各国应采取一切措施。");
    EXPECT_EQ(changed("各国应采取措施。", change(Action::remove, "采取")), "各国应措施。");
    EXPECT_EQ(changed("Les États agissent\u00A0; ils coopèrent.", put(Place::after, "agissent", "ensemble")),
              "Les États agissent ensemble\u00A0; ils coopèrent.");
    EXPECT_EQ(changed("Les États agissent\u00A0; ils coopèrent.", change(Action::remove, "agissent")),
              "Les États\u00A0; ils coopèrent.");
}

TEST(PlaceWords, ThroughoutIsTheWholeText) {
    Amendment amendment = change(Action::remove, "inter alia");
    amendment.target.clear();
    amendment.scope = Scope::subtree;
    amendment.all = true;
    const Document document = draft({line(Kind::operative, 0, "1.", "See inter alia this."),
                                     line(Kind::operative, 0, "2.", "And inter alia that.")});
    EXPECT_EQ(applied(document, {amendment}), "1. See this.|2. And that.");
}

TEST(PlaceWords, MarksAndFootnoteCallsGoWithTheirWords) {
    Document document = draft({line(Kind::operative, 0, "1.", "Good faith. Silence is gold."),
                               line(Kind::footnote, 0, "1", "A note.")});
    document.paragraphs[0].marks = {{MarkKind::italic, 0, 11}};
    document.paragraphs[0].notes = {{19, document.paragraphs[1].id}};
    const Base base(document);
    const auto first = place(put(Place::before, "faith", "and better"), base);
    const auto second = place(put(Place::after, "silence", "never"), base);
    ASSERT_TRUE(first.ok() && second.ok());
    const Document result = apply_edits(document, {&*first, &*second});
    EXPECT_EQ(result.paragraphs[0].text, "Good and better faith. Silence never is gold.");
    EXPECT_EQ(result.paragraphs[0].marks, (std::vector<Mark>{{MarkKind::italic, 0, 22}}));
    EXPECT_EQ(result.paragraphs[0].notes[0].at, 30U);  // still behind "Silence"
}

}  // namespace
}  // namespace adref::track::testing
