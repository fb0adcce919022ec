// Who the changes of a tracked text are by: the proponents of the words where a
// layer tells, for all else the author that the options give.
#pragma once

#include "formats/rich_text.h"
#include "viewer/src/credited_redline.h"
#include "viewer/src/tracked_runs.h"
#include "viewer/tracked_text.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace adref::viewer {

// The places in RichText::revisions of one author's changes, all but moves.
struct PlainRevisions {
    std::uint32_t inserted = formats::kNoIndex;
    std::uint32_t deleted = formats::kNoIndex;
    std::uint32_t formatted = formats::kNoIndex;
};

// The two halves of a move.
struct MoveRevisions {
    std::uint32_t from = formats::kNoIndex;
    std::uint32_t to = formats::kNoIndex;
};

// Words of one paragraph that one revision brought or took, in code points.
struct AuthoredStretch {
    std::uint32_t start = 0;
    std::uint32_t end = formats::kNoIndex;
    std::uint32_t revision = formats::kNoIndex;
};

class TrackedAuthors {
 public:
    // All must outlive this. The first three revisions of the text are our own.
    TrackedAuthors(const Redline& redline, const TrackedOptions& options, formats::RichText& text);

    const CreditedRedline* credited() const { return credited_ ? &*credited_ : nullptr; }
    PlainRevisions own() const { return own_; }
    // Of those who have a share; our own where nobody has.
    PlainRevisions of(std::span<const track::Credit> credits);
    // Of those who asked that the paragraph come, go, move, be split or joined,
    // whichever of these the entry is; and of those who asked for its number.
    PlainRevisions of_deed(std::size_t entry);
    PlainRevisions of_number(std::size_t entry);

    // A paragraph that moved as a whole is one author's, or nobody's: a move holds
    // no other author's words.
    MoveRevisions add_paragraph_move(std::size_t entry);
    // So is a phrase that moved inside the entry (a number of Segment::move).
    MoveRevisions add_phrase_move(std::size_t entry, std::uint32_t move);

    // The words of a paragraph that stands for one side alone: part `part` of the
    // olds or news of the entry `index`.
    std::vector<AuthoredStretch> stretches(std::size_t index, std::size_t part, bool old_side);

 private:
    std::uint32_t add(formats::RichRevision::Kind kind, const std::string& author, std::uint32_t move);
    PlainRevisions of_author(const std::string& author);
    std::string deed_author(std::size_t index) const;
    std::string author_of_action(std::size_t entry, track::Action action) const;
    MoveRevisions add_move(const std::string& author);
    const std::vector<Fragment>& fragments(std::size_t entry);

    const Redline& redline_;
    const TrackedOptions& options_;
    formats::RichText& text_;
    std::optional<CreditedRedline> credited_;
    PlainRevisions own_;
    std::map<std::string, PlainRevisions> authors_;
    std::uint32_t moves_ = 0;
    std::size_t fragments_of_ = static_cast<std::size_t>(-1);  // the entry whose fragments these are
    std::vector<Fragment> fragments_;
};

}  // namespace adref::viewer
