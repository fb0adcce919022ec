#include "formats/src/running_feet.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kLeastFeet = 5;
constexpr std::size_t kMostPages = 9999;
constexpr std::size_t kLongestMark = 40;

// "14/56"
struct PageOf {
    std::size_t page = 0;
    std::size_t pages = 0;
};

std::optional<PageOf> page_of(std::string_view text) {
    PageOf found;
    const char* end = text.data() + text.size();
    const auto page = std::from_chars(text.data(), end, found.page);
    if (page.ec != std::errc() || page.ptr == end || *page.ptr != '/') return {};
    const auto pages = std::from_chars(page.ptr + 1, end, found.pages);
    if (pages.ec != std::errc() || pages.ptr != end) return {};
    if (found.page == 0 || found.page > found.pages || found.pages > kMostPages) return {};
    return found;
}

// A job number or a symbol ("22-08354", "A/CONF.232/2022/5"): digits and a sign
// between, no small letters.
bool is_mark(std::string_view text) {
    if (text.size() < 5 || text.size() > kLongestMark || page_of(text)) return false;
    bool digit = false;
    bool sign = false;
    for (const char c : text) {
        const bool number = c >= '0' && c <= '9';
        const bool between = c == '-' || c == '/' || c == '.';
        if (!number && !between && (c < 'A' || c > 'Z')) return false;
        digit = digit || number;
        sign = sign || c == '-' || c == '/';
    }
    return digit && sign;
}

struct Foot {
    std::string_view mark;
    PageOf page;
};

// Two words, one a mark and the other a page, in either order.
std::optional<Foot> foot_of(std::string_view first, std::string_view second) {
    if (const auto page = page_of(second); page && is_mark(first)) return Foot{first, *page};
    if (const auto page = page_of(first); page && is_mark(second)) return Foot{second, *page};
    return {};
}

std::optional<Foot> foot_of_line(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos) return {};
    return foot_of(line.substr(0, space), line.substr(space + 1));
}

// The pages of each text whose feet stand on lines of their own, by mark and count.
using Proved = std::map<std::pair<std::string_view, std::size_t>, std::set<std::size_t>>;

Proved prove(const Lines& lines) {
    Proved proved;
    for (const Line& line : lines.lines) {
        if (line.text.size() > 2 * kLongestMark) continue;
        if (const auto foot = foot_of_line(line.text))
            proved[{foot->mark, foot->page.pages}].insert(foot->page.page);
    }
    std::erase_if(proved, [](const auto& each) { return each.second.size() < kLeastFeet; });
    return proved;
}

// The next foot at or behind `from`: its place and length, words only.
std::optional<std::pair<std::size_t, std::size_t>> next_foot(std::string_view line, std::size_t from,
                                                             const Proved& proved) {
    for (std::size_t slash = line.find('/', from); slash != std::string_view::npos;
         slash = line.find('/', slash + 1)) {
        const std::size_t before = line.rfind(' ', slash);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = std::min(line.find(' ', slash), line.size());
        const std::string_view word = line.substr(start, end - start);
        if (!page_of(word)) continue;
        const auto known = [&](const std::optional<Foot>& foot) {
            if (!foot) return false;
            const auto found = proved.find({foot->mark, foot->page.pages});
            return found != proved.end() && !found->second.contains(foot->page.page);
        };
        if (start > from + 1) {
            const std::size_t space = line.rfind(' ', start - 2);
            const std::size_t first = space == std::string_view::npos ? 0 : space + 1;
            if (first >= from && known(foot_of(line.substr(first, start - 1 - first), word)))
                return std::pair(first, end - first);
        }
        if (end < line.size()) {
            const std::size_t last = std::min(line.find(' ', end + 1), line.size());
            if (known(foot_of(word, line.substr(end + 1, last - end - 1))))
                return std::pair(start, last - start);
        }
    }
    return {};
}

}  // namespace

void take_out_running_feet(Lines& lines, std::vector<Remark>& report) {
    const Proved proved = prove(lines);
    if (proved.empty()) return;
    for (Line& line : lines.lines) {
        if (foot_of_line(line.text)) continue;
        std::string mended;
        std::size_t from = 0;
        while (const auto foot = next_foot(line.text, from, proved)) {
            const auto& [place, length] = *foot;
            mended += line.text.substr(from, place - from);
            report.push_back({Remark::What::dropped, line.number,
                              std::string(line.text.substr(place, length)), "page number inside a line"});
            from = place + length;
            // One of the two spaces around it.
            if (from < line.text.size()) ++from;
        }
        if (from == 0) continue;
        mended += line.text.substr(from);
        while (mended.ends_with(' ')) mended.pop_back();
        lines.mended.push_back(std::move(mended));
        line.text = lines.mended.back();
        line.columns = static_cast<std::uint32_t>(unicode::count_code_points(line.text));
    }
    std::erase_if(lines.lines, [](const Line& line) { return line.text.empty(); });
}

}  // namespace adref::formats
