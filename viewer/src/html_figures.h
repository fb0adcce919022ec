// The pictures of the page: SVG of our own, each beside its numbers, and hidden
// from those who hear the numbers.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

// One column up and down from a common line, and where a click on it leads. `title`
// says all of it in words and `tick` names it below the axis, shortly or not at
// all; both are plain text.
struct Bar {
    std::string id;
    std::size_t up = 0;
    std::size_t down = 0;
    std::string title;
    std::string tick;
};

// Columns side by side; their heights grow with the square root, so that one
// section that was rewritten does not flatten all others, which `scale_words` say.
// `up_class` and `down_class` colour them; the words stand at the ends of the axis,
// escaped. The first column stands where the text begins: `mirrored` for a text from
// right to left.
struct Axes {
    std::string_view up_class;
    std::string_view down_class;
    std::string up_words;
    std::string down_words;
    std::string scale_words;
    bool mirrored = false;
};
void append_bars(std::string& out, const std::vector<Bar>& bars, const Axes& axes);

// Left what got weaker, right what got stronger; `most` fills a side.
void append_balance(std::string& out, std::size_t left, std::size_t right, std::size_t most);

// A bar for one number; `most` fills it.
void append_length(std::string& out, std::size_t value, std::size_t most, std::string_view name);

// Taken, in part, overtaken, not taken, other: a bar in five parts; `most` fills it.
void append_fortunes(std::string& out, const std::array<std::size_t, 5>& fortunes, std::size_t most);

}  // namespace adref::viewer
