#include "formats/rich_text.h"

#include <gtest/gtest.h>

namespace adref::formats {
namespace {

TEST(RichStyles, NamesSayKindAndLevel) {
    EXPECT_EQ(rich_style_name(Kind::operative, 0), "adref operative");
    EXPECT_EQ(rich_style_name(Kind::item, 2), "adref item 2");
    EXPECT_EQ(rich_style_name(Kind::heading, 0), "adref heading 1");
    EXPECT_EQ(rich_style_name(Kind::table_row, 0), "adref table row");
}

TEST(RichStyles, EveryNameIsReadBack) {
    for (int k = 0; k <= static_cast<int>(Kind::signature); ++k) {
        for (std::uint32_t level = 0; level <= 32; ++level) {
            Kind kind = Kind::text;
            std::uint32_t read = 99;
            const std::string name = rich_style_name(static_cast<Kind>(k), level);
            ASSERT_TRUE(parse_rich_style_name(name, kind, read)) << name;
            EXPECT_EQ(kind, static_cast<Kind>(k)) << name;
            EXPECT_EQ(read, level) << name;
        }
    }
}

TEST(RichStyles, OtherNamesAreNotOurs) {
    for (const char* name : {"Normal", "heading 1", "adref", "adref ", "adref nonsense", "adref heading",
                             "adref item 99", "adref item 1x"}) {
        Kind kind = Kind::signature;
        std::uint32_t level = 7;
        EXPECT_FALSE(parse_rich_style_name(name, kind, level)) << name;
        EXPECT_EQ(kind, Kind::signature);
        EXPECT_EQ(level, 7U);
    }
}

}  // namespace
}  // namespace adref::formats
