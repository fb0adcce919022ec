// Pairs that no likeness decides: recorded ids and equal texts.
#pragma once

#include "diffcore/src/equal_paragraphs.h"
#include "diffcore/src/pairing.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace adref {

class ExactPairs {
 public:
    // Both sides and the pairing must outlive it.
    ExactPairs(const SideView& before, const SideView& after, Pairing& pairs);

    // Ids, where both documents have recorded ones; then equal texts: those that
    // are unique on both sides, runs that extend from them in both directions,
    // and repeats in order in the gaps between them.
    void pair_in_place();

    // A title may be given to another section: its number and place, or what
    // stands under it, has to go with it. What that is may show later.
    void pair_titles();

    // What is equal and still alone: repeats that were moved.
    void pair_moved_repeats();

    // "Deleted.", "Option 3:": a line of a few words that is equal far from its
    // place, with nothing beside it that went the same way, has not moved.
    void part_stray_lines();

    // Whether two paragraphs are equal, by old and by new position.
    bool equal(std::uint32_t i, std::uint32_t j) const { return equal_.of_old[i] == equal_.of_new[j]; }

 private:
    void pair_recorded_ids();
    void pair_unique_equals();
    bool children_follow(std::uint32_t i, std::uint32_t j) const;
    bool same_number(std::uint32_t i, std::uint32_t j) const;
    void extend_equal_runs();
    void extend(std::uint32_t i, std::uint32_t j, int step);
    void pair_repeats_in_gaps();

    const SideView& old_;
    const SideView& new_;
    Pairing& pairs_;
    EqualParagraphs equal_;
    std::vector<std::uint32_t> new_heading_;  // by new position; the last heading up to it, or kNoPartner
    std::vector<std::pair<std::uint32_t, std::uint32_t>> titles_;  // equal headings, unique on both sides
};

}  // namespace adref
