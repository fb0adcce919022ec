// Which links of a page are calls of footnotes, and where the notes stand.
#pragma once

#include "formats/src/web/html_tree.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace adref::formats {

struct HtmlNote {
    const GumboNode* container = nullptr;
    std::string sign;  // as printed at its first call, without brackets
};

struct HtmlNotes {
    std::vector<HtmlNote> notes;                                     // in the order of their first calls
    std::unordered_map<const GumboNode*, std::uint32_t> calls;       // an element that is a call -> its note
    std::unordered_map<const GumboNode*, std::uint32_t> containers;  // an element that holds a note
    std::unordered_set<const GumboNode*> back_links;                 // no text of the note
};

// A call is a short link like "1", "[2]" or "*" to a list item, a paragraph or
// a box further down that links back to it (pandoc, MediaWiki, Word,
// LibreOffice, adref), or that says outright what it is (doc-noteref). Other
// links stay text.
HtmlNotes find_html_notes(const GumboNode* document);

}  // namespace adref::formats
