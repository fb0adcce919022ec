// The edits of several amendments as one list: what two of them both do stands
// there once, with all who do it.
#pragma once

#include "track/edit.h"

#include <cstddef>
#include <string>
#include <vector>

namespace adref::track {

struct SharedWordEdit {
    const WordEdit* edit = nullptr;
    std::vector<std::size_t> owners;  // places in the list of amendments, ascending
};
struct SharedParagraphEdit {
    const ParagraphEdit* edit = nullptr;
    std::vector<std::size_t> owners;
};

struct GatheredEdits {
    // By paragraph, start, insertions before replacements, end, text.
    std::vector<SharedWordEdit> words;
    std::vector<SharedParagraphEdit> paragraphs;  // by kind, paragraph and the rest of it
};

// A pair of square brackets is one edit here: two that open at one place and
// close at different ones are both done, two pairs around the same words once.
GatheredEdits gather(const std::vector<const PlacedAmendment*>& amendments);

constexpr bool is_insertion(const WordEdit& edit) {
    return edit.start == edit.end;
}
constexpr bool is_deletion(const WordEdit& edit) {
    return edit.text.empty();
}
inline bool is_opening_bracket(const WordEdit& edit) {
    return is_insertion(edit) && edit.text == "[";
}
inline bool is_closing_bracket(const WordEdit& edit) {
    return is_insertion(edit) && edit.text == "]";
}

}  // namespace adref::track
