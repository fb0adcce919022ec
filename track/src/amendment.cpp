#include "track/amendment.h"

#include <algorithm>
#include <array>

namespace adref::track {
namespace {

constexpr std::array<std::string_view, 12> kActions = {
    "insert",         "replace",         "delete",           "rewrite", "add-paragraph", "delete-paragraph",
    "move-paragraph", "split-paragraph", "merge-paragraphs", "bracket", "renumber",      "position"};
constexpr std::array<std::string_view, 5> kPlaces = {"", "before", "after", "start", "end"};
constexpr std::array<std::string_view, 3> kScopes = {"", "paragraph", "subtree"};
constexpr std::array<std::string_view, 5> kStances = {"", "support", "oppose", "reserve", "retain"};
constexpr std::array<std::string_view, 2> kStatuses = {"open", "withdrawn"};

template <class Value, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Value value) {
    const auto at = static_cast<std::size_t>(value);
    return at < N ? names[at] : std::string_view();
}

template <class Value, std::size_t N>
bool find_in(const std::array<std::string_view, N>& names, std::string_view name, Value& value) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (name.empty() || found == names.end()) return false;
    value = static_cast<Value>(found - names.begin());
    return true;
}

}  // namespace

std::string_view to_string(Action action) {
    return name_in(kActions, action);
}
std::string_view to_string(Place place) {
    return name_in(kPlaces, place);
}
std::string_view to_string(Scope scope) {
    return name_in(kScopes, scope);
}
std::string_view to_string(Stance stance) {
    return name_in(kStances, stance);
}
std::string_view to_string(Status status) {
    return name_in(kStatuses, status);
}

bool parse_action(std::string_view name, Action& action) {
    return find_in(kActions, name, action);
}
bool parse_place(std::string_view name, Place& place) {
    return find_in(kPlaces, name, place);
}
bool parse_scope(std::string_view name, Scope& scope) {
    return find_in(kScopes, name, scope);
}
bool parse_stance(std::string_view name, Stance& stance) {
    return find_in(kStances, name, stance);
}
bool parse_status(std::string_view name, Status& status) {
    return find_in(kStatuses, name, status);
}

}  // namespace adref::track
