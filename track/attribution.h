// Whose words these are, and what became of what everybody asked for.
#pragma once

#include "diffcore/redline.h"
#include "track/amendment.h"
#include "track/edit.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace adref::track {

enum class Match : std::uint8_t {
    verbatim,   // at the place where the amendment put them, in its words
    adapted,    // there, in other words or only some of them
    elsewhere,  // its words in another place
};
std::string_view to_string(Match match);

// An amendment that has a share in a stretch of the redline.
struct Credit {
    std::size_t amendment = 0;  // place in the list
    Match match = Match::verbatim;
    double confidence = 0;  // 0..1

    friend bool operator==(const Credit&, const Credit&) = default;
};

// A stretch of a deleted or inserted segment, in bytes of its text. Stretches of
// one segment are ordered and apart; what nobody asked for stands in none.
struct Attribution {
    std::uint32_t entry = 0;    // into Redline::entries
    std::uint32_t segment = 0;  // into its segments
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::vector<Credit> credits;  // several may share a word: all are named, by place in the list

    friend bool operator==(const Attribution&, const Attribution&) = default;
};

enum class Outcome : std::uint8_t {
    taken,
    adapted,  // taken in other words
    partly,
    moved,       // taken elsewhere
    superseded,  // the words it wanted changed were changed otherwise
    not_taken,
    moot,  // its base words are gone
    withdrawn,
    unplaced,  // its anchor was not found, or found more than once
};
std::string_view to_string(Outcome outcome);

// A position has no outcome: its fate is the default one, and callers leave it out.
struct Fate {
    Outcome outcome = Outcome::not_taken;
    double coverage = 0;    // 0..1: the share of its words, inserted and deleted, that the new text has
    double confidence = 0;  // 0..1
    std::vector<std::uint32_t> entries;  // of the redline: where it shows, ascending
};

struct Attributed {
    std::vector<Attribution> attributions;  // by entry, segment, start
    // Entries inserted, deleted or moved as a whole for amendments that asked for
    // it; parallel to Redline::entries.
    std::vector<std::vector<Credit>> entries;
    std::vector<Fate> fates;  // parallel to the amendments
};

// `placed` is parallel to `amendments`; null where an amendment could not be
// placed; those and withdrawn ones are credited with nothing. The redline's old side is the base.
// Deterministic, and independent of the order of the amendments but for the numbers that name them. Cost
// grows with the words of the amendments and of what changed.
Attributed attribute(const Redline& redline, const std::vector<Amendment>& amendments,
                     const std::vector<const PlacedAmendment*>& placed);

}  // namespace adref::track
