#include "diffcore/src/tokens.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

std::vector<std::string> bodies(const std::string& text) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    tokenize(text, vocabulary, tokens);
    std::vector<std::string> out;
    for (const Token& token : tokens) out.push_back(text.substr(token.begin, token.body_end - token.begin));
    return out;
}

using Words = std::vector<std::string>;

TEST(Tokens, AreWordsNumbersAndSinglePunctuation) {
    EXPECT_EQ(bodies("States shall, by 2030, act."),
              (Words{"States", "shall", ",", "by", "2030", ",", "act", "."}));
    EXPECT_EQ(bodies("[shall][should]"), (Words{"[", "shall", "]", "[", "should", "]"}));
}

TEST(Tokens, KeepApostrophesAndHyphensInsideWords) {
    EXPECT_EQ(bodies("l’accord non-governmental don't co‑operate"),
              (Words{"l’accord", "non-governmental", "don't", "co‑operate"}));
    EXPECT_EQ(bodies("'quoted' - not"), (Words{"'", "quoted", "'", "-", "not"}));
}

TEST(Tokens, KeepSymbolsAndNumbersWhole) {
    EXPECT_EQ(bodies("A/RES/78/1 1.5 1,000 22(b) 3(iv)."),
              (Words{"A/RES/78/1", "1.5", "1,000", "22(b)", "3(iv)", "."}));
    EXPECT_EQ(bodies("and/or"), (Words{"and", "/", "or"}));
    EXPECT_EQ(bodies("A/CONF.232/2022/5, A/C.3/78/L.41 and A/78/L.41/Rev.1."),
              (Words{"A/CONF.232/2022/5", ",", "A/C.3/78/L.41", "and", "A/78/L.41/Rev.1", "."}));
    EXPECT_EQ(bodies("in 2018 (see)"), (Words{"in", "2018", "(", "see", ")"}));
}

TEST(Tokens, SplitChineseByCharacterAndArabicAtItsPunctuation) {
    EXPECT_EQ(bodies("各国应当合作。"), (Words{"各", "国", "应", "当", "合", "作", "。"}));
    EXPECT_EQ(bodies("المياه، والتعاون؛"), (Words{"المياه", "،", "والتعاون", "؛"}));
}

TEST(Tokens, FoldTypographyInTheirIdsOnly) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    tokenize("don't don’t “ \" – - fly\u200Ding flying", vocabulary, tokens);
    ASSERT_EQ(tokens.size(), 8U);
    EXPECT_EQ(tokens[0].id, tokens[1].id);
    EXPECT_EQ(tokens[2].id, tokens[3].id);
    EXPECT_EQ(tokens[4].id, tokens[5].id);
    EXPECT_EQ(tokens[6].id, tokens[7].id);
}

TEST(Tokens, TileTheirTextToTheByte) {
    testing::Dice dice(5);
    for (int round = 0; round < 500; ++round) {
        const std::string text = testing::random_sentence(dice, dice.roll(30));
        Vocabulary vocabulary;
        std::vector<Token> tokens;
        tokenize(text, vocabulary, tokens);
        std::uint32_t at = 0;
        for (const Token& token : tokens) {
            ASSERT_EQ(token.begin, at);
            ASSERT_LT(token.begin, token.body_end);
            ASSERT_LE(token.body_end, token.end);
            at = token.end;
        }
        ASSERT_EQ(at, text.size());
    }
}

TEST(Tokens, InternAcrossTheGrowthOfTheVocabulary) {
    Vocabulary vocabulary;
    std::vector<std::string> words;
    for (int i = 0; i < 20000; ++i) words.push_back("word" + std::to_string(i));
    std::vector<std::uint32_t> ids;
    for (const std::string& word : words) ids.push_back(vocabulary.intern(word, TokenClass::word));
    for (std::size_t i = 0; i < words.size(); ++i)
        ASSERT_EQ(vocabulary.intern(words[i], TokenClass::word), ids[i]);
    EXPECT_EQ(vocabulary.size(), words.size());
}

}  // namespace
}  // namespace adref
