// Small signs of the page: where two changes meet, which way one runs, what stands
// for a number, what the legend says.
#include "tests/support/redline_builder.h"
#include "tests/viewer/read_page.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <string>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;

TEST(HtmlSigns, AChangeRightBehindAnotherOneIsToldApart) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same("Boats "), gone("shall"), fresh("should"), same(" be "), gone("red"), same(" and "),
                     fresh("clean")});
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(has(html, "<del>shall</del><ins class=\"j\">should</ins>"));
    EXPECT_TRUE(has(html, "<del>red</del> and <ins>clean</ins>"));
    expect_faithful(redline, read_page(html));
}

TEST(HtmlSigns, AChangeInAnArabicParagraphRunsAsItDoesInTheDraft) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same("توزيع نطاق التردد "), gone("1 164-960 MHz وأنظمة"), same(" للخدمة "),
                     fresh("MHz (R)"), same(" "), gone("2007"), same(" المتنقلة للطيران")});
    const Redline redline = builder.build();
    const std::string html = render_html(redline);
    EXPECT_TRUE(has(html, "<del><bdi class=\"al\" dir=\"rtl\">1 164-960 MHz"));
    EXPECT_TRUE(has(html, "<ins><bdi>MHz (R)</bdi></ins>"));
    // The last letter before it that the old text has is Arabic, too.
    EXPECT_TRUE(has(html, "<del><bdi class=\"al\" dir=\"rtl\">2007</bdi></del>"));
    EXPECT_FALSE(has(html, "\u061c"));
    expect_faithful(redline, read_page(html));
}

TEST(HtmlSigns, NumbersInATextFromLeftToRightNeedNoDirection) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same("By "), gone("2007"), fresh("2012"), same(" boats.")});
    EXPECT_FALSE(has(render_html(builder.build()), "<bdi dir"));
}

TEST(HtmlSigns, ADashIsNoNumberAndAWordIsALongOne) {
    RedlineBuilder builder("a", "b");
    builder.deleted(paragraph(Kind::operative, "–", "Oars are long and boats are painted in spring."));
    builder.deleted(
        paragraph(Kind::operative, "Option 2:", "Boats are blue, and the crew wears coats of wool."));
    builder.deleted(paragraph(Kind::operative, "12.", "Nobody swims while the winter lasts in the harbour."));
    const std::string html = render_html(builder.build());
    EXPECT_TRUE(has(html, "<span class=\"no sign\">"));
    EXPECT_TRUE(has(html, "<span class=\"no long\">"));
    EXPECT_TRUE(has(html, "<span class=\"no\">"));
}

TEST(HtmlSigns, ANumberWhereThereWasNoneIsNewAndAChangedOneIsNot) {
    RedlineBuilder builder("a", "b");
    builder.matched(paragraph(Kind::heading, ""), paragraph(Kind::heading, "Article 7 bis"), {same("Boats")});
    builder.matched(paragraph(Kind::operative, "1."), paragraph(Kind::operative, "2."),
                    {same("Oars float.")});
    const std::string html = render_html(builder.build());
    const std::string sign = " fresh\"><a";
    const std::size_t first = html.find(sign);
    ASSERT_NE(first, std::string::npos);
    EXPECT_TRUE(has(html.substr(first, 120), "Article 7 bis"));
    EXPECT_EQ(html.find(sign, first + 1), std::string::npos);
}

TEST(HtmlSigns, TheLegendHasTheSignsThatAreUsedAndNoOthers) {
    RedlineBuilder builder("a", "b");
    builder.deleted(paragraph(Kind::operative, "1.", "Oars are long and boats are painted in spring."));
    const std::string html = render_html(builder.build());
    EXPECT_TRUE(has(html, "<span class=\"sign gone\">"));
    EXPECT_FALSE(has(html, "<span class=\"sign new\">"));
    EXPECT_FALSE(has(html, "<span class=\"by\">"));
}

TEST(HtmlSigns, RoundsShowTheirTitlesWhereTheyHaveAny) {
    RedlineBuilder builder("zero", "rev1");
    builder.deleted(paragraph(Kind::operative, "1.", "Oars are long."));
    const Redline redline = builder.build();
    EXPECT_FALSE(has(render_html(redline), "class=\"rounds\""));
    HtmlOptions options;
    options.new_title = "Rev <1>";
    EXPECT_TRUE(has(render_html(redline, options),
                    "<p class=\"rounds\"><bdi>—</bdi> → <bdi>Rev &lt;1&gt;</bdi></p>"));
}

}  // namespace
}  // namespace adref::viewer
