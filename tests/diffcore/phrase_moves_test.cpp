// Phrases moved inside their paragraph: by hand, and against generated truth.
// No threshold was chosen on these seeds.
#include "diffcore/compare.h"
#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace adref {
namespace {

Document one(const std::string& text) {
    Document document;
    Paragraph paragraph;
    paragraph.kind = Kind::operative;
    paragraph.label = "1.";
    paragraph.text = text;
    document.paragraphs = {paragraph};
    assign_ids(document);
    return document;
}

Redline compared(const std::string& before, const std::string& after) {
    Redline redline = compare(make_side("old", one(before)), make_side("new", one(after)));
    EXPECT_EQ(check_laws(redline), "") << before << "\n" << after;
    return redline;
}

// "[-gone-]{+fresh+}", moved ends as "[1-gone-]{1+fresh+}".
std::string shown(const std::string& before, const std::string& after) {
    std::string out;
    const Redline redline = compared(before, after);
    for (const Segment& segment : redline.entries.front().segments) {
        const std::string move = segment.move == 0 ? "" : std::to_string(segment.move);
        if (segment.op == Op::equal) out += segment.text;
        if (segment.op == Op::del) out += "[" + move + "-" + segment.text + "-]";
        if (segment.op == Op::ins) out += "{" + move + "+" + segment.text + "+}";
    }
    return out;
}

TEST(PhraseMoves, AClauseGoesToTheEndWithItsComma) {
    EXPECT_EQ(shown("In the event of an accident, the captain informs the nearest station without delay.",
                    "The captain informs the nearest station without delay in the event of an accident."),
              "[1-In the event of an accident, -][-the-]{+The+} captain informs the nearest station without "
              "delay{1+ in the event of an accident+}.");
}

TEST(PhraseMoves, OfTwoClausesThatChangePlacesTheLighterMoves) {
    EXPECT_EQ(
        shown("Decides to convene a conference in the coming spring, to invite all riparian States and "
              "regional bodies to take part in it, and to report.",
              "Decides to invite all riparian States and regional bodies to take part in it, to convene "
              "a conference in the coming spring, and to report."),
        "Decides [1-to convene a conference in the coming spring, -]to invite all riparian States and "
        "regional bodies to take part in it, {1+to convene a conference in the coming spring, +}and to "
        "report.");
}

TEST(PhraseMoves, AMovedClauseMayBeEditedElsewhere) {
    const std::string text = shown(
        "The secretariat shall, within existing resources and upon request, assist ferry operators with "
        "the survey of landing stages.",
        "The secretariat should assist ferry operators with the yearly survey of landing stages, within "
        "existing resources and upon request.");
    EXPECT_NE(text.find("[1-"), std::string::npos) << text;
    EXPECT_NE(text.find("[-shall"), std::string::npos) << text;
    EXPECT_NE(text.find("{+yearly"), std::string::npos) << text;
}

TEST(PhraseMoves, AFunctionWordThatOccursElsewhereTooDoesNotTearThePhrase) {
    const std::string text = shown(
        "On the advice of the board of the fund, members choose a chair for the year, a deputy for the "
        "month and the usual clerks.",
        "Members choose a chair for the year, a deputy for one month and the usual clerks, on the advice of "
        "the board of the fund.");
    EXPECT_NE(text.find("on the advice of the board of the fund+}"), std::string::npos) << text;
    EXPECT_NE(text.find("[1-On the advice of the board of the fund, -]"), std::string::npos) << text;
}

TEST(PhraseMoves, TwoPhrasesHaveTwoNumbers) {
    const std::string text = shown(
        "Every spring after the thaw the wardens, together with two fishers, count all salmon below the old "
        "weir and publish what they find in the gazette.",
        "The wardens count all salmon below the old weir together with two fishers and publish what they "
        "find in the gazette every spring after the thaw.");
    EXPECT_NE(text.find("[1-Every spring after the thaw"), std::string::npos) << text;
    EXPECT_NE(text.find("{1+ every spring after the thaw"), std::string::npos) << text;
    EXPECT_NE(text.find("{2+together with two fishers"), std::string::npos) << text;
}

TEST(PhraseMoves, AFewCommonWordsAreNoPhrase) {
    const std::string text =
        shown("Boats of the council are for the use of the clerks and the rest is hired.",
              "Hired is the rest, and clerks use all of the boats of the board.");
    EXPECT_EQ(text.find("[1-"), std::string::npos) << text;
}

TEST(PhraseMoves, WhatStandsWhereItStoodHasNotMoved) {
    const std::string text =
        shown("Members shall report all catches of lake trout to the warden.",
              "It is for members and guests alike to report, each week, all catches of lake trout.");
    EXPECT_EQ(text.find("[1-"), std::string::npos) << text;
}

TEST(PhraseMoves, AreFoundInChinese) {
    EXPECT_EQ(
        shown("在不影响渡口运营的情况下,管理处每年春季检查全部码头设施并公布结果。",
              "管理处每年春季检查全部码头设施,在不影响渡口运营的情况下,并公布结果。"),
        "[1-在不影响渡口运营的情况下,-]管理处每年春季检查全部码头设施{+,+}{1+在不影响渡口运营的情况下,+}"
        "并公布结果。");
}

TEST(PhraseMoves, AreFoundInArabicAndRussian) {
    EXPECT_NE(shown("وفقا لأحكام القانون الوطني، يقوم المفتش بتسجيل كل سفينة تدخل المرفأ القديم.",
                    "يقوم المفتش بتسجيل كل سفينة تدخل المرفأ القديم وفقا لأحكام القانون الوطني.")
                  .find("{1+ وفقا لأحكام القانون الوطني"),
              std::string::npos);
    EXPECT_NE(
        shown("В случае аварии судна капитан без промедления извещает ближайшую станцию и береговую охрану.",
              "Капитан без промедления извещает ближайшую станцию и береговую охрану в случае аварии судна.")
            .find("{1+ в случае аварии судна"),
        std::string::npos);
}

// ---- generated truth

using Words = std::vector<std::string>;

std::string invented_word(testing::Dice& dice) {
    static constexpr const char* kSyllables[] = {"ra",  "to",  "mi", "len", "so", "ver", "na",  "ti",
                                                 "con", "pre", "al", "de",  "gu", "or",  "sta", "ble"};
    // A uniform exponent: few words are most of the text, as in any language.
    const double exponent = static_cast<double>(dice.roll(100000)) / 100000.0;
    auto rank = static_cast<std::size_t>(std::pow(3000.0, exponent));
    std::string word;
    for (; rank > 0; rank /= 16) word += kSyllables[rank % 16];
    return word;
}

std::string text_of(const Words& words) {
    std::string text;
    for (const std::string& word : words) (text += text.empty() ? "" : " ") += word;
    return text + ".";
}

struct MovedPair {
    std::string before;
    std::string after;
    std::string phrase;
};

// A phrase of 5 to 12 words moves past more words than it has; up to two words
// are changed outside it.
MovedPair moved_pair(std::uint64_t seed) {
    testing::Dice dice(seed);
    Words words;
    for (std::size_t count = 30 + dice.roll(70); count > 0; --count) words.push_back(invented_word(dice));
    const std::size_t length = 5 + dice.roll(8);
    const std::size_t far = length + 2 + dice.roll(words.size() - 2 * length - 4);
    const std::size_t from = dice.roll(words.size() - length - far);
    MovedPair pair;
    pair.before = text_of(words);
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
    Words phrase(begin, begin + static_cast<std::ptrdiff_t>(length));
    Words rest(words.begin(), begin);
    rest.insert(rest.end(), begin + static_cast<std::ptrdiff_t>(length), words.end());
    std::size_t to = from + far;
    if (dice.chance(50)) {  // the other way round
        std::swap(rest, words);
        rest = words;
        std::reverse(rest.begin(), rest.end());
        Words old_words(rest);
        old_words.insert(old_words.begin() + static_cast<std::ptrdiff_t>(rest.size() - from), phrase.begin(),
                         phrase.end());
        pair.before = text_of(old_words);
        to = rest.size() - to;
    }
    for (std::size_t edits = dice.roll(3); edits > 0; --edits)
        rest[dice.roll(rest.size())] = invented_word(dice);
    rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(to), phrase.begin(), phrase.end());
    pair.after = text_of(rest);
    for (const std::string& word : phrase) (pair.phrase += pair.phrase.empty() ? "" : " ") += word;
    return pair;
}

