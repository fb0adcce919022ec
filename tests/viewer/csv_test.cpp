#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

namespace adref::viewer {
namespace {

using adref::testing::fresh;
using adref::testing::gone;
using adref::testing::paragraph;
using adref::testing::RedlineBuilder;
using adref::testing::same;

// Rows and fields as RFC 4180 says; quotes taken off.
std::vector<std::vector<std::string>> parsed(std::string_view csv) {
    std::vector<std::vector<std::string>> rows;
    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    csv.remove_prefix(3);
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c != '"') {
                row.back() += c;
            } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
                row.back() += csv[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            row.emplace_back();
        } else if (c == '\r') {
            rows.push_back(row);
            row.assign(1, "");
            ++i;
        } else {
            row.back() += c;
        }
    }
    return rows;
}

TEST(Csv, OneRowAChange) {
    RedlineBuilder builder("zero", "rev1");
    builder.unchanged(Kind::operative, "1.", "Water connects us.");
    builder.matched(paragraph(Kind::operative, "2."), paragraph(Kind::operative, "3."),
                    {same("States "), gone("shall"), fresh("should"), same(" meet, \"always\".")});
    builder.inserted(paragraph(Kind::operative, "4.", "Thanks the hosts."));
    const auto rows = parsed(render_csv(builder.build()));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0][3], "old number");
    EXPECT_EQ(rows[1][3], "2.");
    EXPECT_EQ(rows[1][4], "3.");
    EXPECT_EQ(rows[1][5], "edited");
    EXPECT_EQ(rows[1][10], "States shall meet, \"always\".");
    EXPECT_EQ(rows[1][11], "States should meet, \"always\".");
    EXPECT_EQ(rows[1][12], "States [-shall-]{+should+} meet, \"always\".");
    EXPECT_EQ(rows[2][5], "inserted");
    EXPECT_EQ(rows[2][10], "");
    EXPECT_EQ(rows[2][11], "Thanks the hosts.");
}

TEST(Csv, TextsAreNoFormulas) {
    for (const std::string start : {"=", "+", "-", "@"}) {
        RedlineBuilder builder("zero", "rev1");
        builder.inserted(paragraph(Kind::text, "", start + "cmd|' /C calc'!A0"));
        const auto rows = parsed(render_csv(builder.build()));
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_EQ(rows[1][11], "'" + start + "cmd|' /C calc'!A0");
    }
}

}  // namespace
}  // namespace adref::viewer
