// Markdown out, and in again.
#include "diffcore/compare.h"
#include "formats/markdown.h"
#include "formats/reader.h"
#include "tests/support/all_texts.h"
#include "tests/support/document_difference.h"
#include "viewer/tracked_text.h"

#include <gtest/gtest.h>

#include <set>

namespace adref::formats {
namespace {

namespace texts = adref::testing;

Document again(const Document& document) {
    const std::string markdown = write_markdown(make_rich_text(document));
    Result<Reading> reading = read(markdown, "again.md");
    EXPECT_TRUE(reading.ok());
    return reading ? std::move(reading->document) : Document{};
}

TEST(MarkdownWriter, SamplesComeBackWhole) {
    for (const auto& [name, document] : texts::all_documents()) {
        if (name.find("samples") == std::string::npos) continue;
        EXPECT_EQ(texts::difference(document, again(document)), "") << name;
    }
}

TEST(MarkdownWriter, WordsOfRealTextsComeBack) {
    std::size_t all = 0;
    std::size_t same = 0;
    for (const auto& [name, document] : texts::all_documents()) {
        const Document back = again(document);
        std::multiset<std::string> expected;
        for (const Paragraph& paragraph : document.paragraphs)
            expected.insert(paragraph.label + "|" + paragraph.text);
        std::multiset<std::string> got;
        for (const Paragraph& paragraph : back.paragraphs) got.insert(paragraph.label + "|" + paragraph.text);
        std::size_t here = 0;
        for (const std::string& text : expected) {
            const auto found = got.find(text);
            if (found == got.end()) continue;
            got.erase(found);
            ++here;
        }
        all += expected.size();
        same += here;
    }
    EXPECT_GT(static_cast<double>(same), 0.995 * static_cast<double>(all)) << same << " of " << all;
}

RichText text_of(std::vector<RichRun> runs) {
    RichText text;
    text.revisions = {{RichRevision::Kind::insertion, "A", "", 0},
                      {RichRevision::Kind::deletion, "A", "", 0}};
    RichParagraph paragraph;
    paragraph.runs = std::move(runs);
    text.paragraphs.push_back(paragraph);
    return text;
}
RichRun run(std::string text, MarkSet marks = 0) {
    RichRun made;
    made.text = std::move(text);
    made.marks = marks;
    return made;
}
RichRun inserted(std::string text) {
    RichRun made = run(std::move(text));
    made.inserted = 0;
    return made;
}
RichRun deleted(std::string text) {
    RichRun made = run(std::move(text));
    made.deleted = 1;
    return made;
}

TEST(MarkdownWriter, ChangesAreCriticMarkup) {
    EXPECT_EQ(write_markdown(text_of({run("States "), deleted("shall"), inserted("should"), run(" act.")})),
              "States {--shall--}{++should++} act.\n");
}

// CriticMarkup does not nest.
TEST(MarkdownWriter, WhatOneInsertedAndAnotherDeletedNamesBoth) {
    RichRun undone = deleted("not");
    undone.inserted = 0;
    RichText text = text_of({run("States "), deleted("do"), undone, run(" act.")});
    text.revisions[1].author = "B";
    EXPECT_EQ(write_markdown(text), "States {--do--}{--not--}{>>inserted by A, deleted by B<<} act.\n");
}

TEST(MarkdownWriter, EndnotesCountForThemselves) {
    RichText text = text_of({run("a"), run("b")});
    for (std::uint32_t i = 0; i < 3; ++i) {
        RichRun call;
        call.type = RichRun::Type::note;
        call.index = i;
        text.paragraphs[0].runs.push_back(call);
    }
    text.notes.resize(3);
    text.notes[1].endnote = true;
    EXPECT_EQ(write_markdown(text), "ab[^1][^i][^2]\n\n[^1]: \n\n[^i]: \n\n[^2]: \n");
}

TEST(MarkdownWriter, MarkupInWordsIsEscaped) {
    EXPECT_EQ(write_markdown(text_of({run("*5* [^1] {++no++} [a](b) <u>x</u> &amp; \\ a_b _c_")})),
              "\\*5\\* \\[^1] \\{++no+\\+} [a]\\(b) \\<u>x\\</u> \\&amp; \\\\ a_b \\_c\\_\n");
}

TEST(MarkdownWriter, WhatWouldStartABlockIsEscaped) {
    EXPECT_EQ(write_markdown(text_of({run("# not a heading")})), "\\# not a heading\n");
    EXPECT_EQ(write_markdown(text_of({run("- not a list")})), "\\- not a list\n");
    EXPECT_EQ(write_markdown(text_of({run("> not a quotation")})), "\\> not a quotation\n");
}

TEST(MarkdownWriter, MarksNestAndKeepSpacesOutside) {
    const MarkSet bold = mark_bit(MarkKind::bold);
    const MarkSet both = bold | mark_bit(MarkKind::italic);
    EXPECT_EQ(write_markdown(text_of({run("a ", bold), run("b ", both), run("c", bold), run(" d")})),
              "**a *b* c** d\n");
}

}  // namespace
}  // namespace adref::formats
