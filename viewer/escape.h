// Texts of others, made safe to show. What a reader cannot see but a program
// would obey is written out as \u{202E}: control characters (C0, C1), line and
// paragraph separators, the characters that override or isolate the direction
// of writing, byte order marks inside a text, tag and annotation characters and
// code points that are none. A byte that is not valid UTF-8 becomes \x{FF}.
// Everything else, right-to-left and left-to-right marks and joiners included,
// stays as it is. The results are valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace adref::viewer {

// For one line of a terminal or a log: tabs and line ends are written out too.
std::string escape_terminal(std::string_view text);

// For HTML and XML, between tags and inside attribute values in quotes of
// either kind. Tabs and line feeds stay.
std::string escape_html(std::string_view text);

// The same, put at the end of `out`.
void append_terminal(std::string& out, std::string_view text);
void append_html(std::string& out, std::string_view text);

}  // namespace adref::viewer
