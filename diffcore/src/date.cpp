#include "diffcore/date.h"

#include <charconv>
#include <system_error>

namespace adref {

std::chrono::year_month_day parse_date(std::string_view text) {
    const std::chrono::year_month_day none{};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return none;
    const auto number = [text](std::size_t at, std::size_t digits) {
        unsigned value = 0;
        const char* end = text.data() + at + digits;
        const auto [stop, error] = std::from_chars(text.data() + at, end, value);
        return error == std::errc() && stop == end ? static_cast<int>(value) : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return none;
    return std::chrono::year(year) / month / day;
}

bool is_date(std::string_view text) {
    return parse_date(text).ok();
}

}  // namespace adref
