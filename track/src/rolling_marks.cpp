#include "track/src/rolling_marks.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace adref::track {

void restore_marks(const Paragraph& rolling, const Profile& profile, RollingTrace trace, Paragraph& base) {
    // Code points of the rolling text, for each of the base.
    std::vector<std::uint32_t> origins;
    std::uint32_t code = 0;
    std::uint32_t byte = 0;
    for (std::size_t i = 0; i < trace.origin.size(); ++i) {
        if (i > 0 && trace.codes[i] == trace.codes[i - 1]) continue;
        while (byte < trace.origin[i]) {
            byte += std::max<std::uint32_t>(unicode::decode(rolling.text, byte).bytes, 1);
            ++code;
        }
        origins.push_back(code);
    }
    const auto to_base = [&](std::uint32_t place) {
        return static_cast<std::uint32_t>(std::lower_bound(origins.begin(), origins.end(), place) -
                                          origins.begin());
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> struck;  // apart from one another
    std::sort(trace.struck.begin(), trace.struck.end());
    for (const auto& [from, to] : trace.struck) {
        if (!struck.empty() && trace.codes[from] <= struck.back().second) {
            struck.back().second = std::max(struck.back().second, trace.codes[to]);
        } else {
            struck.emplace_back(trace.codes[from], trace.codes[to]);
        }
    }
    std::vector<Mark> marks;
    std::array<std::size_t, 6> latest{};  // of each kind, 1-based
    const auto keep = [&](MarkKind kind, std::uint32_t from, std::uint32_t to) {
        if (from >= to) return;
        std::size_t& last = latest[static_cast<std::size_t>(kind)];
        if (last > 0 && marks[last - 1].end >= from) {
            marks[last - 1].end = std::max(marks[last - 1].end, to);
            return;
        }
        marks.push_back({kind, from, to});
        last = marks.size();
    };
    for (const Mark& mark : rolling.marks) {
        std::uint32_t from = to_base(mark.start);
        const std::uint32_t to = to_base(mark.end);
        if (profile.struck_mark == mark.kind) {
            auto each = std::lower_bound(
                struck.begin(), struck.end(), from,
                [](const auto& range, std::uint32_t place) { return range.second <= place; });
            for (; each != struck.end() && each->first < to; ++each) {
                keep(mark.kind, from, std::min(each->first, to));
                from = std::max(from, each->second);
            }
        }
        keep(mark.kind, from, to);
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.start != b.start ? a.start < b.start : a.kind < b.kind;
    });
    base.marks = std::move(marks);
    for (const NoteAnchor& note : rolling.notes) base.notes.push_back({to_base(note.at), note.note});
}

}  // namespace adref::track
