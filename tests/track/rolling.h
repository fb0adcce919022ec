// What tests of rolling texts compare: effects, and who wants them.
#pragma once

#include "track/compilation.h"
#include "track/edit.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace adref::track::testing {

inline Profile profile_named(const std::string& name) {
    Result<Profile> profile = read_profile(built_in_profile(name), name);
    EXPECT_TRUE(profile.ok()) << (profile ? "" : profile.error().message);
    return profile ? *profile : Profile{};
}

// Numbers and words, a paragraph a line; a number's last sign does not count.
inline std::string told(const Document& document) {
    std::string out;
    for (const Paragraph& each : document.paragraphs) out += fold_label(each.label) + " " + each.text + "\n";
    return out;
}

// By what each amendment alone makes of the base: who wants it. Positions change
// nothing and are left out; so are those without a place.
inline std::map<std::string, std::set<std::string>> effects(const Document& document,
                                                            const std::vector<Amendment>& amendments) {
    const Base base(document);
    std::map<std::string, std::set<std::string>> out;
    for (const Amendment& each : amendments) {
        if (each.action == Action::position || each.status == Status::withdrawn) continue;
        const auto placed = place(each, base);
        if (!placed) continue;
        std::set<std::string>& names = out[told(apply_edits(document, {&*placed}))];
        names.insert(each.proponents.begin(), each.proponents.end());
    }
    return out;
}

inline std::string shortest_difference(const std::string& effect, const Document& base) {
    const std::string plain = told(base);
    std::size_t at = 0;
    while (at < effect.size() && at < plain.size() && effect[at] == plain[at]) ++at;
    return effect.substr(at > 60 ? at - 60 : 0, 200);
}

// The law of compile() and parse_compilation().
inline void expect_to_come_back(const Document& base, const std::vector<Amendment>& amendments,
                                const Profile& profile, bool with_base, bool all_in_place = true) {
    const RollingText rolling = compile(Base(base), amendments, profile, true);
    if (all_in_place) {
        for (std::size_t i = 0; i < rolling.in_annex.size(); ++i)
            ADD_FAILURE() << amendments[rolling.in_annex[i]].id << ": " << rolling.why[i];
    }
    const ParsedCompilation parsed =
        parse_compilation(rolling.document, with_base ? &base : nullptr, profile);
    for (const RollingTrouble& each : parsed.troubles)
        ADD_FAILURE() << each.where << ": " << each.what << ": " << each.text;
    ASSERT_EQ(told(parsed.base), told(base));
    const auto wanted = effects(base, amendments);
    const auto got = effects(base, parsed.amendments);
    for (const auto& [effect, names] : wanted) {
        const auto found = got.find(effect);
        if (found == got.end()) {
            ADD_FAILURE() << "lost: " << shortest_difference(effect, base);
        } else {
            EXPECT_EQ(found->second, names) << shortest_difference(effect, base);
        }
    }
    for (const auto& [effect, names] : got) {
        if (!wanted.contains(effect)) ADD_FAILURE() << "invented: " << shortest_difference(effect, base);
    }
}

}  // namespace adref::track::testing
