// Pages as they are found on the web, and pages that nobody means well with.
#include "formats/office.h"
#include "formats/rich_text.h"

#include <gtest/gtest.h>

#include <string>

namespace adref::formats {
namespace {

using namespace std::string_view_literals;

Reading page(std::string_view html, Revisions revisions = Revisions::accept) {
    ReadOptions options;
    options.revisions = revisions;
    Result<Reading> reading = read_office(Format::html, html, "page.html", options);
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : reading.error().message);
    return reading.ok() ? std::move(*reading) : Reading{};
}

// "kind level <label> text" of each paragraph.
std::string lines(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs) {
        text += std::string(to_string(paragraph.kind)) + " " + std::to_string(paragraph.level) + " <" +
                paragraph.label + "> " + paragraph.text + "\n";
    }
    return text;
}

Error error_of(std::string_view html) {
    const Result<Reading> reading = read_office(Format::html, html, "page.html");
    EXPECT_FALSE(reading.ok());
    return reading.ok() ? Error{} : reading.error();
}

TEST(HtmlPage, ListsPrintTheirNumbers) {
    EXPECT_EQ(
        lines(page("<h1>Draft</h1><p>Intro here.</p><ol start=3><li>Three is the first;<li value=7>Seven "
                   "follows:<ol type=a><li>alpha;<li>beta.</ol></ol>")
                  .document),
        "title 0 <> Draft\ntext 0 <> Intro here.\noperative 0 <3.> Three is the first;\n"
        "operative 0 <7.> Seven follows:\nitem 1 <a.> alpha;\nitem 1 <b.> beta.\n");
}

TEST(HtmlPage, CoveredCellsOfATableAreEmpty) {
    EXPECT_EQ(
        lines(
            page("<p>x</p><table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>")
                .document),
        "text 0 <> x\ntable-row 0 <> a\tb\t\ntable-row 0 <> \tc\td\ntable-row 0 <> e\tf\tg\n");
}

TEST(HtmlPage, ParagraphsAndItemsOfACellStandApart) {
    EXPECT_EQ(lines(page("<p>x</p><table><tr><td><p>p1</p><p>p2</p><td>a<div>b</div>c</table>").document),
              "text 0 <> x\ntable-row 0 <> p1 p2\ta b c\n");
    EXPECT_EQ(lines(page("<p>x</p><table><tr><td>Of:<ul><li>one</li> <li><p>two</p></li></ul>"
                         "<td><ol start=4><li>four<li>five</ol></table>")
                        .document),
              "text 0 <> x\ntable-row 0 <> Of: • one • two\t4. four 5. five\n");
}

TEST(HtmlPage, ListsInListsAreDeeper) {
    EXPECT_EQ(lines(page("<p>Intro here.</p><ol><li>The Parties shall meet.<ol><li>The first meets "
                         "here.<li>The second there.</ol><li>They shall report.</ol>")
                        .document),
              "text 0 <> Intro here.\noperative 0 <1.> The Parties shall meet.\n"
              "item 1 <1.> The first meets here.\nitem 1 <2.> The second there.\n"
              "operative 0 <2.> They shall report.\n");
}

TEST(HtmlPage, ShortItemsOfAListAreNoHeadings) {
    EXPECT_EQ(lines(page("<p>There are three rivers.</p><ol><li>Rhine<li>Meuse<li>Scheldt</ol><p>They are "
                         "long, and nobody has swum any of them from the spring to the sea.</p>")
                        .document),
              "text 0 <> There are three rivers.\noperative 0 <1.> Rhine\noperative 0 <2.> Meuse\n"
              "operative 0 <3.> Scheldt\n"
              "text 0 <> They are long, and nobody has swum any of them from the spring to the sea.\n");
}

