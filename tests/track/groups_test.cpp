// Groups of delegations: dated membership, names of one party, who stands behind what.
#include "track/groups.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref::track {
namespace {

constexpr const char* kFile = R"({"schema": "adref.groups/1", "groups": [
  {"name": "G77 and China", "aliases": ["G77", "Group of 77"], "members": ["China", "African Group", "Côte d'Ivoire",
    {"name": "Mexico", "until": "1994-05-18"}, {"name": "Nauru", "from": "2020-01-01"}]},
  {"name": "African Group", "members": ["Kenya", "Egypt"]}]})";

Groups sample() {
    Result<std::vector<Group>> read = read_groups_json(kFile, "groups.json");
    EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().message);
    return read.ok() ? Groups(std::move(*read)) : Groups();
}

Amendment by(std::vector<std::string> proponents, const std::string& date = "2024-03-01") {
    Amendment amendment;
    amendment.proponents = std::move(proponents);
    amendment.date = date;
    return amendment;
}

TEST(Groups, NamesAreComparedWithoutCaseWhiteSpaceAndDiacritics) {
    EXPECT_EQ(fold_name("CÔTE  d’Ivoire "), fold_name("Cote d'ivoire"));
    EXPECT_EQ(fold_name("The  Netherlands"), fold_name("netherlands"));
    EXPECT_EQ(fold_name("O\u0301 Ti\u0300r"), fold_name("Ó Tìr")) << "composed or not";
    EXPECT_NE(fold_name("Niger"), fold_name("Nigeria"));
    EXPECT_TRUE(sample().same("group of 77", "G77 and China"));
    EXPECT_FALSE(sample().same("Kenya", "G77"));
}

TEST(Groups, AMemberStandsBehindWhatItsGroupProposed) {
    const Groups groups = sample();
    const Standing kenya = groups.standing(by({"G77"}), "KENYA", "");
    EXPECT_EQ(kenya.kind, Standing::Kind::through) << "by way of the African Group";
    EXPECT_EQ(kenya.group, "G77");
    EXPECT_EQ(groups.standing(by({"Kenya"}), "kenya", "").kind, Standing::Kind::named);
    EXPECT_EQ(groups.standing(by({"Group of 77"}), "G77 and China", "").kind, Standing::Kind::named);
    EXPECT_FALSE(groups.standing(by({"EU"}), "Kenya", ""));
}

TEST(Groups, MembershipIsThatOfTheAmendmentsDate) {
    const Groups groups = sample();
    EXPECT_TRUE(groups.standing(by({"G77"}, "1994-05-18"), "Mexico", ""));
    EXPECT_FALSE(groups.standing(by({"G77"}, "1994-05-19"), "Mexico", ""));
    EXPECT_FALSE(groups.standing(by({"G77"}, "2019-12-31"), "Nauru", ""));
    EXPECT_TRUE(groups.standing(by({"G77"}, "2020-01-01"), "Nauru", ""));
    EXPECT_TRUE(groups.standing(by({"G77"}, ""), "Mexico", "1990-01-01"))
        << "the day of the draft, without a date";
    EXPECT_FALSE(groups.standing(by({"G77"}, ""), "Mexico", "")) << "what has ended does not count";
}

TEST(Groups, WhoIsExceptedDoesNotStandBehindIt) {
    Amendment amendment = by({"G77 and China except Egypt and Nauru"});
    sort_proponents(amendment);
    EXPECT_EQ(amendment.proponents, std::vector<std::string>{"G77 and China"});
    EXPECT_EQ(amendment.except, (std::vector<std::string>{"Egypt", "Nauru"}));
    EXPECT_FALSE(sample().standing(amendment, "Egypt", ""));
    EXPECT_TRUE(sample().standing(amendment, "Kenya", ""));
}

TEST(Groups, WhoSpeaksOnBehalfOfAGroupSpeaksForItsMembers) {
    Amendment amendment = by({"Egypt on behalf of G77 and China except Trinidad and Tobago"});
    sort_proponents(amendment);
    EXPECT_EQ(amendment.proponents, std::vector<std::string>{"Egypt"});
    EXPECT_EQ(amendment.on_behalf_of, std::vector<std::string>{"G77 and China"});
    EXPECT_EQ(amendment.except, std::vector<std::string>{"Trinidad and Tobago"}) << "one State";
    EXPECT_EQ(sample().standing(amendment, "Kenya", "").group, "G77 and China");
}

TEST(Groups, AreReadAsTheyAreWritten) {
    const Groups groups = sample();
    const Result<std::vector<Group>> again = read_groups_json(write_groups_json(groups.all()), "x");
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(*again, groups.all());
}

TEST(Groups, GroupsThatContainEachOtherEnd) {
    const Groups groups({{"A", {}, {{"B", "", ""}}}, {"B", {}, {{"A", "", ""}, {"Kenya", "", ""}}}});
    EXPECT_TRUE(groups.belongs("Kenya", "A", ""));
    EXPECT_FALSE(groups.belongs("Egypt", "A", ""));
}

TEST(Groups, AFaultSaysWhichGroupAndWhere) {
    const auto fault = [](const std::string& groups) {
        const auto read =
            read_groups_json(R"({"schema": "adref.groups/1", "groups": )" + groups + "}", "g.json");
        return read.ok() ? "" : read.error().message;
    };
    EXPECT_EQ(fault(R"([{"name": "A", "members": [{"name": "X", "from": "May"}]}])"),
              "group A: from: expected YYYY-MM-DD");
    EXPECT_EQ(fault(R"([{"name": "A"}, {"name": "B", "aliases": ["a"]}])"),
              "group B: the name \"a\" is also one of A");
    EXPECT_EQ(fault(R"([{"members": []}])"), "group #0: name: expected a name, found nothing");
    EXPECT_EQ(fault("7"), "groups: expected a list");
    EXPECT_FALSE(read_groups_json("{}", "g").ok());
    EXPECT_FALSE(read_groups_json("\xff", "g").ok());
    EXPECT_FALSE(read_groups_json(std::string(100000, '['), "g").ok());
}

}  // namespace
}  // namespace adref::track
