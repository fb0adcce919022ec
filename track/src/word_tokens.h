// Texts as the words on which amendments are anchored. Finer than the tokens of
// a comparison: "22(b)" is four of them, so that an anchor finds what people
// would call a word, however it is glued to its neighbours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

enum class TokenKind : std::uint8_t { word, ideograph, punctuation };

// Bytes and code points of its text; white space lies between tokens. Words are
// letters, marks and digits with inner apostrophes and hyphens, and a point or
// comma between digits; each Han, Kana or Thai character is one; so is each sign.
struct WordToken {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t first = 0;  // code points
    std::uint32_t last = 0;   // one past
    TokenKind kind = TokenKind::word;
    bool in_sentence_end = false;  // a full stop, and not one of an abbreviation
};

std::vector<WordToken> word_tokens(std::string_view text);

inline std::string_view bytes_of(std::string_view text, const WordToken& token) {
    return text.substr(token.begin, token.end - token.begin);
}

// A token as it is compared: quote marks, dashes and joiners folded, and, but
// where `keep_case`, its case too.
std::string folded_token(std::string_view bytes, bool keep_case = false);

// Whether a space stands between two characters that meet: not where one of
// them is Han, Kana, Thai or their punctuation.
bool spaced(char32_t left, char32_t right);

char32_t first_code(std::string_view text);
char32_t last_code(std::string_view text);  // 0 for an empty text

// White space and controls folded to single spaces, none at the ends.
std::string tidy_words(std::string_view text);

// The words are the same, to the letter; white space between them may differ:
// "] [" is "][".
bool reads_the_same(std::string_view a, std::string_view b);

}  // namespace adref::track
