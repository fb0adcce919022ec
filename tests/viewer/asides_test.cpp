// Parts of splits and merges that stand far from their whole: where a reader
// finds them, on the page and in the terminal.
#include "diffcore/compare.h"
#include "formats/reader.h"
#include "tests/support/negotiated_pair.h"
#include "tests/support/process.h"
#include "tests/support/redline_builder.h"
#include "tests/viewer/seen_page.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::negotiated_pair;
using testing::paragraph;
using testing::same;

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// ---- redlines written out by hand

Paragraph op(int number, std::string text) {
    return paragraph(Kind::operative, std::to_string(number) + ".", std::move(text));
}
Paragraph heading(std::string text, std::uint32_t level = 0) {
    Paragraph made = paragraph(Kind::heading, "", std::move(text));
    made.level = level;
    return made;
}

struct Became {
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
    bool moved = false;
    std::uint32_t block = 0;
};

// The texts of a split are those of its parts with spaces between, those of a
// merge likewise.
Redline redline_of(std::vector<Paragraph> olds, std::vector<Paragraph> news, const std::vector<Became>& all) {
    Redline redline;
    redline.old_side.name = "a";
    redline.new_side.name = "b";
    for (const Became& became : all) {
        Entry entry;
        entry.olds = became.olds;
        entry.news = became.news;
        entry.moved = became.moved;
        entry.block = became.block;
        const bool split = became.news.size() > 1;
        const bool merged = became.olds.size() > 1;
        if (became.news.empty()) {
            entry.relation = Relation::deleted;
            entry.segments = {gone(olds[became.olds[0]].text)};
        } else if (became.olds.empty()) {
            entry.relation = Relation::inserted;
            entry.segments = {fresh(news[became.news[0]].text)};
        } else if (!split && !merged) {
            entry.segments = {same(news[became.news[0]].text)};
        } else {
            entry.relation = split ? Relation::split : Relation::merged;
            for (const std::uint32_t at : split ? became.news : became.olds) {
                if (!entry.segments.empty()) {
                    entry.segments.push_back(gone(split ? " " : "\n"));
                    entry.segments.push_back(fresh(split ? "\n" : " "));
                }
                entry.segments.push_back(same((split ? news : olds)[at].text));
            }
            if (split) olds[became.olds[0]].text = old_text(entry);
            if (merged) news[became.news[0]].text = new_text(entry);
        }
        entry.edited = entry.relation != Relation::matched;
        if (entry.edited) entry.significance = Significance::substantive;
        redline.entries.push_back(std::move(entry));
    }
    redline.old_side.document.paragraphs = std::move(olds);
    redline.new_side.document.paragraphs = std::move(news);
    assign_ids(redline.old_side.document);
    assign_ids(redline.new_side.document);
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

// ---- what a reader sees

std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Paragraph& each : document.paragraphs) texts.push_back(each.text);
    return texts;
}

std::string terminal(const Redline& redline, std::size_t context = 1, bool all = false) {
    TerminalOptions options;
    options.colour = false;
    options.width = 80;
    options.context = context;
    options.all = all;
    return render_terminal(redline, options);
}

using Lines = std::vector<std::string>;

// ---- splits

Redline split_afar() {
    return redline_of({op(1, ""), op(2, "Chairs rotate."), op(3, "Fees are due.")},
                      {op(1, "Boats are painted."), op(2, "Chairs rotate."), op(3, "Nets are mended."),
                       op(4, "Fees are due.")},
                      {{{0}, {0, 2}}, {{1}, {1}}, {{2}, {3}}});
}

TEST(Asides, APartThatStandsAwayFromItsWholeIsShownInItsOwnPlace) {
    EXPECT_EQ(seen(render_html(split_afar())).places,
              (Lines{"1. Boats are painted. Split from 1 into 1 and 3 substantive", "2. Chairs rotate.",
                     "3. Nets are mended. split from 1", "4. Fees are due."}));
}

TEST(Asides, APartAndItsWholeLeadToEachOther) {
    const Redline redline = split_afar();
    const std::string html = render_html(redline);
    const std::string& whole = redline.old_side.document.paragraphs[0].id;
    const std::string& part = redline.new_side.document.paragraphs[2].id;
    EXPECT_TRUE(has(html, "into <bdi>1 and <a href=\"#" + part + "\"><bdi>3</bdi></a></bdi>"));
    EXPECT_TRUE(has(html, "id=\"" + part + "\">"));
    EXPECT_TRUE(has(html, "split from <a href=\"#" + whole + "\"><bdi>1</bdi></a>"));
}

