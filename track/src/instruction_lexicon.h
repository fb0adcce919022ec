// What the words of drafting language mean, in each language that is read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

enum class Tongue : std::uint8_t { english, french, spanish };
inline constexpr std::array<Tongue, 3> kTongues = {Tongue::english, Tongue::french, Tongue::spanish};

// The kinds of words. Grammar is made of these; instruction_lexicon.cpp says
// which words of which language they are.
enum class Sense : std::uint8_t {
    noise,    // says nothing: articles, "please", "should be"
    unknown,  // not in the lexicon
    // what to do
    insert,
    erase,       // delete
    replace,     // old by new
    substitute,  // as replace, but "new for old" in English
    change,      // amend, modify
    move,
    merge,
    split,
    renumber,
    bracket,
    align,
    support,
    oppose,
    reserve,
    retain,
    // which role what follows has
    read,       // "to read as follows"
    following,  // "the following"
    after,
    before,
    by,
    in_favour,  // "for" of a substitution
    from,
    to,
    in,
    as,
    between,
    instead,  // "instead of"
    in_its_place,
    except,
    at_start,
    at_end,
    so_that,  // the result, told once more
    conjunction,
    // what is named
    words,  // "the word", "the phrase"
    fresh,  // "new"
    paragraph,
    subparagraph,
    operative_unit,   // OP
    preambular_unit,  // PP
    preambular,       // "preambular", "of the preamble"
    operative,
    division,  // article, annex, section: what has paragraphs inside
    footnote,
    heading,
    title,
    chapeau,
    line,
    sentence,
    sentence_end,
    sentence_rest,
    ordinal,
    last,
    occurrence,
    every,
    whole_text,
    with_subparagraphs,
    without_subparagraphs,
    numbered,
    addressed,  // before an address in quotes
    amendment,  // before the id of one
    respectively,
    associated,  // "the associated footnote"
    singular,
    plural_form,
    subsequent,
    // not words
    quote,
    comma,
    semicolon,
    colon,
    stop,
    // made of several by the grammar
    label,
    reference,
};

struct LexiconHit {
    Sense sense = Sense::unknown;
    std::uint32_t value = 0;  // of an ordinal its number; of a unit 1 in the plural
    std::size_t words = 0;    // how many words it took; 0: not in the lexicon
};

// The longest phrase that begins at words[at]; the words are folded.
LexiconHit look_up(Tongue tongue, const std::vector<std::string_view>& words, std::size_t at);

bool is_verb(Sense sense);

// "en", "fr", "es". Others are English.
Tongue tongue_of(std::string_view language);

}  // namespace adref::track
