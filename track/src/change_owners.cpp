#include "track/src/change_owners.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <iterator>

namespace adref::track {
namespace {

using ChangeKind = TrackedChange::Kind;

std::string_view code_points(std::string_view text, std::size_t& at, std::uint32_t count) {
    const std::size_t begin = at;
    for (std::uint32_t i = 0; i < count && at < text.size(); ++i) at += unicode::decode(text, at).bytes;
    return text.substr(begin, at - begin);
}

}  // namespace

ChangeSet united(const ChangeSet& a, const ChangeSet& b) {
    ChangeSet out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

ChangeOwners::ChangeOwners(const std::vector<TrackedChange>& changes, std::size_t olds, std::size_t news)
    : changes_(changes), olds_(olds), news_(news), labels_(news) {
    for (std::uint32_t i = 0; i < changes.size(); ++i) {
        const TrackedChange& change = changes[i];
        const bool takes = change.kind == ChangeKind::deletion || change.kind == ChangeKind::move_from;
        const bool puts = change.kind == ChangeKind::insertion || change.kind == ChangeKind::move_to;
        if (takes) add(olds_, change.before, i);
        if (puts) add(news_, change.after, i);
        const DraftStretch& after = change.after;
        if (after.first < news && after == DraftStretch{after.first, 0, after.first, 0})
            labels_[after.first].push_back(i);
    }
    for (Spans* spans : {&olds_, &news_}) {
        for (std::vector<Span>& each : *spans)
            std::stable_sort(each.begin(), each.end(),
                             [](const Span& a, const Span& b) { return a.start < b.start; });
    }
}

void ChangeOwners::add(Spans& spans, const DraftStretch& stretch, std::uint32_t change) {
    for (std::size_t at = stretch.first; at <= stretch.last && at < spans.size(); ++at) {
        const std::uint32_t start = at == stretch.first ? stretch.start : 0;
        const std::uint32_t end = at == stretch.last ? stretch.end : UINT32_MAX;
        if (start < end) spans[at].push_back({start, end, change});
    }
}

ChangeSet ChangeOwners::overlapping(const Spans& spans, std::uint32_t paragraph, std::uint32_t start,
                                    std::uint32_t end) {
    ChangeSet out;
    if (paragraph >= spans.size()) return out;
    for (const Span& span : spans[paragraph]) {
        if (span.start < end && start < span.end) out.push_back(span.change);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

ChangeSet ChangeOwners::of_old(std::uint32_t paragraph, std::uint32_t start, std::uint32_t end) const {
    return overlapping(olds_, paragraph, start, end);
}

ChangeSet ChangeOwners::of_new(std::uint32_t paragraph, std::uint32_t start, std::uint32_t end) const {
    return overlapping(news_, paragraph, start, end);
}

ChangeSet ChangeOwners::of_label(std::uint32_t paragraph) const {
    return paragraph < labels_.size() ? labels_[paragraph] : ChangeSet{};
}

std::vector<OwnedPiece> ChangeOwners::cut(Op op, std::string_view text, std::uint32_t paragraph,
                                          std::uint32_t start) const {
    if (op == Op::equal || changes_.empty()) return {{op, std::string(text), {}, {}, {}}};
    const Spans& spans = op == Op::del ? olds_ : news_;
    const auto end = start + static_cast<std::uint32_t>(unicode::count_code_points(text));
    std::vector<std::uint32_t> borders = {start, end};
    if (paragraph < spans.size()) {
        for (const Span& span : spans[paragraph]) {
            if (span.start > start && span.start < end) borders.push_back(span.start);
            if (span.end > start && span.end < end) borders.push_back(span.end);
        }
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    std::vector<OwnedPiece> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        OwnedPiece piece{op,
                         std::string(code_points(text, at, borders[i + 1] - borders[i])),
                         overlapping(spans, paragraph, borders[i], borders[i + 1]),
                         {},
                         {}};
        if (!out.empty() && authors(out.back().changes) == authors(piece.changes)) {
            out.back().text += piece.text;
            out.back().changes = united(out.back().changes, piece.changes);
        } else {
            out.push_back(std::move(piece));
        }
    }
    return out;
}

OwnedPiece ChangeOwners::keep(std::string_view text, std::uint32_t old, std::uint32_t old_start,
                              std::uint32_t fresh, std::uint32_t new_start) const {
    OwnedPiece out{Op::equal, std::string(text), {}, {}, {}};
    if (changes_.empty()) return out;
    const auto all = static_cast<std::uint32_t>(unicode::count_code_points(text));
    const std::size_t first = std::min(text.find(' '), text.size());
    const std::size_t last = text.rfind(' ') == std::string_view::npos ? 0 : text.rfind(' ') + 1;
    const auto head = static_cast<std::uint32_t>(unicode::count_code_points(text.substr(0, first)));
    const auto tail = static_cast<std::uint32_t>(unicode::count_code_points(text.substr(0, last)));
    out.head = united(of_old(old, old_start, old_start + head), of_new(fresh, new_start, new_start + head));
    out.tail = united(of_old(old, old_start + tail, old_start + all),
                      of_new(fresh, new_start + tail, new_start + all));
    return out;
}

std::vector<std::string> ChangeOwners::authors(const ChangeSet& set) const {
    std::vector<std::string> out;
    for (const std::uint32_t change : set) {
        const std::string& author = changes_[change].author;
        if (std::find(out.begin(), out.end(), author) == out.end()) out.push_back(author);
    }
    return out;
}

std::string ChangeOwners::date(const ChangeSet& set) const {
    constexpr std::size_t kDay = 10;  // "2031-04-16"
    std::string last;
    for (const std::uint32_t change : set) {
        const std::string& date = changes_[change].date;
        if (date.size() >= kDay && date[4] == '-' && date[7] == '-')
            last = std::max(last, date.substr(0, kDay));
    }
    return last;
}

}  // namespace adref::track
