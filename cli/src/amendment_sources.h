// Amendments from where they are: every shape in which delegations send them.
// One place tells the shapes apart; each has a reader of its own.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "track/amendment.h"
#include "track/groups.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace adref::cli {

// What could not be taken over. Nothing is dropped without one of these.
struct SourceFault {
    std::string where;  // "letter.txt, line 12", "amendment eu-7: find"
    std::string what;   // why, and what the words are
    ErrorCode code = ErrorCode::bad_input;
};

struct ImportedAmendments {
    std::string base;  // that the source itself names; may be empty
    std::vector<track::Amendment> amendments;
    std::vector<SourceFault> faults;  // in the order of the source
    std::vector<std::string> notes;   // what somebody should know, but that stops nothing
    // The faults are mistakes in a list that programs write, not lines of a letter
    // that a reader of ours did not understand.
    bool strict = false;
    // Of a file of groups (adref.groups/1), which has no amendments.
    std::optional<std::vector<track::Group>> groups;
};

// What the source may not say itself.
struct SourceOptions {
    std::string base;                     // the round
    std::vector<std::string> proponents;  // of all that name none
    std::string language;                 // of drafting language; empty: recognised
    // The text of that round, or of the last one; for drafts, tracked changes and
    // tables, which say nothing without it.
    std::function<Result<const Document*>()> base_text;
    // "draft": the file is the whole draft as somebody wants it; "compilation": a
    // rolling text; empty: recognised.
    std::string as;
    std::string profile;               // of a rolling text; empty: "un"
    std::string authors;               // a file: which delegation an author of tracked changes is
    std::vector<std::string> columns;  // of a table: "proponent=Delegation or group"
};

// Words of a source as a message shows them: on one line, not too many, in quotes.
std::string in_quotes(std::string_view text);

// adref.amendments/1, drafting language in a text, Markdown or Word file, tracked
// changes of a Word or ODT file, an edited draft, a table (.csv, .tsv), or the
// groups of delegations (adref.groups/1).
// Errors: bad_input for what cannot be read at all.
Result<ImportedAmendments> read_amendment_source(const std::string& path, const SourceOptions& options);

}  // namespace adref::cli
