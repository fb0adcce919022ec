// Texts as sequences of interned tokens. Alignment and word diffs work on the
// tokens' ids; what is shown is always the bytes.
#pragma once

#include "diffcore/document.h"
#include "diffcore/src/vocabulary.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace adref {

// One token: its body and the white space that follows it. Offsets are bytes
// of the paragraph's text; the tokens of a paragraph tile its text, except for
// white space at its beginning, which belongs to the first token's body.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t body_end = 0;
    std::uint32_t end = 0;
    std::uint32_t id = 0;
};

// The tokens of all paragraphs of a document, in one array.
struct TokenizedDocument {
    std::vector<Token> tokens;
    std::vector<std::uint32_t> ids;     // the tokens' ids alone, parallel to them
    std::vector<std::uint32_t> starts;  // of each paragraph, and one past the last

    std::span<const Token> paragraph(std::size_t position) const {
        return std::span(tokens).subspan(starts[position], starts[position + 1] - starts[position]);
    }
    std::span<const std::uint32_t> paragraph_ids(std::size_t position) const {
        return std::span(ids).subspan(starts[position], starts[position + 1] - starts[position]);
    }
};

// The texts of one side of an entry, as one: paragraphs joined by "\n".
struct TextView {
    std::string_view text;
    std::span<const Token> tokens;
    std::span<const std::uint32_t> ids;
};

// The end of a mark such as "[^3]" that a footnote left in a text, one token of
// punctuation and no bracket; `at` if there is none.
std::size_t end_of_note_mark(std::string_view text, std::size_t at);

// Appends the tokens of one text. The text must outlive the vocabulary.
void tokenize(std::string_view text, Vocabulary& vocabulary, std::vector<Token>& out);

TokenizedDocument tokenize(const Document& document, Vocabulary& vocabulary);

struct TokenizedPair {
    TokenizedDocument before;
    TokenizedDocument after;
};

// Both sides of a comparison, at the same time where that pays. The ids are
// those that tokenize gives to the one and then to the other.
TokenizedPair tokenize_both(const Document& before, const Document& after, Vocabulary& vocabulary);

}  // namespace adref
