// Capitals that a definition gives a meaning.
#include "diffcore/compare.h"

#include <gtest/gtest.h>

#include <string>

namespace adref {
namespace {

Document draft(const std::string& rule, const std::string& definition) {
    Document document;
    for (const std::string& text : {rule, definition}) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(document.paragraphs.size() + 1) + ".";
        paragraph.text = text;
        document.paragraphs.push_back(paragraph);
    }
    assign_ids(document);
    return document;
}

Significance judged(const std::string& before, const std::string& after, const std::string& definition) {
    const Redline redline =
        compare(make_side("old", draft(before, definition)), make_side("new", draft(after, definition)));
    EXPECT_EQ(check_laws(redline), "");
    return redline.entries.front().significance;
}

TEST(DefinedTerms, TheCapitalOfADefinedWordIsNoMatterOfForm) {
    const Significance substantive = Significance::substantive;
    EXPECT_EQ(
        judged("You may convey the boats.", "You may Convey the boats.", "\"Convey\" means to hand over."),
        substantive);
    EXPECT_EQ(judged("Le pêcheur garde le Matériel à sec.", "Le pêcheur garde le matériel à sec.",
                     "« Matériel » désigne les filets."),
              substantive);
    EXPECT_EQ(judged("Der Gast trägt sein werk fort.", "Der Gast trägt sein Werk fort.",
                     "„Werk“ bedeutet den Korb."),
              substantive);
    EXPECT_EQ(judged("Пекарь хранит произведение сухим.", "Пекарь хранит Произведение сухим.",
                     "«Произведение» означает хлеб."),
              substantive);
    EXPECT_EQ(judged("El guarda lleva la obra al molino.", "El guarda lleva la Obra al molino.",
                     "“Obra” significa el cesto."),
              substantive);
}

TEST(DefinedTerms, SeveralWordsAreATermTogether) {
    const std::string definition = "\"Covered Boat\" means a boat with a roof.";
    EXPECT_EQ(judged("All covered boats pay.", "All Covered Boats pay.", definition),
              Significance::substantive);
    EXPECT_EQ(judged("Every boat pays at the gate.", "Every Boat pays at the gate.", definition),
              Significance::editorial);
}

TEST(DefinedTerms, ANameInParenthesesIsDefinedToo) {
    EXPECT_EQ(judged("They ask the council first.", "They ask the Council first.",
                     "The council of the upper town (the \"Council\") meets in spring."),
              Significance::substantive);
}

TEST(DefinedTerms, OtherCapitalsAreForm) {
    EXPECT_EQ(
        judged("You may convey the boats.", "You may Convey the boats.", "Whoever says \"convey\" is late."),
        Significance::editorial);
    EXPECT_EQ(
        judged("Do so; convey the boats.", "Do so. Convey the boats.", "\"Convey\" means to hand over."),
        Significance::editorial);
}

TEST(DefinedTerms, ABracketDoesNotHideTheCapital) {
    EXPECT_EQ(
        judged("You may [convey] the boats.", "You may Convey the boats.", "\"Convey\" means to hand over."),
        Significance::substantive);
}

}  // namespace
}  // namespace adref
