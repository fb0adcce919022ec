#include "track/amendment_order.h"

#include <algorithm>
#include <cstddef>

namespace adref::track {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The run of digits at the start, without leading zeros; what is left of `text`
// stands behind it.
std::string_view take_number(std::string_view& text) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_digit);
    std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

}  // namespace

int compare_ids(std::string_view a, std::string_view b) {
    const std::string_view whole_a = a;
    const std::string_view whole_b = b;
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view one = take_number(a);
            const std::string_view other = take_number(b);
            if (one.size() != other.size()) return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other); order != 0) return order;
            continue;
        }
        if (a.front() != b.front())
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1 : 1;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty()) return a.empty() ? -1 : 1;
    return whole_a.compare(whole_b);
}

bool comes_before(const Amendment& a, const Amendment& b) {
    const int order = compare_ids(a.id, b.id);
    return order != 0 ? order < 0 : a.proponents < b.proponents;
}

void put_in_order(std::vector<Amendment>& amendments) {
    std::stable_sort(amendments.begin(), amendments.end(), comes_before);
}

}  // namespace adref::track
