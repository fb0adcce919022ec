// Who shares word pairs that next to nobody else has. Two paragraphs made of
// the same set phrase are alike without one coming from the other; what proves
// descent is wording of their own.
#pragma once

#include "diffcore/src/tokens.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace adref {

// Pairs of neighbouring tokens ("shingles" of two) are counted over both whole
// documents; one that stands in d paragraphs of a side is worth 1/d³.
class Kinship {
 public:
    // A shingle that stands in more paragraphs of the other side than this
    // leads nowhere.
    static constexpr std::size_t kMostHolders = 4;
    // Relatives returned for one paragraph.
    static constexpr std::size_t kMostRelatives = 4;

    // Kinship is known of the paragraphs in `old_focus` and `new_focus` (positions,
    // ascending) with any paragraph of the other side. Linear in both documents.
    Kinship(const TokenizedDocument& before, const TokenizedDocument& after,
            std::span<const std::uint32_t> old_focus, std::span<const std::uint32_t> new_focus);

    struct Relative {
        std::uint32_t position = 0;  // on the other side
        float shared = 0;            // worth of the shingles in common
    };
    // The nearest relatives, nearest first, of a paragraph in focus.
    const std::vector<Relative>& of_old(std::uint32_t position) const;
    const std::vector<Relative>& of_new(std::uint32_t position) const;

    // The worth of all shingles of a paragraph in focus; 0 for others.
    float worth_of_old(std::uint32_t position) const { return worth(0, position); }
    float worth_of_new(std::uint32_t position) const { return worth(1, position); }

    // 0..1: a Dice coefficient over the worths; both must be in focus.
    float between(std::uint32_t old_position, std::uint32_t new_position) const;

 private:
    struct Shingle {
        std::uint64_t key = 0;                // the two ids; 0 marks a free slot
        std::uint32_t last_seen[2] = {0, 0};  // position + 1
        std::uint32_t count[2] = {0, 0};      // paragraphs that hold it
        std::uint32_t holders[2][kMostHolders] = {};
    };

    float worth(std::size_t side, std::uint32_t position) const;
    void collect(const TokenizedDocument& side, std::span<const std::uint32_t> focus);
    void count(const TokenizedDocument& document, std::size_t side);
    void relate(const TokenizedDocument& document, std::size_t side, std::span<const std::uint32_t> focus);
    Shingle* find(std::uint64_t key);
    void reserve(std::size_t shingles);

    struct Member {
        float worth = 0;
        std::vector<Relative> relatives;
    };
    std::vector<Shingle> table_;
    std::vector<std::uint64_t> present_;    // a bit per hash, to pass over what is not in the table
    std::vector<std::uint32_t> member_[2];  // position -> index into members_, or UINT32_MAX
    std::vector<Member> members_[2];
};

}  // namespace adref
