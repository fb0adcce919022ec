// Small questions about pieces of text that several readers ask.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace adref::formats {

// Where the mark of a footnote ("[^name]") closes at the latest: behind a name
// of 100 bytes. Converters make names of whole titles; without a bound a bracket
// that nothing closes would be searched for to the end of the text.
inline constexpr std::size_t kLongestNoteMark = 102;

// Without white space (no-break spaces included) at either end.
std::string_view trim(std::string_view text);

// The last code point that is not a closing quote, bracket or emphasis sign, nor
// in the call of a footnote ("[^1]"); 0 if none.
char32_t last_sign(std::string_view text);
// The first code point that is not an opening quote, bracket or emphasis sign; 0 if none.
char32_t first_sign(std::string_view text);

// The paragraph is at an end: it closes with . ; : , ! ? or their like in
// other scripts, brackets and quotes behind them not counted.
bool ends_closed(std::string_view text);
bool ends_with_colon(std::string_view text);
// A sentence ends: . ! ? and their like.
bool ends_sentence(std::string_view text);

bool is_lower(char32_t code);   // a letter with case, in lower case
bool is_letter(char32_t code);  // ideographs too
bool is_ideograph(char32_t code);

// No letter in lower case, and at least two in upper case.
bool all_capitals(std::string_view text);

// The first word in lower case: letters, with inner apostrophes; brackets,
// quotes and emphasis signs before it are passed over.
std::string first_word(std::string_view text);

// Normalization form C may change the text: it has more than characters that
// are known to stay as they are (ASCII, Latin-1, Russian, Han, the usual
// punctuation). Most lines need no more than this look.
bool may_compose(std::string_view text);

// Words separated by spaces, counted up to a limit; for scripts without spaces,
// three characters count as one.
std::size_t rough_words(std::string_view text, std::size_t limit);

}  // namespace adref::formats
