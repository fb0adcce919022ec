// Invented wording for generated drafts: paragraphs as lists of words, out of a
// vocabulary in which, as in any language, few words are most of the text.
#pragma once

#include "tests/support/generated.h"

#include <cstddef>
#include <string>
#include <vector>

namespace adref::testing {

using Words = std::vector<std::string>;

class Wording {
 public:
    // Paragraphs of `shortest` to `longest` words out of `vocabulary` ones (at most 4,000).
    Wording(std::size_t vocabulary, std::size_t shortest, std::size_t longest);

    // Rank r comes with a probability near 1/r.
    const std::string& word(Dice& dice) const;

    // Words with commas and full stops, the first one with a capital, the last
    // one with a semicolon.
    Words ordinary(Dice& dice) const;

    // One of a dozen set phrases in which one to three words differ from
    // paragraph to paragraph: "We commit to … droughts …".
    Words boilerplate(Dice& dice) const;

    // A set phrase in which nothing but one number differs.
    Words numbered(Dice& dice) const;

    // One to four words: "Reserved.", "Agreed text".
    Words tiny(Dice& dice) const;

 private:
    Words make(Dice& dice, std::size_t count) const;

    std::size_t vocabulary_;
    std::size_t shortest_;
    std::size_t longest_;
    std::vector<Words> phrases_;
};

// One word replaced, put in or taken out.
struct WordEdit {
    enum class Kind { insert, erase, replace } kind = Kind::replace;
    std::size_t at = 0;
    std::string word;
};
// For a text of so many words (at least one); a short text loses none.
WordEdit random_edit(Dice& dice, const Wording& wording, std::size_t words);

}  // namespace adref::testing
