#include "diffcore/json_text.h"

#include <algorithm>
#include <utility>

namespace adref {

std::size_t json_depth(std::string_view text) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inside) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inside = false;
        } else if (c == '"') {
            inside = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

TextPlace place_in(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t start = before.rfind('\n');
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            start == std::string_view::npos ? before.size() : before.size() - start - 1};
}

std::string json_brief(std::string_view value) {
    constexpr std::size_t kShown = 62;  // with the quotes
    if (value.starts_with('{')) return "an object";
    if (value.starts_with('[')) return "a list";
    if (value.size() <= kShown) return std::string(value);
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
    return std::string(value.substr(0, end)) + "…";
}

Error bad_input(std::string message, std::string where, std::string hint) {
    return {ErrorCode::bad_input, std::move(message), std::move(where), std::move(hint)};
}

}  // namespace adref
