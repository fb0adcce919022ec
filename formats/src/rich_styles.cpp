// The names of adref's own paragraph styles.
#include "formats/rich_text.h"

#include <charconv>
#include <system_error>

namespace adref::formats {
namespace {

constexpr std::string_view kPrefix = "adref ";
constexpr std::uint32_t kMaxLevel = 32;

}  // namespace

std::string rich_style_name(Kind kind, std::uint32_t level) {
    std::string name(kPrefix);
    for (const char c : to_string(kind)) name += c == '-' ? ' ' : c;
    // Headings are counted from 1, as in every word processor.
    const std::uint32_t shown = kind == Kind::heading ? level + 1 : level;
    if (shown != 0) name += " " + std::to_string(shown);
    return name;
}

bool parse_rich_style_name(std::string_view name, Kind& kind, std::uint32_t& level) {
    if (!name.starts_with(kPrefix)) return false;
    name.remove_prefix(kPrefix.size());
    std::uint32_t shown = 0;
    const std::size_t space = name.rfind(' ');
    if (space != std::string_view::npos && space + 1 < name.size() && name[space + 1] >= '0' &&
        name[space + 1] <= '9') {
        const auto [end, failed] = std::from_chars(name.data() + space + 1, name.data() + name.size(), shown);
        if (failed != std::errc() || end != name.data() + name.size()) return false;
        name = name.substr(0, space);
    }
    std::string with_hyphen(name);
    for (char& c : with_hyphen) {
        if (c == ' ') c = '-';
    }
    Kind found = Kind::text;
    if (!parse_kind(with_hyphen, found)) return false;
    if (found == Kind::heading) {
        if (shown == 0) return false;
        --shown;
    }
    if (shown > kMaxLevel) return false;
    kind = found;
    level = shown;
    return true;
}

}  // namespace adref::formats
