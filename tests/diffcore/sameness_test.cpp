#include "diffcore/src/sameness.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace adref {
namespace {

bool same(std::string_view one, std::string_view other) {
    const bool there = same_words(one, other, Brackets::kept);
    EXPECT_EQ(there, same_words(other, one, Brackets::kept)) << one << " / " << other;
    return there;
}

TEST(Sameness, CaseSpacesPunctuationAndTypographyDoNotCount) {
    EXPECT_TRUE(same("The Lake, and its shore", "the lake and its  shore."));
    EXPECT_TRUE(same("“safe” – and clean", "\"safe\" - and clean"));
    EXPECT_TRUE(same("decision-making", "decision making"));
    EXPECT_TRUE(same("Secretary -General", "Secretary-General"));
    EXPECT_FALSE(same("the lake", "a lake"));
    EXPECT_FALSE(same("no boats", "boats"));
}

TEST(Sameness, SpellingsOfOneWordAreOne) {
    const std::pair<std::string_view, std::string_view> pairs[] = {{"organisation", "organization"},
                                                                   {"recognised", "recognized"},
                                                                   {"analyse", "analyze"},
                                                                   {"labour", "labor"},
                                                                   {"favourable", "favorable"},
                                                                   {"neighbouring", "neighboring"},
                                                                   {"centre", "center"},
                                                                   {"kilometres", "kilometers"},
                                                                   {"programme", "program"},
                                                                   {"judgement", "judgment"},
                                                                   {"co-operate", "cooperate"},
                                                                   {"coöperate", "cooperate"},
                                                                   {"follow-up", "follow up"},
                                                                   {"per cent", "percent"},
                                                                   {"10 per cent", "10%"},
                                                                   {"travelled", "traveled"},
                                                                   {"defence", "defense"},
                                                                   {"fulfil", "fulfill"},
                                                                   {"ещё", "еще"},
                                                                   {"œuvre", "oeuvre"},
                                                                   {"événement", "évènement"},
                                                                   {"10 pour cent", "10 %"},
                                                                   {"sólo", "solo"},
                                                                   {"período", "periodo"},
                                                                   {"كـــتاب", "كتاب"},
                                                                   {"مُحَمَّد", "محمد"},
                                                                   {"إلى", "الى"},
                                                                   {"الأمم", "الامم"},
                                                                   {"10 في المائة", "10٪"},
                                                                   {"daß", "dass"}};
    for (const auto& [one, other] : pairs) EXPECT_TRUE(same(one, other)) << one << " / " << other;
}

TEST(Sameness, ABlankBeforeAnItemIsForm) {
    EXPECT_TRUE(same("rule 22 (b)", "rule 22(b)"));
    EXPECT_FALSE(same("rule 22 (b)", "rule 22 (c)"));
}

TEST(Sameness, FootnoteMarksAreNoBrackets) {
    EXPECT_FALSE(same_words("the coast[^4] is", "the coast is", Brackets::dropped));
    EXPECT_FALSE(same_words("the coast[^4] is", "the coast 4 is", Brackets::dropped));
    EXPECT_FALSE(same_words("the coast[^4] is", "the coast[^5] is", Brackets::dropped));
    EXPECT_TRUE(same_words("the coast [^4] is", "the coast[^4] is", Brackets::kept));
}

TEST(Sameness, WordsThatOnlyLookAlikeAreTwo) {
    const std::pair<std::string_view, std::string_view> pairs[] = {{"practice", "practise"},
                                                                   {"principal", "principle"},
                                                                   {"licence", "license"},
                                                                   {"cheque", "check"},
                                                                   {"four", "for"},
                                                                   {"hour", "hor"},
                                                                   {"prise", "prize"},
                                                                   {"resume", "résumé"},
                                                                   {"re-sign", "resign"},
                                                                   {"re-form", "reform"},
                                                                   {"maybe", "may be"},
                                                                   {"anyone", "any one"},
                                                                   {"advice", "advise"},
                                                                   {"ensure", "assure"},
                                                                   {"peut-être", "peut être"},
                                                                   {"sur", "sûr"},
                                                                   {"du", "dû"},
                                                                   {"si no", "sino"},
                                                                   {"esta", "está"},
                                                                   {"тоже", "то же"},
                                                                   {"أن", "إن"},
                                                                   {"على", "علي"},
                                                                   {"كتابة", "كتابه"},
                                                                   {"Maße", "Masse"},
                                                                   {"and/or", "and or"},
                                                                   {"affect", "effect"},
                                                                   {"council", "counsel"},
                                                                   {"all", "al"}};
    for (const auto& [one, other] : pairs) EXPECT_FALSE(same(one, other)) << one << " / " << other;
}

TEST(Sameness, TheFormOfANumberDoesNotCountItsValueDoes) {
    EXPECT_TRUE(same("1,000 boats", "1 000 boats"));
    EXPECT_TRUE(same("1,000,000", "1000000"));
    EXPECT_TRUE(same("1\u00A0000", "1000"));
    EXPECT_TRUE(same("1,5", "1.5"));
    EXPECT_TRUE(same("ten boats", "10 boats"));
    EXPECT_TRUE(same("١٢", "12"));
    EXPECT_TRUE(same("2020–2030", "2020-2030"));
    EXPECT_FALSE(same("1.5", "15"));
    EXPECT_FALSE(same("1.500", "1,500"));
    EXPECT_FALSE(same("1 5", "15"));
    EXPECT_FALSE(same("12 345", "1 234 5"));
    EXPECT_FALSE(same("-5 degrees", "5 degrees"));
    EXPECT_FALSE(same("< 5", "> 5"));
    EXPECT_FALSE(same("5 $", "5 €"));
    EXPECT_FALSE(same("4.1.2", "41.2"));
}

TEST(Sameness, BracketsCountOnlyWhereTheyAreKept) {
    EXPECT_FALSE(same("[shall] act", "shall act"));
    EXPECT_TRUE(same_words("[shall] act,", "Shall act", Brackets::dropped));
    EXPECT_TRUE(same("［可］", "[可]"));
}

}  // namespace
}  // namespace adref
