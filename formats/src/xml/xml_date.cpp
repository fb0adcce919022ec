#include "formats/src/xml/xml_date.h"

#include <cstddef>

namespace adref::formats {

bool is_xml_date(std::string_view date) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00";
    if (date.size() < kShape.size() || date.size() > 35) return false;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        if (kShape[i] == '0' ? !digit(date[i]) : date[i] != kShape[i]) return false;
    }
    const auto in_range = [&](std::size_t at, int least, int most) {
        const int value = (date[at] - '0') * 10 + (date[at + 1] - '0');
        return value >= least && value <= most;
    };
    if (!in_range(5, 1, 12) || !in_range(8, 1, 31) || !in_range(11, 0, 23) || !in_range(14, 0, 59) ||
        !in_range(17, 0, 59)) {
        return false;
    }
    std::string_view rest = date.substr(kShape.size());
    if (rest.starts_with('.')) {
        std::size_t end = 1;
        while (end < rest.size() && digit(rest[end])) ++end;
        if (end == 1) return false;
        rest.remove_prefix(end);
    }
    return rest.empty() || rest == "Z" ||
           (rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && digit(rest[1]) && digit(rest[2]) &&
            rest[3] == ':' && digit(rest[4]) && digit(rest[5]));
}

}  // namespace adref::formats
