// What a bracket of a rolling text means: by its header, or, where it has none, by
// the profile.
#pragma once

#include "track/src/rolling_scan.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace adref::track {

RollingRole role_of(const RollingBracket& bracket, const Profile& profile);

// It says nothing that a reader has to act on.
bool is_plain(const RollingBracket& bracket, const Profile& profile);

bool brings_words(RollingRole role);

// A bracket that stands at a place and has no words of the base.
bool is_point(const RollingBracket& bracket, const Profile& profile);

// Words as they stand in a bracket, escapes undone.
std::string literal_words(const Profile& profile, std::string_view text, std::uint32_t from, std::uint32_t to,
                          bool behind_header);

// Names of the first clause, and the positions behind it.
void take_header(const RollingHeader& header, RollingProposal& proposal);

}  // namespace adref::track