TEST(HtmlPage, TheTitleHasNoNumberAndNoTextBeforeIt) {
    EXPECT_EQ(
        lines(page("<h1>1. Scope</h1><p>This is about rivers.</p><h1>2. Terms</h1><p>Words.</p>").document),
        "heading 0 <1.> Scope\ntext 0 <> This is about rivers.\nheading 0 <2.> Terms\ntext 0 <> "
        "Words.\n");
    EXPECT_EQ(lines(page("<p>The Parties met in spring, and they agreed on what follows.</p>"
                         "<h1>Rivers</h1><p>Water flows.</p>")
                        .document),
              "text 0 <> The Parties met in spring, and they agreed on what follows.\nheading 0 <> "
              "Rivers\ntext 0 <> Water flows.\n");
    EXPECT_EQ(lines(page("<p>United Nations</p><p>A/79/L.12</p><h1>Rivers</h1><p>Water flows.</p>").document),
              "text 0 <> United Nations\ntext 0 <> A/79/L.12\ntitle 0 <> Rivers\ntext 0 <> Water flows.\n");
}

TEST(HtmlPage, ByteOrderMarksOfUtf16AreNoPlainText) {
    const std::string html = "<!DOCTYPE html><html><body><p>Water <b>flows</b>.</p></body></html>";
    for (const bool big : {false, true}) {
        std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c : html) bytes += big ? std::string{'\0', c} : std::string{c, '\0'};
        const Result<Format> format = recognise_format(bytes, "page");
        ASSERT_TRUE(format.ok());
        EXPECT_EQ(*format, Format::html);
        EXPECT_EQ(lines(page(bytes).document), "text 0 <> Water flows.\n");
    }
}

TEST(HtmlPage, WhatStandsAroundTheTextIsLeftOutAndReported) {
    const Reading reading = page(
        "<header><a href=/>Home</a></header><nav><a href=/a>Rivers</a></nav>"
        "<div class=cookie-banner>We use cookies.</div>"
        "<main><header><h1>Rivers</h1></header><p>Water flows.</p><footer>Signed by all.</footer></main>"
        "<footer>Contact us</footer>");
    EXPECT_EQ(lines(reading.document),
              "title 0 <> Rivers\ntext 0 <> Water flows.\ntext 0 <> Signed by all.\n");
    std::string report;
    for (const Remark& remark : reading.report) report += remark.why + ": " + remark.text + "\n";
    EXPECT_EQ(report,
              "page header: Home\nnavigation: Rivers\ncookie notice: We use cookies.\n"
              "page footer: Contact us\n");
}

TEST(HtmlPage, AHeaderWithTheTitleAndAFooterWithNotesAreText) {
    EXPECT_EQ(
        lines(page("<header><h1>Rivers</h1></header><p>Water flows.<sup><a href='#n' id=c>1</a></sup></p>"
                   "<footer><ol><li id=n>See there. <a href='#c'>back</a></ol></footer>")
                  .document),
        "title 0 <> Rivers\ntext 0 <> Water flows.\nfootnote 0 <1> See there.\n");
}

TEST(HtmlPage, TablesThatOnlyPlaceThingsAreNoTables) {
    EXPECT_EQ(
        lines(
            page("<table><tr><td><h2>Head</h2><p>One paragraph.</p></td></tr></table><p>Two.</p>").document),
        "heading 0 <> Head\ntext 0 <> One paragraph.\ntext 0 <> Two.\n");
}

TEST(HtmlPage, MarksComeFromElementsAndStyles) {
    const Reading reading = page(
        "<style>.c1{font-weight:700} .c2{font-style:italic}</style><p><b>a</b><span class=c1>b</span>"
        "<span class='c2'>c</span><span style='text-decoration:underline'>d</span><s>e</s><sup>f</sup></p>");
    const std::vector<Mark> expected = {{MarkKind::bold, 0, 2},
                                        {MarkKind::italic, 2, 3},
                                        {MarkKind::underline, 3, 4},
                                        {MarkKind::strike, 4, 5},
                                        {MarkKind::superscript, 5, 6}};
    EXPECT_EQ(reading.document.paragraphs.at(0).marks, expected);
}

