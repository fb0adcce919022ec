// What a page has around the words: page numbers, document symbols, rules,
// and the footnotes that a PDF leaves in the middle of a paragraph.
#pragma once

#include "formats/reader.h"
#include "formats/src/lines.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace adref::formats {

// A line of the text proper, or of a footnote set apart at the foot of a page.
struct TextLine {
    Line line;
    std::string_view note;   // the sign that starts a footnote here ("12"); the line is what follows it
    bool in_note = false;    // a line of the footnote that started last
    std::uint8_t depth = 0;  // underlined as a heading (Markdown): 1 or 2
};

// Leaves out page numbers, running headers and rules, naming each in the
// report, and tells the lines of footnotes from those of the text.
std::vector<TextLine> clear_furniture(const Lines& lines, bool markdown, std::vector<Remark>& report);

}  // namespace adref::formats
