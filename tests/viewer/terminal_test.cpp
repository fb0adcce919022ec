#include "diffcore/unicode.h"
#include "tests/support/golden.h"
#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::matches_golden;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;
using testing::small_redline;

TerminalOptions plain(std::size_t width = 72) {
    TerminalOptions options;
    options.colour = false;
    options.width = width;
    return options;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string without_sgr(std::string_view text) {
    std::string bare;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b') {
            at = text.find('m', at);
        } else {
            bare.push_back(text[at]);
        }
    }
    return bare;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

TEST(Terminal, ShowsEachKindOfChangeInWords) {
    EXPECT_TRUE(matches_golden("viewer/small.txt", render_terminal(small_redline(), plain())));
}

TEST(Terminal, ShowsEveryParagraphOnDemand) {
    TerminalOptions options = plain();
    options.all = true;
    EXPECT_TRUE(matches_golden("viewer/small-all.txt", render_terminal(small_redline(), options)));
}

TEST(Terminal, TheTwoEndsOfAMovedPhraseHaveSignsAndWhereThereAreSeveralNumbers) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "1."),
                    {gone("in spring, ", 1), same("boats are painted"), fresh(" in spring", 1)});
    builder.matched(paragraph(Kind::operative, "2."), {gone("x y ", 1), gone("u v ", 2), same("boats"),
                                                       fresh(" u v", 2), same(" and"), fresh(" x y", 1)});
    const std::string text = render_terminal(builder.build(), plain(100));
    EXPECT_TRUE(has(text, "[-«in spring,-] boats are painted {+»in spring+}")) << text;
    EXPECT_TRUE(has(text, "[-«1 x y-] [-«2 u v-] boats {+»2 u v+} and {+»1 x y+}")) << text;
    EXPECT_TRUE(has(text, "[-«moved-] {+»inside a paragraph+}")) << text;
}

TEST(Terminal, SaysOfWhatWasCutShort) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "1."), {same("Boats are "), gone("red"), fresh("blue")})
        .coarse = true;
    builder.deleted(paragraph(Kind::operative, "2.", "Oars are long.")).coarse = true;
    builder.inserted(paragraph(Kind::operative, "2.", "Sails are white.")).coarse = true;
    const std::vector<std::string> lines = lines_of(render_terminal(builder.build(), plain()));
    const auto count = [&lines](std::string_view words) {
        return std::count_if(lines.begin(), lines.end(),
                             [words](const std::string& line) { return has(line, words); });
    };
    EXPECT_EQ(count("too long to compare finely"), 1);
    EXPECT_EQ(count("the search for a counterpart was cut short"), 2);
}

TEST(Terminal, SaysThatNothingChanged) {
    RedlineBuilder builder("zero", "rev1");
    builder.unchanged(Kind::operative, "1.", "Water connects us.");
    EXPECT_TRUE(matches_golden("viewer/identical.txt", render_terminal(builder.build(), plain())));
}

TEST(Terminal, ColourAddsNothingButSequencesAndDropsTheSigns) {
    TerminalOptions options = plain();
    options.colour = true;
    const std::string text = render_terminal(small_redline(), options);
    EXPECT_TRUE(has(text, "\x1b[31;9mshall\x1b[0m \x1b[32;4mshould\x1b[0m "));
    EXPECT_FALSE(has(text, "[-"));
    EXPECT_FALSE(has(text, "{+"));
}

TEST(Terminal, ClosesEverySequenceOnItsLine) {
    TerminalOptions options = plain(30);
    options.colour = true;
    for (const std::string& line : lines_of(render_terminal(small_redline(), options))) {
        std::size_t opened = 0;
        std::size_t closed = 0;
        for (std::size_t at = line.find('\x1b'); at != line.npos; at = line.find('\x1b', at + 1)) {
            (line.compare(at, 4, "\x1b[0m") == 0 ? closed : opened) += 1;
        }
        EXPECT_EQ(opened, closed) << line;
        EXPECT_FALSE(has(line, "[1m\x1b[0m")) << line;  // opened for nothing
        EXPECT_FALSE(line.ends_with(' ')) << line;
    }
}

TEST(Terminal, NoLineIsWiderThanAskedOrEndsInASpace) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "12 quater alt 2."), paragraph(Kind::operative, "113."),
                    {same("知识共享组织（以下简称“本组织”）的"), gone("约束性规则"),
                     fresh("规则、原则和程序"), same("适用于所有缔约方，包括区域经济一体化组织。")});
    builder.matched(paragraph(Kind::item, "(a)"),
                    {same("https://example.org/a/very/long/address/without/any/space/at/all "),
                     fresh("e\u0301"), same(" ok")});
    builder.matched(paragraph(Kind::text, ""),
                    {same("تتبادل الدول "), gone("المشاطئة "), same("البيانات المتعلقة بمنسوب المياه")});
    builder.inserted(paragraph(Kind::heading, "Article 7", std::string(300, 'x')));
    const Redline redline = builder.build();
    for (std::size_t width = 20; width < 130; width += 7) {
        for (const bool colour : {false, true}) {
            for (const bool all : {false, true}) {
                TerminalOptions options = plain(width);
                options.colour = colour;
                options.all = all;
                for (const std::string& line : lines_of(without_sgr(render_terminal(redline, options)))) {
                    EXPECT_LE(unicode::columns(std::string_view(line)), width) << line;
                    EXPECT_FALSE(line.ends_with(' ')) << line;
                }
            }
        }
    }
}

