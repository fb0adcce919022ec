// Invented wording for generated drafts: paragraphs as lists of words, out of a
// vocabulary in which, as in any language, few words are most of the text.
#pragma once

#include "tests/support/generated.h"

#include <cstddef>
#include <string>
#include <vector>

namespace adref::testing {

using Words = std::vector<std::string>;

// Rank r comes with a probability near 1/r.
const std::string& zipf_word(Dice& dice);

// 20 to 100 words with commas and full stops, the first one with a capital,
// the last one with a semicolon.
Words ordinary_paragraph(Dice& dice);

// One of a dozen set phrases of 25 to 45 words in which one to three words
// differ from paragraph to paragraph: "We commit to … droughts …".
Words boilerplate_paragraph(Dice& dice);

// A set phrase in which nothing but one number differs.
Words numbered_paragraph(Dice& dice);

// One to four words: "Reserved.", "Agreed text", the line under a heading.
Words tiny_paragraph(Dice& dice);

// Replaces, inserts or takes out one word; never the last one left.
// Returns false if that would have left nothing.
struct WordEdit {
    enum class Kind { insert, erase, replace } kind = Kind::replace;
    std::size_t at = 0;
    std::string word;
};
WordEdit random_edit(Dice& dice, std::size_t words);

}  // namespace adref::testing
