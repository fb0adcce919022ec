// A redline as people and programs read it. Renderers read the Redline and
// nothing else; every text in it is treated as hostile.
#pragma once

#include "diffcore/redline.h"
#include "viewer/attribution_layer.h"

#include <cstddef>
#include <string>

namespace adref::viewer {

// Where a renderer takes a layer, null is none: then nothing that it writes
// depends on any amendment. With one it says whose words these are and what was
// decided; the layer must be of this redline. The order in which the amendments
// are listed changes no byte.

struct TerminalOptions {
    bool colour = true;       // SGR sequences; without them [-old-] and {+new+}
    std::size_t width = 80;   // columns; at least 20
    bool all = false;         // every paragraph, not only what changed with its context
    std::size_t context = 1;  // unchanged paragraphs shown on each side of a change
    bool bare = false;        // the changed paragraphs alone: no head, headings, counts or sum
    // The old text left of the new one, paragraph beside paragraph, where the width is
    // at least kLeastColumns. What is said of a paragraph stands under its new words,
    // or under the old ones where there are none.
    bool side_by_side = false;
    // The address of the page of the same two drafts, in printable ASCII: numbers and
    // headings are links to it then (OSC 8). Empty for none.
    std::string page;
};
inline constexpr std::size_t kLeastColumns = 80;
// Wide enough for two columns that are pleasant to read.
inline constexpr std::size_t kWideColumns = 140;

// For reading on a screen: wrapped, labels in the margin, changes only by
// default. `text` is the same without colour, for pipes and files. Control
// characters and bidirectional overrides of the texts are shown, never obeyed.
// Words keep their logical order; right-to-left ones that stand beside an arrow
// of ours are put between U+2068 and U+2069.
// With a layer each changed paragraph says below it who asked for which words,
// positions and decisions stand where they belong, and the end counts outcomes.
std::string render_terminal(const Redline& redline, const TerminalOptions& options,
                            const AttributionLayer* layer = nullptr);

// adref.comparison/1. With a layer a segment of which only a part was asked for
// stands as several; amendments come by id.
std::string render_json(const Redline& redline, const AttributionLayer* layer = nullptr);

// One row a change, for spreadsheets (RFC 4180, UTF-8 with a byte order mark): id,
// section, kind, old and new number, change, moved, renumbered, significance,
// signals, old and new text, and the words with [-deleted-] and {+inserted+}. A
// text that a spreadsheet would take for a formula gets an apostrophe in front.
// With a layer three columns more: proponents, amendments, positions.
std::string render_csv(const Redline& redline, const AttributionLayer* layer = nullptr);

// How much of each section changed, a line each: its changes, the words that went
// and came, a bar as wide as there is room. Of `options` only colour and width count.
std::string render_stat(const Redline& redline, const TerminalOptions& options);

struct HtmlOptions {
    std::string language = "en";  // of the page's own words: en, fr, es; others are English
    // What the drafts are called beside their names, "Zero draft"; may be empty.
    std::string old_title;
    std::string new_title;
};

// One file: no network, readable without JavaScript, a content security
// policy, everything escaped. With a layer it says whose words stand where, and
// what became of each amendment.
std::string render_html(const Redline& redline, const HtmlOptions& options = {},
                        const AttributionLayer* layer = nullptr);

// The line under a comparison: "12 edited, 3 inserted, …".
std::string summary_line(const Summary& summary);

}  // namespace adref::viewer
