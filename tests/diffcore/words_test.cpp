// The redline inside a paragraph, by hand.
#include "diffcore/src/words.h"

#include "diffcore/src/tokens.h"
#include "diffcore/src/weak_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

std::vector<std::uint32_t> ids_of(const std::vector<Token>& tokens) {
    std::vector<std::uint32_t> ids;
    for (const Token& token : tokens) ids.push_back(token.id);
    return ids;
}

// "[-gone-]{+fresh+}", moved ends as "[1-gone-]{1+fresh+}". Two texts that are
// known to correspond, however little they share.
std::string shown(const std::string& before, const std::string& after) {
    Vocabulary vocabulary;
    std::vector<Token> olds;
    std::vector<Token> news;
    tokenize(before, vocabulary, olds);
    tokenize(after, vocabulary, news);
    const std::vector<std::uint32_t> old_ids = ids_of(olds);
    const std::vector<std::uint32_t> new_ids = ids_of(news);
    const std::vector<bool> weak = find_weak(vocabulary);
    const std::vector<std::uint32_t> caseless = find_caseless(vocabulary);
    const WordDiffer differ(vocabulary, weak, caseless);
    std::string out;
    Entry entry;
    entry.segments = differ.compare({before, olds, old_ids}, {after, news, new_ids}).segments;
    for (const Segment& segment : entry.segments) {
        const std::string move = segment.move == 0 ? "" : std::to_string(segment.move);
        if (segment.op == Op::equal) out += segment.text;
        if (segment.op == Op::del) out += "[" + move + "-" + segment.text + "-]";
        if (segment.op == Op::ins) out += "{" + move + "+" + segment.text + "+}";
    }
    EXPECT_EQ(old_text(entry), before);
    EXPECT_EQ(new_text(entry), after);
    return out;
}

// ---- what is no rewriting

TEST(WordRedlines, ASentenceThatBecamePartOfALongerOneStays) {
    EXPECT_EQ(shown("[Panel] shall act in a way that is [open], [fair] and [calm]. It shall respect the "
                    "capacities of the river States.",
                    "A panel to promote the rules and to ease their application, which shall act in a way "
                    "that is open, fair, is hereby established. It shall respect the capacities of the "
                    "river States."),
              "[-[Panel]-]{+A panel to promote the rules and to ease their application, which+} shall act "
              "in a way that is [-[-]open[-]-], [-[-]fair[-] and [calm]-]{+, is hereby established+}. It "
              "shall respect the capacities of the river States.");
}

TEST(WordRedlines, AnEqualLastSentenceStaysWhateverBecameOfTheRest) {
    const std::string text = shown(
        "The warden keeps a list of [all] the mills of the valley, with their wheels, weirs, ponds and "
        "sluices, in the order of the parishes to which they pay. It shall be public.",
        "Millers, fishers and ferrymen meet every third spring under the old lime tree near the bridge so "
        "that nobody is heard to complain of what another did. It shall be public.");
    EXPECT_TRUE(text.ends_with(" It shall be public.")) << text;
    EXPECT_TRUE(text.starts_with("[-The warden")) << text;
}

TEST(WordRedlines, ALongCommonBeginningStays) {
    const std::string text = shown(
        "Die Frist beträgt 14 Tage, wenn der Wirt, dem der Gast zuvor schriftlich angezeigt hat, dass "
        "er länger bleiben will, dem nicht binnen einer Woche widerspricht.",
        "Die Frist beträgt 14 Tage. Sie beginnt, sobald jemand die Rechnung in Händen hält.");
    EXPECT_TRUE(text.starts_with("Die Frist beträgt 14 Tage[-")) << text;
}

