// A generated zero draft and its Rev 1, with the truth of what happened.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace adref::testing {

// All in per cent of the paragraphs of the old draft, unless it says otherwise.
struct RoundRecipe {
    // What the old draft is made of; the rest are ordinary paragraphs.
    std::size_t boilerplate = 0;  // near-duplicates of a dozen set phrases
    std::size_t numbered = 0;     // alike but for one number
    std::size_t tiny = 0;         // one to four words
    std::size_t repeated = 0;     // an earlier paragraph again, word for word

    // Not per cent:
    std::size_t vocabulary = 4000;  // words to choose from, the commonest far more often than the rest
    std::size_t shortest = 20;      // words of an ordinary paragraph
    std::size_t longest = 100;

    // What happens to it.
    std::size_t edited = 25;
    std::size_t words_per_edit = 6;  // at most, not per cent
    std::size_t rewritten = 0;       // 30 to 60 % of the words replaced
    std::size_t inserted = 3;
    std::size_t deleted = 3;
    std::size_t moved = 3;
    std::size_t swapped = 0;  // changes places with the one behind it
    std::size_t split = 1;
    std::size_t merged = 1;
    std::size_t parts_apart =
        0;  // per cent of the splits and merges: the second part goes, or comes from, far away
};

struct NegotiatedPair {
    Document before;
    Document after;
    // Which old position became which new one, ascending. A split stands here
    // twice, a merge too.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> truth;
    std::vector<std::uint32_t>
        moved;  // new positions of what was put elsewhere, and of the lighter of two that changed places
    std::vector<std::uint32_t> splits;  // old positions of paragraphs that were split
    std::vector<std::uint32_t> merges;  // new positions of paragraphs that were merged
    // Words deleted and inserted by the shortest account of the round that
    // knows who became whom; moves, numbers and punctuation cost nothing.
    std::size_t changed_words = 0;
    // Places in paragraphs that went on where words were changed; edits of
    // neighbouring words are one.
    std::size_t edits = 0;
};

// Every paragraph is numbered, so that every insertion renumbers what follows.
NegotiatedPair negotiated_pair(std::uint64_t seed, std::size_t paragraphs, const RoundRecipe& recipe = {});

// The recipes that the aims of the engine are stated for.
RoundRecipe light_edits();      // 40 % of the paragraphs have light edits, nothing else
RoundRecipe everything();       // inserts, deletes, moves, splits, merges and renumbering together
RoundRecipe scattered_parts();  // splits and merges with their parts far away
RoundRecipe hostile_mix();      // boilerplate, rewriting, swaps, tiny and repeated paragraphs
RoundRecipe poor_in_words();    // all of that in short paragraphs out of few words
RoundRecipe many_moves();       // 10 % moved
RoundRecipe half_boilerplate();

// One paragraph a line, "12. Text", as plain text.
std::string as_text(const Document& document);

}  // namespace adref::testing
