#include "track/groups.h"

#include "diffcore/unicode.h"
#include "track/src/instruction_names.h"
#include "track/src/instruction_words.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace adref::track {
namespace {

bool holds(const Membership& membership, std::string_view day) {
    if (day.empty()) return membership.until.empty();
    return membership.from <= day && (membership.until.empty() || day <= membership.until);
}

constexpr std::array<std::string_view, 6> kBehalf = {" on behalf of ", " au nom de ",    " au nom du ",
                                                     " au nom des ",   " en nombre de ", " in the name of "};
constexpr std::array<std::string_view, 8> kExcept = {" except ",  " excluding ", " with the exception of ",
                                                     " sauf ",    " excepté ",   " à l'exception de ",
                                                     " excepto ", " salvo "};

struct Parted {
    std::string before;
    std::string after;
    bool found = false;
};

// At the first of these words; ASCII is compared without case, which moves no byte.
template <std::size_t N>
Parted part_at(std::string_view text, const std::array<std::string_view, N>& words) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    for (const std::string_view word : words) {
        const std::size_t at = small.find(word);
        if (at == std::string::npos || at == 0 || at + word.size() == text.size()) continue;
        return {std::string(trim_draft(text.substr(0, at))),
                std::string(trim_draft(text.substr(at + word.size()))), true};
    }
    return {std::string(text), {}, false};
}

// "Mexico and Chile" are two, "Trinidad and Tobago" is one.
std::vector<std::string> names_of(const std::string& text) {
    const auto read = read_proponents("proposal by " + text);
    if (read && !read->names.empty()) return read->names;
    return {text};
}

void add_names(std::vector<std::string>& to, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (!name.empty() && std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
    }
}

}  // namespace

std::string fold_name(std::string_view name) {
    const std::string composed =
        unicode::find_invalid(name) == std::string_view::npos ? unicode::to_nfc(std::string(name)) : "";
    const std::string folded = fold_draft_word(composed.empty() ? name : composed);
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < folded.size();) {
        const unicode::Decoded here = unicode::decode(folded, at);
        const unicode::Class kind = unicode::classify(here.code);
        at += here.bytes;
        if (kind == unicode::Class::space || kind == unicode::Class::no_break_space ||
            kind == unicode::Class::invisible || kind == unicode::Class::control) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out.push_back(' ');
        gap = false;
        unicode::append(out, here.code);
    }
    if (out.starts_with("the ")) out.erase(0, 4);
    return out;
}

Groups::Groups(std::vector<Group> groups) : groups_(std::move(groups)) {
    for (std::size_t i = 0; i < groups_.size(); ++i) by_name_.emplace(fold_name(groups_[i].name), i);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        for (const std::string& alias : groups_[i].aliases) by_name_.emplace(fold_name(alias), i);
    }
    for (const Group& group : groups_) {
        std::vector<std::string>& keys = members_.emplace_back();
        for (const Membership& member : group.members) keys.push_back(key(member.name));
    }
}

std::size_t Groups::find(std::string_view folded) const {
    const auto found = by_name_.find(folded);
    return found == by_name_.end() ? kNone : found->second;
}

std::string Groups::key(std::string_view name) const {
    std::string folded = fold_name(name);
    const std::size_t group = find(folded);
    return group == kNone ? folded : fold_name(groups_[group].name);
}

bool Groups::same(std::string_view a, std::string_view b) const {
    return key(a) == key(b);
}

bool Groups::belongs(std::string_view who, std::string_view group, std::string_view day) const {
    const std::string wanted = key(who);
    std::vector<std::size_t> open = {find(fold_name(group))};
    std::unordered_set<std::size_t> seen;
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at == kNone || !seen.insert(at).second) continue;
        for (std::size_t i = 0; i < groups_[at].members.size(); ++i) {
            if (!holds(groups_[at].members[i], day)) continue;
            if (members_[at][i] == wanted) return true;
            open.push_back(find(members_[at][i]));
        }
    }
    return false;
}

Standing Groups::standing(const Amendment& amendment, std::string_view who, std::string_view day) const {
    const std::string wanted = key(who);
    const std::string_view on = amendment.date.empty() ? day : std::string_view(amendment.date);
    for (const auto* names : {&amendment.proponents, &amendment.on_behalf_of}) {
        for (const std::string& name : *names) {
            if (key(name) == wanted) return {Standing::Kind::named, {}};
        }
    }
    for (const std::string& name : amendment.except) {
        if (key(name) == wanted || belongs(who, name, on)) return {};
    }
    for (const auto* names : {&amendment.proponents, &amendment.on_behalf_of}) {
        for (const std::string& name : *names) {
            if (belongs(who, name, on)) return {Standing::Kind::through, name};
        }
    }
    return {};
}

void sort_proponents(Amendment& amendment) {
    std::vector<std::string> proponents;
    for (const std::string& name : amendment.proponents) {
        const Parted except = part_at(name, kExcept);
        const Parted behalf = part_at(except.before, kBehalf);
        if (except.found) add_names(amendment.except, names_of(except.after));
        if (behalf.found) add_names(amendment.on_behalf_of, names_of(behalf.after));
        add_names(proponents, {behalf.before});
    }
    amendment.proponents = std::move(proponents);
}

}  // namespace adref::track
