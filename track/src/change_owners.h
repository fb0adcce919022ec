// Whose tracked change a stretch of either document is.
#pragma once

#include "diffcore/redline.h"
#include "track/edited_draft.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// Places in the list of changes, ascending.
using ChangeSet = std::vector<std::uint32_t>;

// A stretch of a redline's segment that is one change, or nobody's.
struct OwnedPiece {
    Op op = Op::equal;
    std::string text;
    ChangeSet changes;
    // Of equal text: who typed its first and its last word again; of a change that
    // is glued to that word they are a part.
    ChangeSet head = {};
    ChangeSet tail = {};

    friend bool operator==(const OwnedPiece&, const OwnedPiece&) = default;
};

class ChangeOwners {
 public:
    // The changes must outlive it.
    ChangeOwners(const std::vector<TrackedChange>& changes, std::size_t olds, std::size_t news);

    // Those that deleted (moved away) words of code points [start, end) of an old
    // paragraph, or inserted those of a new one.
    ChangeSet of_old(std::uint32_t paragraph, std::uint32_t start, std::uint32_t end) const;
    ChangeSet of_new(std::uint32_t paragraph, std::uint32_t start, std::uint32_t end) const;

    // Those that changed the number of a new paragraph.
    ChangeSet of_label(std::uint32_t paragraph) const;

    // The text cut where its owner changes.
    std::vector<OwnedPiece> cut(Op op, std::string_view text, std::uint32_t paragraph,
                                std::uint32_t start) const;

    // Equal text, which stands at these places of both paragraphs.
    OwnedPiece keep(std::string_view text, std::uint32_t old, std::uint32_t old_start, std::uint32_t fresh,
                    std::uint32_t new_start) const;

    // The authors of changes, each once, in the order of the set.
    std::vector<std::string> authors(const ChangeSet& set) const;
    // The last date, YYYY-MM-DD; empty if there is none.
    std::string date(const ChangeSet& set) const;

    bool any() const { return !changes_.empty(); }

 private:
    struct Span {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t change = 0;
    };
    using Spans = std::vector<std::vector<Span>>;
    static void add(Spans& spans, const DraftStretch& stretch, std::uint32_t change);
    static ChangeSet overlapping(const Spans& spans, std::uint32_t paragraph, std::uint32_t start,
                                 std::uint32_t end);

    const std::vector<TrackedChange>& changes_;
    Spans olds_;
    Spans news_;
    std::vector<ChangeSet> labels_;
};

// Both sets in one.
ChangeSet united(const ChangeSet& a, const ChangeSet& b);

}  // namespace adref::track
