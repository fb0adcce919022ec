// Words of a text: whether it has any, and where to cut between them, in bytes,
// without splitting a character from what combines with it.
#pragma once

#include <cstddef>
#include <string_view>

namespace adref::viewer {

// The offset behind the first `count` words and the spaces after them; the
// text's size if it has no more. A character of a script without spaces counts
// as half a word.
std::size_t end_of_words(std::string_view text, std::size_t count);

// The offset at which the last `count` words start; 0 if it has no more.
std::size_t start_of_words(std::string_view text, std::size_t count);

// Letters or digits, not signs alone.
bool has_words(std::string_view text);

// Without spaces and line feeds at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace adref::viewer
