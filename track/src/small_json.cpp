#include "track/src/small_json.h"

#include "diffcore/json_text.h"
#include "diffcore/unicode.h"

#include <exception>

namespace adref::track {

Result<nlohmann::json> parse_small_json(std::string_view bytes, std::string_view name,
                                        std::string_view schema) {
    constexpr std::size_t kMaxDepth = 16;
    const std::string where(name);
    if (unicode::find_invalid(bytes) != std::string_view::npos) return bad_input("not UTF-8", where);
    if (json_depth(bytes) > kMaxDepth)
        return bad_input("JSON nested more than " + std::to_string(kMaxDepth) + " deep", where);
    try {
        nlohmann::json root = nlohmann::json::parse(bytes, nullptr, false);
        if (root.is_discarded() || !root.is_object()) return bad_input("not a JSON object", where);
        const auto found = root.find("schema");
        if (found != root.end() && found->is_string() && found->get_ref<const std::string&>() == schema)
            return root;
        return bad_input("schema: expected \"" + std::string(schema) + "\", found " +
                             (found == root.end() ? "nothing" : json_brief(found->dump(-1, ' ', true))),
                         where);
    } catch (const std::exception&) {
        return bad_input("not valid JSON", where);  // a number out of range
    }
}

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[at] < '0' || text[at] > '9') return false;
    }
    const auto two = [text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    return two(5) >= 1 && two(5) <= 12 && two(8) >= 1 && two(8) <= 31;
}

}  // namespace adref::track
