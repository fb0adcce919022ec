// Paragraphs set behind a margin, and the screen that their lines are written to.
#pragma once

#include "viewer/src/terminal_lines.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

inline constexpr std::size_t kSignColumns = 2;

// Columns in front of a text.
struct TextMargin {
    std::size_t signs = 0;   // kSignColumns or none
    std::size_t labels = 0;  // with the space behind them
    std::size_t indent = 0;

    std::size_t width() const { return signs + labels + indent; }
};

// What stands in the margin of a paragraph's first line.
struct Mark {
    std::string_view sign;
    Line label;
    std::string_view target;  // both are links to this place of the page; empty for none
};

// A paragraph in lines of at most `width` columns. A label that is wider than its
// margin stands above the text; no text is no line but the label's.
std::vector<Line> set(const Mark& mark, const Line& text, const TextMargin& margin, std::size_t width);

// The same without a mark; what does not fit the first line stands further in.
std::vector<Line> set_hanging(const Line& text, std::size_t margin, std::size_t width);

class Screen {
 public:
    explicit Screen(const Paint& how) : how_(how) {}

    void line(const Line& content);
    void lines(const std::vector<Line>& all);
    // One empty line, however often it is asked for.
    void blank();

    std::string take() { return std::move(out_); }

 private:
    Paint how_;
    std::string out_;
};

}  // namespace adref::viewer
