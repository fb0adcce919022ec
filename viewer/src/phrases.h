// The sentences of a renderer about an entry, for terminals: safe to print.
#pragma once

#include "viewer/src/reading.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::viewer {

// "shall → should: weaker", "added “as appropriate”: weaker".
std::string signal_words(const Signal& signal);

// The signals of square brackets, counted.
struct BracketCounts {
    std::size_t lifted = 0;  // around words that stay
    std::size_t opened = 0;
    std::size_t struck = 0;  // with their words
    std::size_t added = 0;
};
BracketCounts bracket_counts(const Entry& entry);

// "brackets: 2 lifted, 1 opened": the signals of square brackets, which the
// redline itself shows one by one. Empty where there are none.
std::string bracket_words(const Entry& entry);

// What is said under a paragraph, a line each: how it was split or merged,
// that a change is no change of substance, that a bound cut the comparison.
std::vector<std::string> remarks_of(const Reading& reading, const Entry& entry);

// What an aside says: "12 moved to Article 7, 2", "5 merged into 3"; of a part
// "split from 1".
std::string remark_of(const Reading& reading, const Aside& aside);

// "14 paragraphs unchanged, 13 of them renumbered (12–25 → 13–26)". Not escaped.
std::string fold_words(const Reading& reading, std::size_t first, std::size_t end);

// What the two sides are called in a heading: names of files without the
// folders, or with as many as tell them apart.
std::pair<std::string_view, std::string_view> short_names(const Redline& redline);

// "17,012".
std::string grouped(std::size_t number);

// With a capital first letter (ASCII).
std::string capital(std::string text);

}  // namespace adref::viewer
