#include "viewer/table.h"

#include "diffcore/unicode.h"

#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

TableCell changed(std::string before, std::string gone, std::string fresh) {
    TableCell cell;
    cell.runs = {{std::move(before), Op::equal, false},
                 {std::move(gone), Op::del, false},
                 {std::move(fresh), Op::ins, false}};
    return cell;
}

Table sample() {
    Table table;
    table.title = "What became of them";
    table.note = "1 taken, 1 not taken";
    table.groups = "Delegation";
    table.columns = {{"Id", 0}, {"Asked", 1}, {"In the text", 2}};
    table.rows.push_back({true, {TableCell("Riverland")}});
    table.rows.push_back({false,
                          {TableCell("r-1"), TableCell("replace ‘shall’ by ‘should’ in every case"),
                           changed("States ", "shall", "should")}});
    table.rows.push_back({false, {TableCell("r-2"), TableCell("delete ‘inter alia’")}});
    return table;
}

// Every character of others that must not reach a screen.
Table hostile() {
    const std::string words =
        "\x1b[31mred\x07 \u202Eevil\u2066 <script>alert(1)</script> \xFF & \"x\" | [a](b)\r\n=1+1";
    Table table;
    table.title = words;
    table.note = words;
    table.groups = words;
    table.columns = {{words, 0}, {words, 1}};
    table.rows.push_back({true, {TableCell(words)}});
    table.rows.push_back({false, {TableCell(words), changed(words, words, words)}});
    return table;
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

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST(Table, NoLineOfATerminalIsWiderThanItAndNoneEndsInASpace) {
    Table wide = sample();
    wide.rows.push_back({false,
                         {TableCell("محمد"), TableCell("决定召开一次会议并在会议上审议本决议的执行情况"),
                          TableCell("ائتلاف من الدول يدعو إلى عقد اجتماع ممتدّ في الربيع القادم")}});
    wide.rows.push_back({false, {TableCell("x"), TableCell(std::string(300, 'w'))}});
    for (std::size_t width = 20; width < 140; ++width) {
        for (const std::string& line : lines_of(table_to_terminal(wide, width, false))) {
            EXPECT_LE(unicode::columns(std::string_view(line)), width) << line;
            EXPECT_FALSE(line.ends_with(' ')) << line;
        }
    }
}

TEST(Table, EveryWordIsOnTheTerminalAtEveryWidth) {
    for (std::size_t width = 28; width < 140; width += 7) {  // the longest word has 23 columns
        const std::string text = table_to_terminal(sample(), width, false);
        for (const char* word : {"Riverland", "r-1", "replace", "‘shall’", "every", "r-2", "alia’",
                                 "[-shall-]", "{+should+}", "taken", "became"})
            EXPECT_TRUE(has(text, word)) << word << " at " << width << "\n" << text;
    }
}

TEST(Table, HasItsColumnsWhereTheyFitAndABlockForEachRowWhereNot) {
    EXPECT_EQ(table_to_terminal(sample(), 60, false),
              "What became of them\n\n"
              "Id   Asked                        In the text\n"
              "────────────────────────────────────────────────────────────\n"
              "Riverland\n"
              "r-1  replace ‘shall’ by ‘should’  States [-shall-]{+should+}\n"
              "     in every case\n\n"
              "r-2  delete ‘inter alia’\n\n"
              "1 taken, 1 not taken\n");
    EXPECT_EQ(table_to_terminal(sample(), 28, false),
              "What became of them\n\n"
              "Riverland\n\n"
              "Id: r-1\n"
              "  Asked: replace ‘shall’\n"
              "    by ‘should’ in every\n"
              "    case\n"
              "  In the text: States\n"
              "    [-shall-]{+should+}\n\n"
              "Id: r-2\n"
              "  Asked: delete ‘inter\n"
              "    alia’\n\n"
              "1 taken, 1 not taken\n");
}

TEST(Table, ColourTakesThePlaceOfTheSigns) {
    const std::string text = table_to_terminal(sample(), 100, true);
    EXPECT_TRUE(has(text, "\x1b[31;9mshall\x1b[0m\x1b[32;4mshould\x1b[0m")) << text;
    EXPECT_FALSE(has(text, "[-"));
}

TEST(Table, HostileCharactersAreShownAndNotObeyed) {
    for (const std::size_t width : {24U, 80U, 200U}) {
        const std::string text = table_to_terminal(hostile(), width, false);
        EXPECT_EQ(text.find_first_of("\x1b\x07\r"), std::string::npos);
        EXPECT_FALSE(has(text, "\u202E"));
        EXPECT_EQ(unicode::find_invalid(text), std::string::npos);
    }
    const std::string html = table_to_html(hostile());
    EXPECT_FALSE(has(html, "<script"));
    EXPECT_FALSE(has(html, "\u202E"));
    EXPECT_EQ(unicode::find_invalid(html), std::string::npos);
}

TEST(Table, CsvHasTheGroupInFrontAndNoFormulas) {
    EXPECT_EQ(table_to_csv(sample()),
              "\xEF\xBB\xBF"
              "Delegation,Id,Asked,In the text\r\n"
              "Riverland,r-1,replace ‘shall’ by ‘should’ in every case,States [-shall-]{+should+}\r\n"
              "Riverland,r-2,delete ‘inter alia’,\r\n");
    Table formula;
    formula.columns = {{"a", 0}};
    formula.rows.push_back({false, {TableCell("=HYPERLINK(\"x\")")}});
    EXPECT_EQ(table_to_csv(formula),
              "\xEF\xBB\xBF"
              "a\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n");
}

TEST(Table, MarkdownIsATableWithCriticMarkup) {
    const std::string text = table_to_markdown(sample());
    EXPECT_TRUE(
        has(text, "# What became of them\n\n| **Id** | **Asked** | **In the text** |\n| --- | --- | --- |\n"))
        << text;
    EXPECT_TRUE(has(text, "States {--shall--}{++should++} |\n")) << text;
    EXPECT_TRUE(has(text, "\n1 taken, 1 not taken\n")) << text;
    EXPECT_FALSE(has(table_to_markdown(hostile()), " <script>")) << "not escaped";
}

TEST(Table, ThePageIsWellFormedSelfContainedAndUnderAPolicy) {
    for (const Table& table : {sample(), hostile(), Table{}}) {
        const std::string html = table_to_html(table);
        QXmlStreamReader xml(QByteArray::fromStdString(html));
        while (!xml.atEnd()) xml.readNext();
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        EXPECT_TRUE(has(html, "default-src 'none'; style-src 'sha256-"));
        EXPECT_FALSE(has(html, "style=\""));
        EXPECT_FALSE(has(html, "src=\""));
    }
    EXPECT_TRUE(has(table_to_html(sample()), "States <del>shall</del><ins>should</ins></td>"));
}

TEST(Table, AWordProcessorGetsATitleTheTableAndTheNote) {
    const formats::RichText text = table_to_rich(sample());
    ASSERT_EQ(text.paragraphs.size(), 6U);
    EXPECT_EQ(text.paragraphs[0].properties.kind, Kind::title);
    for (std::size_t i = 1; i <= 4; ++i) EXPECT_TRUE(text.paragraphs[i].row);
    EXPECT_FALSE(text.paragraphs[5].row);
    EXPECT_TRUE(text.revisions.empty()) << "formatting, not tracked changes";
    const std::vector<formats::RichRun>& runs = text.paragraphs[3].runs;
    EXPECT_EQ(runs[runs.size() - 2].marks, formats::mark_bit(MarkKind::strike));
    EXPECT_EQ(runs.back().marks, formats::mark_bit(MarkKind::underline));
}

}  // namespace
}  // namespace adref::viewer
