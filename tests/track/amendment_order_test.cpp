#include "track/amendment_order.h"

#include "tests/support/generated.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref::track {
namespace {

std::vector<Amendment> listed(const std::vector<std::string>& ids) {
    std::vector<Amendment> amendments(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) amendments[i].id = ids[i];
    return amendments;
}

TEST(AmendmentOrder, NumbersCountByTheirValue) {
    std::vector<Amendment> amendments =
        listed({"eu-10", "us-1", "eu-2", "eu-", "", "eu-2b", "99999999999999999999", "eu-02"});
    put_in_order(amendments);
    std::vector<std::string> ids;
    for (const Amendment& amendment : amendments) ids.push_back(amendment.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"", "99999999999999999999", "eu-", "eu-02", "eu-2", "eu-2b",
                                             "eu-10", "us-1"}));
}

TEST(AmendmentOrder, IsOneOrder) {
    testing::Dice dice(4);
    std::vector<std::string> ids;
    for (int i = 0; i < 60; ++i) {
        std::string id;
        for (std::size_t n = dice.roll(6); n > 0; --n) id += "a0129-\xC3"[dice.roll(7)];
        ids.push_back(id);
    }
    for (const std::string& a : ids) {
        EXPECT_EQ(compare_ids(a, a), 0) << a;
        for (const std::string& b : ids) {
            EXPECT_EQ(compare_ids(a, b) < 0, compare_ids(b, a) > 0) << a << " " << b;
            EXPECT_EQ(compare_ids(a, b) == 0, a == b) << a << " " << b;
            for (const std::string& c : ids) {
                if (compare_ids(a, b) < 0 && compare_ids(b, c) < 0) {
                    EXPECT_LT(compare_ids(a, c), 0) << a << " " << b << " " << c;
                }
            }
        }
    }
}

}  // namespace
}  // namespace adref::track
