// What becomes a paragraph, on its way through the steps of a reader.
#pragma once

#include "diffcore/document.h"
#include "formats/src/labels.h"
#include "formats/src/lists.h"
#include "formats/src/styled.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace adref::formats {

struct Block {
    std::string raw;           // the words as they stand in the input, lines joined
    std::size_t line = 0;      // where it starts in the input, 1-based
    std::uint32_t indent = 0;  // columns before its first line
    std::uint8_t depth = 0;    // of a Markdown heading: the number of #; 0 if it is none
    bool table = false;        // cells separated by tabs
    bool note = false;         // a footnote
    bool bullet = false;       // a list item with a bullet before it
    std::string label;   // of footnotes and `known` blocks from the start, of others from the outline on
    bool known = false;  // `kind` and `level` were said by the file: nothing is guessed
    bool title_style = false;  // the file sets it as the document's title
    std::size_t printed = 0;  // bytes at the start of `styled` that are a number which the file prints itself
    ListPlace list;           // of such a number: the file's own list, a hint for the depth
    std::string note_key;     // of a footnote that stands behind its call, which names this key

    Styled styled;                // the words once markup is out of them
    std::optional<Label> number;  // what `styled` started with before the label was taken off
    Kind kind = Kind::text;
    int rank = 0;  // of headings
    std::uint32_t level = 0;
};

inline constexpr std::size_t kNoBlock = static_cast<std::size_t>(-1);

// Its words went to the block before it: no longer a part of the text.
inline bool is_gone(const Block& block) {
    return block.line == kNoBlock;
}

// The next block of the text proper behind `i`, footnotes aside, or kNoBlock.
inline std::size_t next_block(const std::vector<Block>& blocks, std::size_t i) {
    for (std::size_t next = i + 1; next < blocks.size(); ++next) {
        if (!blocks[next].note && !is_gone(blocks[next])) return next;
    }
    return kNoBlock;
}

}  // namespace adref::formats
