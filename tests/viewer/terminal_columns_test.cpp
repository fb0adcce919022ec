#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "tests/support/golden.h"
#include "tests/support/negotiated_pair.h"
#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
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

TerminalOptions columns(std::size_t width) {
    TerminalOptions options;
    options.colour = false;
    options.side_by_side = true;
    options.width = width;
    return options;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// What stands left (or right) of the gutter, without spaces.
std::string side(const std::string& rendered, std::size_t width, bool left) {
    const std::size_t gutter = 2 + (width - 5) / 2;
    std::string words;
    std::istringstream lines(rendered);
    for (std::string line; std::getline(lines, line);) {
        std::size_t at = 0;
        std::size_t column = 0;
        std::string before;
        std::string after;
        while (at < line.size()) {
            const unicode::Decoded next = unicode::decode(line, at);
            if (column != gutter + 1) (column <= gutter ? before : after) += line.substr(at, next.bytes);
            column += static_cast<std::size_t>(std::max(unicode::columns(next.code), 0));
            at += next.bytes;
        }
        words += left ? before : after;
    }
    std::erase(words, ' ');
    return words;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

TEST(TerminalColumns, ShowEachKindOfChangeBesideItsOldText) {
    EXPECT_TRUE(matches_golden("viewer/small-columns.txt", render_terminal(small_redline(), columns(100))));
}

TEST(TerminalColumns, LawTheLeftOneHoldsEveryOldParagraphAndTheRightOneEveryNewOne) {
    for (std::uint64_t seed = 4200; seed < 4230; ++seed) {
        const testing::NegotiatedPair pair = testing::negotiated_pair(seed, 40);
        const Redline redline = compare(make_side("old", pair.before), make_side("new", pair.after));
        TerminalOptions options = columns(120);
        options.all = true;
        options.colour = true;  // without it words have signs around them
        std::string text = render_terminal(redline, options);
        for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at))
            text.erase(at, text.find('m', at) + 1 - at);
        const std::string left = side(text, options.width, true);
        const std::string right = side(text, options.width, false);
        for (const Entry& entry : redline.entries) {
            for (const std::uint32_t old : entry.olds) {
                const Paragraph& paragraph = redline.old_side.document.paragraphs[old];
                if (is_heading(paragraph.kind) || paragraph.text.find('\t') != std::string::npos) continue;
                EXPECT_TRUE(has(left, without_spaces(paragraph.text))) << seed << ' ' << paragraph.text;
            }
            for (const std::uint32_t position : entry.news) {
                const Paragraph& paragraph = redline.new_side.document.paragraphs[position];
                if (is_heading(paragraph.kind) || paragraph.text.find('\t') != std::string::npos) continue;
                EXPECT_TRUE(has(right, without_spaces(paragraph.text))) << seed << ' ' << paragraph.text;
            }
        }
    }
}

TEST(TerminalColumns, SayWhatIsSaidUnderTheNewWords) {
    RedlineBuilder builder("zero", "rev1");
    Entry& entry = builder.matched(paragraph(Kind::operative, "1."),
                                   {same("States "), gone("shall"), fresh("should"), same(" act.")});
    entry.signals.push_back({Axis::modal, "shall", "should", Direction::weaker});
    const std::string text = render_terminal(builder.build(), columns(80));
    EXPECT_TRUE(has(side(text, 80, false), "shall→should:weaker")) << text;
    EXPECT_FALSE(has(side(text, 80, true), "weaker")) << text;
}

