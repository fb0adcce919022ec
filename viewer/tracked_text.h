// A redline as a word processor's text with tracked changes.
#pragma once

#include "diffcore/redline.h"
#include "formats/rich_text.h"
#include "viewer/attribution_layer.h"

#include <string>

namespace adref::viewer {

struct TrackedOptions {
    std::string author = "adref";  // of comments and of every change that nobody else asked for
    std::string date;              // ISO 8601 with time and zone; empty: none is given
    bool moves = true;  // moved paragraphs and phrases as moves; otherwise as deletions and insertions
    bool comments =
        true;  // what tracked changes cannot say: signals, splits and merges, where moves came from
    // Of the redline. The author of words that somebody asked for is then the
    // proponents ("EU; G77 and China"), and comments name the amendments.
    const AttributionLayer* layer = nullptr;
};

// Laws (tested on every text that the tests have): with all changes accepted
// the text is the new document, with all rejected the old one: the same
// paragraphs in the same order with the same kinds, levels, labels, texts,
// marks and footnotes. Only the title is always the new one's.
//
// Paragraphs that were not moved stand in their order; what is only in the old
// document stands before what is only in the new one at the same place. A moved
// paragraph is two complete halves, whatever was edited in it; it is its proponents'
// only if all edits in it are. The laws hold with any layer.
formats::RichText make_tracked_text(const Redline& redline, const TrackedOptions& options = {});

}  // namespace adref::viewer
