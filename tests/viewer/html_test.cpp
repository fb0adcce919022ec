// The page: that both texts can be read off it, and what it says of them.
// html_safety_test.cpp has what it must not do.
#include "diffcore/compare.h"
#include "formats/reader.h"
#include "tests/support/negotiated_pair.h"
#include "tests/support/redline_builder.h"
#include "tests/viewer/read_page.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;
using testing::small_redline;

TEST(Html, SaysOfWhatWasCutShort) {
    RedlineBuilder builder("zero", "rev1");
    builder.matched(paragraph(Kind::operative, "1."), {same("Boats are "), gone("red"), fresh("blue")})
        .coarse = true;
    builder.deleted(paragraph(Kind::operative, "2.", "Oars are long.")).coarse = true;
    const std::string html = render_html(builder.build());
    const std::size_t pair = html.find(">too long to compare finely<");
    const std::size_t alone = html.find(">the search for a counterpart was cut short<");
    ASSERT_NE(pair, std::string::npos);
    ASSERT_NE(alone, std::string::npos);
    EXPECT_LT(pair, alone);
    EXPECT_EQ(html.find("too long to compare finely", pair + 2), std::string::npos);
}

TEST(Html, IsWellFormedAndShowsBothTextsToTheByte) {
    const Redline redline = small_redline();
    expect_faithful(redline, read_page(render_html(redline)));
}

TEST(Html, TheTwoEndsOfAMovedPhraseAreMarkedAndSaySo) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."),
                    {gone("in spring, ", 1), same("boats are painted"), fresh(" in spring", 1)});
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(
        has(html, "<del class=\"m\" data-move=\"1\" title=\"moved away from here, inside the paragraph\">"));
    EXPECT_TRUE(has(html, "<ins class=\"m\" data-move=\"1\" title=\"moved here, inside the paragraph\">"));
    expect_faithful(redline, read_page(html));
}

TEST(Html, EveryLinkLeadsSomewhereOnThePage) {
    const ReadPage page = read_page(render_html(small_redline()));
    EXPECT_GT(page.links.size(), 10U);
    for (const std::string& link : page.links) {
        ASSERT_TRUE(link.starts_with("#")) << link;
        EXPECT_TRUE(page.ids.contains(link.substr(1))) << link;
    }
}

TEST(Html, MarksStandInsideTheChangesThatTheyCross) {
    RedlineBuilder builder("a", "b");
    Paragraph before = paragraph(Kind::operative, "1.");
    Paragraph after = paragraph(Kind::operative, "1.");
    before.marks = {{MarkKind::italic, 0, 7}};                          // "Décides"
    after.marks = {{MarkKind::bold, 3, 11}, {MarkKind::italic, 0, 5}};  // overlapping
    builder.matched(before, after, {gone("Décides "), fresh("Prie "), same("instamment l’État")});
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(has(html, "<del><i>Décides</i> </del>"));
    EXPECT_TRUE(has(html, "<ins class=\"j\"><i>Pri</i><b><i>e </i></b></ins>"));
    EXPECT_TRUE(has(html, "<span class=\"f\" title=\"was plain\"><b>instam</b></span>ment"));
    expect_faithful(redline, read_page(html));
}

TEST(Html, MarksThatMakeNoSenseDoNoHarm) {
    RedlineBuilder builder("a", "b");
    Paragraph odd = paragraph(Kind::text, "");
    odd.marks = {{MarkKind::bold, 5, 2},
                 {MarkKind::italic, 3, 900},
                 {MarkKind::bold, 700, 800},
                 {MarkKind::underline, 4, 4}};
    odd.notes = {{900, "nowhere"}, {2, "nowhere"}};
    builder.matched(odd, {same("Wat"), gone("er"), fresh("ching"), same(" connects")});
    const Redline redline = builder.build();
    expect_faithful(redline, read_page(render_html(redline)));
}

