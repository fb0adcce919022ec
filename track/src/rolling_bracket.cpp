#include "track/src/rolling_bracket.h"

#include "track/src/rolling_header.h"

namespace adref::track {

RollingRole role_of(const RollingBracket& bracket, const Profile& profile) {
    if (!bracket.header.empty()) return bracket.header.front().role;
    if (bracket.of_proposed || profile.plain == Profile::Plain::insertion) return RollingRole::insertion;
    return profile.plain == Profile::Plain::deletion ? RollingRole::deletion : RollingRole::agreed;
}

bool is_plain(const RollingBracket& bracket, const Profile& profile) {
    return bracket.header.empty() && role_of(bracket, profile) == RollingRole::agreed;
}

bool brings_words(RollingRole role) {
    return role == RollingRole::insertion || role == RollingRole::option;
}

bool is_point(const RollingBracket& bracket, const Profile& profile) {
    if (is_plain(bracket, profile)) return false;
    return brings_words(role_of(bracket, profile)) || bracket.empty();
}

std::string literal_words(const Profile& profile, std::string_view text, std::uint32_t from, std::uint32_t to,
                          bool behind_header) {
    std::string out;
    for (std::uint32_t i = from; i < to;) {
        const std::uint32_t escape = escape_length(profile, text, i, behind_header && i == from);
        if (escape > 0 && i + escape <= to) {
            out.append(text.substr(i + 1, escape - 1));
            i += escape;
        } else {
            out.push_back(text[i++]);
        }
    }
    return out;
}

void take_header(const RollingHeader& header, RollingProposal& proposal) {
    if (header.empty()) return;
    std::size_t from = 1;
    if (is_position(header.front().role)) {
        proposal.kind = RollingProposal::Kind::position;
        proposal.stance = stance_of(header.front().role);
    }
    proposal.names = header.front().names;
    proposal.positions.assign(header.begin() + static_cast<std::ptrdiff_t>(from), header.end());
}

}  // namespace adref::track
