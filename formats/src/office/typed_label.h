// Numbers that are typed: where they end, and what sets them apart from the text.
#pragma once

#include "formats/rich_text.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace adref::formats {

// The typed number at the beginning of a paragraph.
struct TypedLabel {
    std::string text;           // as it reads, changes and all
    std::size_t last = 0;       // the last run of it; meaningful if there is text
    std::size_t separated = 0;  // the run behind which it is set apart: inside it, …
    bool own_run = false;       // … or in an untracked run of its own
};
TypedLabel typed_label(std::span<const RichRun> runs);

// How a paragraph's typed number stands before its text.
enum class LabelEnd : std::uint8_t { none, tab, space };

// How the number of a paragraph of that kind is set apart from its text.
LabelEnd label_end_of(const RichProperties& properties, std::string_view label);

}  // namespace adref::formats
