// The words of one line of drafting language: what is quoted stands apart from
// what is said about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// A stretch in quote marks, in bytes of the line; inner ones belong to the outer.
struct QuotedSpan {
    std::size_t start = 0;  // of the opening mark
    std::size_t inner = 0;
    std::size_t inner_end = 0;
    std::size_t end = 0;  // behind the closing mark
};

// Straight, curly, angle, low and corner marks, nested or not. An apostrophe
// inside a word is no mark; a mark without its partner is none either. A run of
// three and more straight double marks opens what only such a run closes: the
// form for words that contain every other mark. Linear.
std::vector<QuotedSpan> find_quotes(std::string_view line);

struct DraftWord {
    enum class Kind : std::uint8_t { word, number, quote, mark };
    Kind kind = Kind::word;
    std::string text;     // of a quote: what is inside, without spaces at its ends
    std::string folded;   // of words: lower case, without accents; of marks: typography folded
    bool spaced = false;  // white space before it
    std::size_t start = 0;
    std::size_t end = 0;
};
std::vector<DraftWord> split_draft_words(std::string_view line);

// Lower case, typography folded, Latin letters without accents.
std::string fold_draft_word(std::string_view word);

std::string_view trim_draft(std::string_view text);  // white space of every kind, and controls
bool has_draft_words(std::string_view line);         // a letter or a digit

}  // namespace adref::track
