// What a draft looks like in print, whichever word processor sets it. Lengths are
// in twentieths of a point, sizes of letters in half points.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace adref::formats {

inline constexpr std::uint32_t kTextWidth = 9070;   // of the page
inline constexpr std::uint32_t kNumberWidth = 720;  // room for "12 bis."
inline constexpr std::uint32_t kStep = 567;         // 1 cm: from one level to the next, room for "(iii)"
inline constexpr std::uint32_t kTextSize = 22;
inline constexpr std::uint32_t kMaxStyleLevel = 32;  // that a style's name can say
// A table's border stands where its last row ends, and so would the text.
inline constexpr std::uint32_t kBehindTable = 160;

// Left edge of the text, and how far its first line hangs out of it (or, in
// `first`, stands in).
struct RichIndent {
    std::uint32_t left = 0;
    std::uint32_t hanging = 0;
    std::uint32_t first = 0;
};
RichIndent indent_of(Kind kind, std::uint32_t level);
// Of a paragraph that is none of ours, by its RichProperties::indent.
RichIndent indent_of_columns(std::uint32_t columns);
// Where the text behind a number starts, from the left edge of the text.
constexpr std::uint32_t tab_behind_number(const RichIndent& indent) {
    return indent.first != 0 ? indent.first + kNumberWidth : 0;
}
// Paragraphs that have a tab there.
constexpr bool has_number_tab(Kind kind) {
    return kind == Kind::operative || kind == Kind::item || kind == Kind::preambular;
}

// What a style says beyond the text's own look.
struct RichLook {
    enum class Align : std::uint8_t { as_text, center, start };

    bool keep_next = false;
    bool keep_lines = false;
    std::optional<std::uint32_t> before, after;
    bool tight = false;  // its lines
    Align align = Align::as_text;
    std::uint32_t size = 0;  // 0: that of the text
    bool bold = false;
    bool italic = false;
};
RichLook look_of(Kind kind, std::uint32_t level);

}  // namespace adref::formats
