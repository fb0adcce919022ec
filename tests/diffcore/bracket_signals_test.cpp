// Brackets that were opened, closed, or came and went with their words.
#include "tests/diffcore/signal_cases.h"

#include <gtest/gtest.h>

#include <string>

namespace adref {
namespace {

TEST(BracketSignals, BracketsOpenedAndClosedAreToldWithTheirWords) {
    check(
        {{"States shall report.", "States [shall] report.", {{kBracket, "shall", "[shall]", kDifferent}}},
         {"States [shall] report.", "States shall report.", {{kBracket, "[shall]", "shall", kDifferent}}},
         {"States report.", "States report [every year].", {{kBracket, "", "[every year]", kDifferent}}},
         {"States report in [12] months.", "States report in [18] months.", {}},
         {"States ［shall］ report.", "States shall report.", {{kBracket, "［shall］", "shall", kDifferent}}},
         {"The states report.",
          "[The states report.",
          {{kBracket, "The states report.", "[The states report.", kDifferent}}}},
        "en");
    EXPECT_EQ(signals_of("Xyz qqq.", "[Xyz] qqq.", "pl").size(), 1U) << "no lexicon needed";
}

TEST(BracketSignals, AFootnoteMarkIsNoBracket) {
    check({{"Accounting periods are annual.", "Accounting periods are annual.[^3]", {}},
           {"Accounting periods[^a] are annual.",
            "Accounting periods are annual [or less].[^budget-note]",
            {{kBracket, "", "[or less]", kDifferent}}},
           {"Work is annual.", "Work is annual [^ see].", {{kBracket, "", "[^ see]", kDifferent}}}},
          "en");
}

TEST(BracketSignals, ABracketOpenedInsideABracket) {
    check({{"Parties share [rules and tools for] the care of rivers.",
            "Parties share [[rules and] tools for] the care of rivers.",
            {{kBracket, "rules and", "[rules and]", kDifferent}}},
           {"Parties share [[rules and] tools for] the care of rivers.",
            "Parties share [rules and tools for] the care of rivers.",
            {{kBracket, "[rules and]", "rules and", kDifferent}}},
           {"Parties share [rules and tools for the] care of rivers.",
            "Parties share [rules and [tools for the]] care of rivers.",
            {{kBracket, "tools for the", "[tools for the]", kDifferent}}}},
          "en");
}

TEST(BracketSignals, ABracketThatStandsAcrossTheEdgesOfOthers) {
    check(
        {{"Help goes to [countries in transitions][Parties in need] each year.",
          "Help goes to [countries in transition][and Parties with small fleets][Parties in need] each year.",
          {{kBracket, "", "[and Parties with small fleets]", kDifferent}}},
         {"Help goes to [countries in transition][Parties in need] each year.",
          "Help goes to [Parties in need] each year.",
          {{kBracket, "[countries in transition]", "", kDifferent}}},
         // Words that stood in brackets and still do: only ends moved.
         {"States [shall report] and [act] soon.", "States [shall report and act] soon.", {}}},
        "en");
}

TEST(BracketSignals, ABracketOverSeveralParagraphsIsToldWhereItOpens) {
    check({{"The fees shall cover:\nthe costs of the staff;\nthe costs of the rooms.",
            "[The fees shall cover:\nthe costs of the staff;\nthe costs of the rooms.]",
            {{kBracket, "The fees shall cover:", "[The fees shall cover:", kDifferent}}},
           {"[The fees shall cover:\nthe costs of the staff;\nthe costs of the rooms.]",
            "The fees shall cover:\nthe costs of the staff;\nthe costs of the rooms.",
            {{kBracket, "[The fees shall cover:", "The fees shall cover:", kDifferent}}},
           // A bracket that now ends in a later paragraph only moved its end.
           {"[The fees cover:]\nthe costs of the rooms.", "[The fees cover:\nthe costs of the rooms.]", {}}},
          "en");
}

// Read to the end of the paragraph each, these would take minutes.
TEST(BracketSignals, ThousandsOfBracketsThatNothingCloses) {
    std::string before = "States act";
    std::string after = before;
    for (int i = 0; i < 20'000; ++i) {
        before += " now";
        after += " [now";
    }
    EXPECT_EQ(signals_of(before, after).size(), 20'000U);
}

TEST(BracketSignals, ABracketRoundAnEditedParagraphIsOpened) {
    check(
        {{"Successive national contribution will be communicated before the end of the last contribution by "
          "that Party.",
          "[Successive national contributions will be [informed by the stocktake in Article 10] and "
          "communicated before the end of the last contribution by the Party concerned.]",
          {{kBracket, "Successive national contribution … by that Party",
            "[Successive national contributions … the Party concerned.]", kDifferent},
           {kBracket, "", "[informed by the stocktake in Article 10]", kDifferent}}}},
        "en");
}

}  // namespace
}  // namespace adref
