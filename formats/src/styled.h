// A piece of text with its marks, note anchors and tags, and the edits that keep
// their offsets true.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// A stretch of text that somebody tracked or commented; points stay when their
// words go.
struct Tag {
    std::uint32_t id = 0;  // the reader's own
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

struct Styled {
    std::string text;         // UTF-8
    std::vector<Mark> marks;  // code points of `text`
    std::vector<NoteAnchor> notes;
    std::vector<Tag> tags;
};

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

enum class Tabs { fold, keep };

// Takes the ranges (ordered, apart) out of the text, folds runs of white space
// to one space (or to one tab where a run contains one and tabs are kept),
// drops control characters, trims, and brings the text into normalization form C. Marks that become empty
// go; the rest are ordered by start, then kind. Linear in the text.
void tidy(Styled& styled, Tabs tabs = Tabs::fold, const std::vector<ByteRange>& removed = {});

}  // namespace adref::formats