TEST(TerminalColumns, NoLineIsWiderThanAskedOrEndsInASpace) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "12 quater alt 2."), paragraph(Kind::operative, "113."),
                    {same("知识共享组织（以下简称“本组织”）的"), gone("约束性规则"),
                     fresh("规则、原则和程序"), same("适用于所有缔约方，包括区域经济一体化组织。")});
    builder.matched(paragraph(Kind::text, ""),
                    {same("تتبادل الدول "), gone("المشاطئة "), same("البيانات المتعلقة بمنسوب المياه")});
    builder.inserted(paragraph(Kind::heading, "Article 7", std::string(300, 'x')));
    builder.deleted(paragraph(Kind::item, "(a)", "https://example.org/" + std::string(200, 'y')));
    const Redline redline = builder.build();
    for (std::size_t width = 80; width < 260; width += 9) {
        for (const bool all : {false, true}) {
            TerminalOptions options = columns(width);
            options.all = all;
            std::istringstream lines(render_terminal(redline, options));
            for (std::string line; std::getline(lines, line);) {
                EXPECT_LE(unicode::columns(std::string_view(line)), width) << line;
                EXPECT_FALSE(line.ends_with(' ')) << line;
            }
        }
    }
}

// A terminal that orders words by direction takes each side for itself.
TEST(TerminalColumns, IsolateRightToLeftTextFromTheOtherSide) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::text, ""), {same("تتبادل "), gone("الدول"), fresh("البلدان")});
    const std::string text = render_terminal(builder.build(), columns(80));
    EXPECT_TRUE(has(text, "\u2068تتبادل [-الدول-]\u2069")) << text;
    EXPECT_TRUE(has(text, "│ \u2068تتبادل {+البلدان+}\u2069")) << text;
}

TEST(TerminalColumns, GiveWayToOneTextWhereThereIsNoRoom) {
    TerminalOptions narrow = columns(kLeastColumns - 1);
    const std::string text = render_terminal(small_redline(), narrow);
    narrow.side_by_side = false;
    EXPECT_EQ(text, render_terminal(small_redline(), narrow));
}

// ---- links

std::vector<std::string> links_of(std::string_view text) {
    std::vector<std::string> links;
    for (std::size_t at = text.find("\x1b]8;;"); at != std::string::npos; at = text.find("\x1b]8;;", at)) {
        at += 5;
        const std::size_t end = text.find("\x1b\\", at);
        links.emplace_back(text.substr(at, end - at));
    }
    return links;
}

TEST(TerminalLinks, AreOffUnlessThereIsAPage) {
    for (const bool beside : {false, true}) {
        TerminalOptions options = columns(120);
        options.side_by_side = beside;
        options.colour = true;
        EXPECT_TRUE(links_of(render_terminal(small_redline(), options)).empty());
    }
}

TEST(TerminalLinks, LeadToPlacesThatThePageHasAndAreClosedOnTheirLine) {
    const Redline redline = small_redline();
    const std::string page = render_html(redline);
    for (const bool beside : {false, true}) {
        TerminalOptions options = columns(120);
        options.side_by_side = beside;
        options.page = "file://host/zero-rev1.html";
        std::size_t count = 0;
        std::istringstream lines(render_terminal(redline, options));
        for (std::string line; std::getline(lines, line);) {
            const std::vector<std::string> links = links_of(line);
            ASSERT_EQ(links.size() % 2, 0U) << line;
            for (std::size_t i = 0; i < links.size(); i += 2) {
                ASSERT_TRUE(links[i].starts_with(options.page + "#")) << links[i];
                EXPECT_TRUE(has(page, " id=\"" + links[i].substr(options.page.size() + 1) + "\""))
                    << links[i];
                EXPECT_EQ(links[i + 1], "");
                ++count;
            }
        }
        EXPECT_GT(count, 5U);
    }
}

TEST(TerminalLinks, ChangeNothingElse) {
    TerminalOptions options = columns(100);
    const std::string without = render_terminal(small_redline(), options);
    options.page = "https://example.org/page.html";
    std::string with = render_terminal(small_redline(), options);
    for (std::size_t at = with.find("\x1b]8;;"); at != std::string::npos; at = with.find("\x1b]8;;", at))
        with.erase(at, with.find("\x1b\\", at) + 2 - at);
    EXPECT_EQ(without, with);
}

}  // namespace
}  // namespace adref::viewer
