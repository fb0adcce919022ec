// Feet of pages that a converter left in the middle of a line.
#include "tests/formats/helpers.h"

#include <algorithm>

namespace adref::formats::testing {
namespace {

constexpr std::size_t kPages = 9;

// A text of nine pages: feet stand on lines of their own, that of page 5 inside a line.
std::string text_of(const std::string& inside) {
    std::string text;
    for (std::size_t page = 1; page <= kPages; ++page) {
        text += std::to_string(page) + ". States shall keep the gauges of page " + std::to_string(page) +
                " in working order and read them every morning, whatever the weather is like.\n";
        if (page == 5) {
            text += inside + "\n";
        } else {
            const std::string number = std::to_string(page) + "/" + std::to_string(kPages);
            text += page % 2 == 0 ? "31-04711 " + number + "\n" : number + " 31-04711\n";
        }
    }
    return text;
}

bool has_text(const Reading& reading, std::string_view wanted) {
    const auto& all = reading.document.paragraphs;
    return std::any_of(all.begin(), all.end(),
                       [wanted](const Paragraph& each) { return each.text == wanted; });
}

std::size_t told(const Reading& reading) {
    return static_cast<std::size_t>(
        std::count_if(reading.report.begin(), reading.report.end(),
                      [](const Remark& remark) { return remark.why == "page number inside a line"; }));
}

TEST(RunningFeet, GoOutOfALineWhereOthersProveThem) {
    for (const std::string foot : {"5/9 31-04711", "31-04711 5/9"}) {
        const Reading reading = read_ok(text_of("The developing States, " + foot + " and islands meet."));
        EXPECT_TRUE(has_text(reading, "The developing States, and islands meet.")) << foot;
        EXPECT_EQ(told(reading), 1U);
        EXPECT_TRUE(has_text(read_ok(text_of(foot + " And so they meet.")), "And so they meet."));
        EXPECT_TRUE(has_text(read_ok(text_of("And so they meet. " + foot)), "And so they meet."));
    }
}

// The third of nine is a share, 3/9 has a foot of its own, another number is another text.
TEST(RunningFeet, WhatIsNotProvedStays) {
    for (const std::string line :
         {"The developing States, 5/9 of them, meet.", "As in 31-04711 the States meet.",
          "The text 3/9 31-04711 is the one meant.", "The text 5/9 31-04712 is the one meant.",
          "The text 5/10 31-04711 is the one meant.", "The text 5/931-04711 is the one meant."}) {
        const Reading reading = read_ok(text_of(line));
        EXPECT_TRUE(has_text(reading, line)) << line;
        EXPECT_EQ(told(reading), 0U) << line;
    }
}

TEST(RunningFeet, AFewLinesProveNothing) {
    const Reading reading = read_ok(
        "31-04711 1/9\nThe States meet every year in the capital of one of them.\n31-04711 2/9\n"
        "The States, 31-04711 3/9 as they said, meet.\n");
    EXPECT_TRUE(has_text(reading, "The States, 31-04711 3/9 as they said, meet."));
}

TEST(RunningFeet, SeveralGoOutOfOneLine) {
    std::string text = text_of("The States, 31-04711 5/9 as they said, meet.");
    const std::string seventh = "7/9 31-04711\n";
    text.replace(text.find(seventh), seventh.size(), "");
    text.insert(text.find(" as they said"), " and 7/9 31-04711");
    const Reading reading = read_ok(text);
    EXPECT_TRUE(has_text(reading, "The States, and as they said, meet."));
    EXPECT_EQ(told(reading), 2U);
}

}  // namespace
}  // namespace adref::formats::testing