TEST(Terminal, NarrowsToTwentyColumnsAtLeast) {
    EXPECT_EQ(render_terminal(small_redline(), plain(1)), render_terminal(small_redline(), plain(20)));
}

TEST(Terminal, LeavesOutTheMiddleOfLongUnchangedStretches) {
    std::string words;
    for (int i = 0; i < 100; ++i) ((words += 'w') += std::to_string(i)) += ' ';
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same(words), gone("shall "), fresh("should "), same(words + "end")});
    const Redline redline = builder.build();
    const std::string text = render_terminal(redline, plain());
    for (const char* kept : {"w0 ", "w7 ", "w88 ", "w99", "⋯"}) EXPECT_TRUE(has(text, kept)) << kept;
    EXPECT_FALSE(has(text, "w50"));
    TerminalOptions all = plain();
    all.all = true;
    EXPECT_TRUE(has(render_terminal(redline, all), "w50"));
}

TEST(Terminal, CountsRenumberedParagraphsInsteadOfShowingThem) {
    RedlineBuilder builder("a", "b");
    builder.inserted(paragraph(Kind::operative, "1.", "New."));
    for (int i = 1; i <= 20; ++i) {
        builder.matched(paragraph(Kind::operative, std::to_string(i) + "."),
                        paragraph(Kind::operative, std::to_string(i + 1) + "."), {same("Same words here.")});
    }
    const std::string text = render_terminal(builder.build(), plain());
    EXPECT_TRUE(has(text, "… 19 paragraphs unchanged, all renumbered (2–20 → 3–21)"));
}

TEST(Terminal, ShowsAChangeOfSpacesAlone) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::text, ""), {same("non"), gone(" "), same("binding")});
    EXPECT_TRUE(has(render_terminal(builder.build(), plain()), "non[-␣-] binding"));
}

TEST(Terminal, NeverObeysTheTextsThatItShows) {
    const std::string evil = "\x1b]0;owned\a\x1b[2J\u202Eevil\u2066\u009b1m\r\n\xFF";
    RedlineBuilder builder(evil, evil + "2");
    builder.old_document().title = evil;
    builder.unchanged(Kind::heading, evil, evil);
    Entry& entry = builder.matched(paragraph(Kind::operative, evil), paragraph(Kind::operative, evil + "b"),
                                   {gone(evil), fresh("x" + evil)});
    entry.signals = {{Axis::verb, evil, evil, Direction::weaker}};
    builder.inserted(paragraph(Kind::table_row, "", evil + "\t" + evil));
    const Redline redline = builder.build();
    const std::string text = render_terminal(redline, plain());
    for (const char* raw : {"\x1b", "\a", "\u202E", "\u2066", "\u009b", "\r", "\xFF"})
        EXPECT_FALSE(has(text, raw));
    EXPECT_TRUE(has(text, "\\u{1B}"));
    EXPECT_TRUE(has(text, "\\u{202E}"));
    TerminalOptions options = plain();
    options.colour = true;
    EXPECT_FALSE(has(without_sgr(render_terminal(redline, options)), "\u202E"));
    EXPECT_FALSE(has(render_terminal(redline, options), "\x1b]"));
}

TEST(Terminal, IsolatesRightToLeftWordsBesideArrows) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::text, ""), {gone("يجب"), fresh("ينبغي")}).signals = {
        {Axis::modal, "يجب", "ينبغي", Direction::weaker}};
    EXPECT_TRUE(
        has(render_terminal(builder.build(), plain()), "\u2068يجب\u2069 → \u2068ينبغي\u2069: weaker"));
}

TEST(SummaryLine, CountsInWords) {
    Summary summary;
    summary.unchanged = 1;
    EXPECT_EQ(summary_line(summary), "no change: 1 paragraph unchanged");
    summary = {180, 12, 3, 2, 4, 1, 0, 13, 4, 9};
    EXPECT_EQ(summary_line(summary),
              "12 edited, 3 inserted, 2 deleted, 4 moved, 1 split, 13 renumbered (9 of substance, 4 "
              "editorial only); "
              "180 paragraphs unchanged");
}

}  // namespace
}  // namespace adref::viewer
