// adref.profile/1, read.

#include "track/profile.h"

#include "diffcore/json_text.h"
#include "diffcore/unicode.h"

#include <nlohmann/json.hpp>

namespace adref::track {
namespace {

using nlohmann::json;

constexpr std::string_view kSchema = "adref.profile/1";
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr std::size_t kMaxDepth = 8;
constexpr std::size_t kMostForms = 32;  // of one role
constexpr std::size_t kLongestForm = 200;
constexpr std::size_t kMostNames = 10'000;

constexpr std::array<std::string_view, kRollingRoles> kRoleNames = {
    "insertion", "option", "deletion", "nothing", "bracket", "rewrite", "move-away", "move-here",
    "split",     "merge",  "renumber", "support", "oppose",  "reserve", "retain",    "agreed"};

bool needs_place(RollingRole role) {
    return role == RollingRole::rewrite || role == RollingRole::move_away || role == RollingRole::move_here ||
           role == RollingRole::renumber;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

class ProfileReader {
 public:
    ProfileReader(const json& all, std::string_view name, Profile& out) : all_(all), file_(name), out_(out) {}

    Status read() {
        if (!all_.is_object()) return fail("", "expected an object");
        if (!all_.contains("schema") || all_["schema"] != kSchema)
            return fail("schema", "expected \"adref.profile/1\"");
        text(all_, "name", "name", out_.name);
        text(all_, "title", "title", out_.title);
        text(all_, "annex", "annex", out_.annex);
        if (all_.contains("attributed")) {
            if (!all_["attributed"].is_boolean()) return fail("attributed", "expected true or false");
            out_.attributed = all_["attributed"];
        }
        plain();
        side("proposed", out_.proposed, out_.proposed_mark);
        side("struck", out_.struck, out_.struck_mark);
        names();
        forms();
        if (out_.annex.empty()) put("annex", "expected a heading");
        check_pairs();
        if (failed_) return *failed_;
        return Done{};
    }

 private:
    Error fail(const std::string& field, const std::string& what) const {
        return {ErrorCode::bad_input, (field.empty() ? "" : field + ": ") + what, std::string(file_), ""};
    }
    // The first thing found is what is said.
    void put(const std::string& field, const std::string& what) {
        if (!failed_) failed_ = fail(field, what);
    }

    bool text(const json& object, const char* key, const std::string& field, std::string& out) {
        const auto found = object.find(key);
        if (found == object.end()) return false;
        if (!found->is_string()) {
            put(field, "expected a text");
            return false;
        }
        out = found->get<std::string>();
        if (unicode::find_invalid(out) != std::string_view::npos) put(field, "not valid UTF-8");
        return true;
    }

    void plain() {
        std::string value;
        if (!text(all_, "plainBrackets", "plainBrackets", value)) return;
        if (value == "not-agreed") {
            out_.plain = Profile::Plain::not_agreed;
        } else if (value == "citation") {
            out_.plain = Profile::Plain::citation;
        } else if (value == "deletion") {
            out_.plain = Profile::Plain::deletion;
        } else if (value == "insertion") {
            out_.plain = Profile::Plain::insertion;
        } else {
            put("plainBrackets", "expected not-agreed, citation, deletion or insertion");
        }
    }

    void mark(const json& object, const std::string& field, std::optional<MarkKind>& out) {
        std::string value;
        if (!text(object, "mark", field + ".mark", value)) return;
        MarkKind kind = MarkKind::bold;
        if (value == "none") {
            out.reset();
        } else if (parse_mark_kind(value, kind)) {
            out = kind;
        } else {
            put(field + ".mark", "expected bold, italic, underline, strike or none");
        }
    }

    void side(const char* key, BracketPair& pair, std::optional<MarkKind>& marked) {
        if (!all_.contains(key)) return;
        const json& object = all_[key];
        if (!object.is_object()) return put(key, "expected an object");
        std::string signs;
        if (text(object, "brackets", std::string(key) + ".brackets", signs)) {
            const std::size_t first = unicode::decode(signs, 0).bytes;
            if (unicode::count_code_points(signs) != 2 || signs.substr(0, first) == signs.substr(first)) {
                put(std::string(key) + ".brackets", "expected two different signs, like \"[]\"");
            } else {
                pair = {signs.substr(0, first), signs.substr(first)};
            }
        }
        mark(object, key, marked);
    }

    bool list(const json& object, const char* key, const std::string& field, std::size_t most,
              std::vector<std::string>& out) {
        const auto found = object.find(key);
        if (found == object.end()) return false;
        out.clear();
        if (!found->is_array() || found->size() > most) {
            put(field, "expected a list of at most " + std::to_string(most) + " texts");
            return false;
        }
        for (const json& each : *found) {
            if (!each.is_string()) {
                put(field, "expected a list of texts");
                return false;
            }
            out.push_back(each.get<std::string>());
        }
        return true;
    }

    void names() {
        if (!all_.contains("names")) return;
        const json& object = all_["names"];
        if (!object.is_object()) return put("names", "expected an object");
        std::string place;
        if (text(object, "place", "names.place", place)) {
            if (place != "before" && place != "behind") put("names.place", "expected before or behind");
            out_.names_behind = place == "behind";
        }
        if (list(object, "separators", "names.separators", kMostForms, out_.separators)) {
            for (const std::string& each : out_.separators) {
                if (each.empty() || each.size() > kLongestForm) put("names.separators", "empty, or too long");
            }
        }
        if (out_.separators.empty()) put("names.separators", "expected at least one");
        list(object, "known", "names.known", kMostNames, out_.names);
        mark(object, "names", out_.name_mark);
    }

    void forms() {
        if (!all_.contains("forms")) return;
        const json& object = all_["forms"];
        if (!object.is_object()) return put("forms", "expected an object");
        for (std::size_t i = 0; i < kRollingRoles; ++i) {
            const std::string key(kRoleNames[i]);
            if (!object.contains(key)) continue;
            const std::string field = "forms." + key;
            const json& form = object[key];
            if (!form.is_object()) {
                put(field, "expected an object");
                continue;
            }
            RollingForm& out = out_.forms[i];
            text(form, "unattributed", field + ".unattributed", out.unattributed);
            list(form, "attributed", field + ".attributed", kMostForms, out.attributed);
            for (const std::string& each : out.attributed)
                check_form(field + ".attributed", each, static_cast<RollingRole>(i), 1);
            check_form(field + ".unattributed", out.unattributed, static_cast<RollingRole>(i), 0);
            if (out.attributed.empty() && static_cast<RollingRole>(i) != RollingRole::agreed)
                put(field + ".attributed", "expected at least one");
        }
    }

    void check_form(const std::string& field, const std::string& form, RollingRole role, std::size_t named) {
        if (form.size() > kLongestForm) put(field, "too long");
        if (unicode::find_invalid(form) != std::string_view::npos) put(field, "not valid UTF-8");
        if (count(form, "{names}") != named)
            put(field, named == 1 ? "expected {names} once" : "expected no {names}");
        const std::size_t places = count(form, "{place}");
        if (places > 1 || (needs_place(role) && places != 1)) put(field, "expected {place} once");
        std::string bare = form;
        for (const std::string_view part : {"{names}", "{place}"}) {
            const std::size_t at = bare.find(part);
            if (at != std::string::npos) bare.erase(at, part.size());
        }
        if (bare.find_first_of("[]{}():;\\") != std::string::npos)
            put(field, "cannot have brackets, a colon, a semicolon or a backslash");
    }

    void check_pairs() {
        const bool same = out_.proposed == out_.struck;
        const bool mixed = out_.proposed.open == out_.struck.open ||
                           out_.proposed.close == out_.struck.close ||
                           out_.proposed.open == out_.struck.close || out_.proposed.close == out_.struck.open;
        if (!same && mixed)
            put("struck.brackets", "the two pairs must be the same or have no sign in common");
        // A sign that is no bracket would be looked for everywhere.
        for (const BracketPair* pair : {&out_.proposed, &out_.struck}) {
            for (const std::string* sign : {&pair->open, &pair->close}) {
                const char32_t code = unicode::decode(*sign, 0).code;
                const bool plain = unicode::classify(code) != unicode::Class::other;
                if (plain || code == U'\\' || code == U':' || code == U';' || code == U'(' || code == U')')
                    put("brackets", "not a bracket: " + json_brief(*sign));
            }
        }
        if (!same) return;
        // With one pair for both, what stands in it must say which it is.
        for (const RollingRole role : {RollingRole::insertion, RollingRole::deletion, RollingRole::option}) {
            if (out_.form(role).unattributed.empty())
                put("forms." + std::string(to_string(role)) + ".unattributed",
                    "is needed where new and struck words have the same brackets");
        }
    }

    const json& all_;
    std::string_view file_;
    Profile& out_;
    std::optional<Error> failed_;
};

Result<Profile> read_onto(Profile profile, std::string_view bytes, std::string_view name) {
    if (bytes.size() > kMostBytes)
        return Error{ErrorCode::bad_input, "larger than 1 MiB: no profile", std::string(name), ""};
    if (json_depth(bytes) > kMaxDepth)
        return Error{ErrorCode::bad_input, "nested too deeply for a profile", std::string(name), ""};
    const json all = json::parse(bytes, nullptr, false);
    if (all.is_discarded())
        return Error{ErrorCode::bad_input, "not valid JSON", std::string(name),
                     "`adref compile --show-profile un` prints one to begin with"};
    if (Status done = ProfileReader(all, name, profile).read(); !done) return done.error();
    return profile;
}

}  // namespace

std::string_view to_string(RollingRole role) {
    const auto at = static_cast<std::size_t>(role);
    return at < kRoleNames.size() ? kRoleNames[at] : std::string_view();
}

Result<Profile> read_profile(std::string_view bytes, std::string_view name) {
    Profile empty;
    empty.separators = {", "};
    Result<Profile> standard = read_onto(std::move(empty), built_in_profile("un"), "un");
    if (!standard) return standard.error();
    if (bytes == built_in_profile("un")) return standard;
    return read_onto(std::move(*standard), bytes, name);
}

}  // namespace adref::track