TEST(HtmlPage, FootnotesOfPandocWordLibreOfficeAndMediaWikiAreNotes) {
    const std::vector<std::string> pages = {
        "<p>Text<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" role=\"doc-noteref\"><sup>1</sup></a> "
        "on.</p>"
        "<section class=\"footnotes\" role=\"doc-endnotes\"><hr><ol><li id=\"fn1\"><p>The note.<a "
        "href=\"#fnref1\" "
        "class=\"footnote-back\" role=\"doc-backlink\">↩︎</a></p></li></ol></section>",
        "<p>Text<a href=\"#_ftn1\" name=\"_ftnref1\"><span><sup>[1]</sup></span></a> on.</p><div><hr><div "
        "id=ftn1>"
        "<p><a href=\"#_ftnref1\" name=\"_ftn1\"><span>[1]</span></a> The note.</p></div></div>",
        "<p>Text<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a> "
        "on.</p>"
        "<div id=\"sdfootnote1\"><p><a class=\"sdfootnotesym\" name=\"sdfootnote1sym\" "
        "href=\"#sdfootnote1anc\">1</a> The note.</p></div>",
        "<p>Text<sup id=\"cite_ref-1\" class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup> on.</p>"
        "<ol class=\"references\"><li id=\"cite_note-1\"><span class=\"mw-cite-backlink\"><b><a "
        "href=\"#cite_ref-1\">^</a></b></span> <span>The note.</span></li></ol>"};
    for (const std::string& each : pages) {
        const Document document = page(each).document;
        EXPECT_EQ(lines(document), "text 0 <> Text on.\nfootnote 0 <1> The note.\n") << each;
        ASSERT_EQ(document.paragraphs.at(0).notes.size(), 1U) << each;
        EXPECT_EQ(document.paragraphs[0].notes[0].at, 4U) << each;
    }
}

TEST(HtmlPage, ALinkToASectionIsNoFootnote) {
    EXPECT_EQ(
        lines(page("<p>See <a id=r href=\"#s\">1</a>.</p><h2 id=s>Scope</h2><p><a href=\"#r\">up</a></p>")
                  .document),
        "text 0 <> See 1.\nheading 0 <> Scope\ntext 0 <> up\n");
}

TEST(HtmlPage, InsAndDelAreTrackedChanges) {
    constexpr std::string_view html =
        "<p>States <del cite=\"mailto:EU\" datetime=\"2031-04-16T09:30:00Z\">shall</del><ins "
        "data-author=G77>should</ins> act.</p><ins><p>A new one.</p></ins>";
    EXPECT_EQ(lines(page(html).document), "text 0 <> States should act.\ntext 0 <> A new one.\n");
    const Reading kept = page(html, Revisions::keep);
    ASSERT_TRUE(kept.before.has_value());
    EXPECT_EQ(lines(*kept.before), "text 0 <> States shall act.\n");
    ASSERT_EQ(kept.revisions.size(), 3U);
    EXPECT_EQ(kept.revisions[0].author, "EU");
    EXPECT_EQ(kept.revisions[0].date, "2031-04-16T09:30:00Z");
    EXPECT_EQ(kept.revisions[1].author, "G77");
}

TEST(HtmlPage, WhatIsHiddenIsReportedAndScriptsAreNot) {
    const Reading reading = page(
        "<p>Seen.</p><p style='display:none'>Unseen words.</p><script>var x</script><img alt='A map'>"
        "<form><input value='typed'></form>");
    EXPECT_EQ(lines(reading.document), "text 0 <> Seen.\n");
    ASSERT_EQ(reading.report.size(), 3U);
    EXPECT_EQ(reading.report[0].text, "Unseen words.");
    EXPECT_EQ(reading.report[1].text, "A map");
    EXPECT_EQ(reading.report[2].text, "typed");
}

