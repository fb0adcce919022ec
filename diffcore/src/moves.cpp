#include "diffcore/src/moves.h"

#include "diffcore/src/order.h"
#include "diffcore/src/parents.h"

#include <cstddef>

namespace adref {
namespace {

// Every entry that is said to have moved costs the reader this much, in words of
// either side, besides its own words: one long paragraph that went to the end is
// told sooner than three short ones that went before it.
constexpr double kOneMove = 20;
// A footnote goes where its call goes and holds no paragraph in place.
constexpr double kFootnote = 0.001;
// The weight of a match whose section became another one.
constexpr double kElsewhere = 0.4;

constexpr std::uint32_t kNone = UINT32_MAX;

// For each match whether it stands under what it stood under, and that too, up
// to the top. A parent that has no partner on either side tells nothing.
std::vector<bool> find_at_home(const std::vector<Match>& matches,
                               const std::vector<std::uint32_t>& match_of_old, const Document& before,
                               const Document& after) {
    const std::vector<std::uint32_t> old_parent = parents_of(before);
    const std::vector<std::uint32_t> new_parent = parents_of(after);
    std::vector<bool> new_paired(after.paragraphs.size());
    for (const Match& match : matches) new_paired[match.main_new] = true;
    std::vector<bool> at_home(matches.size(), true);
    for (std::uint32_t i = 0; i < before.paragraphs.size(); ++i) {  // parents come before their children
        const std::uint32_t m = match_of_old[i];
        if (m == kNone) continue;
        const std::uint32_t above = old_parent[i];
        const std::uint32_t now_above = new_parent[matches[m].main_new];
        const std::uint32_t parent_match = above == kNone ? kNone : match_of_old[above];
        if (parent_match != kNone) {
            at_home[m] = matches[parent_match].main_new == now_above && at_home[parent_match];
        } else if (above == kNone) {
            at_home[m] = now_above == kNone;
        } else {
            at_home[m] = now_above != kNone && !new_paired[now_above];
        }
    }
    return at_home;
}

}  // namespace

std::vector<Move> find_moves(const std::vector<Match>& matches, const Document& before, const Document& after,
                             const TokenizedDocument& before_tokens, const TokenizedDocument& after_tokens) {
    std::vector<std::uint32_t> match_of_old(before.paragraphs.size(), kNone);
    for (std::uint32_t m = 0; m < matches.size(); ++m) match_of_old[matches[m].main_old] = m;
    const std::vector<bool> at_home = find_at_home(matches, match_of_old, before, after);

    std::vector<WeightedPair> pairs;
    pairs.reserve(matches.size());
    for (std::uint32_t m = 0; m < matches.size(); ++m) {
        const Match& match = matches[m];
        double weight = kOneMove + static_cast<double>(before_tokens.paragraph_ids(match.main_old).size() +
                                                       after_tokens.paragraph_ids(match.main_new).size());
        if (before.paragraphs[match.main_old].kind == Kind::footnote) weight *= kFootnote;
        if (!at_home[m]) weight *= kElsewhere;
        pairs.push_back({match.main_old, match.main_new, weight});
    }
    const std::vector<bool> kept = heaviest_in_order(pairs);

    // The match that the next old paragraph with a partner belongs to.
    std::vector<std::uint32_t> next_match(before.paragraphs.size(), kNone);
    for (std::uint32_t i = static_cast<std::uint32_t>(before.paragraphs.size()), next = kNone; i-- > 0;) {
        next_match[i] = next;
        if (match_of_old[i] != kNone) next = match_of_old[i];
    }
    std::vector<Move> moves(matches.size());
    std::uint32_t blocks = 0;
    for (std::uint32_t m = 0; m < matches.size(); ++m) {
        moves[m].moved = !kept[m];
        const bool continues =
            m > 0 && moves[m].moved && moves[m - 1].moved && next_match[matches[m - 1].main_old] == m;
        if (!continues) continue;
        if (moves[m - 1].block == 0) moves[m - 1].block = ++blocks;
        moves[m].block = moves[m - 1].block;
    }
    return moves;
}

}  // namespace adref
