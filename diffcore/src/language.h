// Which of a lexicon's languages a document is in. formats/src/language.h asks
// another question, what language to write down for a text that says none: it
// answers from a fixed list, also for languages that no lexicon has, and not at
// all where it is in doubt. Here there is nothing to write down: the best of
// what the lexicon at hand, which may be the user's own, offers will do.
#pragma once

#include "diffcore/document.h"
#include "diffcore/src/lexicon_tables.h"

namespace adref {

// The document's own language where it names one ("fr", "fr-CA"), otherwise
// the one whose function words ("the", "les", "los") are most of its first few
// thousand words. Null where the lexicon does not have that language, or the
// words do not tell.
const LanguageRow* find_language(const LexiconTables& tables, const Document& document);

}  // namespace adref
