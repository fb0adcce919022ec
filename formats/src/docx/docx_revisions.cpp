#include "formats/src/docx/docx_revisions.h"

#include <algorithm>

namespace adref::formats {
namespace {

// Ranges that are open at one time; more are made to tire us.
constexpr std::size_t kMaxOpenRanges = 1'000;

std::size_t place(DocxRevisions::Half half) {
    return half == DocxRevisions::Half::from ? 0 : 1;
}

}  // namespace

std::size_t DocxRevisions::Hash::operator()(const Revision& revision) const {
    std::size_t hash = static_cast<std::size_t>(revision.kind);
    for (const std::uint32_t part :
         {revision.tracked.author, revision.tracked.date, revision.tracked.id, revision.move})
        hash = (hash ^ part) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32U);
}

std::uint32_t DocxRevisions::index(RichRevision::Kind kind, const DocxTracked& tracked, std::uint32_t move) {
    const Revision revision{kind, tracked, move};
    const auto [found, added] = known_.emplace(revision, static_cast<std::uint32_t>(revisions_.size()));
    if (added) revisions_.push_back(revision);
    return found->second;
}

void DocxRevisions::open_move(Half half, std::uint32_t id, std::uint32_t name) {
    std::vector<Range>& open = open_[place(half)];
    if (open.size() >= kMaxOpenRanges) return;
    const auto number = static_cast<std::uint32_t>(moves_.size() + 1);
    open.push_back({id, moves_.emplace(name, number).first->second});
}

void DocxRevisions::close_move(Half half, std::uint32_t id) {
    std::vector<Range>& open = open_[place(half)];
    const auto found =
        std::find_if(open.rbegin(), open.rend(), [&](const Range& range) { return range.id == id; });
    if (found == open.rend()) return;
    closed_[place(half)] = found->move;
    open.erase(std::next(found).base());
}

std::uint32_t DocxRevisions::move(Half half) const {
    const std::vector<Range>& open = open_[place(half)];
    return open.empty() ? 0 : open.back().move;
}

std::uint32_t DocxRevisions::move_of_end(Half half) const {
    const std::uint32_t open = move(half);
    return open != 0 ? open : closed_[place(half)];
}

std::vector<RichRevision> DocxRevisions::take(const DocxNames& names) const {
    using Kind = RichRevision::Kind;
    std::vector<std::array<bool, 2>> halves(moves_.size() + 1);
    for (const Revision& revision : revisions_) {
        if (revision.kind == Kind::move_from) halves[revision.move][0] = true;
        if (revision.kind == Kind::move_to) halves[revision.move][1] = true;
    }
    const auto text = [&](std::uint32_t name) { return name == kNoIndex ? std::string() : names.text(name); };
    std::vector<std::uint32_t> numbers(moves_.size() + 1);
    std::uint32_t last = 0;
    std::vector<RichRevision> out;
    out.reserve(revisions_.size());
    for (const Revision& revision : revisions_) {
        RichRevision made{revision.kind, text(revision.tracked.author), text(revision.tracked.date), 0};
        if (made.kind == Kind::move_from || made.kind == Kind::move_to) {
            const std::uint32_t move = revision.move;
            if (move != 0 && halves[move][0] && halves[move][1]) {
                if (numbers[move] == 0) numbers[move] = ++last;
                made.move = numbers[move];
            } else {
                made.kind = made.kind == Kind::move_from ? Kind::deletion : Kind::insertion;
            }
        }
        out.push_back(std::move(made));
    }
    return out;
}

}  // namespace adref::formats
