#include "viewer/src/html_marks.h"

#include <algorithm>
#include <array>

namespace adref::viewer {
namespace {

constexpr std::size_t kKinds = 6;
constexpr std::array<std::string_view, kKinds> kElements = {"b", "i", "u", "s", "sup", "sub"};

MarkSet bit(std::size_t kind) {
    return static_cast<MarkSet>(1U << kind);
}

}  // namespace

MarkCursor::MarkCursor(const Document& document, const std::vector<std::uint32_t>& positions)
    : document_(document), positions_(positions) {
    load();
}

void MarkCursor::load() {
    at_ = 0;
    marks_ = 0;
    changes_.clear();
    next_change_ = 0;
    next_note_ = 0;
    notes_ = nullptr;
    if (paragraph_ >= positions_.size()) return;
    const Paragraph& paragraph = document_.paragraphs[positions_[paragraph_]];
    if (!paragraph.notes.empty()) notes_ = &paragraph.notes;
    if (paragraph.marks.empty()) return;
    struct Edge {
        std::uint32_t at;
        std::size_t kind;
        int step;
    };
    std::vector<Edge> edges;
    edges.reserve(paragraph.marks.size() * 2);
    for (const Mark& mark : paragraph.marks) {
        const auto kind = static_cast<std::size_t>(mark.kind);
        if (mark.start >= mark.end || kind >= kKinds) continue;
        edges.push_back({mark.start, kind, 1});
        edges.push_back({mark.end, kind, -1});
    }
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
    std::array<int, kKinds> open{};
    MarkSet now = 0;
    for (const Edge& edge : edges) {
        open[edge.kind] += edge.step;
        now = static_cast<MarkSet>(open[edge.kind] > 0 ? now | bit(edge.kind) : now & ~bit(edge.kind));
        if (!changes_.empty() && changes_.back().at == edge.at) {
            changes_.back().marks = now;
        } else {
            changes_.push_back({edge.at, now});
        }
    }
    advance(0);
}

std::uint32_t MarkCursor::run() const {
    std::uint32_t count = kEndless;
    if (next_change_ < changes_.size()) count = changes_[next_change_].at - at_;
    if (notes_ != nullptr && next_note_ < notes_->size()) {
        const std::uint32_t call = (*notes_)[next_note_].at;
        count = std::min(count, call > at_ ? call - at_ : 0U);
    }
    return count;
}

void MarkCursor::advance(std::uint32_t count) {
    at_ += count;
    while (next_change_ < changes_.size() && changes_[next_change_].at <= at_)
        marks_ = changes_[next_change_++].marks;
}

const NoteAnchor* MarkCursor::note(bool end) const {
    if (notes_ == nullptr || next_note_ >= notes_->size()) return nullptr;
    const NoteAnchor& anchor = (*notes_)[next_note_];
    return end || anchor.at <= at_ ? &anchor : nullptr;
}

void MarkCursor::next() {
    ++paragraph_;
    load();
}

void open_marks(std::string& out, MarkSet marks) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if ((marks & bit(kind)) != 0) (((out += '<') += kElements[kind])) += '>';
    }
}

void close_marks(std::string& out, MarkSet marks) {
    for (std::size_t kind = kKinds; kind-- > 0;) {
        if ((marks & bit(kind)) != 0) (((out += "</") += kElements[kind])) += '>';
    }
}

std::string mark_names(const PageWords& words, MarkSet marks) {
    if (marks == 0) return words.html("mark.plain");
    std::string names;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if ((marks & bit(kind)) == 0) continue;
        if (!names.empty()) names += ", ";
        names += words.html("mark." + std::string(to_string(static_cast<MarkKind>(kind))));
    }
    return names;
}

}  // namespace adref::viewer
