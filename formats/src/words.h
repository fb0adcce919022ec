// The words that number the parts of a text ("Article", "Capítulo", "المادة").
#pragma once

#include <cstddef>
#include <string_view>

namespace adref::formats {

struct NumberedWord {
    std::string_view word;  // lower case
    int rank = 0;           // see kRank…
    bool alone = false;     // also without a number: "Annex"
    bool weak = false;      // only with a colon or point, or alone on its line: "Option 1:", "Action 3."
};

// nullptr if the word (lower case) is not one.
const NumberedWord* find_numbered_word(std::string_view word);

// Headings that need no number: "Preamble", "Introducción", "序言".
bool is_heading_word(std::string_view text);

// How many bytes at the start of the text are a number spelled out after such
// a word ("premier", "الأولى"); 0 if none.
std::size_t read_spelled_number(std::string_view text);

}  // namespace adref::formats
