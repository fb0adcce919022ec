// Who is credited with what while attribution goes on, and what each amendment
// has got of what it asked for.
#pragma once

#include "track/attribution.h"
#include "track/src/attribution_ground.h"

#include <cstdint>
#include <vector>

namespace adref::track {

// What one amendment asked for and got, in words with meaning (in all words
// where an edit has no others). A change of structure counts as one word.
struct Tally {
    std::uint32_t asked_in = 0;
    std::uint32_t got_in = 0;
    std::uint32_t got_elsewhere = 0;  // of got_in
    std::uint32_t replaced = 0;       // asked for, other words stand for them
    std::uint32_t asked_out = 0;
    std::uint32_t got_out = 0;
    std::uint32_t asked_structure = 0;
    std::uint32_t got_structure = 0;
    bool structure_elsewhere = false;  // moved, but not where it was asked
    bool overwritten = false;          // at its place stand words that are not its own
    bool swallowed = false;            // the words around its insertion went
    bool somewhere_left = false;       // some paragraph that it changes is still there
    double confidence = 0;             // sum over credited words
    std::uint32_t credited = 0;
    std::vector<std::uint32_t> entries;  // not ordered, repeated
};

struct Ledger {
    Ledger(const Ground& ground, std::size_t amendments)
        : inserted(ground.inserted.size()), gone(ground.base.size()), tallies(amendments) {}

    std::vector<std::vector<Credit>> inserted;  // parallel to Ground::inserted
    std::vector<std::vector<Credit>> gone;      // parallel to Ground::base
    std::vector<Tally> tallies;
};

// Lists of credits are ordered by amendment. Of two credits of one amendment the
// better one stays.
void give(std::vector<Credit>& credits, const Credit& credit);
bool has(const std::vector<Credit>& credits, std::size_t amendment);

// The stretches of deleted and inserted segments, of words with the same credits.
// Signs and function words between two credited words go with them.
std::vector<Attribution> write_attributions(const Ground& ground, const AttributionVocabulary& vocabulary,
                                            Ledger& ledger);

}  // namespace adref::track
