#include "track/proponents.h"

#include <gtest/gtest.h>

namespace adref::track {
namespace {

TEST(Proponents, AreAListWithoutAnAndThatNamesHaveThemselves) {
    EXPECT_EQ(joined_names({"EU", "G77 and China", "Norway"}), "EU, G77 and China, Norway");
    EXPECT_EQ(joined_names({"EU"}), "EU");
    EXPECT_EQ(joined_names({}), "");
}

TEST(Proponents, SayForWhomTheySpeakAndForWhomNot) {
    Amendment amendment;
    EXPECT_EQ(proponents_of(amendment), "");
    amendment.proponents = {"Egypt"};
    EXPECT_EQ(proponents_of(amendment), "Egypt");
    amendment.on_behalf_of = {"G77 and China"};
    amendment.except = {"Mexico", "Chile"};
    EXPECT_EQ(proponents_of(amendment), "Egypt, on behalf of G77 and China except Mexico, Chile");
    amendment.proponents.clear();
    EXPECT_EQ(proponents_of(amendment), "on behalf of G77 and China except Mexico, Chile");
}

}  // namespace
}  // namespace adref::track
