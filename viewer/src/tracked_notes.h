// The footnotes of a tracked text: which note of either document is which
// RichNote, and what is printed at its calls.
#pragma once

#include "diffcore/redline.h"
#include "formats/rich_text.h"
#include "viewer/src/tracked_authors.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::viewer {

// The called footnotes of one document.
class NoteTable {
 public:
    NoteTable(const Document& document, const std::vector<bool>& called);

    // Of a footnote by its id; kNoIndex if the anchor calls none.
    std::uint32_t position(std::string_view id) const;
    bool is_called(std::uint32_t position) const { return called_[position]; }
    // Labels are 1, 2, 3 … in the order of the calls, as word processors number.
    bool sequential() const { return sequential_; }

 private:
    const std::vector<bool>& called_;
    std::unordered_map<std::string_view, std::uint32_t> positions_;
    bool sequential_ = true;
};

// Which part of which entry a footnote is.
struct NotePart {
    std::size_t entry = 0;
    std::size_t part = 0;
};

// Makes the notes as their calls come up, and the runs that call them.
class TrackedNotes {
 public:
    // All must outlive this; `called` as called_footnotes gives it.
    TrackedNotes(const Redline& redline, const std::vector<bool>& old_called,
                 const std::vector<bool>& new_called, TrackedAuthors& authors, formats::RichText& text);

    const NoteTable& table(bool old_side) const { return old_side ? old_ : new_; }

    // The new footnote that is the same as the old one; kNoIndex if there is
    // none or they cannot be one note any more.
    std::uint32_t partner(std::uint32_t old_note) const;

    // A call in words that only one side has. Whole: inserted or deleted.
    formats::RichRun one_sided_call(std::uint32_t note, bool old_side);
    // A call that both sides have at this place; the note's words are compared.
    formats::RichRun shared_call(std::uint32_t old_note);

 private:
    std::uint32_t add(formats::RichParagraph paragraph, const Paragraph& labelled);

    const Redline& redline_;
    const std::vector<Paragraph>& olds_;
    const std::vector<Paragraph>& news_;
    NoteTable old_;
    NoteTable new_;
    const bool automatic_;  // the notes of both documents are numbered as word processors do it
    TrackedAuthors& authors_;
    formats::RichText& text_;
    std::unordered_map<std::uint32_t, std::uint32_t> entries_;  // old position -> matched entry
    std::unordered_map<std::uint32_t, NotePart> old_parts_;     // of called footnotes
    std::unordered_map<std::uint32_t, NotePart> new_parts_;
    std::unordered_map<std::uint32_t, std::uint32_t> old_indices_;  // position -> place in text_.notes
    std::unordered_map<std::uint32_t, std::uint32_t> new_indices_;
};

}  // namespace adref::viewer
