#include "formats/src/pdf/pdf_habits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>

namespace adref::formats {
namespace {

double line_distance(const std::vector<PdfLine>& lines) {
    std::map<long, std::size_t> counts;  // by hundredths
    std::size_t all = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const double distance = lines[i].middle - lines[i - 1].middle;
        if (lines[i].region != lines[i - 1].region || distance <= 0) continue;
        if (std::abs(lines[i].size - lines[i - 1].size) > lines[i].size * kOtherSize) continue;
        ++counts[std::lround(distance / lines[i].size * 50)];
        ++all;
    }
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        const auto next = std::next(each);
        const bool beside = next != counts.end() && next->first == each->first + 1;
        const std::size_t count = each->second + (beside ? next->second : 0);
        if (count * 8 >= all) return static_cast<double>(each->first + (beside ? 1 : 0)) / 50;
    }
    return 1.2;
}

bool is_justified(const std::vector<PdfLine>& lines) {
    std::size_t full = 0;
    for (const PdfLine& line : lines) full += line.slack < line.size * 0.15 ? 1U : 0U;
    return full * 2 > lines.size();
}

double usual_indentation(const std::vector<PdfLine>& lines) {
    std::map<long, std::size_t> counts;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const PdfLine& first = lines[i - 1];
        const PdfLine& second = lines[i];
        const bool below = second.region == first.region && second.size == first.size &&
                           second.middle - first.middle < second.size * 2;
        if (below && !first.centred && first.start > kIndented * first.size && first.slack < first.size &&
            second.start < second.size * 0.2)
            ++counts[std::lround(first.start)];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool habit = most != counts.end() && most->second >= 3 && most->second * 20 >= lines.size();
    return habit ? static_cast<double>(most->first) : 0;
}

}  // namespace

PdfHabits pdf_habits(const std::vector<PdfLine>& lines) {
    return {line_distance(lines), usual_indentation(lines), is_justified(lines)};
}

}  // namespace adref::formats
