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

// "3/56", "22-08354 (E)", "- 12 -", "Page 3 of 10": a line that only numbers its
// page. A plain number is none; its place has to tell.
bool is_page_number_line(std::string_view text);

// Nothing but a run of one drawing sign: "____", "* * *".
bool is_rule_line(std::string_view text);

// Leaves out page numbers, running headers and rules, naming each in the
// report, and tells the lines of footnotes from those of the text.
std::vector<TextLine> clear_furniture(const Lines& lines, bool markdown, std::vector<Remark>& report);

}  // namespace adref::formats
