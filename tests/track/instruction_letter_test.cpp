// Whole letters: headings, new words on lines below, reasons, and what is no
// instruction at all.
#include "tests/track/instruction_support.h"

#include <gtest/gtest.h>

#include <chrono>

namespace adref::track {
namespace {

using Names = std::vector<std::string>;

std::vector<Amendment> amendments_of(std::string_view text, const InstructionOptions& options = {}) {
    std::vector<Amendment> all;
    for (const Instruction& instruction : parse_instructions(text, options)) {
        all.insert(all.end(), instruction.amendments.begin(), instruction.amendments.end());
    }
    return all;
}

TEST(Letter, HeadingsSetWhoProposes) {
    const auto all = amendments_of(
        "European Union:\nDelete paragraph 3\nEU and Norway\nDelete paragraph 4\nProposal by Mexico\n"
        "Delete paragraph 5\n[CANZ]\nDelete paragraph 6\n[G77 and China] Delete paragraph 7\nJapan: delete "
        "paragraph 8\n"
        "Delete paragraph 9\nProposal by Estavia\nDelete paragraph 10");
    ASSERT_EQ(all.size(), 8U);
    EXPECT_EQ(all[0].proponents, Names{"European Union"});
    EXPECT_EQ(all[1].proponents, (Names{"EU", "Norway"}));
    EXPECT_EQ(all[2].proponents, Names{"Mexico"});
    EXPECT_EQ(all[3].proponents, Names{"CANZ"});
    EXPECT_EQ(all[4].proponents, Names{"G77 and China"});
    EXPECT_EQ(all[5].proponents, Names{"Japan"});
    EXPECT_EQ(all[6].proponents, Names{"CANZ"});
    EXPECT_EQ(all[7].proponents, Names{"Estavia"});
}

TEST(Letter, ASentenceMaySayWhoseItIs) {
    const auto all = amendments_of(
        "The EU proposes to replace ‘shall’ by ‘should’ in paragraph 4.\nEU and Norway support paragraph 14\n"
        "Mexico suggests deleting ‘all’ in paragraph 3\nJapan cannot accept paragraph 5");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].proponents, Names{"EU"});
    EXPECT_EQ(all[1].proponents, (Names{"EU", "Norway"}));
    EXPECT_EQ(all[1].stance, Stance::support);
    EXPECT_EQ(all[2].proponents, Names{"Mexico"});
    EXPECT_EQ(all[3].stance, Stance::oppose);
}

TEST(Letter, AHeadingOfSomebodyUnknownEndsWhatCameBefore) {
    const auto read = parse_instructions("Mexico:\nDelete paragraph 3\nEstavia:\nDelete paragraph 4");
    ASSERT_EQ(read.size(), 4U);
    EXPECT_EQ(read[2].candidates, Names{"Proposal by Estavia:"});
    ASSERT_EQ(read[3].amendments.size(), 1U);
    EXPECT_TRUE(read[3].amendments.front().proponents.empty());
}

TEST(Letter, HeadingsSetTheParagraph) {
    const auto all = amendments_of(
        "Paragraph 12:\n- replace ‘shall’ by ‘should’\n- in subparagraph (c), delete ‘all’\nOn OP5:\n"
        "delete ‘all’\nAmend paragraph 9 as follows:\n(a) delete ‘x’;\n(b) insert ‘y’ after ‘z’.");
    ASSERT_EQ(all.size(), 5U);
    EXPECT_EQ(all[0].target, "12");
    EXPECT_EQ(all[1].target, "12(c)");
    EXPECT_EQ(all[2].target, "OP5");
    EXPECT_EQ(all[3].target, "9");
    EXPECT_EQ(all[4].target, "9");
}

TEST(Letter, NewWordsStandOnTheLinesBelow) {
    const auto read = parse_instructions(
        "Add a new paragraph 7 bis to read as follows:\n\n“Decides to meet\nagain in spring.”\n"
        "Paragraph 9 should read as follows:\nUrges all States\nto act without delay.\nDelete paragraph 10.\n"
        "After paragraph 3, insert the following new paragraphs:\n“One.”\n“Two.”\n");
    ASSERT_EQ(read.size(), 4U);
    EXPECT_EQ(read[0].amendments.front().text, "Decides to meet\nagain in spring.");
    EXPECT_EQ(read[1].line, 5U);
    EXPECT_EQ(read[1].amendments.front().text, "Urges all States to act without delay.");
    EXPECT_EQ(read[2].amendments.front().action, Action::remove_paragraph);
    EXPECT_EQ(read[3].amendments.front().text, "One.\nTwo.");
}