TEST(HtmlPage, CharacterSetsAreKnown) {
    EXPECT_EQ(page("<meta charset=iso-8859-1><p>Caf\xE9 \x93x\x94").document.paragraphs.at(0).text,
              "Café “x”");
    EXPECT_EQ(page("\xFF\xFE<\0p\0>\0\x34\x6C"sv).document.paragraphs.at(0).text, "水");
    EXPECT_EQ(page("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xD7\xCF\xC4\xC1")
                  .document.paragraphs.at(0)
                  .text,
              "вода");
    EXPECT_NE(error_of("<meta charset=klingon><p>x").message.find("\"klingon\""), std::string::npos);
    EXPECT_EQ(error_of("<p>Caf\xE9").message, "not UTF-8");
    EXPECT_EQ(error_of("<p>a\0b"sv).code, ErrorCode::bad_input);
}

TEST(HtmlPage, LanguageAndTitleAreRead) {
    const Reading reading = page("<html lang=ar dir=rtl><title>T</title><p>نص");
    EXPECT_EQ(reading.document.language, "ar");
}

std::string repeated(std::string_view brick, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += brick;
    return text;
}

// No clock: a cost that grew with the square would never end.
TEST(HostileHtml, IsReadOrRefusedInBoundedTime) {
    EXPECT_NE(error_of(repeated("<div>", 100'000) + "x").message.find("512 deep"), std::string::npos);
    EXPECT_NE(error_of(repeated("<br>", 10'000'000)).message.find("more than 2000000"), std::string::npos);
    std::string formatting;
    for (int i = 0; i < 100'000; ++i) formatting += "<p><b a=" + std::to_string(i) + ">x";
    EXPECT_EQ(error_of(formatting).code, ErrorCode::bad_input);
    std::string attributes = "<p>text<p";
    for (int i = 0; i < 300'000; ++i) attributes += " a" + std::to_string(i) + "=1";
    EXPECT_EQ(error_of(attributes + ">y").code, ErrorCode::bad_input);
    EXPECT_EQ(page("<p title='" + std::string(5'000'000, 'x') + "'>text").document.paragraphs.at(0).text,
              "text");
    for (const std::string_view brick : {"<p>x",
                                         "</x>",
                                         "<table>",
                                         "<td>",
                                         "<a href=#a id=a>1</a>",
                                         "<svg>",
                                         "<i></p>",
                                         "<li>x",
                                         "<!--",
                                         "&amp;",
                                         "<table><td><div>",
                                         "<select><option>",
                                         "<ins><p>x",
                                         "<ol><li>",
                                         "<tr><td rowspan=9 colspan=99>x",
                                         "<title>",
                                         "<frameset>",
                                         "<template>",
                                         "<math><mi>",
                                         "<style>.a{",
                                         "</p>",
                                         "</table>",
                                         "<b><p>"}) {
        const Result<Reading> reading =
            read_office(Format::html, "start " + repeated(brick, 30'000), "x.html");
        EXPECT_TRUE(reading.ok() || reading.error().code == ErrorCode::bad_input) << brick;
    }
}

TEST(HtmlOut, NothingInATextIsMarkup) {
    Document document;
    Paragraph paragraph;
    paragraph.text = "<script>alert(1)</script> & \"x\" ]]> -->";
    paragraph.label = "<b>1.";
    document.title = "</title><script>";
    document.language = "en\"><script>";
    document.paragraphs.push_back(paragraph);
    assign_ids(document);
    const Result<std::string> html = write_office(Format::html, document);
    ASSERT_TRUE(html.ok());
    EXPECT_EQ(html->find("<script"), std::string::npos);
    const Document back = page(*html).document;
    EXPECT_EQ(back.paragraphs.at(0).text, paragraph.text);
    EXPECT_EQ(back.title, document.title);
}

// The number is the list's: a paragraph without words has none to show.
TEST(HtmlOut, NumbersOfAListAreNoWords) {
    RichText text;
    text.lists.resize(1);
    text.lists[0].levels.resize(1);
    text.revisions = {{RichRevision::Kind::insertion, "A", "", 0}};
    for (const char* words : {"Water flows.", "", "Boats float."}) {
        RichParagraph paragraph;
        paragraph.properties.list = 0;
        RichRun run;
        run.text = words;
        if (words == "Boats float."sv) run.inserted = 0;
        if (!run.text.empty()) paragraph.runs.push_back(run);
        text.paragraphs.push_back(paragraph);
    }
    const Result<std::string> html = write_rich(Format::html, text);
    ASSERT_TRUE(html.ok());
    EXPECT_EQ(lines(page(*html).document), "operative 0 <1.> Water flows.\noperative 0 <3.> Boats float.\n");
    EXPECT_EQ(lines(page(*html, Revisions::reject).document), "operative 0 <1.> Water flows.\n");
}

TEST(HtmlOut, WhatOneInsertedAndAnotherDeletedComesBack) {
    RichText text;
    text.revisions = {{RichRevision::Kind::insertion, "A", "", 0},
                      {RichRevision::Kind::deletion, "B", "", 0}};
    text.paragraphs.resize(1);
    for (const char* words : {"Water ", "never ", "flows."}) {
        RichRun run;
        run.text = words;
        if (words == "never "sv) run.inserted = 0, run.deleted = 1;
        text.paragraphs[0].runs.push_back(run);
    }
    const Result<std::string> html = write_rich(Format::html, text);
    ASSERT_TRUE(html.ok());
    const Reading reading = page(*html, Revisions::keep);
    EXPECT_EQ(lines(reading.document), "text 0 <> Water flows.\n");
    ASSERT_EQ(reading.revisions.size(), 2U);
    EXPECT_EQ(reading.revisions[0],
              (Revision{Revision::Kind::insertion, "A", "", "never ", 0, {0, 6, 0, 6}, {0, 6, 0, 6}}));
    EXPECT_EQ(reading.revisions[1],
              (Revision{Revision::Kind::deletion, "B", "", "never ", 0, {0, 6, 0, 6}, {0, 6, 0, 6}}));
}

TEST(HtmlOut, CommentsAndFormattingComeBack) {
    RichText text;
    text.revisions.push_back({RichRevision::Kind::formatting, "A & B", "2031-04-16T09:30:00Z", 0});
    text.comments.push_back({"Jane <j@x>", "2031-04-16T09:30:00Z", "One.\nTwo."});
    RichParagraph paragraph;
    paragraph.properties.kind = Kind::text;
    RichRun start, words, end;
    start.type = RichRun::Type::comment_start;
    end.type = RichRun::Type::comment_end;
    start.index = end.index = 0;
    words.text = "Words";
    words.marks = mark_bit(MarkKind::bold);
    words.formatted = 0;
    words.old_marks = mark_bit(MarkKind::italic);
    paragraph.runs = {start, words, end};
    text.paragraphs.push_back(paragraph);
    const Result<std::string> html = write_rich(Format::html, text);
    ASSERT_TRUE(html.ok());
    const Reading kept = page(*html, Revisions::keep);
    ASSERT_EQ(kept.comments.size(), 1U);
    EXPECT_EQ(kept.comments[0].text, "One.\nTwo.");
    EXPECT_EQ(kept.comments[0].author, "Jane <j@x>");
    EXPECT_EQ(kept.comments[0].place, (Stretch{0, 0, 0, 5}));
    ASSERT_TRUE(kept.before.has_value());
    EXPECT_EQ(kept.before->paragraphs.at(0).marks, (std::vector<Mark>{{MarkKind::italic, 0, 5}}));
}

}  // namespace
}  // namespace adref::formats
