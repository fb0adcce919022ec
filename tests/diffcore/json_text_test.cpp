#include "diffcore/json_text.h"

#include <gtest/gtest.h>

namespace adref {
namespace {

TEST(JsonText, DepthCountsBracketsThatAreOpenAtOnce) {
    EXPECT_EQ(json_depth(""), 0U);
    EXPECT_EQ(json_depth("{\"a\": [1, [2]], \"b\": []}"), 3U);
    EXPECT_EQ(json_depth("[][][]"), 1U);
}

TEST(JsonText, DepthPassesOverStringsAndWhatClosesNothing) {
    EXPECT_EQ(json_depth(R"(["[[[", "\"[[", "\\"])"), 1U);
    EXPECT_EQ(json_depth("]]]}["), 1U);
    EXPECT_EQ(json_depth("\"[[[\\"), 0U);
}

TEST(JsonText, ValuesAreShownInBrief) {
    EXPECT_EQ(json_brief("{\"a\": 1}"), "an object");
    EXPECT_EQ(json_brief("[1]"), "a list");
    EXPECT_EQ(json_brief("12"), "12");
    EXPECT_EQ(json_brief("\"short\""), "\"short\"");
    const std::string cut = json_brief("\"" + std::string(60, 'x') + "éé\"");
    EXPECT_EQ(cut, "\"" + std::string(60, 'x') + "…") << "not in the middle of a character";
}

TEST(JsonText, PlacesCountLinesFromOneAndBytesFromZero) {
    const auto place = [](std::string_view text, std::size_t offset) {
        const TextPlace found = place_in(text, offset);
        return std::to_string(found.line) + ":" + std::to_string(found.byte);
    };
    EXPECT_EQ(place("", 0), "1:0");
    EXPECT_EQ(place("ab\ncd", 1), "1:1");
    EXPECT_EQ(place("ab\ncd", 2), "1:2");
    EXPECT_EQ(place("ab\ncd", 3), "2:0");
    EXPECT_EQ(place("ab\ncd", 99), "2:2");
}

}  // namespace
}  // namespace adref
