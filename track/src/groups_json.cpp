#include "diffcore/date.h"
#include "diffcore/json_text.h"
#include "diffcore/unicode.h"
#include "track/groups.h"
#include "track/src/small_json.h"

#include <map>
#include <utility>

namespace adref::track {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxName = 500;

class GroupsReader {
 public:
    explicit GroupsReader(std::string_view name) : where_(name) {}

    Result<std::vector<Group>> read(const json& root) {
        const auto list = root.find("groups");
        if (list == root.end() || !list->is_array()) return fail("groups: expected a list");
        if (list->size() > kMaxGroups)
            return fail("groups: " + std::to_string(list->size()) + " are more than " +
                        std::to_string(kMaxGroups));
        std::vector<Group> groups;
        for (const json& each : *list) {
            of_ = "group #" + std::to_string(groups.size()) + ": ";
            Group group;
            if (!each.is_object()) return fail("expected an object");
            if (!text(each, "name", group.name)) return error();
            if (group.name.empty()) return fail("name: expected a name, found nothing");
            of_ = "group " + group.name + ": ";
            if (!aliases(each, group) || !members(each, group) || !claim(group)) return error();
            groups.push_back(std::move(group));
        }
        return groups;
    }

 private:
    Error error() const { return bad_input(of_ + what_, where_); }
    Error fail(std::string what) {
        what_ = std::move(what);
        return error();
    }
    bool wrong(std::string what) {
        what_ = std::move(what);
        return false;
    }

    bool name_in(const json& value, const std::string& field, std::string& out) {
        if (!value.is_string()) return wrong(field + ": expected a name");
        out = unicode::to_nfc(value.get<std::string>());
        if (out.size() > kMaxName) return wrong(field + ": is longer than a name");
        return true;
    }
    bool text(const json& object, const char* field, std::string& out) {
        const auto found = object.find(field);
        return found == object.end() || found->is_null() || name_in(*found, field, out);
    }
    bool day(const json& object, const char* field, std::string& out) {
        if (!text(object, field, out)) return false;
        return out.empty() || is_date(out) || wrong(std::string(field) + ": expected YYYY-MM-DD");
    }

    bool aliases(const json& object, Group& group) {
        const auto list = object.find("aliases");
        if (list == object.end()) return true;
        if (!list->is_array() || list->size() > kMaxMembers)
            return wrong("aliases: expected a list of names");
        for (const json& each : *list) {
            if (!name_in(each, "aliases", group.aliases.emplace_back())) return false;
        }
        return true;
    }

    // "Kenya", or {"name": "Mexico", "until": "1994-05-18"}.
    bool members(const json& object, Group& group) {
        const auto list = object.find("members");
        if (list == object.end()) return true;
        if (!list->is_array() || list->size() > kMaxMembers)
            return wrong("members: expected a list of at most " + std::to_string(kMaxMembers));
        for (const json& each : *list) {
            Membership& member = group.members.emplace_back();
            if (each.is_object()) {
                if (!text(each, "name", member.name) || !day(each, "from", member.from) ||
                    !day(each, "until", member.until))
                    return false;
            } else if (!name_in(each, "members", member.name)) {
                return false;
            }
            if (member.name.empty()) return wrong("members: one has no name");
            if (!member.from.empty() && !member.until.empty() && member.until < member.from)
                return wrong("members: " + member.name + " leaves before it joins");
        }
        return true;
    }

    // A name stands for one group.
    bool claim(const Group& group) {
        if (owners_.contains(fold_name(group.name)))
            return wrong("the name \"" + group.name + "\" is also one of another group");
        if (!claim(group.name, group)) return false;
        for (const std::string& alias : group.aliases) {
            if (!claim(alias, group)) return false;
        }
        return true;
    }
    bool claim(const std::string& name, const Group& group) {
        const auto [at, fresh] = owners_.emplace(fold_name(name), group.name);
        return fresh || at->second == group.name ||
               wrong("the name \"" + name + "\" is also one of " + at->second);
    }

    std::string where_;
    std::string of_;
    std::string what_;
    std::map<std::string, std::string> owners_;
};

}  // namespace

Result<std::vector<Group>> read_groups_json(std::string_view bytes, std::string_view name) {
    const Result<json> root = parse_small_json(bytes, name, "adref.groups/1");
    if (!root) return root.error();
    return GroupsReader(name).read(*root);
}

std::string write_groups_json(const std::vector<Group>& groups) {
    using Ordered = nlohmann::ordered_json;
    Ordered list = Ordered::array();
    for (const Group& group : groups) {
        Ordered members = Ordered::array();
        for (const Membership& member : group.members) {
            if (member.from.empty() && member.until.empty()) {
                members.push_back(member.name);
                continue;
            }
            Ordered dated = {{"name", member.name}};
            if (!member.from.empty()) dated["from"] = member.from;
            if (!member.until.empty()) dated["until"] = member.until;
            members.push_back(std::move(dated));
        }
        Ordered one = {{"name", group.name}};
        if (!group.aliases.empty()) one["aliases"] = group.aliases;
        one["members"] = std::move(members);
        list.push_back(std::move(one));
    }
    return Ordered{{"schema", "adref.groups/1"}, {"groups", list}}.dump(1, ' ', false,
                                                                        Ordered::error_handler_t::replace) +
           "\n";
}

}  // namespace adref::track
