#include "track/authors.h"

#include "diffcore/json_text.h"
#include "diffcore/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adref::track {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDepth = 8;
constexpr std::string_view kSchema = "adref.authors/1";

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

Error too_many(std::string_view name) {
    return bad_input("more than " + std::to_string(kMaxAuthors) + " authors", std::string(name));
}

void add(std::vector<std::string>& delegations, const std::string& name) {
    if (!name.empty() && std::find(delegations.begin(), delegations.end(), name) == delegations.end())
        delegations.push_back(name);
}

Error bad_delegation(const std::string& author, std::string_view name) {
    return bad_input(
        "author " + json_brief(json(author).dump()) + ": expected a delegation, or a list of them",
        std::string(name), R"(for example {"Jane Doe": "EU"})");
}

Result<AuthorMap> authors_of(const json& object, std::string_view name) {
    AuthorMap out;
    if (object.size() > kMaxAuthors) return too_many(name);
    for (const auto& [key, value] : object.items()) {
        const std::string author = unicode::to_nfc(key);
        std::vector<std::string>& delegations = out[author];
        const json list = value.is_array() ? value : json::array({value});
        for (const json& each : list) {
            if (!each.is_string()) return bad_delegation(author, name);
            add(delegations, unicode::to_nfc(trimmed(each.get<std::string>())));
        }
        if (delegations.empty()) return bad_delegation(author, name);
    }
    return out;
}

}  // namespace

Result<AuthorMap> read_authors_json(std::string_view bytes, std::string_view name) {
    const auto where = [&](std::size_t offset) {
        const TextPlace place = place_in(bytes, offset);
        return std::string(name) + ", line " + std::to_string(place.line) + ", byte " +
               std::to_string(place.byte);
    };
    if (const std::size_t invalid = unicode::find_invalid(bytes); invalid != std::string_view::npos)
        return bad_input("not UTF-8", where(invalid));
    if (json_depth(bytes) > kMaxDepth)
        return bad_input("JSON nested more than " + std::to_string(kMaxDepth) + " deep is no list of authors",
                         std::string(name));
    json root;
    try {
        root = json::parse(bytes);
    } catch (const json::parse_error& error) {
        return bad_input("not valid JSON", where(error.byte == 0 ? 0 : error.byte - 1));
    } catch (const std::exception&) {
        return bad_input("not valid JSON", std::string(name));
    }
    if (!root.is_object())
        return bad_input("expected an object of authors and delegations", std::string(name),
                         R"(for example {"Jane Doe": "EU"})");
    const auto schema = root.find("schema");
    const auto authors = root.find("authors");
    if (schema == root.end() || authors == root.end() || !authors->is_object()) return authors_of(root, name);
    if (*schema != kSchema)
        return bad_input("schema: expected \"adref.authors/1\", found " + json_brief(schema->dump()),
                         std::string(name));
    return authors_of(*authors, name);
}

Result<AuthorMap> authors_of_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name) {
    AuthorMap out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> fields;
        for (const std::string& each : rows[i]) fields.push_back(trimmed(each));
        const bool blank =
            std::all_of(fields.begin(), fields.end(), [](const auto& each) { return each.empty(); });
        if (blank || (i == 0 && unicode::lower(fields.front()) == "author")) continue;
        if (fields.size() < 2 || fields[0].empty() || fields[1].empty())
            return bad_input("expected an author and a delegation",
                             std::string(name) + ", row " + std::to_string(i + 1), "for example Jane Doe,EU");
        std::vector<std::string>& delegations = out[fields[0]];
        for (std::size_t k = 1; k < fields.size(); ++k) add(delegations, fields[k]);
        if (out.size() > kMaxAuthors) return too_many(name);
    }
    return out;
}

}  // namespace adref::track
