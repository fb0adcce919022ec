// Splits and merges: paragraphs without a partner whose words come from a
// paragraph that has one.
#pragma once

#include "diffcore/document.h"
#include "diffcore/src/alignment.h"
#include "diffcore/src/tokens.h"

#include <cstdint>
#include <span>
#include <vector>

namespace adref {

// What one entry will hold: positions on both sides, ascending. One to one, one
// to several or several to one; nothing else.
struct Match {
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
    // The two that are most alike: of a split the part that goes on as the old
    // paragraph, of a merge the one that takes the others up.
    std::uint32_t main_old = 0;
    std::uint32_t main_new = 0;
    bool coarse = false;   // a bound cut the search short
    bool certain = false;  // recorded ids decided
};

// The pair that a paragraph without a partner belongs to, told by the pair's
// paragraph on the same side; kNoPartner for all others. By position.
struct Parts {
    std::vector<std::uint32_t> split_from;   // of new paragraphs
    std::vector<std::uint32_t> merged_into;  // of old ones
};

// An inserted paragraph whose words mostly stand in what a paragraph of the old
// text lost is a part split off from it; a deleted one whose words mostly stand
// in what one of the new text gained was merged into it. Parts are looked for
// beside the pair, and anywhere among those who share wording that is nobody
// else's.
Parts find_parts(const Alignment& alignment, const SideView& before, const SideView& after,
                 std::span<const float> weights, const Thresholds& thresholds = {});

struct Matching {
    std::vector<Match> matches;  // in the order of main_new
    // By position: looked for, and if alone, left so, in a search that a bound cut short.
    std::vector<bool> old_coarse;
    std::vector<bool> new_coarse;
};

// The whole of the matching: align(), find_parts() and pair_by_place(). `weak`
// is find_weak(vocabulary).
Matching match_documents(const Document& before, const Document& after,
                         const TokenizedDocument& before_tokens, const TokenizedDocument& after_tokens,
                         const Vocabulary& vocabulary, const std::vector<bool>& weak,
                         const Thresholds& thresholds = {});

// Its matches alone.
std::vector<Match> match_paragraphs(const Document& before, const Document& after,
                                    const TokenizedDocument& before_tokens,
                                    const TokenizedDocument& after_tokens, const Vocabulary& vocabulary,
                                    const std::vector<bool>& weak, const Thresholds& thresholds = {});

}  // namespace adref
