// Tables as text.
#include "formats/delimited.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

std::string shown(std::string_view bytes) {
    const auto table = read_delimited(bytes, "t.csv");
    if (!table) return "error: " + table.error().message + " (" + table.error().where + ")";
    std::string out;
    for (const DelimitedRow& row : table->rows) {
        out += (out.empty() ? "" : "\n") + std::to_string(row.line) + ":";
        for (const std::string& field : row.fields) out += "<" + field + ">";
    }
    return out;
}

TEST(Delimited, FieldsInQuotesHoldSeparatorsQuotesAndLineEnds) {
    EXPECT_EQ(shown("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n\r\nlast,\r\n"),
              "1:<a><b>\n2:<x, \"y\"><two\nlines>\n5:<last><>");
}

TEST(Delimited, TheSeparatorIsRecognisedInTheFirstLine) {
    EXPECT_EQ(shown("\xEF\xBB\xBF"
                    "a;b,c;d\n1;2;3"),
              "1:<a><b,c><d>\n2:<1><2><3>");
    EXPECT_EQ(shown("a\tb\n“x”, \"y\" z\t\"q\" says\n"), "1:<a><b>\n2:<“x”, \"y\" z><\"q\" says>");
}

TEST(Delimited, WhatIsWrongIsSaidWithItsLine) {
    EXPECT_EQ(shown("a,b\nx,\"open\n"), "error: a quote that is never closed (t.csv, line 2)");
    EXPECT_EQ(shown("a,b\n\"x\"y,2\n"), "error: words behind a closing quote (t.csv, line 2)");
    EXPECT_EQ(shown("a\n\xFF"), "error: not UTF-8 (t.csv, line 2)");
    EXPECT_EQ(shown("a\n" + std::string(kMaxDelimitedFields + 1, ',')),
              "error: more than 1000 fields in a row (t.csv, line 2)");
    EXPECT_EQ(shown(std::string(kMaxDelimitedField + 1, 'x')),
              "error: a field of more than 1 MiB (t.csv, line 1)");
}

}  // namespace
}  // namespace adref::formats
