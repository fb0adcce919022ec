// The terms of a lexicon in a text, and among them the verbs that act.
//
// "Requests", "invites", "notes" are verbs of a resolution only in a few
// places; elsewhere they are nouns or tell what somebody else does. A verb acts
//  - as the first word of its paragraph, but for brackets, quote marks and
//    sequencing adverbs ("Also requests");
//  - after "we" ("we also call upon");
//  - after a comma or "and", in a paragraph that itself begins with such a verb
//    ("Welcomes the report, and invites …");
// and never before a word that only follows a noun ("requests for", "notes of").
#pragma once

#include "diffcore/src/phrases.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

struct Occurrence {
    std::uint32_t first = 0;  // words of the text, `last` excluded
    std::uint32_t last = 0;
    std::uint16_t term = 0;
    Axis axis = Axis::verb;
    bool opening = false;  // the first verb of the text
};

// In order of their first word. On one axis the longest phrase counts, and
// none overlap; phrases of two axes may ("we will", "will").
std::vector<Occurrence> find_terms(const PhraseIndex& index, std::span<const IndexedWord> words,
                                   bool with_verbs);

}  // namespace adref
