// Two documents in, one redline out.
#pragma once

#include "diffcore/document.h"
#include "diffcore/lexicon.h"
#include "diffcore/redline.h"

#include <string>

namespace adref {

// Compares two documents paragraph by paragraph and, inside paragraphs that
// correspond, word by word. Never fails: whatever the texts, the laws of
// redline.h hold. Deterministic; cost grows with the length of the texts and
// the amount of change, not with their product.
struct CompareOptions {
    // The words of signals. Must live until compare() returns; null is the
    // built-in lexicon.
    const Lexicon* lexicon = nullptr;
};
Redline compare(Side old_side, Side new_side, const CompareOptions& options = {});

// For a document that has no words counted yet.
Side make_side(std::string name, Document document);

}  // namespace adref
