// Words broken by a hyphen at the end of a line.
#pragma once

#include "formats/src/furniture.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

enum class Joint {
    space,      // no broken word: a space goes between the lines
    nothing,    // the lines join as they are ("multi-" + "stakeholder", or Chinese)
    no_hyphen,  // the hyphen was only there for the line's end
    guess,      // the same, but nothing else in the text shows it
};

// Knows how the words of a text are written where no line breaks them.
class Hyphens {
 public:
    explicit Hyphens(const std::vector<TextLine>& lines);

    // How a line goes on in the next. Precondition: both are trimmed.
    Joint joint(std::string_view line, std::string_view next) const;

 private:
    std::size_t count(const std::string& word) const;

    std::unordered_map<std::string, std::size_t> seen_;  // only words that some line end asks for
    bool hyphenates_ = true;  // whoever set the text broke words at the ends of lines
};

}  // namespace adref::formats
