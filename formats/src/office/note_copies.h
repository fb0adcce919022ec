// Footnotes as the files have them: one for each call that needs one.
//
// A note that is called once is one footnote. When it is called again, what word
// processors do is a cross-reference: the first call stands in a bookmark, the
// second is a field that repeats its number. But a first call that is deleted
// takes its note along; so a call that stands in a reading in which the earlier
// ones do not (the two ends of a move) gets a copy of the note.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace adref::formats {

struct NoteCopy {
    std::uint32_t note = 0;
    std::uint32_t id = 0;      // in the file, from 1
    std::uint32_t number = 0;  // that is printed, if its sign is not its own
    std::uint32_t inserted = kNoIndex;
    std::uint32_t deleted = kNoIndex;
    bool only = true;                   // no other copy of this note
    std::uint32_t bookmark = kNoIndex;  // its identifier, if it is called again
};

class NoteCopies {
 public:
    // Counts the calls in the text; identifiers of bookmarks come from `next_id`.
    NoteCopies(const RichText& text, std::uint32_t& next_id);

    struct Call {
        const NoteCopy* copy = nullptr;
        bool again = false;  // the note was called before: a cross-reference
    };
    // To be asked for each call once, in the order of the text. No copy: there is
    // no such note.
    Call call(const RichRun& run);

    const std::string& sign(const NoteCopy& copy) const { return notes_[copy.note].sign; }
    const RichNote& note(const NoteCopy& copy) const { return notes_[copy.note]; }
    const std::vector<NoteCopy>& copies() const { return copies_; }

 private:
    std::span<const RichNote> notes_;
    std::vector<std::uint32_t> calls_;                // by note
    std::vector<std::vector<std::uint32_t>> places_;  // by note: its copies
    std::vector<NoteCopy> copies_;
    std::uint32_t numbered_ = 0;
    std::uint32_t& next_id_;
};

// The name of the bookmark around a call.
std::string note_bookmark(const NoteCopy& copy);

}  // namespace adref::formats
