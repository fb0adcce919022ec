// The PDFs were made by LibreOffice from the .fodt files beside them; see
// tests/office/pdf/README.md.
#include "formats/office.h"
#include "formats/src/process.h"
#include "tests/formats/helpers.h"
#include "tests/support/generated.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace adref::formats {
namespace {

using testing::outline;

std::string path_of(const std::string& file) {
    return (std::filesystem::path(__FILE__).parent_path() / "pdf" / file).string();
}

Result<Reading> read_file(const std::string& file) {
    return read_office(Format::pdf, adref::testing::read_whole(path_of(file)), file);
}

Reading read_good(const std::string& file) {
    Result<Reading> reading = read_file(file);
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : reading.error().message);
    return reading.ok() ? std::move(*reading) : Reading{};
}

std::vector<std::string> dropped(const Reading& reading) {
    std::vector<std::string> texts;
    for (const Remark& remark : reading.report) {
        if (remark.what == Remark::What::dropped) texts.push_back(remark.text + " (" + remark.why + ")");
    }
    return texts;
}

const Paragraph& at(const Reading& reading, std::size_t index) {
    static const Paragraph none;
    return index < reading.document.paragraphs.size() ? reading.document.paragraphs[index] : none;
}

// A small PDF of our own; poppler finds the objects without a table of them.
std::string small_pdf(const std::string& content) {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R"
           "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
}

TEST(Pdf, AResolutionIsReadAsItsParagraphs) {
    const Reading reading = read_good("resolution.pdf");
    testing::expect_sound(reading.document);
    EXPECT_EQ(reading.format, Format::pdf);
    EXPECT_EQ(reading.document.language, "en");
    EXPECT_EQ(reading.document.title, "Cooperation on shared lakes");
    EXPECT_EQ(
        outline(reading.document),
        "title 0 <> Cooperation on shared lakes\n"
        "text 0 <> The Assembly,\n"
        "preambular 0 <> Recalling its earlier decisions on the lakes of the northern basin, and the offices "
        "that "
        "were set up to give effect to them,\n"
        "footnote 0 <1> Decisions 4 and 7 of the second session.\n"
        "preambular 0 <> Deeply concerned that the water of many lakes has fallen below the level at which "
        "fish can "
        "live through the winter, and that the people on their shores have few other means of living,\n"
        "operative 0 <1.> Decides to convene a meeting of the States that share a lake, which shall be held "
        "in the "
        "first half of the year, so that they can agree on the measures that are needed before the level "
        "falls "
        "further;\n"
        "footnote 0 <2> The meeting takes the place of the one that was planned for the autumn, and its "
        "report goes "
        "to the same committee; States that cannot come may send a statement in writing, which is read out "
        "on the "
        "first day and printed with the report, in the language in which it was sent and in translation, if "
        "it is "
        "received four weeks before.\n"
        "operative 0 <2.> Requests the secretariat:\n"
        "item 1 <(a)> To measure the level of each lake every month, and to publish what it has found;\n"
        "item 1 <(b)> To advise the States, at their request, on the difficult question of who may take "
        "water in a "
        "dry year and how much of it, bearing in mind that the fish of a lake know nothing of borders; and\n"
        "item 1 <(c)> To report on both.\n"
        "operative 0 <3.> Invites all States to contribute to the fund for lakes and to say well in advance "
        "how much "
        "they can give in each of the next five years, so that the work does not have to stop when the money "
        "runs "
        "out in the middle of the winter, as it did in the past.\n"
        "footnote 0 <1> Set up by decision 9.\n"
        "operative 0 <4.> Also invites the fisheries offices to take part.\n");
}

TEST(Pdf, RunningHeadersAndPageNumbersGoToTheReport) {
    const Reading reading = read_good("resolution.pdf");
    EXPECT_EQ(dropped(reading),
              (std::vector<std::string>{"A/LAKES/12 (page number or page header, page 1)",
                                        "Page 1 of 3 (page number or page header, page 1)",
                                        "A/LAKES/12 (page number or page header, page 2)",
                                        "Page 2 of 3 (page number or page header, page 2)",
                                        "A/LAKES/12 (page number or page header, page 3)",
                                        "Page 3 of 3 (page number or page header, page 3)"}));
    for (const Remark& remark : reading.report) EXPECT_EQ(remark.line, 0U);
}

