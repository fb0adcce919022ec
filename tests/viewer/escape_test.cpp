#include "viewer/escape.h"

#include <gtest/gtest.h>

namespace adref::viewer {
namespace {

TEST(Escape, LeavesOrdinaryTextInAnyScriptAlone) {
    for (const char* text : {"States shall ensure", "“États” — côté", "العربية ‎marks‏",
                             "中文，标点", "e\u0301 👩‍🚀", ""}) {
        EXPECT_EQ(escape_terminal(text), text);
        EXPECT_EQ(escape_html(text), text);
    }
}

TEST(Escape, WritesOutWhatATerminalWouldObey) {
    EXPECT_EQ(escape_terminal("\x1b[31m"), "\\u{1B}[31m");
    EXPECT_EQ(escape_terminal("\u009b31m"), "\\u{9B}31m");
    EXPECT_EQ(escape_terminal("a\u202Eb\u2066c\u2069"), "a\\u{202E}b\\u{2066}c\\u{2069}");
    EXPECT_EQ(escape_terminal("a\nb\tc\rd\x7f"), "a\\u{A}b\\u{9}c\\u{D}d\\u{7F}");
    EXPECT_EQ(escape_terminal(std::string_view("\0", 1)), "\\u{0}");
    EXPECT_EQ(escape_terminal("\u2028\uFEFF\U000E0041\uFFFF"), "\\u{2028}\\u{FEFF}\\u{E0041}\\u{FFFF}");
}

TEST(Escape, WritesOutBytesThatAreNoUtf8) {
    EXPECT_EQ(escape_terminal("a\xFF\xC0\xAF"), "a\\x{FF}\\x{C0}\\x{AF}");
    EXPECT_EQ(escape_html("\xED\xA0\x80<"), "\\x{ED}\\x{A0}\\x{80}&lt;");
}

TEST(Escape, LeavesNothingThatEndsATagOrAnAttribute) {
    EXPECT_EQ(escape_html("<a href=\"x\" b='y'>&"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
    EXPECT_EQ(escape_html("\x1b\u202E"), "\\u{1B}\\u{202E}");
    EXPECT_EQ(escape_html("a\tb\nc"), "a\tb\nc");
}

}  // namespace
}  // namespace adref::viewer
