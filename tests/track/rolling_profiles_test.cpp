// Profiles as data: those that come with the program, and faulty ones.
#include "tests/track/rolling.h"

#include <string>

namespace adref::track {
namespace {

using testing::profile_named;

TEST(RollingProfiles, AllThatComeWithTheProgramAreSound) {
    for (const std::string& name : built_in_profiles()) EXPECT_EQ(profile_named(name).name, name);
}

TEST(RollingProfiles, WhatIsWrongIsSaidWithItsField) {
    const auto fault = [](const std::string& rest) {
        const auto profile = read_profile(R"({"schema": "adref.profile/1")" + rest + "}", "x.json");
        return profile ? std::string("sound") : profile.error().message;
    };
    EXPECT_EQ(fault(""), "sound");
    EXPECT_EQ(fault(R"(, "plainBrackets": "what")"),
              "plainBrackets: expected not-agreed, citation, deletion or insertion");
    EXPECT_EQ(fault(R"(, "proposed": {"brackets": "[[" })"),
              "proposed.brackets: expected two different signs, like \"[]\"");
    EXPECT_EQ(fault(R"(, "forms": {"insertion": {"attributed": ["nobody"]}})"),
              "forms.insertion.attributed: expected {names} once");
    EXPECT_EQ(read_profile("{", "x.json").error().message, "not valid JSON");
}

}  // namespace
}  // namespace adref::track
