// Days as all of adref's formats and options write them.
#pragma once

#include <chrono>
#include <string_view>

namespace adref {

// "2031-02-28". The day is not ok() where the text is not of the form YYYY-MM-DD
// or names none of the calendar.
std::chrono::year_month_day parse_date(std::string_view text);

bool is_date(std::string_view text);

}  // namespace adref