TEST(Pdf, CallsOfFootnotesBecomeAnchors) {
    const Reading reading = read_good("resolution.pdf");
    const Paragraph& recalling = at(reading, 2);
    ASSERT_EQ(recalling.notes.size(), 1U);
    EXPECT_EQ(recalling.text.substr(0, recalling.notes[0].at),
              "Recalling its earlier decisions on the lakes of the northern basin,");
    EXPECT_EQ(recalling.notes[0].note, at(reading, 3).id);
    // Numbered afresh on each page: the nearest is meant.
    const Paragraph& invites = at(reading, 11);
    ASSERT_EQ(invites.notes.size(), 1U);
    EXPECT_EQ(invites.notes[0].note, at(reading, 12).id);
}

TEST(Pdf, BoldAndItalicAreKept) {
    const Reading reading = read_good("resolution.pdf");
    const std::vector<Mark> recalling = {{MarkKind::italic, 0, 9}};
    EXPECT_EQ(at(reading, 2).marks, recalling);
    const Paragraph& invites = at(reading, 11);
    ASSERT_EQ(invites.marks.size(), 2U);
    EXPECT_EQ(invites.marks[1].kind, MarkKind::bold);
    EXPECT_EQ(invites.text.substr(invites.marks[1].start, invites.marks[1].end - invites.marks[1].start),
              "well in advance");
}

TEST(Pdf, ColumnsAreReadOneAfterTheOther) {
    const Reading reading = read_good("columns.pdf");
    testing::expect_sound(reading.document);
    EXPECT_EQ(reading.document.language, "fr");
    std::vector<std::string> labels;
    for (const Paragraph& paragraph : reading.document.paragraphs) {
        if (!paragraph.label.empty()) labels.push_back(paragraph.label);
    }
    const std::vector<std::string> expected = {"Article 1", "1.", "Article 2", "2.", "Article 3", "3.",
                                               "Article 4", "4.", "Article 5", "5.", "Article 6", "6.",
                                               "Article 7", "7."};
    EXPECT_EQ(labels, expected);
    const Paragraph* third = testing::labelled(reading.document, "3.");
    ASSERT_NE(third, nullptr);
    EXPECT_EQ(
        third->text,
        "Un comité formé de représentants de toutes les Parties se réunit une fois par an et règle les "
        "questions qui lui sont soumises, notamment celles des prélèvements pendant les années sèches.");
}

TEST(Pdf, LineNumbersInTheMarginGoToTheReport) {
    const Reading reading = read_good("lines.pdf");
    testing::expect_sound(reading.document);
    EXPECT_EQ(reading.document.language, "ru");
    const Paragraph* second = testing::labelled(reading.document, "2.");
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(
        second->text,
        "Государства-участники консультируются друг с другом до принятия любых мер, способных существенно "
        "понизить уровень воды в общем озере.");
    const auto numbers =
        std::count_if(reading.report.begin(), reading.report.end(),
                      [](const Remark& remark) { return remark.why.starts_with("line numbers"); });
    EXPECT_EQ(numbers, 2);  // once a page
}

TEST(Pdf, ArabicIsInTheOrderOfReading) {
    const Reading reading = read_good("arabic.pdf");
    testing::expect_sound(reading.document);
    EXPECT_EQ(reading.document.language, "ar");
    EXPECT_EQ(at(reading, 1).text, "الجمعية العامة،");
    EXPECT_TRUE(at(reading, 2)
                    .text.starts_with("إذ تشير إلى قراراتها السابقة بشأن بحيرات الحوض الشمالي (المرفق 2)، "
                                      "وإلى المقرر 12/45 المؤرخ 3 أيار 2031، وإذ"))
        << at(reading, 2).text;
    const Paragraph* first = testing::labelled(reading.document, "1.");
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->text,
              "تقرر عقد اجتماع للدول التي تتقاسم بحيرة لا تتجاوز مدته 15 يوماً، على أن يطلق عليه اسم Lake "
              "Forum 2031 "
              "في جميع الوثائق؛");
    // Lam with alef, which the font has one glyph for.
    const Paragraph* fish = testing::labelled(reading.document, "(ب)");
    ASSERT_NE(fish, nullptr);
    EXPECT_EQ(fish->text, "ما يتصل بالأسماك.");
}

