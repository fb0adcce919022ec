#include "diffcore/date.h"

#include <gtest/gtest.h>

namespace adref {
namespace {

TEST(Dates, AreDaysOfTheCalendarInOneForm) {
    for (const char* day : {"2031-02-28", "2032-02-29", "1999-12-31"}) EXPECT_TRUE(is_date(day)) << day;
    for (const char* text : {"", "2031-02-29", "2031-13-01", "2031-00-10", "2031-01-32", "2031-1-1",
                             "31-01-2031", "2031/01/01", "2031-01-01T00:00:00Z", "2o31-01-01", "-031-01-01"})
        EXPECT_FALSE(is_date(text)) << text;
}

}  // namespace
}  // namespace adref