TEST(WordRedlines, AWordIsKeptRatherThanTheBracketsBesideIt) {
    EXPECT_EQ(
        shown("[helpful], [non-adversarial] and [non-judicial] on all the rivers of the land",
              "helpful, non-adversarial [for small States][for all Parties] on all the rivers of the land"),
        "[-[-]helpful[-]-], [-[-]non-adversarial[-] and -]{+ [for small States]+}[[-non-judicial-]{+for all "
        "Parties+}] on all the rivers of the land");
}

TEST(WordRedlines, BracketsAroundAWordThatWasReplacedStay) {
    EXPECT_EQ(shown("Millers [shall] [may] sail by night", "Millers [should] [can] sail by night"),
              "Millers [[-shall-]{+should+}] [[-may-]{+can+}] sail by night");
}

// ---- white space

TEST(WordRedlines, ABlankBetweenBracketsThatComeIsKept) {
    EXPECT_EQ(shown("[for growth and] keeping of boats", "[for growth] [and] keeping of boats"),
              "[for growth{+]+} {+[+}and] keeping of boats");
}

TEST(WordRedlines, ABlankBetweenBracketsThatGoIsKept) {
    EXPECT_EQ(shown("It is [open,] [fair] [in nature] for boats.", "It is open, fair in nature for boats."),
              "It is [-[-]open,[-]-] [-[-]fair[-]-] [-[-]in nature[-]-] for boats.");
}

TEST(WordRedlines, ABlankBetweenSignsIsKept) {
    EXPECT_EQ(shown("boats [open] [fair] sail", "boats open, fair sail"),
              "boats [-[-]open[-]-]{+,+} [-[-]fair[-]-] sail");
}

TEST(WordRedlines, ABlankThatNothingElseExplainsIsItsOwnEdit) {
    EXPECT_EQ(shown("a boat ( green ) sails", "a boat (green) sails"), "a boat ([- -]green[- -]) sails");
}

// ---- what belongs to a moved phrase

TEST(WordRedlines, ACommaBeforeAMovedPhraseIsNoPartOfIt) {
    EXPECT_EQ(shown("The baker shall, for two years after the closing of the old shop, keep his books dry.",
                    "The baker shall keep his books dry, for two years after the closing of the old shop."),
              "The baker shall{1+ keep his books dry+}, for two years after the closing of the old "
              "shop[-, -][1-keep his books dry-].");
}

TEST(WordRedlines, ASignOrANumberBeforeAMovedPhraseIsNoPartOfIt) {
    EXPECT_EQ(shown("§ 7 Stopped mills of the lower valley. Millers keep lists of all guests that come by "
                    "water or by the old road from the hills.",
                    "Millers keep lists of all guests that come by water or by the old road from the hills. "
                    "§ 7 Stopped mills of the lower valley."),
              "[-§ 7 -][1-Stopped mills of the lower valley. -]Millers keep lists of all guests that come by "
              "water or by the old road from the hills.{+ § 7 +}{1+Stopped mills of the lower valley.+}");
}

TEST(WordRedlines, ANumberThatCountsBelongsToItsPhrase) {
    const std::string text = shown(
        "Within 14 days after the flood the millers keep lists of all guests that come by water or by "
        "the old road.",
        "The millers keep lists of all guests that come by water or by the old road within 14 days "
        "after the flood.");
    EXPECT_NE(text.find("[1-Within 14 days after the flood"), std::string::npos) << text;
}

TEST(WordRedlines, AMovedPhraseStaysInItsParagraph) {
    const std::string text = shown(
        "Warm bread is sold at the gate\nby bakers of the upper town. Millers keep lists of all guests "
        "that come by water or by the old road from the hills.",
        "Millers keep lists of all guests that come by water or by the old road from the hills. Warm "
        "bread is sold at the gate by bakers of the upper town.");
    EXPECT_NE(text.find("[1-Warm bread is sold at the gate-]"), std::string::npos) << text;
    EXPECT_NE(text.find("[2-by bakers of the upper town"), std::string::npos) << text;
}