TEST(Asides, ATerminalShowsAPartInItsOwnPlaceToo) {
    const std::string text = terminal(split_afar());
    EXPECT_TRUE(has(text,
                    "÷ 1. Boats are painted.\n"
                    "     split from 1 into 1 and 3\n\n"
                    "  2. Chairs rotate.\n\n"
                    "÷ 3. Nets are mended.\n"
                    "     split from 1\n\n"))
        << text;
}

TEST(Asides, PartsBesideTheOneBeforeStayWithIt) {
    const Redline redline =
        redline_of({op(1, ""), op(2, "Chairs.")},
                   {op(1, "Boats."), op(2, "Nets."), op(3, "Chairs."), op(4, "Oars."), op(5, "Sails.")},
                   {{{0}, {0, 1, 3, 4}}, {{1}, {2}}});
    EXPECT_EQ(seen(render_html(redline)).places,
              (Lines{"1. Boats. 2. Nets. Split from 1 into 1, 2, 4 and 5 substantive", "3. Chairs.",
                     "4. Oars. 5. Sails. split from 1"}));
}

TEST(Asides, OfAMovedSplitOnlyTheWholeSaysThatItMoved) {
    const Redline redline = redline_of({op(1, "Chairs."), op(2, "Fees."), op(3, "")},
                                       {op(1, "Boats."), op(2, "Chairs."), op(3, "Nets."), op(4, "Fees.")},
                                       {{{2}, {0, 2}, true}, {{0}, {1}}, {{1}, {3}}});
    EXPECT_EQ(seen(render_html(redline)).places,
              (Lines{"3. 1. Boats. Moved from 3 Split from 3 into 1 and 3 substantive", "2. Chairs.",
                     "3. Nets. split from 3", "4. Fees.", "3. Boats. Nets. moved to 1"}));
}

TEST(Asides, ABlockThatMovedWentToWhereItsLastOneStandsAndNotToAPartOfThat) {
    const Redline redline =
        redline_of({op(1, "Sails."), op(2, ""), op(3, "Chairs."), op(4, "Fees.")},
                   {op(1, "Chairs."), op(2, "Sails."), op(3, "Boats."), op(4, "Fees."), op(5, "Nets.")},
                   {{{2}, {0}}, {{0}, {1}, true, 1}, {{1}, {2, 4}, true, 1}, {{3}, {3}}});
    const Lines places = seen(render_html(redline)).places;
    EXPECT_EQ(places.front(), "1.–2. Sails. moved to 2–3");
    EXPECT_EQ(places.back(), "5. Nets. split from 2");
}

TEST(Asides, WhatFollowedASplitParagraphFollowsThePartThatKeptItsPlace) {
    const Redline redline = redline_of({op(1, "Chairs."), op(2, ""), op(3, "Fees."), op(4, "Dues.")},
                                       {op(1, "Oars."), op(2, "Fees."), op(3, "Chairs."),
                                        op(4, "Boats are painted in spring."), op(5, "Dues.")},
                                       {{{1}, {0, 3}}, {{2}, {1}, true}, {{0}, {2}}, {{3}, {4}}});
    const Lines places = seen(render_html(redline)).places;
    ASSERT_EQ(places.size(), 6U);
    EXPECT_EQ(places[3], "4. Boats are painted in spring. split from 2");
    EXPECT_EQ(places[4], "3. Fees. moved to 2");
}

TEST(Asides, AFootnoteBetweenTwoPartsKeepsItsPlace) {
    const Redline redline = redline_of(
        {op(1, ""), paragraph(Kind::footnote, "1", "See annex."), op(2, "Fees.")},
        {op(1, "Boats."), paragraph(Kind::footnote, "1", "See annex."), op(2, "Nets."), op(3, "Fees.")},
        {{{0}, {0, 2}}, {{1}, {1}}, {{2}, {3}}});
    EXPECT_EQ(seen(render_html(redline)).new_text, (Lines{"Boats.", "See annex.", "Nets.", "Fees."}));
}

TEST(Asides, APartBetweenTheRowsOfATableStandsBetweenThem) {
    const Redline redline = redline_of({op(1, ""), paragraph(Kind::table_row, "", "Marenne\t35"),
                                        paragraph(Kind::table_row, "", "Ordal\t25")},
                                       {op(1, "Boats."), paragraph(Kind::table_row, "", "Marenne\t35"),
                                        op(2, "Nets."), paragraph(Kind::table_row, "", "Ordal\t25")},
                                       {{{0}, {0, 2}}, {{1}, {1}}, {{2}, {3}}});
    EXPECT_EQ(seen(render_html(redline)).new_text, (Lines{"Boats.", "Marenne\t35", "Nets.", "Ordal\t25"}));
}

