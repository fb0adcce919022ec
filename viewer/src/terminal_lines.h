// Styled text broken into lines of a terminal, by the columns that characters
// take there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

enum class Style : std::uint8_t {
    plain,
    strong,  // headings, names
    dim,     // context, folds
    note,    // remarks under a paragraph
    signal,  // changes of strength
    credit,  // whose words these are
    deleted,
    inserted,
    moved_out,  // a phrase moved inside its paragraph: its old place
    moved_in,
};

// On which side a piece of text must not be torn from its neighbour.
enum class Glue : std::uint8_t { none, to_next, to_previous };

struct Piece {
    Style style = Style::plain;
    std::string text;  // already safe for a terminal (escape.h)
    Glue glue = Glue::none;
    std::string_view target = {};  // a link's place on the page; empty for none, and not owned
};

using Line = std::vector<Piece>;

// No line is wider than `width` columns (at least 2) or ends in a space. Breaks
// stand after spaces and around wide characters, but not before closing
// punctuation; a longer word is broken between characters. At least one line.
std::vector<Line> wrap(const Line& text, std::size_t width);

// The text on one line: cut at `width` columns, with "…" if it was longer.
Line abbreviate(const Line& text, std::size_t width);

std::size_t columns(const Line& line);

// How lines are written.
struct Paint {
    bool colour = true;          // SGR sequences
    std::string_view page = {};  // the address that links lead to (OSC 8); empty for no links
};

// Writes a line, without its end. Each stretch of a style and each link is opened
// and closed on this line, so that a pager may start anywhere.
void paint(std::string& out, const Line& line, const Paint& how);

// Put around a piece of right-to-left text that stands among other text, so
// that a terminal with bidirectional display does not reorder its neighbours;
// other text stays as it is.
std::string isolate(std::string text);
// The same for a line that another stands beside.
Line isolate(Line line);

}  // namespace adref::viewer
