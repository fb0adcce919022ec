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

}  // namespace adref::track
