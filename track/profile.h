// How one process writes its rolling text: what its brackets mean, how it names
// who proposes, and how it shows what is struck. A profile is data
// (adref.profile/1); docs/design/profiles.md says what each form means and where
// it was seen.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

// What a bracket can say of its words, or of the place where it stands.
enum class RollingRole : std::uint8_t {
    insertion,  // new words
    option,     // words instead of those in the bracket directly in front
    deletion,   // words to be deleted
    nothing,    // an option without words: what the bracket in front has goes
    bracket,    // words to be put in brackets
    rewrite,    // a whole paragraph instead of the one above
    move_away,  // paragraphs to be moved
    move_here,  // … and the place where they go
    split,
    merge,
    renumber,
    support,  // from here on: positions, which change no words
    oppose,
    reserve,
    retain,
    agreed,  // a tag of agreed text
};
inline constexpr std::size_t kRollingRoles = 16;
std::string_view to_string(RollingRole role);

// Brackets or braces, one code point each.
struct BracketPair {
    std::string open = "[";
    std::string close = "]";

    friend bool operator==(const BracketPair&, const BracketPair&) = default;
};

// What is written with a bracket's words, or alone in it. "{names}" stands for
// who says it, "{place}" for a number.
struct RollingForm {
    std::vector<std::string> attributed;  // the first is written, all are read
    std::string unattributed;             // where nobody is named

    friend bool operator==(const RollingForm&, const RollingForm&) = default;
};

struct Profile {
    // What a bracket means that names nobody.
    enum class Plain : std::uint8_t {
        not_agreed,  // a part of the text, like …
        citation,    // … an editor's insertion
        deletion,
        insertion,
    };

    std::string name;   // "un"
    std::string title;  // "UN rolling text"
    Plain plain = Plain::not_agreed;
    BracketPair proposed;       // of new words
    BracketPair struck;         // of all else
    bool names_behind = false;  // "[words (EU)]" instead of "[EU: words]"
    std::array<RollingForm, kRollingRoles> forms;
    std::vector<std::string> separators;  // of names; the first is written, all are read
    std::vector<std::string> names;       // who may be named; empty: whatever looks like a name
    std::optional<MarkKind> name_mark;
    std::optional<MarkKind> proposed_mark;
    std::optional<MarkKind> struck_mark;
    bool attributed = true;  // unless the caller wants it otherwise
    std::string annex;       // the heading above proposals without a place

    const RollingForm& form(RollingRole role) const { return forms[static_cast<std::size_t>(role)]; }
    const BracketPair& pair(RollingRole role) const {
        const bool words = role == RollingRole::insertion || role == RollingRole::option ||
                           role == RollingRole::rewrite || role == RollingRole::move_here;
        return words ? proposed : struck;
    }

    friend bool operator==(const Profile&, const Profile&) = default;
};

// Reads adref.profile/1. Forms that are left out are those of the profile "un".
// Errors: bad_input, with the field; `name` is the file's.
Result<Profile> read_profile(std::string_view bytes, std::string_view name);

// "un", "inb", "trade": those that come with the program.
const std::vector<std::string>& built_in_profiles();
// The JSON of one of them; empty for another name.
std::string_view built_in_profile(std::string_view name);

}  // namespace adref::track