TEST(Pdf, ChineseLinesJoinWithoutASpace) {
    const Reading reading = read_good("chinese.pdf");
    testing::expect_sound(reading.document);
    EXPECT_EQ(reading.document.language, "zh");
    EXPECT_EQ(outline(reading.document),
              "title 0 <> 关于共有湖泊的合作\n"
              "text 0 <> 大会，\n"
              "preambular 0 <> "
              "回顾其以往关于北部流域湖泊的各项决议，并注意到许多湖泊的水位近年来已大幅下降，沿岸居民除捕鱼"
              "之外几乎没有其他谋生手段，\n"
              "operative 0 <1.> "
              "决定召开一次由共有湖泊的国家参加的会议，会议于2031年上半年举行，会期不超过15天，以便商定在"
              "水位进一步下降之前所需采取的措施；\n"
              "operative 0 <2.> 请秘书处每月测量各湖泊的水位，并及时公布测量结果；\n"
              "item 1 <（a）> 与水有关的事项；\n"
              "item 1 <（b）> 与鱼有关的事项。\n");
}

TEST(Pdf, ATableIsReadAsRows) {
    const Reading reading = read_good("table.pdf");
    testing::expect_sound(reading.document);
    std::vector<std::string> rows;
    for (const Paragraph* row : testing::of_kind(reading.document, Kind::table_row))
        rows.push_back(row->text);
    const std::vector<std::string> expected = {
        "Lake\tState\tLevel (m)\tMeasured", "Northern\tArland\t112\tmonthly",
        "Middle\tBorland and Arland\t98\ttwice a year", "Southern\tCorland\t105\tnever"};
    EXPECT_EQ(rows, expected);
}

// The law of the readers, with poppler's own reading of the text as the input.
TEST(Pdf, EveryLetterIsInTheDocumentOrTheReport) {
    for (const std::string name : {"resolution", "columns", "lines", "arabic", "chinese", "table"}) {
        const Reading reading = read_good(name + ".pdf");
        const adref::testing::Finished text =
            adref::testing::run({"pdftotext", "-raw", "-enc", "UTF-8", path_of(name + ".pdf"), "-"});
        ASSERT_EQ(text.status, 0) << text.err;
        EXPECT_EQ(testing::lost(text.out, reading), "") << name;
    }
}

TEST(Pdf, AScanIsToldFromAText) {
    const Result<Reading> reading = read_office(Format::pdf, small_pdf("0 0 m 100 100 l S"), "scan.pdf");
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.error().code, ErrorCode::bad_input);
    EXPECT_EQ(reading.error().message, "no text in it: a scan?");
    EXPECT_EQ(reading.error().where, "scan.pdf");
    EXPECT_NE(reading.error().hint.find("ocrmypdf"), std::string::npos);
}

TEST(Pdf, InvisibleTextOverAScanIsRead) {
    const Result<Reading> reading = read_office(
        Format::pdf, small_pdf("BT 3 Tr /F1 12 Tf 40 200 Td (The lake is deep.) Tj ET"), "ocr.pdf");
    ASSERT_TRUE(reading.ok()) << reading.error().message;
    EXPECT_EQ(at(*reading, 0).text, "The lake is deep.");
}

TEST(Pdf, AnEncryptedFileIsAClearError) {
    const Result<Reading> reading = read_file("encrypted.pdf");
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.error().message, "the PDF is encrypted: it opens only with a password");
}

TEST(Pdf, ABrokenFileIsAnErrorOfOneLine) {
    for (const std::string& bytes :
         {std::string("%PDF-1.4\nnothing"), std::string("no PDF"), std::string()}) {
        const Result<Reading> reading = read_office(Format::pdf, bytes, "broken.pdf");
        ASSERT_FALSE(reading.ok());
        EXPECT_EQ(reading.error().code, ErrorCode::bad_input);
        EXPECT_TRUE(reading.error().message.starts_with("not a PDF that poppler can read"))
            << reading.error().message;
        EXPECT_EQ(reading.error().message.find('\n'), std::string::npos);
    }
}

TEST(Pdf, PopplerIsNamedWhereItIsMissing) {
    const std::string before = std::getenv("PATH");
    const adref::testing::TemporaryFolder nothing;
    setenv("PATH", nothing.path().c_str(), 1);
    const Result<Reading> reading = read_file("table.pdf");
    setenv("PATH", before.c_str(), 1);
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.error().code, ErrorCode::bad_input);
    EXPECT_EQ(reading.error().hint, "install poppler-utils");
}

