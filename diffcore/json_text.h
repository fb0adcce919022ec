// What readers of JSON look at in the text itself: before a parser sees it, or
// to say where something is wrong.
#pragma once

#include "diffcore/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace adref {

// The deepest nesting of brackets outside strings: what a parser would have to
// keep open at once. Of any bytes, JSON or not; linear.
std::size_t json_depth(std::string_view text);

// A place in a text as people count lines, from 1, and bytes of a line, from 0.
// What lies behind the end is the end.
struct TextPlace {
    std::size_t line = 1;
    std::size_t byte = 0;
};
TextPlace place_in(std::string_view text, std::size_t offset);

// A JSON value as an error message shows what was found: "an object", "a list",
// or the value itself, a long string cut between characters. `value` is its text.
std::string json_brief(std::string_view value);

// ErrorCode::bad_input with these words.
Error bad_input(std::string message, std::string where, std::string hint = {});

}  // namespace adref
