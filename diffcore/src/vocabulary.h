// The bodies of tokens, each known by a number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
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

}  // namespace adref
