// Bytes to Document: the one door through which texts come in.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/revisions.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

enum class Format {
    text,
    markdown,
    document_json,
    // From here on see formats/office.h.
    docx,
    odt,
    html,
    akoma_ntoso,
    pdf,
    doc,
    rtf,
};

// Formats that formats/office.h reads and writes.
constexpr bool needs_office(Format format) {
    return format >= Format::docx;
}

// How the paragraphs of a plain text are told apart. `automatic` recognises it
// from the text; the others are for when it errs.
enum class Layout {
    automatic,
    blank_lines,  // paragraphs end at a blank line or where a label starts the next line
    line_each,    // every line is a paragraph
};

struct ReadOptions {
    Layout layout = Layout::automatic;
    std::string language;  // BCP 47; empty: recognised from the text where possible
    Revisions revisions = Revisions::accept;
};

// One thing that the reader did and a careful person would want to know.
struct Remark {
    enum class What {
        dropped,     // furniture left out: a page number, a page header, a control character
        joined,      // a word put together across a line end where that was not certain
        suspicious,  // left as it is, but looks damaged
    };
    What what = What::dropped;
    std::size_t line = 0;  // 1-based line of the input; 0 if it has none
    std::string text;      // the characters concerned, as they stand in the input
    std::string why;       // "page number", "control character", …

    friend bool operator==(const Remark&, const Remark&) = default;
};

struct Reading {
    Document document;
    Format format = Format::text;
    Layout layout = Layout::line_each;  // the one that was used; meaningful for plain text
    std::vector<Remark> report;         // in the order of the input
    // Of files that can hold tracked changes:
    std::size_t tracked = 0;          // how many there are, formatting apart
    std::optional<Document> before;   // without any of them, where they were to be kept and there are any
    std::vector<Revision> revisions;  // where they were to be kept; in the order of the text
    std::vector<Comment> comments;    // in the order of the text
};

// Inputs larger than this are refused.
inline constexpr std::size_t kMaxInputBytes = std::size_t{256} << 20U;
Error too_large(std::string_view name);

// Which format the bytes are in. The content decides where it tells, the name's
// ending elsewhere. Errors: bad_input for what is plainly something else (an
// archive that is no document, an encrypted file, a picture).
Result<Format> recognise_format(std::string_view bytes, std::string_view name);

// Reads a whole file's bytes, in a format that does not need formats/office.h:
// UTF-8 with or without a byte order mark, or UTF-16 with one. `name` is used
// for errors and, by its ending, as a hint for the format where the content
// does not tell. Every letter of the input is in the document (its text or its
// labels) or in the report; only the signs of markup that became a heading, a
// mark or a table are gone.
//
// Levels: headings count from 0 by rank among themselves; numbered paragraphs
// of the first level, preambular ones and plain text are 0; items are 1 or more.
// Errors: bad_input, with the file and the place in it.
Result<Reading> read(std::string_view bytes, std::string_view name, const ReadOptions& options = {});

}  // namespace adref::formats
