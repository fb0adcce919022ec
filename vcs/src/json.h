// Reading JSON from a repository, in which anything may stand.
#pragma once

#include "diffcore/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace adref::vcs {

using Json = nlohmann::ordered_json;

// An object with the schema "FAMILY/1". A higher number is refused with a hint;
// anything else is bad_input.
inline Result<Json> parse_schema(std::string_view text, std::string_view family, const std::string& where) {
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return Error{ErrorCode::bad_input, "not valid JSON", where, {}};
    const auto schema = json.find("schema");
    if (schema == json.end() || !schema->is_string())
        return Error{
            ErrorCode::bad_input, "expected the schema " + std::string(family) + "/1, found none", where, {}};
    const std::string& name = schema->get_ref<const std::string&>();
    if (name == std::string(family) + "/1") return json;
    if (name.starts_with(std::string(family) + "/"))
        return Error{ErrorCode::bad_input,
                     "its schema is " + name.substr(0, 100) + ", which is not known here", where,
                     "use a newer adref"};
    return Error{
        ErrorCode::bad_input, "expected the schema " + std::string(family) + "/1, found another", where, {}};
}

// The member if it is a string, "" if it is absent, nothing if it is anything else.
inline std::optional<std::string> string_or_empty(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::string();
    if (!found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

// The member if it is a whole number from 0 to `most`.
inline std::optional<std::uint32_t> small_number(const Json& object, const char* key, std::uint32_t most) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
    const auto value = found->get<std::uint64_t>();
    if (value > most) return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

}  // namespace adref::vcs
