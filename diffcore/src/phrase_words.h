// Text as the lexicon sees it: words without case, typography and vowel signs.
// Simpler than the tokens of a comparison and independent of them: an
// apostrophe ends a word ("s'il" is "s'" and "il"), so that an elided article
// or pronoun does not hide what follows it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

enum class Shape : std::uint8_t {
    word,  // also a single ideograph
    number,
    comma,  // , ; : and their like: a second verb may follow
    open_bracket,
    close_bracket,
    line_end,  // where two paragraphs of a split or merged entry meet
    other,
};

struct PhraseWord {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint64_t hash = 0;  // of the folded word; 0 for what is no word
    Shape shape = Shape::other;
};

inline constexpr std::string_view kAnyNumber = "#";

// Goes through the words, numbers and marks of a text, in order.
class PhraseScanner {
 public:
    explicit PhraseScanner(std::string_view text) : PhraseScanner(text, 0, text.size()) {}
    // Of the bytes [begin, end) of a text; places are the whole text's.
    PhraseScanner(std::string_view text, std::size_t begin, std::size_t end)
        : text_(text.substr(0, end)), at_(begin) {}

    // The next one; false at the end.
    bool next(PhraseWord& word);
    // The last one's word, folded, "#" for a number, empty for a mark. A word
    // too long for any lexicon is cut.
    std::string_view folded() const { return {folded_.data(), length_}; }

 private:
    static constexpr std::size_t kLongestWord = 64;

    void scan_word(PhraseWord& word);
    void scan_number(PhraseWord& word);
    void scan_plain_letters();
    void fold_code(char32_t code);
    void fold(char c) {
        if (length_ < kLongestWord) folded_[length_++] = c;
        hash_ = hash_step(hash_, c);
    }
    static std::uint64_t hash_step(std::uint64_t hash, char c) {
        return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    friend std::uint64_t hash_folded(std::string_view folded);
    static constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ULL;

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t hash_ = kHashSeed;
    std::size_t length_ = 0;
    std::array<char, kLongestWord> folded_{};
};

std::uint64_t hash_folded(std::string_view folded);

// The words of a form or of any short text, folded. Marks are left out.
std::vector<std::string> split_words(std::string_view text);

}  // namespace adref