TEST(Pdf, MarkupInTheTextIsText) {
    const Result<Reading> reading = read_office(
        Format::pdf, small_pdf("BT /F1 12 Tf 40 200 Td (</word> &amp; <b>x</b> \\001 \"q\") Tj ET"), "x.pdf");
    ASSERT_TRUE(reading.ok()) << reading.error().message;
    EXPECT_NE(at(*reading, 0).text.find("</word> &amp; <b>x</b>"), std::string::npos) << at(*reading, 0).text;
}

// In place of poppler: two programs that print what is in two files.
class FakePoppler {
 public:
    FakePoppler() : before_(std::getenv("PATH")) {
        for (const std::string name : {"pdftotext", "pdftohtml"}) {
            const std::string path =
                folder_.write(name, "#!/bin/sh\ncat " + folder_.path() + "/" + name + ".out\n");
            std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        }
        setenv("PATH", (folder_.path() + ":" + before_).c_str(), 1);
    }
    FakePoppler(const FakePoppler&) = delete;
    FakePoppler& operator=(const FakePoppler&) = delete;
    ~FakePoppler() { setenv("PATH", before_.c_str(), 1); }

    Result<Reading> read(const std::string& words, const std::string& fonts) const {
        folder_.write("pdftotext.out", words);
        folder_.write("pdftohtml.out", fonts);
        return read_office(Format::pdf, "%PDF-1.4", "fake.pdf");
    }

 private:
    adref::testing::TemporaryFolder folder_;
    std::string before_;
};

std::string attributes(adref::testing::Dice& dice) {
    const auto number = [&dice](std::size_t most) { return std::to_string(dice.roll(most)); };
    const std::size_t left = dice.roll(60) * 10;
    const std::size_t top = dice.roll(70) * 12;
    if (dice.chance(2)) return R"( xMin="nan" yMin="-1e300" xMax="x" yMax="99999999999")";
    return " xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
           std::to_string(left + dice.roll(60)) + "." + number(9) + "\" yMax=\"" +
           std::to_string(top + dice.roll(dice.chance(5) ? 300 : 16)) + "\"";
}

// Words strewn over pages: whatever the geometry makes of them, none is lost.
TEST(Pdf, WordsAnywhereOnThePageAreKept) {
    const FakePoppler poppler;
    const std::vector<std::string> words = {
        "1",     "2.",           "(a)",          "*",      "lake-",  "Fish",   "Article", "____",
        "3/10",  "\u0644\u0627", "\u0628\u064D", "\u0651", "\u6E56", "\u3002", "iv",      "&amp;",
        "\u00B9"};
    adref::testing::Dice dice(7);
    for (int turn = 0; turn < 60; ++turn) {
        std::string out = "<doc>";
        std::string text;
        for (std::size_t page = 0; page <= dice.roll(6); ++page) {
            out += "<page width=\"600.000000\" height=\"850.000000\">\n";
            for (std::size_t n = dice.roll(300); n > 0; --n) {
                const std::string& word = words[dice.roll(words.size())];
                out += "<word" + attributes(dice) + ">" + word + "</word>\n";
                text += (word == "&amp;" ? "&" : word) + " ";
            }
            out += "</page>";
        }
        const Result<Reading> reading = poppler.read(out, "garbage <page width=\"900\"><text top=\"<b>");
        if (!reading.ok()) {
            EXPECT_EQ(reading.error().message, "no text in it: a scan?");
            continue;
        }
        testing::expect_sound(reading->document);
        EXPECT_EQ(testing::lost(text, *reading), "") << "turn " << turn;
    }
}

TEST(Pdf, OutputThatIsCutOffIsReadAsFarAsItGoes) {
    const FakePoppler poppler;
    const std::string whole =
        R"(<page width="600" height="800"><word xMin="10" yMin="10" xMax="40" yMax="22">Lake</word>)";
    for (std::size_t end = 0; end < whole.size(); ++end) {
        const Result<Reading> reading = poppler.read(whole.substr(0, end), whole.substr(0, end));
        if (!reading.ok()) {
            EXPECT_EQ(reading.error().code, ErrorCode::bad_input);
        }
    }
}

}  // namespace
}  // namespace adref::formats
