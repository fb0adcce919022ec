#include "viewer/src/html_print.h"

#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/src/phrases.h"

#include <array>
#include <charconv>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostCharacters = 70;  // of a name; a header has one line

// A string of CSS: every character that is no letter, digit or space of ASCII by
// its number.
std::string css_string(std::string_view text) {
    const std::string safe = escape_terminal(text);
    std::string out = "\"";
    std::size_t count = 0;
    for (std::size_t at = 0; at < safe.size();) {
        if (++count > kMostCharacters) {
            out += "\\2026 ";
            break;
        }
        const unicode::Decoded next = unicode::decode(safe, at);
        const char32_t c = next.code;
        const bool plain =
            c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (plain) {
            out.push_back(static_cast<char>(c));
        } else {
            std::array<char, 8> digits{};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                           static_cast<std::uint32_t>(c), 16);
            out.push_back('\\');
            out.append(digits.data(), end.ptr);
            out.push_back(' ');
        }
        at += next.bytes;
    }
    return out + "\"";
}

}  // namespace

std::string print_style(const Redline& redline, const PageWords& words) {
    const auto [old_name, new_name] = short_names(redline);
    return "@page { @top-left { content: " + css_string(old_name) + " \" \\2192  \" " + css_string(new_name) +
           "; } @top-right { content: " + css_string(words.text("print.page")) +
           " \" \" counter(page); } }\n:root { --old: " + css_string(words.text("view.old")) +
           "; --new: " + css_string(words.text("view.new")) + "; }";
}

}  // namespace adref::viewer
