// The tracked changes of a Word file: equal ones are one, and the halves of a
// move are brought together by the names of their ranges.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/docx/docx_properties.h"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace adref::formats {

inline constexpr std::size_t kMaxDocxRevisions = 1'000'000;

class DocxRevisions {
 public:
    enum class Half : std::uint8_t { from, to };

    // The index of the revision in what take() gives.
    std::uint32_t index(RichRevision::Kind kind, const DocxTracked& tracked, std::uint32_t move = 0);
    bool overflows() const { return revisions_.size() > kMaxDocxRevisions; }

    void open_move(Half half, std::uint32_t id, std::uint32_t name);
    void close_move(Half half, std::uint32_t id);
    // Of a run: the move in whose range it stands, or 0.
    std::uint32_t move(Half half) const;
    // Of a paragraph's end, whose properties stand at its start: the range may
    // begin and end within the paragraph.
    std::uint32_t move_of_end(Half half) const;
    void start_paragraph() { closed_ = {}; }

    // Moves are numbered from 1 in the order of their first halves. Half a move
    // is an insertion or a deletion.
    std::vector<RichRevision> take(const DocxNames& names) const;

 private:
    struct Revision {
        RichRevision::Kind kind = RichRevision::Kind::insertion;
        DocxTracked tracked;
        std::uint32_t move = 0;

        friend bool operator==(const Revision& a, const Revision& b) {
            return a.kind == b.kind && a.tracked.author == b.tracked.author &&
                   a.tracked.date == b.tracked.date && a.tracked.id == b.tracked.id && a.move == b.move;
        }
    };
    struct Hash {
        std::size_t operator()(const Revision& revision) const;
    };
    struct Range {
        std::uint32_t id = 0;
        std::uint32_t move = 0;
    };

    std::vector<Revision> revisions_;
    std::unordered_map<Revision, std::uint32_t, Hash> known_;
    std::unordered_map<std::uint32_t, std::uint32_t> moves_;  // by name
    std::array<std::vector<Range>, 2> open_;
    std::array<std::uint32_t, 2> closed_{};  // the last in this paragraph
};

}  // namespace adref::formats
