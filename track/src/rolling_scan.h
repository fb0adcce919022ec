// The brackets of a rolling text: which sign closes which, and what stands
// beside them. The first of two passes.
#pragma once

#include "diffcore/document.h"
#include "track/compilation.h"
#include "track/src/rolling.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace adref::track {

// A pair of signs that belong together. Offsets are bytes of the paragraph's text.
struct RollingBracket {
    std::uint32_t paragraph = 0;
    std::uint32_t open = 0;     // the sign
    std::uint32_t content = 0;  // its words: behind the sign, or behind the header
    std::uint32_t close_paragraph = 0;
    std::uint32_t content_end = 0;
    std::uint32_t after = 0;   // behind the closing sign
    RollingHeader header;      // empty: it names nobody
    bool of_proposed = false;  // its signs are those of new words alone
    bool matched = false;
    bool at_start = false;  // nothing of its paragraph's text stands in front but others of this kind
    bool to_end = false;    // nothing but closing signs stands behind

    bool whole() const { return at_start && to_end; }
    bool empty() const { return paragraph == close_paragraph && content == content_end; }
};

// The places of signs that are no brackets of proposals, whatever they look like.
using LiteralSigns = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // paragraph, byte

struct RollingScan {
    std::vector<std::vector<RollingBracket>> brackets;  // by paragraph, in the order of their opening signs
    std::vector<RollingTrouble> troubles;
};

// Linear, whatever the signs are. A bracket that opens a paragraph may close at
// the end of a later one; all others close in their own.
RollingScan scan_rolling(const Document& rolling, const Profile& profile, const LiteralSigns& literal);

// Bytes of an escape at this place (the "\" and what it keeps), or 0. Behind the
// words of a header it may stand in front of anything.
std::uint32_t escape_length(const Profile& profile, std::string_view text, std::size_t at,
                            bool behind_header);

std::string trouble_place(const Document& rolling, std::uint32_t paragraph);

}  // namespace adref::track
