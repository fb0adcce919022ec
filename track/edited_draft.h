// Amendments out of a whole edited draft, with or without tracked changes: what a
// delegation sends when it edits the file instead of writing sentences.
//
// Each change becomes an amendment with one purpose. Law: placing all of them and
// applying them (edit.h) to the base gives the paragraphs of the edited draft, to
// the letter but for white space around signs ("] [" for "]["); their labels only
// where an amendment says one. No amendment refers
// to words that are not in the base. What cannot be said so is a remark, and only
// that:
//  - a paragraph without words that is new, or that lost all its words and stays;
//  - typed asterisks around words (amendments read them as emphasis), tabs of new
//    table rows, and a number typed at the head of an unnumbered paragraph;
//  - kinds, levels, marks and the places of footnote calls: a new heading is added
//    as a paragraph.
// Neighbouring new paragraphs are one amendment, since two at one place would have
// no order. Several blocks moved to one place are deleted and added there.
#pragma once

#include "diffcore/redline.h"
#include "track/amendment.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace adref::track {

// A stretch of a document: from code point `start` of the text of the paragraph
// at position `first` (both 0-based) to code point `end` of that at `last`. Equal
// ends are a point.
struct DraftStretch {
    std::uint32_t first = 0;
    std::uint32_t start = 0;
    std::uint32_t last = 0;
    std::uint32_t end = 0;

    friend bool operator==(const DraftStretch&, const DraftStretch&) = default;
};

// Who changed what in the redline's two documents.
struct TrackedChange {
    enum class Kind : std::uint8_t { insertion, deletion, move_from, move_to, formatting };
    Kind kind = Kind::insertion;
    std::string author;   // as in the file; may be empty
    std::string date;     // ISO 8601 as in the file; may be empty
    std::string text;     // the words
    DraftStretch before;  // in the old document: of an insertion the point where it went
    DraftStretch after;   // in the new one: of a deletion the point where it was

    friend bool operator==(const TrackedChange&, const TrackedChange&) = default;
};

// The delegations of authors (adref.authors/1).
using AuthorMap = std::map<std::string, std::vector<std::string>, std::less<>>;

struct EditedDraftOptions {
    std::string base;                     // the round, for all amendments
    std::string source;                   // "EU.docx"
    std::string date;                     // of those whose change has none
    std::vector<std::string> proponents;  // of changes whose author is not in `delegations`
    AuthorMap delegations;
    std::vector<TrackedChange> changes;  // none: an edited draft without marks
};

struct DraftRemark {
    enum class What : std::uint8_t {
        unmapped,          // an author without a delegation, whose own name stands as the proponent
        inside_insertion,  // somebody changed what somebody else had inserted
        nothing_changed,   // tracked, but the words are the same before and after
        formatting,        // tracked, but not a change of words
        not_expressed,     // a difference that no amendment makes
    };
    What what = What::not_expressed;
    std::string where;                 // the paragraph, as people name it; may be empty
    std::string text;                  // one line: the words, or what it is about
    std::vector<std::string> authors;  // as in the file

    friend bool operator==(const DraftRemark&, const DraftRemark&) = default;
};

struct EditedDraft {
    std::vector<Amendment> amendments;  // in the order of the base, with ids
    std::vector<DraftRemark> remarks;
};

// The redline's old side is the base. Changes of two authors in one paragraph are
// separate amendments; words that two of them brought together have both as
// proponents, and a remark. Deterministic; cost grows with the text and the changes.
EditedDraft amendments_of(const Redline& redline, const EditedDraftOptions& options = {});

}  // namespace adref::track