TEST(Letter, MissingWordsAreTold) {
    const auto read = parse_instructions("Paragraph 9 should read as follows:\nDelete paragraph 10.");
    ASSERT_EQ(read.size(), 2U);
    EXPECT_TRUE(read[0].amendments.empty());
    EXPECT_EQ(read[0].why, "the new words are missing");
    EXPECT_EQ(read[1].amendments.size(), 1U);
}

TEST(Letter, AReasonGoesWithWhatItExplains) {
    const auto read =
        parse_instructions("Delete paragraph 9.\nRationale: it repeats paragraph 3.\nDelete paragraph 4");
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].amendments.front().rationale, "it repeats paragraph 3.");
    EXPECT_TRUE(read[2].amendments.front().rationale.empty());
}

TEST(Letter, TheLanguageIsRecognisedLineByLine) {
    const auto all = amendments_of(
        "Supprimer le paragraphe 3\nSuprímase el párrafo 4\nDelete paragraph 5\nAu paragraphe 6, supprimer « "
        "tous »");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].target, "4");
    EXPECT_EQ(all[3].find, "tous");
}

TEST(Letter, OptionsFillInWhatTheTextDoesNotSay) {
    InstructionOptions options;
    options.proponents = {"Canada"};
    options.base = "zero";
    const auto all = amendments_of("Delete paragraph 3", options);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].proponents, Names{"Canada"});
    EXPECT_EQ(all[0].base, "zero");
}

TEST(Letter, WhatIsNoInstructionIsListedWithItsLine) {
    const auto read =
        parse_instructions("Dear co-facilitators,\n\nWe thank you for your work.\nDelete paragraph 3\n");
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].line, 1U);
    EXPECT_FALSE(read[0].why.empty());
    EXPECT_EQ(read[1].line, 3U);
    EXPECT_FALSE(read[1].why.empty());
    EXPECT_TRUE(read[2].why.empty());
}

// Found by the fuzzer.
TEST(Letter, ADeletionIsNotContinuedByWhatIsNotUnderstood) {
    const auto read = parse_instructions("Delete In the title, replace ‘Rivers’ by -6");
    ASSERT_EQ(read.size(), 1U);
    EXPECT_TRUE(read.front().amendments.empty());
    EXPECT_FALSE(read.front().why.empty());
}

// Every input is read in time that grows with its length, and every line with
// words is in exactly one instruction.
void read_hostile(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<Instruction> read = parse_instructions(text);
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), 15000)
        << text.substr(0, 60);
    std::size_t behind = 0;
    for (const Instruction& instruction : read) {
        EXPECT_GT(instruction.line, behind);
        behind = instruction.line + static_cast<std::size_t>(std::count(instruction.source.begin(),
                                                                        instruction.source.end(), '\n'));
    }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

TEST(Hostile, QuotesWithoutEnd) {
    constexpr std::size_t kMegabyte = 1 << 20;
    for (const char* piece :
         {"\"", "‘", "’", "“", "«", "'", "‘a", "“‘", "\"\"\" \"\"", "‘x’ ", "\"\n", "“a\n", "Add: “\n"}) {
        read_hostile(repeated(piece, kMegabyte));
        std::string lines;
        while (lines.size() < kMegabyte / 2) lines += repeated(piece, 60000) + "\n";
        read_hostile(lines);
    }
}

TEST(Hostile, ManyLinesAndWords) {
    read_hostile(repeated("Delete ‘x’ in paragraph 3\n", 26 * 100000));
    read_hostile(repeated("Paragraph 9 should read as follows:\n", 1 << 20));
    read_hostile(repeated("EU:\n", 1 << 19));
    for (const char* piece :
         {"the ", "first, ", "first to ", "paragraph ", "of the ", "(a)", "insert ", "and ", "chapeau of ",
          "paragraphs 1, 2, ", "delete ‘a’ and ", "1.", "to read: ", "article 7, "}) {
        read_hostile(repeated(piece, 60000));
    }
}

TEST(Hostile, ControlsAndBrokenBytes) {
    std::string bytes;
    for (int i = 1; i < 256; ++i) bytes += static_cast<char>(i);
    read_hostile(repeated(bytes, 1 << 16));
    read_hostile(std::string(1000, '\0') + "Delete paragraph 3");
}

}  // namespace
}  // namespace adref::track