TEST(Html, FootnoteCallsLinkToTheirNotesAndShowWhetherTheyChanged) {
    RedlineBuilder builder("a", "b");
    Paragraph before = paragraph(Kind::operative, "1.");
    Paragraph after = before;
    before.notes = {{5, "f1"}, {5, "f2"}};
    after.notes = {{5, "g1"}, {15, "g3"}};
    builder.matched(before, after, {same("Water connects "), gone("us"), fresh("all"), same(".")});
    Paragraph kept = paragraph(Kind::footnote, "1");
    Paragraph kept_new = kept;
    kept.id = "f1", kept_new.id = "g1";
    builder.matched(kept, kept_new, {same("A/RES/1.")});
    Paragraph lost = paragraph(Kind::footnote, "2", "A/RES/2.");
    lost.id = "f2";
    builder.deleted(lost);
    Paragraph added = paragraph(Kind::footnote, "[2]", "A/RES/3.");
    added.id = "g3";
    builder.inserted(added);
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(has(html,
                    "Water<sup class=\"call\"><a href=\"#f1\">1</a></sup>"
                    "<del><sup class=\"call\"><a href=\"#f2\">2</a></sup></del> connects"));
    EXPECT_TRUE(has(html, "<ins><sup class=\"call\"><a href=\"#g3\">2</a></sup></ins>"));
    expect_faithful(redline, read_page(html));
}

TEST(Html, ALongUnchangedStretchIsFoldedWithContextLeftOpen) {
    RedlineBuilder builder("a", "b");
    builder.inserted(paragraph(Kind::operative, "1.", "New."));
    for (int i = 1; i <= 9; ++i) {
        builder.matched(paragraph(Kind::operative, std::to_string(i) + "."),
                        paragraph(Kind::operative, std::to_string(i + 1) + "."), {same("Same words here.")});
    }
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    const std::size_t fold = html.find("<details class=\"fold\"><summary>");
    ASSERT_NE(fold, html.npos);
    EXPECT_LT(html.find("<bdi class=\"was\">1.</bdi>"), fold);
    EXPECT_GT(html.find("<bdi class=\"was\">2.</bdi>"), fold);
    EXPECT_TRUE(has(html, "8 paragraphs unchanged, all renumbered (2–9 → 3–10)"));
    expect_faithful(redline, read_page(html));
}

TEST(Html, AMovedParagraphAndItsOldPlaceLeadToEachOther) {
    const std::string html = render_html(small_redline());
    const std::size_t stub = html.find("<div class=\"e stub\" id=\"was-");
    ASSERT_NE(stub, html.npos);
    const std::size_t id_start = html.find("was-", stub);
    const std::string id = html.substr(id_start, html.find('"', id_start) - id_start);
    EXPECT_TRUE(has(
        html, "<span class=\"what\">Moved</span> from <a href=\"#" + id + "\"><bdi>Principles, 4</bdi></a>"));
    EXPECT_TRUE(has(html, "moved <a href=\"#" + id.substr(4) + "\"><bdi>to Objective 1, 9</bdi></a>"));
}

TEST(Html, SplitAndMergedParagraphsStandTogether) {
    const std::string html = render_html(small_redline());
    EXPECT_TRUE(has(html, "Gauges are read.<del> </del>"));
    EXPECT_TRUE(has(html, "<p class=\"t x\">Telephones are answered.</p>"));
    EXPECT_TRUE(has(html, "Experts serve without pay.<del class=\"join\">¶</del>"));
}

TEST(Html, RightToLeftTextSetsThePageAndNotItsOwnWords) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "١."),
                    {same("تتبادل الدول "), gone("البيانات"), fresh("المعلومات"), same(".")});
    builder.unchanged(Kind::text, "", "A sentence in English.");
    builder.unchanged(Kind::text, "", "WRC-12: المؤتمر العالمي للاتصالات الراديوية");
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(has(html, "<main id=\"text\" dir=\"rtl\""));
    EXPECT_TRUE(has(html, "<p class=\"t x\" dir=\"ltr\">A sentence"));
    EXPECT_TRUE(has(html, "<p class=\"t x\">WRC-12"));
    EXPECT_TRUE(has(html, "<div class=\"n\" dir=\"ltr\""));
    expect_faithful(redline, read_page(html));
}

