// Groups of delegations, and who belongs to them since when: so that what "G77 and
// China" proposed is found for Kenya, and is not for the member that stood apart.
#pragma once

#include "diffcore/result.h"
#include "track/amendment.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// Days are YYYY-MM-DD, the first and the last one included; empty: no bound.
struct Membership {
    std::string name;  // of a delegation, or of another group
    std::string from;
    std::string until;

    friend bool operator==(const Membership&, const Membership&) = default;
};

struct Group {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<Membership> members;

    friend bool operator==(const Group&, const Group&) = default;
};

// adref.groups/1. Errors of reading: bad_input, with the group and the field;
// names that stand for two groups, days that are none, too many members.
inline constexpr std::size_t kMaxGroups = 10'000;
inline constexpr std::size_t kMaxMembers = 10'000;  // of one group
std::string write_groups_json(const std::vector<Group>& groups);
Result<std::vector<Group>> read_groups_json(std::string_view bytes, std::string_view name);

// The form in which names are compared: lower case, white space and dashes
// folded, Latin letters without diacritics, no article in front. "Côte  d’Ivoire"
// is "cote d'ivoire".
std::string fold_name(std::string_view name);

// How a delegation stands behind an amendment.
struct Standing {
    enum class Kind : std::uint8_t { none, named, through };
    Kind kind = Kind::none;
    std::string group;  // of `through`: as the amendment calls it

    explicit operator bool() const { return kind != Kind::none; }
};

class Groups {
 public:
    explicit Groups(std::vector<Group> groups = {});

    const std::vector<Group>& all() const { return groups_; }

    // Whether two names are one: folded, or as aliases of one group.
    bool same(std::string_view a, std::string_view b) const;

    // Whether `who` belongs to `group` on that day, by way of other groups too.
    // Without a day every membership counts that has not ended.
    bool belongs(std::string_view who, std::string_view group, std::string_view day) const;

    // Among its proponents, among those on whose behalf they speak, or a member of
    // one of them on the amendment's date (`day` where it has none) that is not
    // among its exceptions.
    Standing standing(const Amendment& amendment, std::string_view who, std::string_view day) const;

 private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t find(std::string_view folded) const;
    std::string key(std::string_view name) const;

    std::vector<Group> groups_;
    std::map<std::string, std::size_t, std::less<>> by_name_;  // folded names and aliases
    std::vector<std::vector<std::string>> members_;            // keys, parallel to the members
};

// "Egypt on behalf of G77 and China except Mexico" among the proponents is put
// where it belongs: Egypt, onBehalfOf, except. In English, French and Spanish.
void sort_proponents(Amendment& amendment);

}  // namespace adref::track
