// The pictures of the page: SVG of our own, each beside its numbers, and hidden
// from those who hear the numbers.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

// One column up and down from a common line, and where a click on it leads.
struct Bar {
    std::string id;
    std::size_t up = 0;
    std::size_t down = 0;
};

// Columns side by side; their heights grow with the square root, so that one
// section that was rewritten does not flatten all others. `up_class` and
// `down_class` colour them; the words stand at the ends of the axis, escaped.
void append_bars(std::string& out, const std::vector<Bar>& bars, std::string_view up_class,
                 std::string_view down_class, std::string_view up_words, std::string_view down_words);

// Left what got weaker, right what got stronger; `most` fills a side.
void append_balance(std::string& out, std::size_t left, std::size_t right, std::size_t most);

// A bar for one number; `most` fills it.
void append_length(std::string& out, std::size_t value, std::size_t most, std::string_view name);

// Taken, in part, overtaken, not taken, other: a bar in five parts; `most` fills it.
void append_fortunes(std::string& out, const std::array<std::size_t, 5>& fortunes, std::size_t most);

}  // namespace adref::viewer
