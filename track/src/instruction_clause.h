// One line of drafting language, clause by clause, to amendments.
#pragma once

#include "track/amendment.h"
#include "track/src/instruction_reference.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct LineReading {
    std::vector<Amendment> amendments;
    std::string why;
    std::vector<std::string> candidates;
    bool wants_text = false;     // the new words of the last amendment stand on the following lines
    bool swallows_text = false;  // what follows only shows the result
    bool only_target = false;    // "Paragraph 12:", "Amend paragraph 9 as follows:"
    std::string target;          // of only_target
    std::size_t unknown = 0;     // how many words are in no lexicon
    bool instructs = false;      // there is something to do in it
};

// `context` is the address that a heading set; empty: none.
LineReading read_draft_line(std::string_view line, Tongue tongue, std::string_view context);

// A clause: one verb and what belongs to it, sorted by role.
struct DraftClause {
    Sense verb = Sense::unknown;
    bool has_read = false;
    bool has_following = false;
    std::vector<std::string> bare;     // quotes without a preposition
    std::vector<std::string> news;     // behind "by", "to read"
    std::vector<std::string> olds;     // behind "for", "instead of"
    std::vector<std::string> anchors;  // behind "after", "before"
    Place place = Place::none;         // of the anchor, or start, end
    std::vector<DraftItem> targets;
    std::vector<DraftItem> beside;  // paragraphs behind "after", "before"
    std::vector<DraftItem> onto;    // paragraphs behind "to", "with", "as"
    std::string label;              // of a new or renumbered paragraph
    std::string label_address;      // where it would stand
    std::string on;                 // id of an amendment
    std::string exception;
    std::uint32_t occurrence = 0;
    bool fresh = false;       // "new"
    bool fresh_unit = false;  // "a new paragraph"
    bool all = false;
    bool until = false;
    bool rest = false;
    bool whole = false;
    bool instead = false;
    bool this_paragraph = false;
    bool locator = false;  // a line or sentence is named
    bool line_number = false;
    bool number_form = false;  // "in the singular"
    bool footnote = false;     // "the associated footnote"
    bool last = false;
    bool subsequent = false;
    bool respectively = false;
    Scope scope = Scope::automatic;
    std::string unknown;
    std::size_t start = 0;  // bytes of the line
    std::size_t end = 0;
};

DraftClause sort_clause(const std::vector<DraftItem>& items, std::size_t first, std::size_t last);

struct ClauseReading {
    std::vector<Amendment> amendments;
    std::string why;
    std::vector<std::string> candidates;
    bool wants_text = false;
    bool only_target = false;
    std::string target;
};

// `context`: the paragraph if the clause names none; "" with `has_context`: the
// whole text.
ClauseReading read_clause(const DraftClause& clause, std::string_view line, Tongue tongue,
                          std::string_view context);

}  // namespace adref::track
