#include "formats/src/docx/docx_write_moves.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace adref::formats::docx_write {
namespace {

struct Place {
    std::size_t paragraph = 0;
    std::size_t run = 0;

    friend bool operator<(const Place& a, const Place& b) {
        return std::tie(a.paragraph, a.run) < std::tie(b.paragraph, b.run);
    }
};

struct Half {
    bool seen = false;
    Place first;
    Place last;  // behind what belongs to it
    std::uint32_t revision = kNoIndex;
};

struct Move {
    Half from;
    Half to;
    bool in_table = false;
    bool written = false;
};

class Planner {
 public:
    Planner(std::span<const RichParagraph> paragraphs, std::span<const RichRevision> revisions)
        : paragraphs_(paragraphs), revisions_(revisions) {}

    DocxMoves plan(std::uint32_t& next_id) {
        for (std::size_t p = 0; p < paragraphs_.size(); ++p) look_at(p);
        DocxMoves moves;
        moves.written.assign(revisions_.size(), false);
        if (moves_.empty()) return moves;
        choose();
        number(moves, next_id);
        for (std::size_t i = 0; i < revisions_.size(); ++i) {
            const auto found = moves_.find(revisions_[i].move);
            moves.written[i] = is_half(revisions_[i]) && found != moves_.end() && found->second.written;
        }
        return moves;
    }

 private:
    static bool is_half(const RichRevision& revision) {
        return revision.move != 0 && (revision.kind == RichRevision::Kind::move_from ||
                                      revision.kind == RichRevision::Kind::move_to);
    }

    void look_at(std::size_t p) {
        const RichParagraph& paragraph = paragraphs_[p];
        for (std::size_t r = 0; r < paragraph.runs.size(); ++r) {
            see(paragraph.runs[r].inserted, {p, r}, {p, r + 1}, paragraph.row);
            see(paragraph.runs[r].deleted, {p, r}, {p, r + 1}, paragraph.row);
        }
        const std::size_t end = paragraph.runs.size();
        see(paragraph.end_inserted, {p, end}, {p, end + 1}, paragraph.row);
        see(paragraph.end_deleted, {p, end}, {p, end + 1}, paragraph.row);
    }

    void see(std::uint32_t index, Place begin, Place end, bool row) {
        if (index >= revisions_.size() || !is_half(revisions_[index])) return;
        Move& move = moves_[revisions_[index].move];
        Half& half = revisions_[index].kind == RichRevision::Kind::move_from ? move.from : move.to;
        if (!half.seen) {
            half = {true, begin, end, index};
        } else {
            half.last = end;
        }
        move.in_table = move.in_table || row;
    }

    struct Range {
        Place first;
        Place last;
        Move* move = nullptr;
    };

    // The moves both of whose ranges lie apart from all others'; of two that
    // overlap, the one that begins first.
    void choose() {
        std::vector<Range> ranges;
        for (auto& [number, move] : moves_) {
            if (!move.from.seen || !move.to.seen || move.in_table) continue;
            move.written = true;
            ranges.push_back({move.from.first, move.from.last, &move});
            ranges.push_back({move.to.first, move.to.last, &move});
        }
        std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
            return std::tie(a.first, a.last) < std::tie(b.first, b.last);
        });
        Place reached;
        for (const Range& range : ranges) {
            if (!range.move->written) continue;
            if (range.first < reached) {
                range.move->written = false;
            } else {
                reached = range.last;
            }
        }
    }

    void number(DocxMoves& moves, std::uint32_t& next_id) const {
        std::vector<const Move*> order;
        for (const auto& [number, move] : moves_) {
            if (move.written) order.push_back(&move);
        }
        std::sort(order.begin(), order.end(),
                  [](const Move* a, const Move* b) { return a->from.first < b->from.first; });
        std::uint32_t number = 0;
        for (const Move* move : order) {
            ++number;
            for (const Half* half : {&move->from, &move->to}) {
                const std::uint32_t id = next_id++;
                moves.edges.push_back(
                    {half->first.paragraph, half->first.run, true, half->revision, number, id});
                moves.edges.push_back(
                    {half->last.paragraph, half->last.run, false, half->revision, number, id});
            }
        }
        // Where one range ends and another begins, the end comes first.
        std::sort(moves.edges.begin(), moves.edges.end(), [](const DocxMoveEdge& a, const DocxMoveEdge& b) {
            return std::tie(a.paragraph, a.run, a.start) < std::tie(b.paragraph, b.run, b.start);
        });
    }

    std::span<const RichParagraph> paragraphs_;
    std::span<const RichRevision> revisions_;
    std::unordered_map<std::uint32_t, Move> moves_;  // by RichRevision::move
};

}  // namespace

DocxMoves plan_moves(std::span<const RichParagraph> paragraphs, std::span<const RichRevision> revisions,
                     std::uint32_t& next_id) {
    return Planner(paragraphs, revisions).plan(next_id);
}

}  // namespace adref::formats::docx_write
