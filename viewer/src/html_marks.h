// Where the marks and footnote calls of a paragraph begin and end, read along
// its text.
#pragma once

#include "diffcore/document.h"
#include "viewer/src/page_words.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

// One bit for each MarkKind.
using MarkSet = std::uint8_t;

// Walks the paragraphs of one side of an entry. Offsets count code points.
class MarkCursor {
 public:
    MarkCursor(const Document& document, const std::vector<std::uint32_t>& positions);

    static constexpr std::uint32_t kEndless = std::numeric_limits<std::uint32_t>::max();

    MarkSet marks() const { return marks_; }
    // Code points before the next change of marks or footnote call.
    std::uint32_t run() const;
    void advance(std::uint32_t count);
    // The footnote called here, or, at `end`, any that is left; nullptr if none.
    const NoteAnchor* note(bool end) const;
    void take_note() { ++next_note_; }
    // To the next paragraph of the entry.
    void next();

 private:
    struct Change {
        std::uint32_t at;
        MarkSet marks;  // from there on
    };

    void load();

    const Document& document_;
    const std::vector<std::uint32_t>& positions_;
    std::size_t paragraph_ = 0;
    std::uint32_t at_ = 0;
    MarkSet marks_ = 0;
    std::vector<Change> changes_;
    std::size_t next_change_ = 0;
    const std::vector<NoteAnchor>* notes_ = nullptr;
    std::size_t next_note_ = 0;
};

// "<b><i>" and "</i></b>".
void open_marks(std::string& out, MarkSet marks);
void close_marks(std::string& out, MarkSet marks);

// "bold, italic": the names of the marks, for HTML; "plain" of none.
std::string mark_names(const PageWords& words, MarkSet marks);

}  // namespace adref::viewer
