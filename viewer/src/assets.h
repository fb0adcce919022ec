// The page's skeleton and style, carried inside the program.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace adref::viewer {

// The text of viewer/web/NAME; empty if there is none.
std::string asset(std::string_view name);

// The base64 of the SHA-256 of a text, as content security policies name it.
std::string sha256_base64(std::string_view text);

// The skeleton with each {{name}} replaced by what `value` returns for it. What
// is put in is not looked at again.
std::string fill(std::string_view skeleton, const std::function<std::string_view(std::string_view)>& value);

}  // namespace adref::viewer
