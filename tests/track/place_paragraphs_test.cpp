// Paragraphs added, deleted, moved, split, merged and renumbered.

#include "tests/track/placing.h"

namespace adref::track::testing {
namespace {

Document outline() {
    Document document = draft({
        line(Kind::heading, 0, "", "Part"),
        line(Kind::preambular, 0, "", "Recalling,"),
        line(Kind::operative, 0, "1.", "One:"),
        line(Kind::item, 1, "(a)", "Alpha;"),
        line(Kind::footnote, 0, "1", "Note."),
        line(Kind::item, 1, "(b)", "Beta."),
        line(Kind::operative, 0, "2.", "Two. And more."),
        line(Kind::operative, 0, "3.", "Three."),
    });
    document.paragraphs[3].notes = {{5, document.paragraphs[4].id}};
    return document;
}

Amendment add(std::string target, Place at, std::string text, std::string label = {}) {
    Amendment amendment = about(Action::add_paragraph, std::move(target));
    amendment.place = at;
    amendment.text = std::move(text);
    amendment.label = std::move(label);
    return amendment;
}
Amendment move(std::string target, Place at, std::string to) {
    Amendment amendment = about(Action::move_paragraph, std::move(target));
    amendment.place = at;
    amendment.to = std::move(to);
    return amendment;
}

const std::string kHead = "Part|Recalling,|";

TEST(PlaceParagraphs, NewOnesStandBehindWhatBelongsToTheTarget) {
    EXPECT_EQ(applied(outline(), {add("1", Place::after, "New.", "1 bis")}),
              kHead + "1. One:|(a) Alpha;|1 Note.|(b) Beta.|1 bis New.|2. Two. And more.|3. Three.");
    EXPECT_EQ(applied(outline(), {add("1(a)", Place::after, "New;")}),
              kHead + "1. One:|(a) Alpha;|1 Note.|New;|(b) Beta.|2. Two. And more.|3. Three.");
    EXPECT_EQ(applied(outline(), {add("1", Place::after, "New;", "(a0)")}),
              kHead + "1. One:|(a0) New;|(a) Alpha;|1 Note.|(b) Beta.|2. Two. And more.|3. Three.");
    EXPECT_EQ(applied(outline(), {add("2", Place::before, "New.\n(a) First;\n(b) Second.", "1 bis")}),
              kHead +
                  "1. One:|(a) Alpha;|1 Note.|(b) Beta.|1 bis New.|(a) First;|(b) Second.|2. Two. And "
                  "more.|3. Three.");
}

TEST(PlaceParagraphs, NewOnesAreOfTheKindThatTheirNumberAndNeighboursSay) {
    const Document document = outline();
    const Base base(document);
    const auto kinds = [&](const Amendment& amendment) {
        std::string out;
        const auto placed = place(amendment, base);
        for (const Paragraph& each : placed->paragraphs.front().paragraphs)
            out += std::string(to_string(each.kind)) + std::to_string(each.level) + " ";
        return out;
    };
    EXPECT_EQ(kinds(add("PP1", Place::after, "*Noting* it,")), "preambular0 ");
    EXPECT_EQ(kinds(add("1(a)", Place::after, "New;")), "item1 ");
    EXPECT_EQ(kinds(add("1(a)", Place::after, "New;", "(i)")), "item2 ");
    EXPECT_EQ(kinds(add("1(b)", Place::after, "New.", "1 bis")), "operative0 ");
    EXPECT_EQ(kinds(add("2", Place::after, "New:\n(a) x;\n(i) y;\n(b) z;\n2 ter. w.", "2 bis")),
              "operative0 item1 item2 item1 operative0 ");
    EXPECT_EQ(kinds(add("h:Part", Place::after, "First,")), "preambular0 ");
    const auto placed = place(add("PP1", Place::after, "*Noting* it,"), base);
    EXPECT_EQ(placed->paragraphs[0].paragraphs[0].marks, (std::vector<Mark>{{MarkKind::italic, 0, 6}}));
}

TEST(PlaceParagraphs, DeletingTakesSubParagraphsAndTheirFootnotesAlong) {
    EXPECT_EQ(applied(outline(), {about(Action::remove_paragraph, "1")}),
              kHead + "2. Two. And more.|3. Three.");
    EXPECT_EQ(applied(outline(), {about(Action::remove_paragraph, "1(a)")}),
              kHead + "1. One:|(b) Beta.|2. Two. And more.|3. Three.");
    Amendment alone = about(Action::remove_paragraph, "1");
    alone.scope = Scope::paragraph;
    EXPECT_EQ(applied(outline(), {alone}),
              kHead + "(a) Alpha;|1 Note.|(b) Beta.|2. Two. And more.|3. Three.");
    EXPECT_EQ(applied(outline(), {about(Action::remove_paragraph, "h:Part")}), "");
}

TEST(PlaceParagraphs, ADeletedFootnoteIsCalledNoMore) {
    const Document document = outline();
    const auto placed = place(about(Action::remove_paragraph, "fn:1"), Base(document));
    ASSERT_TRUE(placed.ok());
    EXPECT_TRUE(apply_edits(document, {&*placed}).paragraphs[3].notes.empty());
}

TEST(PlaceParagraphs, MovesTakeTheWholeBlock) {
    EXPECT_EQ(applied(outline(), {move("1", Place::after, "2")}),
              kHead + "2. Two. And more.|1. One:|(a) Alpha;|1 Note.|(b) Beta.|3. Three.");
    EXPECT_EQ(applied(outline(), {move("3", Place::before, "1")}),
              kHead + "3. Three.|1. One:|(a) Alpha;|1 Note.|(b) Beta.|2. Two. And more.");
    EXPECT_EQ(applied(outline(), {move("3", Place::after, "1")}),
              kHead + "1. One:|(a) Alpha;|1 Note.|(b) Beta.|3. Three.|2. Two. And more.");
    EXPECT_EQ(applied(outline(), {move("1", Place::after, "1(b)")}),
              "error: a paragraph cannot move to a place inside itself: 1(b) / ");
    EXPECT_EQ(applied(outline(), {move("2", Place::before, "3")}),
              "error: changes nothing: 2 stands there already / ");
}

TEST(PlaceParagraphs, WhatIsAddedInsideABlockMovesAlong) {
    EXPECT_EQ(
        applied(outline(), {move("1", Place::after, "3"), add("1(b)", Place::after, "Gamma."),
                            add("1", Place::after, "Stays.", "1 bis"), put(Place::end, "", "all")}),
        kHead + "1 bis Stays.|2. Two. And more.|3. Three.|1. One all:|(a) Alpha;|1 Note.|(b) Beta.|Gamma.");
}

TEST(PlaceParagraphs, SplitsMergesAndRenumbers) {
    Amendment split = about(Action::split_paragraph, "2");
    split.find = "two";
    split.place = Place::after;
    EXPECT_EQ(applied(outline(), {split}),
              kHead + "1. One:|(a) Alpha;|1 Note.|(b) Beta.|2. Two.|And more.|3. Three.");
    split.find = "more.";
    EXPECT_TRUE(applied(outline(), {split}).starts_with("error: nothing follows"));
    Amendment merged = about(Action::merge_paragraphs, "3");
    merged.to = "2";
    EXPECT_EQ(applied(outline(), {merged}),
              kHead + "1. One:|(a) Alpha;|1 Note.|(b) Beta.|2. Two. And more. Three.");
    merged.target = "1(a)";
    merged.to = "1(b)";
    EXPECT_EQ(applied(outline(), {merged}),
              kHead + "1. One:|(a) Alpha; Beta.|1 Note.|2. Two. And more.|3. Three.");
    merged.to = "3";
    EXPECT_EQ(applied(outline(), {merged}),
              "error: 3 does not stand behind 1(a): move it first / behind it stands 1(b)");
    Amendment renumbered = about(Action::renumber, "3");
    renumbered.label = "2 bis";
    EXPECT_EQ(applied(outline(), {renumbered}),
              kHead + "1. One:|(a) Alpha;|1 Note.|(b) Beta.|2. Two. And more.|2 bis. Three.");
}

TEST(PlaceParagraphs, APositionChangesNothing) {
    Amendment position = about(Action::position, "2");
    position.stance = Stance::reserve;
    const Document document = outline();
    const auto placed = place(position, Base(document));
    ASSERT_TRUE(placed.ok());
    EXPECT_EQ(placed->target, 6U);
    EXPECT_TRUE(placed->words.empty() && placed->paragraphs.empty());
}

TEST(PlaceParagraphs, UnsoundAmendmentsAreRefusedWithTheirFault) {
    Amendment amendment = about(Action::move_paragraph, "2");
    EXPECT_EQ(applied(outline(), {amendment}), "error: move-paragraph needs to / ");
    amendment.to = "3";
    EXPECT_EQ(applied(outline(), {amendment}), "error: move-paragraph needs place / ");
    EXPECT_EQ(fault_of(change(Action::replace, "", "x")), "replace needs find");
    EXPECT_EQ(fault_of(change(Action::remove, "x")), "");
}

}  // namespace
}  // namespace adref::track::testing
