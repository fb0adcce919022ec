// Input that nobody means well with, and input that is simply broken.
#include "tests/formats/helpers.h"

#include <random>

namespace adref::formats::testing {
namespace {

using namespace std::string_view_literals;

Error error_of(std::string_view bytes, std::string_view name = "x.txt") {
    Result<Reading> reading = read(bytes, name);
    EXPECT_FALSE(reading.ok());
    return reading.ok() ? Error{} : reading.error();
}

TEST(BadInput, EmptyFilesAreRefused) {
    EXPECT_EQ(error_of("").message, "the file is empty");
    EXPECT_EQ(error_of("").code, ErrorCode::bad_input);
    EXPECT_EQ(error_of("\xEF\xBB\xBF").message, "the file is empty: it contains only white space");
    EXPECT_EQ(error_of(" \n\t\r\n \xC2\x85 ").message, "the file is empty: it contains only white space");
}

TEST(BadInput, OtherEncodingsAreRefusedWithThePlace) {
    const Error error = error_of("The text\nof the caf\xE9 is long\n");
    EXPECT_EQ(error.message, "not UTF-8");
    EXPECT_EQ(error.where, "x.txt, line 2, byte 19");
    EXPECT_NE(error.hint.find("iconv -f WINDOWS-1252 -t UTF-8"), std::string::npos);
    EXPECT_NE(error.hint.find("Arabic: WINDOWS-1256"), std::string::npos);
    EXPECT_EQ(error_of("\xED\xA0\x80").message, "not UTF-8");  // a surrogate
    EXPECT_EQ(error_of("\xC0\x80").message, "not UTF-8");      // overlong
}

TEST(BadInput, FilesOfOtherKindsAreNamed) {
    EXPECT_NE(error_of("\x89PNG\r\n").message.find("this is a picture"), std::string::npos);
    EXPECT_NE(error_of("PK\x03\x04....").message.find("this is an archive"), std::string::npos);
    EXPECT_NE(error_of("\x1F\x8B\x08").message.find("this is a compressed file"), std::string::npos);
    EXPECT_NE(error_of("%PDF-1.7\n").hint.find("read_office"), std::string::npos);
    EXPECT_NE(error_of("some\0thing"sv).message.find("zero bytes"), std::string::npos);
    EXPECT_EQ(error_of("some\0thing"sv).where, "x.txt, line 1, byte 4");
}

TEST(BadInput, TooLargeAFileIsRefused) {
    const std::string huge(kMaxInputBytes + 1, 'x');
    EXPECT_NE(error_of(huge).message.find("larger than 256 MiB"), std::string::npos);
}

TEST(Utf16, IsReadInBothOrders) {
    EXPECT_EQ(read_ok("\xFF\xFE"
                      "1\0.\0 \0\x34\x6C"sv)
                  .document.paragraphs[0]
                  .text,
              "水");
    EXPECT_EQ(read_ok("\xFE\xFF"
                      "\0A\xD8\x00\xDF\x48"sv)
                  .document.paragraphs[0]
                  .text,
              "A𐍈");
    EXPECT_NE(error_of("\xFF\xFE\x00\xD8"sv).message.find("surrogate"), std::string::npos);
    EXPECT_NE(error_of("\xFF\xFE"
                       "A\0B"sv)
                  .message.find("middle of a character"),
              std::string::npos);
}

TEST(ManyBytes, FiftyMegabytesInOneLineAreRead) {
    std::string text;
    while (text.size() < 50U << 20U)
        text += "The [States](a) of the *basin* shall_act, inter alia, [without delay];";
    for (const std::string_view name : {"x.txt", "x.md"}) {
        const Reading reading = read_ok(text, name);
        ASSERT_EQ(reading.document.paragraphs.size(), 1U);
        EXPECT_EQ(reading.document.paragraphs[0].text.size(), text.size());
    }
}

// No clock: a cost that grew with the square of 900,000 would never end, and
// ctest's bound would say so.
TEST(ManyBytes, LongRunsOfSignsAreReadToTheirEnd) {
    const std::vector<std::string> bricks = {"[",
                                             "*",
                                             "**a",
                                             "*a_ ",
                                             "](",
                                             "[^1]",
                                             "<u>",
                                             "~",
                                             "_a*",
                                             "((",
                                             "¹",
                                             "-\n",
                                             "a-\nb",
                                             "(ii) x;\n",
                                             "1.\n",
                                             "[^1]\n",
                                             "| a |\n",
                                             "\n\n",
                                             "- ",
                                             "`",
                                             "\\",
                                             "&amp;",
                                             "____________\n1 a\n",
                                             "水",
                                             "\xCC\x81",
                                             "\t",
                                             "*a **b ",
                                             "# a\n",
                                             "(a)\n",
                                             "Article 1\n",
                                             "A\n",
                                             ")",
                                             "]",
                                             ".",
                                             "a "};
    for (const std::string& brick : bricks) {
        std::string text = "[^1]: note\n\nText ";
        for (int i = 0; text.size() < 900'000; ++i) {
            text += brick;
            if (brick.ends_with('\n')) text += std::to_string(i) + " ";  // no two paragraphs alike
        }
        for (const std::string_view name : {"x.txt", "x.md"}) {
            EXPECT_TRUE(read(text, name).ok()) << name << ": " << brick;
        }
    }
}

TEST(Anything, IsReadOrRefusedAndLosesNothing) {
    std::mt19937 random(11);
    const std::vector<std::string> pieces = {"1. ",
                                             "(a) ",
                                             "[(b) ",
                                             "Article 7",
                                             "\n",
                                             "\n\n",
                                             "\n",
                                             " ",
                                             "States shall ",
                                             "*Decides* ",
                                             "**",
                                             "[^1]",
                                             "\n[^1]: note\n",
                                             "¹",
                                             "\n¹ note.\n",
                                             "- ",
                                             "\t",
                                             "| a | b |\n|---|---|\n",
                                             "[71/1](#) ",
                                             "_____\n1 note.\n",
                                             "3/24\n",
                                             "水质",
                                             "مياه ",
                                             "é",
                                             "e\xCC\x81",
                                             "multi-\n",
                                             "stakeholder ",
                                             "\\[",
                                             "[",
                                             "]",
                                             "# ",
                                             "## Part II\n",
                                             "Recalling the law,\n",
                                             "\f",
                                             "\xE2\x80\xA8",
                                             "2030 ",
                                             "12 bis. ",
                                             "Option 1: ",
                                             "<u>",
                                             "</u>",
                                             "IV.\n",
                                             "* * *\n",
                                             "~~x~~ ",
                                             "\x01",
                                             "* a *",
                                             "Text1 and ",
                                             "****",
                                             "***The",
                                             "Regulation 3. Title 1. Each "};
    for (int round = 0; round < 4000; ++round) {
        std::string text = "x";
        for (std::size_t i = 0, count = random() % 40; i < count; ++i)
            text += pieces[random() % pieces.size()];
        for (const std::string_view name : {"x.txt", "x.md"}) {
            for (const Layout layout : {Layout::automatic, Layout::blank_lines, Layout::line_each}) {
                Result<Reading> reading = read(text, name, {layout, ""});
                ASSERT_TRUE(reading.ok()) << text;
                // Tags that became marks are gone, others stand in the text; so only the letter u may differ.
                std::string missing = lost(text, *reading);
                if (missing.starts_with("u lost") && text.find("<u>") != std::string::npos) missing.clear();
                ASSERT_EQ(missing, "") << "\n---\n" << text << "\n---\n" << outline(reading->document);
                expect_sound(reading->document);
                if (HasFailure()) FAIL() << text << "\n---\n" << outline(reading->document);
            }
        }
    }
}

TEST(Losses, AreNoticedByTheHelperItself) {
    Reading reading = read_ok("1. Decides to act.\n");
    EXPECT_EQ(lost("1. Decides to act.\n", reading), "");
    reading.document.paragraphs[0].text = "Decides to ac.";
    EXPECT_EQ(lost("1. Decides to act.\n", reading), "t lost 1; ");
}

}  // namespace
}  // namespace adref::formats::testing
