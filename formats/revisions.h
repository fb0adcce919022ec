// Tracked changes and comments as they were found in a file, in terms of the
// two documents that the file holds: the one before (all changes rejected) and
// the one after (all accepted).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace adref::formats {

// What a reader does with tracked changes.
enum class Revisions : std::uint8_t {
    accept,  // the text with all of them
    reject,  // the text without any of them
    keep,    // the text with all of them, the one without any, and who changed what
};

// A stretch of a document: from code point `start` of the text of the paragraph
// at position `first` (both 0-based) to code point `end` of that at `last`.
// Equal ends are a point between two code points. Labels are no part of texts;
// a change of a label alone is the point at the start of its paragraph.
struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t start = 0;
    std::uint32_t last = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// Neighbouring pieces of one kind, author and date are one revision. What one
// inserted and another deleted is two: its words are in neither document, and its
// places are points in both.
struct Revision {
    enum class Kind : std::uint8_t { insertion, deletion, move_from, move_to, formatting };
    Kind kind = Kind::insertion;
    std::string author;      // as in the file; may be empty
    std::string date;        // ISO 8601 as in the file; may be empty
    std::string text;        // the words inserted, deleted or reformatted; paragraphs end in "\n"
    std::uint32_t move = 0;  // from 1, the same number on both halves of a move
    Stretch before;          // in the document before: of an insertion the point where it went
    Stretch after;           // in the document after: of a deletion the point where it was

    friend bool operator==(const Revision&, const Revision&) = default;
};

struct Comment {
    std::string author;
    std::string date;
    std::string text;  // paragraphs separated by "\n"
    Stretch place;     // in the document that was asked for (of `keep`: the one after)

    friend bool operator==(const Comment&, const Comment&) = default;
};

}  // namespace adref::formats
