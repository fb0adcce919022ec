// What the page must not do, whatever the texts say: run, fetch or become markup.
#include "tests/support/redline_builder.h"
#include "tests/viewer/read_page.h"
#include "viewer/renderer.h"

#include <QCryptographicHash>
#include <gtest/gtest.h>

#include <string>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;
using testing::small_redline;

std::string hash_of(const std::string& text) {
    return "'sha256-" +
           QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256)
               .toBase64()
               .toStdString() +
           "'";
}

// What a browser hashes: the element's text as HTML reads it, where CDATA is none.
std::string raw_script(const std::string& html) {
    const std::string open = "<script type=\"module\">";
    const std::size_t start = html.find(open) + open.size();
    return html.substr(start, html.find("</script>", start) - start);
}

TEST(Html, ForbidsItselfEverythingButItsOwnStyleAndScript) {
    const std::string html = render_html(small_redline());
    const ReadPage page = read_page(html);
    ASSERT_EQ(page.policies.size(), 1U);
    ASSERT_EQ(page.styles.size(), 2U);
    ASSERT_EQ(page.scripts.size(), 1U);
    ASSERT_EQ(page.other_data.size(), 1U);
    EXPECT_GT(page.styles.front().size(), 1000U);
    EXPECT_GT(page.scripts.front().size(), 1000U);
    EXPECT_EQ(page.policies.front(), "default-src 'none'; style-src " + hash_of(page.styles[0]) + " " +
                                         hash_of(page.styles[1]) + "; script-src " +
                                         hash_of(raw_script(html)) + "; base-uri 'none'; form-action 'none'");
    for (const char* element : {"link", "img", "iframe", "object", "base", "form"}) {
        EXPECT_FALSE(page.elements.contains(element)) << element;
    }
    for (const std::string& attribute : page.attributes) {
        EXPECT_NE(attribute, "style");
        EXPECT_NE(attribute, "src");
        EXPECT_FALSE(attribute.starts_with("on")) << attribute;
    }
    EXPECT_FALSE(has(page.styles.front(), "url("));
    EXPECT_FALSE(has(page.styles.front(), "@import"));
    for (const char* parses : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                               "Function(", "fetch(", "XMLHttpRequest", "import("}) {
        EXPECT_FALSE(has(page.scripts.front(), parses)) << parses;
    }
}

TEST(Html, HostileTextsStayTextInEveryField) {
    const std::string evil =
        "\"><script>alert('1')</script><p onclick=\"x\" style='y'>&amp;]]>-->{{body}}\x1b\u202E\u2066\xFF\r";
    RedlineBuilder builder(evil, evil + "2");
    builder.old_document().title = builder.new_document().title = evil;
    builder.old_document().language = builder.new_document().language = evil;
    builder.unchanged(Kind::heading, evil, evil);
    Entry& entry = builder.matched(paragraph(Kind::operative, evil), paragraph(Kind::operative, evil + "b"),
                                   {gone(evil, 1), fresh("x"), same(evil), fresh(evil, 1)});
    entry.signals = {{Axis::verb, evil, evil, Direction::weaker}, {Axis::verb, "", evil, Direction::weaker}};
    builder.inserted(paragraph(Kind::table_row, "", evil + "\t" + evil));
    builder.deleted(paragraph(Kind::footnote, evil, evil));
    Redline redline = builder.build();
    for (Paragraph& each : redline.old_side.document.paragraphs) each.id = evil;
    for (Paragraph& each : redline.new_side.document.paragraphs) each.id = evil;
    const std::string html = render_html(redline);
    const ReadPage page = read_page(html);
    EXPECT_EQ(page.error, "");
    EXPECT_EQ(page.scripts.size(), 1U);
    EXPECT_EQ(page.styles.size(), 2U);
    EXPECT_EQ(page.other_data.size(), 1U);
    EXPECT_FALSE(page.attributes.contains("onclick"));
    EXPECT_FALSE(page.attributes.contains("style"));
    for (const char* raw : {"\x1b", "\u202E", "\u2066", "\xFF", "\r"}) EXPECT_FALSE(has(html, raw));
    EXPECT_TRUE(has(html, "\\u{202E}"));
    EXPECT_TRUE(has(html, "\\x{FF}"));
}

}  // namespace
}  // namespace adref::viewer
