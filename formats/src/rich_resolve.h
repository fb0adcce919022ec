// A word processor's text with its tracked changes accepted or rejected.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/styled.h"

#include <string>
#include <vector>

namespace adref::formats {

enum class Resolution { accepted, rejected };

// Neighbouring pieces of one revision, the calls of notes and the ends of
// paragraphs among them. Where they are in either document is told by tags
// whose id is the piece's place in Pieces::list.
struct Piece {
    std::uint32_t revision = kNoIndex;
    std::string text;  // paragraphs end in "\n"
};

// What was inserted by one and deleted by another is in neither document, and a
// piece of either: `deletion` is the second.
struct RunPieces {
    std::uint32_t change = kNoIndex;
    std::uint32_t deletion = kNoIndex;
};

// Which piece each run and each paragraph's end belongs to: parallel to the
// paragraphs and runs of the text (and of its notes, behind them); kNoIndex for
// what nobody changed.
struct Pieces {
    std::vector<Piece> list;
    std::vector<std::vector<RunPieces>> of_runs;  // the last element is the paragraph's end
};
Pieces find_pieces(const RichText& text);

// A stretch of runs that is one paragraph of the resolved text. Its number is
// not computed yet.
struct ResolvedParagraph {
    RichProperties properties;
    bool row = false;
    std::string label;                 // typed, from runs that say so
    Styled styled;                     // notes carry the place of the note in RichText::notes; not tidied
    std::vector<std::uint32_t> notes;  // called here for the first time, in order
};

// Every paragraph that is left, empty ones too (they count in lists). Tags of
// comments have the ids `comments_from` + place of the comment.
struct Resolved {
    std::vector<ResolvedParagraph> paragraphs;
    std::vector<ResolvedParagraph> notes;  // parallel to RichText::notes
};
Resolved resolve(const RichText& text, Resolution resolution, const Pieces& pieces);

// The id of the tags of comment number 0.
std::uint32_t comments_from(const Pieces& pieces);

}  // namespace adref::formats
