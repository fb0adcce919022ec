#include "formats/src/web/markup.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace adref::formats {
namespace {

constexpr std::uint32_t kDeepestLevel = 32;
constexpr std::string_view kLevel = "level-";

// The words of a class attribute, one after the other; empty at the end.
std::string_view next_word(std::string_view& rest) {
    constexpr std::string_view space = " \t\r\n\f";
    const std::size_t start = rest.find_first_not_of(space);
    if (start == std::string_view::npos) return {};
    const std::size_t end = std::min(rest.find_first_of(space, start), rest.size());
    const std::string_view word = rest.substr(start, end - start);
    rest.remove_prefix(end);
    return word;
}

}  // namespace

std::string markup_class(Kind kind, std::uint32_t level) {
    std::string result = "adref ";
    result.append(to_string(kind)).append(" ").append(kLevel).append(std::to_string(level));
    return result;
}

bool parse_markup_class(std::string_view value, Kind& kind, std::uint32_t& level) {
    if (next_word(value) != "adref") return false;
    Kind found = Kind::text;
    if (!parse_kind(next_word(value), found)) return false;
    std::string_view number = next_word(value);
    if (!number.starts_with(kLevel)) return false;
    number.remove_prefix(kLevel.size());
    std::uint32_t depth = 0;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), depth);
    if (failed != std::errc() || end != number.data() + number.size() || depth > kDeepestLevel) return false;
    kind = found;
    level = depth;
    return true;
}

bool has_word(std::string_view value, std::string_view word) {
    while (true) {
        const std::string_view next = next_word(value);
        if (next.empty()) return false;
        if (next == word) return true;
    }
}

bool is_right_to_left(std::string_view language) {
    constexpr std::array<std::string_view, 12> tags = {"ar", "arc", "ckb", "dv", "fa", "he",
                                                       "ku", "ps",  "sd",  "ug", "ur", "yi"};
    const std::string primary = unicode::lower(language.substr(0, language.find('-')));
    return std::find(tags.begin(), tags.end(), primary) != tags.end();
}

}  // namespace adref::formats
