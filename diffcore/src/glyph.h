// What the rules that make a redline readable need to know about a token.
#pragma once

#include <cstdint>
#include <span>

namespace adref {

struct Glyph {
    std::uint32_t id = 0;     // equal ids may stand for one another
    std::uint32_t fold = 0;   // the same for tokens that differ in case alone
    std::uint32_t chars = 0;  // length in bytes, spaces left out
    std::uint32_t head = 0;   // the first three bytes, without case if ASCII; 0 if there are fewer
    bool weak = false;        // punctuation, function words, single ideographs: says nothing on its own
    bool ideograph = false;
    bool punctuation = false;  // no word of any kind; square brackets too
    bool bracket = false;      // a square bracket: status, not words
    bool number = false;
    bool opens = false;   // (, [, opening quotes
    bool closes = false;  // ), ], closing quotes
    bool ends_clause = false;
    bool ends_sentence = false;   // and the next token begins another one
    bool ends_paragraph = false;  // the next token stands in another one, joined to this by "\n"
};

using Glyphs = std::span<const Glyph>;

}  // namespace adref
