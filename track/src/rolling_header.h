// The words beside a bracket that say who wants what: "EU/NZ propose; US oppose".
#pragma once

#include "track/amendment.h"
#include "track/profile.h"
#include "track/src/rolling.h"

#include <optional>
#include <string>
#include <string_view>

namespace adref::track {

// What a position is in a header, and back. A role that is no position has no stance.
RollingRole role_of(Stance stance);
Stance stance_of(RollingRole role);

// Longer ones are none.
inline constexpr std::size_t kLongestHeader = 8000;

// Reading it gives the clauses again, however hostile the names are: where they
// would be taken for something else, their characters are escaped.
std::string write_header(const Profile& profile, const RollingHeader& clauses, bool attributed);

// `pair` is that of the brackets that it was found in. Nothing if it is no
// header; `unknown` is then a name that is the only reason, if there is one.
std::optional<RollingHeader> read_header(const Profile& profile, std::string_view text,
                                         const BracketPair& pair, std::string& unknown);

// Whether a "\" in front keeps the sign at this place from meaning anything.
bool is_escaped(std::string_view text, std::size_t at);

// The characters that a "\" may stand in front of.
bool is_special(const Profile& profile, std::string_view text, std::size_t at);

}  // namespace adref::track
