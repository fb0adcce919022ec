#include "track/src/carried_words.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <string_view>

namespace adref::track {
namespace {

std::size_t byte_of(std::string_view text, std::uint32_t code_point) {
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < code_point && at < text.size(); ++i) at += unicode::decode(text, at).bytes;
    return at;
}

// The stretch [start, end) of the entry's old text in its new one, in bytes.
// Edges inside a deletion are those of what stands in its place.
struct Carried {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t kept = 0;
    bool started = false;
};

Carried carry(const Entry& entry, std::size_t start, std::size_t end) {
    Carried out;
    std::size_t before = 0;  // in the old text
    std::size_t after = 0;
    for (const Segment& segment : entry.segments) {
        const std::size_t size = segment.text.size();
        if (segment.op == Op::ins) {
            // New words inside the stretch, or in place of its end.
            const bool inside = out.started && before < end;
            const bool in_place = out.started && before == end && out.end < after;
            after += size;
            if (inside || in_place) out.end = after;
            continue;
        }
        const std::size_t from = std::max(before, start);
        const std::size_t to = std::min(before + size, end);
        if (segment.op == Op::equal) {
            if (from < to) {
                if (!out.started) out.start = after + (from - before);
                out.started = true;
                out.end = after + (to - before);
                out.kept += to - from;
            }
            after += size;
        } else if (from < to && !out.started) {
            out.started = true;
            out.start = after;
            out.end = after;
        }
        before += size;
    }
    return out;
}

std::string_view trimmed(std::string_view text, std::size_t& start) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
        ++start;
    }
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

CarriedWords carry_words(const Redline& redline, const Entry& entry, std::uint32_t position,
                         std::uint32_t start, std::uint32_t end) {
    const std::vector<Paragraph>& olds = redline.old_side.document.paragraphs;
    const std::vector<Paragraph>& news = redline.new_side.document.paragraphs;
    std::size_t offset = 0;
    for (const std::uint32_t old : entry.olds) {
        if (old == position) break;
        offset += olds[old].text.size() + 1;
    }
    const std::string& old_words = olds[position].text;
    const std::size_t first = offset + byte_of(old_words, start);
    const std::size_t last = offset + byte_of(old_words, end);
    const Carried carried = carry(entry, first, last);
    CarriedWords out;
    out.kept = static_cast<double>(2 * carried.kept) /
               static_cast<double>(std::max<std::size_t>(1, (last - first) + (carried.end - carried.start)));
    std::size_t at = 0;  // of each new paragraph in the entry's new text
    for (const std::uint32_t position_now : entry.news) {
        const std::string& text = news[position_now].text;
        if (carried.start <= at + text.size() || position_now == entry.news.back()) {
            std::size_t from = std::min(carried.start - std::min(at, carried.start), text.size());
            const std::size_t to = std::clamp(carried.end - std::min(at, carried.end), from, text.size());
            const std::string_view words = trimmed(std::string_view(text).substr(from, to - from), from);
            out.paragraph = position_now;
            out.start = static_cast<std::uint32_t>(
                unicode::count_code_points(std::string_view(text).substr(0, from)));
            out.end = out.start + static_cast<std::uint32_t>(unicode::count_code_points(words));
            out.text = std::string(words);
            break;
        }
        at += text.size() + 1;
    }
    out.gone = carried.kept == 0 || out.text.empty();
    return out;
}

}  // namespace adref::track