TEST(PhraseMoves, AreThoseThatWereMade) {
    std::size_t right = 0;
    std::size_t found = 0;
    constexpr std::size_t kPairs = 400;
    for (std::uint64_t seed = 71001; seed < 71001 + kPairs; ++seed) {
        const MovedPair pair = moved_pair(seed);
        bool hit = false;
        const Redline redline = compared(pair.before, pair.after);
        for (const Segment& segment : redline.entries.front().segments) {
            if (segment.op != Op::ins || segment.move == 0) continue;
            ++found;
            // An equal word on both sides makes two accounts equally true.
            const std::string text = " " + segment.text + " ";
            const std::size_t inner = pair.phrase.find(' ') + 1;
            const std::string core = pair.phrase.substr(inner, pair.phrase.rfind(' ') - inner);
            hit = hit || text.find(core) != std::string::npos;
        }
        right += hit ? 1 : 0;
    }
    const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(found + kPairs);
    RecordProperty("f1", std::to_string(f1));
    EXPECT_GE(f1, 0.98) << right << " right, " << found << " found of " << kPairs;
}

TEST(PhraseMoves, NoneAreSeenWhereNoneWereMade) {
    for (std::uint64_t seed = 73001; seed < 73101; ++seed) {
        testing::Dice dice(seed);
        Words words;
        for (std::size_t k = 0; k < 80; ++k) words.push_back(invented_word(dice));
        const std::string before = text_of(words);
        for (std::size_t k = 0; k < 8; ++k) words[dice.roll(words.size())] = invented_word(dice);
        const Redline redline = compared(before, text_of(words));
        for (const Segment& segment : redline.entries.front().segments)
            EXPECT_EQ(segment.move, 0U) << "seed " << seed;
    }
}

TEST(PhraseMoves, TheLawsHoldOnShuffledClauses) {
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        testing::Dice dice(seed);
        std::vector<std::string> clauses;
        for (std::size_t k = 0; k < 2 + dice.roll(7); ++k)
            clauses.push_back(testing::random_sentence(dice, 2 + dice.roll(9)));
        const auto joined = [&clauses] {
            std::string text;
            for (const std::string& clause : clauses) (text += text.empty() ? "" : ", ") += clause;
            return text;
        };
        const std::string before = joined();
        for (std::size_t k = 0; k < 3; ++k)
            std::swap(clauses[dice.roll(clauses.size())], clauses[dice.roll(clauses.size())]);
        const std::string after = joined();
        compared(before, after);
        compared(after, before);
        EXPECT_EQ(compared(before, after), compared(before, after));
    }
}

}  // namespace
}  // namespace adref