// ---- merges

TEST(Asides, AParagraphMergedIntoOneElsewhereLeavesAStub) {
    const Redline redline =
        redline_of({op(1, "Boats."), op(2, "Chairs."), op(3, "Nets."), op(4, "Fees.")},
                   {op(1, ""), op(2, "Chairs."), op(3, "Fees.")}, {{{0, 2}, {0}}, {{1}, {1}}, {{3}, {2}}});
    const std::string html = render_html(redline);
    EXPECT_EQ(seen(html).places, (Lines{"1. + 3. 1. Boats.¶ Nets. Merged 1 and 3 into 1 substantive",
                                        "2. Chairs.", "3. Nets. merged into 1", "3. Fees."}));
    const auto& olds = redline.old_side.document.paragraphs;
    EXPECT_TRUE(has(html, "<a href=\"#was-" + olds[2].id + "\"><bdi>3</bdi></a>"));
    EXPECT_TRUE(has(html, "id=\"was-" + olds[2].id + "\""));
    EXPECT_TRUE(has(html, "merged <a href=\"#" + olds[0].id + "\"><bdi>into 1</bdi></a>"));
    EXPECT_TRUE(has(terminal(redline), "&            3 merged into 1\n")) << terminal(redline);
}

TEST(Asides, OfTwoThatWereMergedTheOneThatIsStillInItsPlaceLeavesNoStub) {
    const Redline redline =
        redline_of({op(1, "Boats."), op(2, "Chairs."), op(3, "Nets."), op(4, "Oars."), op(5, "Fees.")},
                   {op(1, "Chairs."), op(2, ""), op(3, "Fees.")}, {{{1}, {0}}, {{0, 2, 3}, {1}}, {{4}, {2}}});
    const Lines places = seen(render_html(redline)).places;
    EXPECT_EQ(places.size(), 4U);
    EXPECT_EQ(places.front(), "1. Boats. merged into 2");
}

TEST(Asides, AFootnoteDoesNotPartWhatWasMerged) {
    const Redline redline =
        redline_of({op(1, "Boats."), paragraph(Kind::footnote, "1", "See annex."), op(2, "Nets.")},
                   {op(1, ""), paragraph(Kind::footnote, "1", "See annex.")}, {{{0, 2}, {0}}, {{1}, {1}}});
    EXPECT_EQ(seen(render_html(redline)).places.size(), 2U);
}

TEST(Asides, AMovedMergeHasOneStubForEachPlaceThatItLeft) {
    const Redline redline = redline_of({op(1, "Boats."), op(2, "Chairs."), op(3, "Nets."), op(4, "Fees.")},
                                       {op(1, "Chairs."), op(2, "Fees."), op(3, "")},
                                       {{{1}, {0}}, {{3}, {1}}, {{0, 2}, {2}, true}});
    EXPECT_EQ(seen(render_html(redline)).places,
              (Lines{"1. Boats. moved to 3", "1. Chairs.", "3. Nets. merged into 3", "2. Fees.",
                     "1. + 3. 3. Boats.¶ Nets. Moved from 1 and 3 Merged 1 and 3 into 3 substantive"}));
}

// ---- what surrounds them

TEST(Asides, ATerminalFoldsAroundAPartAndNamesTheHeadingAboveIt) {
    std::vector<Paragraph> olds = {heading("First"), op(1, "")};
    std::vector<Paragraph> news = {heading("First"), op(1, "Boats.")};
    std::vector<Became> all = {{{0}, {0}}, {{1}, {1}}};
    for (std::uint32_t i = 2; i < 12; ++i) {
        const Paragraph each = i == 6 ? heading("Second") : op(static_cast<int>(i), "Same.");
        olds.push_back(each);
        news.push_back(each);
        const std::uint32_t shift = i > 9 ? 1 : 0;
        if (i == 10) news.back() = op(20, "Nets."), news.push_back(each);
        all.push_back({{i}, {i + shift}});
    }
    all[1].news.push_back(10);
    const std::string text = terminal(redline_of(olds, news, all));
    EXPECT_TRUE(has(text,
                    "Second\n══════\n\n"
                    "      … 2 paragraphs unchanged\n\n"
                    "  9.  Same.\n\n"
                    "÷ 20. Nets.\n"
                    "      split from First, 1\n\n"
                    "  10. Same.\n"))
        << text;
}

