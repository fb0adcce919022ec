// Texts as sequences of interned tokens. Alignment and word diffs work on the
// tokens' ids; what is shown is always the bytes.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

enum class TokenClass : std::uint8_t {
    word,
    number,  // a word that begins with a digit: 12, 1.5, 22(b), and symbols such as A/RES/78/1
    ideograph,
    sentence_end,  // . ! ? and their like in other scripts
    clause_end,    // , ; : and their like
    bracket,       // [ ] and the full-width ones
    punctuation,   // everything else that is no word
};

// One token: its body and the white space that follows it. Offsets are bytes
// of the paragraph's text; the tokens of a paragraph tile its text, except for
// white space at its beginning, which belongs to the first token's body.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t body_end = 0;
    std::uint32_t end = 0;
    std::uint32_t id = 0;
};

// Equal ids mean equal bodies once quote marks, dashes and invisible
// characters are folded. Shared by the two sides of a comparison.
class Vocabulary {
 public:
    Vocabulary();

    // The id of a token's body. The bytes must outlive the vocabulary.
    std::uint32_t intern(std::string_view body, TokenClass kind);

    // The same for a body that folds to itself, as what is ASCII does.
    std::uint32_t intern_plain(std::string_view body, TokenClass kind);

    // The id of a folded body, or kUnknown.
    static constexpr std::uint32_t kUnknown = UINT32_MAX;
    std::uint32_t find(std::string_view folded) const;

    // Interns what another vocabulary holds, in its order: the ids here of the
    // ids there. The bytes that the other one owns are kept here from then on.
    std::vector<std::uint32_t> take_over(Vocabulary& other);

    std::size_t size() const { return entries_.size(); }
    TokenClass kind(std::uint32_t id) const { return entries_[id].kind; }
    std::string_view folded(std::uint32_t id) const { return entries_[id].folded; }

    bool is_word(std::uint32_t id) const {
        const TokenClass k = kind(id);
        return k == TokenClass::word || k == TokenClass::number || k == TokenClass::ideograph;
    }

 private:
    struct Known {
        std::string_view folded;
        std::uint64_t head = 0;  // the first eight bytes; shorter ones are told apart without a look at them
        std::uint32_t hash = 0;
        TokenClass kind = TokenClass::word;
    };
    static Known known_of(std::string_view body, TokenClass kind);
    // Where it stands in slots_, or the free slot where it belongs.
    std::size_t slot_of(const Known& wanted) const;
    std::uint32_t intern_known(const Known& wanted);
    void grow();

    std::vector<Known> entries_;
    std::vector<std::uint32_t> slots_;  // entry index + 1; 0 is free; a power of two of them
    std::list<std::string> owned_;      // folded bodies that differ from the bytes
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