TEST(WordRedlines, ANameThatRecursHasNotMoved) {
    EXPECT_EQ(shown("The Treaty on Mills and Weirs binds millers. Under the Treaty on Mills and Weirs nobody "
                    "fishes.",
                    "It binds millers. Under the Treaty on Mills and Weirs nobody fishes by night under the "
                    "Treaty on Mills and Weirs."),
              "[-The Treaty on Mills and Weirs-]{+It+} binds millers. Under the Treaty on Mills and Weirs "
              "nobody fishes{+ by night under the Treaty on Mills and Weirs+}.");
}

// ---- compounds

TEST(WordRedlines, APartAddedBehindAHyphenIsOneAddition) {
    EXPECT_EQ(shown("the licence Attribution of the guild", "the licence Attribution-Return of the guild"),
              "the licence Attribution{+-Return+} of the guild");
    EXPECT_EQ(shown("Лицензия пекаря действует", "Лицензия пекаря-С возвратом корзин действует"),
              "Лицензия пекаря{+-С возвратом корзин+} действует");
}

TEST(WordRedlines, APartTakenFromBeforeAHyphenIsOneDeletion) {
    EXPECT_EQ(shown("a non-binding rule", "a binding rule"), "a [-non--]binding rule");
}

TEST(WordRedlines, PartsOfOtherWordsAreNotShown) {
    EXPECT_EQ(shown("a shell of a boat", "a shelling of a boat"), "a [-shell-]{+shelling+} of a boat");
    EXPECT_EQ(shown("a non-binding rule", "a non - binding rule"), "a [-non-binding-]{+non - binding+} rule");
    EXPECT_EQ(shown("of rule 12 here", "of rule 12-14 here"), "of rule [-12-]{+12-14+} here");
}

// ---- footnote marks

TEST(WordRedlines, AFootnoteMarkIsOneToken) {
    EXPECT_EQ(shown("The coast[^3] [open] is long [^4] and green.",
                    "The coast [and island] is long[^4] and green."),
              "The coast[-[^3]-] [[-open-]{+and island+}] is long[- -][^4] and green.");
    EXPECT_EQ(shown("The coast [^4] is long.", "The coast [and island] is long."),
              "The coast [-[^4]-]{+[and island]+} is long.");
}

// ---- numbers with items

TEST(WordRedlines, ABlankBeforeAnItemIsNoOtherNumber) {
    EXPECT_EQ(shown("of rule 22 (b) and", "of rule 22(b) and"), "of rule 22[- -](b) and");
    EXPECT_EQ(shown("of rule 22(b)(ii) and", "of rule 22 (b) (ii) and"), "of rule 22{+ +}(b){+ +}(ii) and");
    EXPECT_EQ(shown("of 2020 (by day) and", "of 2021 (by day) and"), "of [-2020-]{+2021+} (by day) and");
}

TEST(WordRedlines, TheParenthesesOfAnItemStayWithIt) {
    EXPECT_EQ(
        shown("Boats (option 2 (a)) above, are [green.", "Boats (option 2(a)) of this Article] are [green."),
        "Boats (option 2[- -](a)) [-above,-]{+of this Article]+} are [green.");
}

TEST(WordRedlines, AWordWrittenOutKeepsItsNumber) {
    EXPECT_EQ(shown("Boats of para 6 are green.", "Boats of paragraph 6 are green."),
              "Boats of [-para-]{+paragraph+} 6 are green.");
    EXPECT_EQ(shown("Nobody sails by night, unless the rafts and barges of para. 6 (b) applicable today are "
                    "green or otherwise known to the warden.",
                    "Nobody sails by night, unless all cutters listed under paragraph 6 (b) hereinafter are "
                    "green or otherwise known to the warden."),
              "Nobody sails by night, unless [-the rafts and barges of para.-]{+all cutters listed under "
              "paragraph+} 6 (b) [-applicable today-]{+hereinafter+} are green or otherwise known to the "
              "warden.");
}

}  // namespace
}  // namespace adref