TEST(Html, NamesTheLanguageOfTheText) {
    RedlineBuilder builder("a", "b");
    builder.old_document().language = builder.new_document().language = "zh-Hans";
    builder.matched(paragraph(Kind::text, ""), {same("各国"), gone("应"), fresh("可")});
    const std::string html = render_html(builder.build());
    EXPECT_TRUE(has(html, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">"));
    EXPECT_TRUE(has(html, "<main id=\"text\" dir=\"ltr\" lang=\"zh-Hans\""));
    EXPECT_TRUE(has(html, "<div class=\"n\" lang=\"en\">"));
}

// The drafts that the repository carries, and one made up.
std::vector<Redline> whole_redlines() {
    std::vector<Redline> redlines;
    std::vector<std::pair<std::filesystem::path, std::filesystem::path>> files;
    const std::filesystem::path samples = ADREF_SAMPLES;
    files.emplace_back(samples / "compact/zero.md", samples / "compact/rev1.md");
    files.emplace_back(samples / "compact/zero.md", samples / "compact/rev2.md");
    for (const auto& folder : std::filesystem::directory_iterator(samples / "tricky")) {
        files.emplace_back(folder.path() / "old.md", folder.path() / "new.md");
    }
    const auto document = [](const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const auto reading = formats::read(bytes, path.filename().string());
        EXPECT_TRUE(reading.ok()) << path;
        return reading.ok() ? reading->document : Document();
    };
    for (const auto& [before, after] : files) {
        redlines.push_back(compare(make_side(before.filename().string(), document(before)),
                                   make_side(after.filename().string(), document(after))));
    }
    const testing::NegotiatedPair pair = testing::negotiated_pair(7, 300);
    redlines.push_back(compare(make_side("a", pair.before), make_side("b", pair.after)));
    const testing::NegotiatedPair apart = testing::negotiated_pair(8, 300, testing::scattered_parts());
    redlines.push_back(compare(make_side("a", apart.before), make_side("b", apart.after)));
    return redlines;
}

TEST(Html, WholeDraftsCanBeReadOffTheirPages) {
    for (const Redline& redline : whole_redlines()) {
        const ReadPage page = read_page(render_html(redline));
        expect_faithful(redline, page);
        for (const std::string& link : page.links) EXPECT_TRUE(page.ids.contains(link.substr(1))) << link;
    }
}

TEST(Html, RepeatedIdsAreToldApart) {
    RedlineBuilder builder("a", "b");
    Paragraph twin = paragraph(Kind::text, "");
    twin.id = "p:twin";
    builder.matched(twin, {same("One.")});
    builder.matched(twin, {same("Two.")});
    builder.matched(twin, {same("Three.")});
    EXPECT_EQ(read_page(render_html(builder.build())).error, "");  // read_page() fails on a repeated id
}

TEST(Html, GivesFilesByTheirNamesAndNotByTheFoldersOfWhoeverMadeIt) {
    const auto title = [](std::string before, std::string after) {
        const std::string html = render_html(RedlineBuilder(std::move(before), std::move(after)).build());
        const std::size_t start = html.find("<title>") + 7;
        return html.substr(start, html.find(" · ", start) - start);
    };
    EXPECT_EQ(title("/home/me/secret/zero.md", "../rev1.md"), "zero.md → rev1.md");
    EXPECT_EQ(title("/home/me/zero/draft.md", "/home/me/rev1/draft.md"), "zero/draft.md → rev1/draft.md");
    EXPECT_EQ(title("zero", "rev1"), "zero → rev1");
    EXPECT_EQ(title("same/x.md", "same/x.md"), "x.md → x.md");
}

TEST(Html, IdenticalDraftsSaySo) {
    RedlineBuilder builder("zero", "rev1");
    builder.unchanged(Kind::operative, "1.", "Water connects us.");
    const std::string html = render_html(builder.build());
    EXPECT_TRUE(has(html, "No change: 1 paragraph unchanged."));
    EXPECT_EQ(read_page(html).error, "");
}

TEST(Html, OfNothingIsAPageToo) {
    EXPECT_EQ(read_page(render_html(RedlineBuilder("", "").build())).error, "");
}

TEST(Html, IsTheSameBytesEachTime) {
    EXPECT_EQ(render_html(small_redline()), render_html(small_redline()));
}

}  // namespace
}  // namespace adref::viewer