TEST(Asides, ThePagesFoldsLeaveAPartInTheOpen) {
    std::vector<Paragraph> olds = {op(1, "")};
    std::vector<Paragraph> news = {op(1, "Boats.")};
    std::vector<Became> all = {{{0}, {0, 8}}};
    for (std::uint32_t i = 1; i < 15; ++i) {
        olds.push_back(op(static_cast<int>(i + 1), "Same."));
        if (i == 8) news.push_back(op(20, "Nets."));
        news.push_back(olds.back());
        all.push_back({{i}, {i < 8 ? i : i + 1}});
    }
    const std::string html = render_html(redline_of(olds, news, all));
    const std::size_t part = html.find("Nets.");
    EXPECT_TRUE(has(html, "5 paragraphs unchanged"));
    EXPECT_TRUE(has(html, "6 paragraphs unchanged"));
    // One on each side of it is open.
    EXPECT_LT(html.rfind("</details>", part), html.rfind("Same.", part));
    EXPECT_GT(html.find("<details", part), html.find("Same.", part));
}

TEST(Asides, APartIsAChangeInTheSectionWhereItStandsAndNoneMoreInTheOneAbove) {
    const Redline redline =
        redline_of({heading("All"), heading("First", 1), op(1, ""), heading("Second", 1), op(2, "Fees.")},
                   {heading("All"), heading("First", 1), op(1, "Boats."), heading("Second", 1),
                    op(2, "Nets."), op(3, "Fees.")},
                   {{{0}, {0}}, {{1}, {1}}, {{2}, {2, 4}}, {{3}, {3}}, {{4}, {5}}});
    const std::string html = render_html(redline);
    for (const char* title : {"All", "First", "Second"}) {
        EXPECT_TRUE(has(html, std::string(title) + "</bdi></a><span class=\"m\">1<")) << title;
    }
}

// ---- laws

std::vector<Redline> whole_redlines() {
    std::vector<Redline> redlines;
    for (const std::uint64_t seed : {901U, 902U, 903U, 904U}) {
        const auto pair = negotiated_pair(seed, 300, testing::scattered_parts());
        redlines.push_back(compare(make_side("a", pair.before), make_side("b", pair.after)));
    }
    const auto add = [&redlines](const std::filesystem::path& before, const std::filesystem::path& after) {
        const auto side = [](const std::filesystem::path& file) {
            auto reading = formats::read(testing::read_whole(file.string()), file.filename().string());
            EXPECT_TRUE(reading.ok()) << file;
            return make_side("", reading ? std::move(reading->document) : Document{});
        };
        redlines.push_back(compare(side(before), side(after)));
    };
    const std::filesystem::path samples = ADREF_SAMPLES;
    for (const auto& folder : std::filesystem::directory_iterator(samples / "tricky"))
        add(folder.path() / "old.md", folder.path() / "new.md");
    add(samples / "compact/zero.md", samples / "compact/rev1.md");
    add(samples / "compact/zero.md", samples / "compact/rev2.md");
    return redlines;
}

TEST(Asides, NewTextOnlyIsTheNewTextInItsOrder) {
    std::size_t apart = 0;
    for (const Redline& redline : whole_redlines()) {
        for (const Entry& entry : redline.entries)
            apart += entry.news.size() > 1 && entry.news.back() - entry.news.front() >= entry.news.size()
                         ? 1U
                         : 0U;
        EXPECT_EQ(seen(render_html(redline)).new_text, texts_of(redline.new_side.document));
    }
    EXPECT_GT(apart, 10U);
}

// Without spaces, what is deleted, and signs.
std::string bare(const std::string& text) {
    return std::regex_replace(text, std::regex("\\[-[^\\]]*-\\]|\\{\\+|\\+\\}|»[0-9]+ |»|␣|[ \n]"),
                              std::string());
}

TEST(Asides, WithoutItsDeletionsTheTerminalsTextHoldsTheNewOneInItsOrder) {
    for (const std::uint64_t seed : {905U, 906U}) {
        const auto pair = negotiated_pair(seed, 120, testing::scattered_parts());
        const std::string text =
            bare(terminal(compare(make_side("a", pair.before), make_side("b", pair.after)), 1, true));
        std::size_t at = 0;
        for (const Paragraph& each : pair.after.paragraphs) {
            const std::string words = bare(each.label + each.text);
            at = text.find(words, at);
            ASSERT_NE(at, text.npos) << each.label << each.text;
            at += words.size();
        }
    }
}

}  // namespace
}  // namespace adref::viewer
