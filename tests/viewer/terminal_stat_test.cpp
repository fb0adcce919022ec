#include "tests/support/redline_builder.h"
#include "viewer/renderer.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace adref::viewer {
namespace {

using testing::fresh;
using testing::gone;
using testing::paragraph;
using testing::RedlineBuilder;
using testing::same;

Redline two_sections() {
    RedlineBuilder builder("zero", "rev1");
    builder.unchanged(Kind::heading, "", "Boats");
    builder.matched(paragraph(Kind::operative, "1."),
                    {same("Boats "), gone("shall"), fresh("should"), same(" float.")});
    builder.unchanged(Kind::heading, "", "Nets");
    builder.unchanged(Kind::operative, "2.", "Nets are mended.");
    builder.unchanged(Kind::heading, "", "Fees");
    builder.inserted(paragraph(Kind::operative, "3.", "Fees are paid in spring and in autumn."));
    return builder.build();
}

TerminalOptions plain(std::size_t width) {
    TerminalOptions options;
    options.colour = false;
    options.width = width;
    return options;
}

TEST(TerminalStat, HasALineForEachSectionThatChanged) {
    EXPECT_EQ(render_stat(two_sections(), plain(60)),
              "Boats        1 -1 +1 ---+++\n"
              "Fees         1 -0 +8 ++++++++++++++++++++++++++++++\n"
              "\n"
              "1 edited, 1 inserted (2 of substance); 4 paragraphs unchanged.\n");
}

TEST(TerminalStat, NoLineIsWiderThanTheTerminal) {
    for (const std::size_t width : {20U, 24U, 40U, 80U, 200U}) {
        std::istringstream lines(render_stat(testing::small_redline(), plain(width)));
        std::string line;
        while (std::getline(lines, line) && !line.empty()) {
            EXPECT_LE(line.size(), std::max<std::size_t>(width, 40)) << line;
        }
    }
}

}  // namespace
}  // namespace adref::viewer
