// What delegations propose for a spot of the draft.
#include "tests/support/amended_round_maker.h"

#include <algorithm>

namespace adref::testing {
namespace {

using track::Action;
using track::Amendment;
using track::Outcome;
using track::PlacedAmendment;

constexpr std::size_t kDelegations = 12;

}  // namespace

std::size_t AmendedRoundMaker::add(Action action, std::size_t target, PlacedAmendment placed) {
    Amendment amendment;
    amendment.id = "a" + std::to_string(round_->amendments.size());
    amendment.proponents = {"Delegation " + std::to_string(1 + dice_.roll(kDelegations))};
    amendment.target = std::to_string(target + 1);
    amendment.action = action;
    placed.target = static_cast<std::uint32_t>(target);
    round_->amendments.push_back(std::move(amendment));
    round_->placements.push_back(std::move(placed));
    round_->outcomes.push_back(Outcome::not_taken);
    deletions_.emplace_back();
    return round_->amendments.size() - 1;
}

Owners AmendedRoundMaker::add_all(Action action, std::size_t target, const PlacedAmendment& placed) {
    const std::size_t copies = dice_.chance(25) ? 2 + dice_.roll(2) : 1;
    Owners owners;
    for (std::size_t i = 0; i < copies; ++i) owners.push_back(add(action, target, placed));
    return owners;
}

Pieces AmendedRoundMaker::invented(std::size_t count) {
    Pieces out;
    for (std::size_t i = 0; i < count; ++i) out.push_back({wording_.word(dice_), kNoWord, {}, true});
    return out;
}

AmendedWish AmendedRoundMaker::wish(std::size_t p, std::size_t lo, std::size_t hi, Action action) {
    AmendedWish made{lo, hi, {}, {}};
    if (action == Action::rewrite) {
        for (std::size_t i = lo; i < hi; ++i) {
            if (dice_.chance(8)) {  // a stretch goes, another one comes
                const std::size_t until = std::min(hi, i + 1 + dice_.roll(7));
                for (DraftPiece& piece : invented(1 + dice_.roll(7))) made.text.push_back(std::move(piece));
                i = until - 1;
            } else {
                made.text.push_back(base_[p][i]);
            }
        }
    } else if (action != Action::remove) {
        made.text = invented(1 + (dice_.chance(30) ? dice_.roll(3) : dice_.roll(12)));
        // Many replacements keep a word or two of what they replace.
        if (action == Action::replace && hi - lo > 2 && dice_.chance(30))
            made.text.insert(made.text.begin(), base_[p][lo]);
    }
    const auto start = starts_[p][lo];
    PlacedAmendment placed;
    std::string text = joined(made.text);
    std::uint32_t end =
        hi > lo ? starts_[p][hi - 1] + static_cast<std::uint32_t>(base_[p][hi - 1].text.size()) : start;
    if (lo == hi) text += ' ';
    if (text.empty() && hi > lo) end = starts_[p][hi];
    placed.words.push_back({static_cast<std::uint32_t>(p), start, end, text});
    made.authors = add_all(action, p, placed);
    std::set<std::uint32_t> kept;
    for (DraftPiece& piece : made.text) {
        if (piece.base != kNoWord) kept.insert(piece.base);
        if (piece.base == kNoWord) piece.owners = made.authors;
    }
    for (const std::size_t author : made.authors) {
        for (std::size_t i = lo; i < hi; ++i) {
            if (!kept.contains(static_cast<std::uint32_t>(i)))
                deletions_[author].emplace_back(p, static_cast<std::uint32_t>(i));
        }
    }
    return made;
}

void AmendedRoundMaker::spot_in(std::size_t p) {
    const std::size_t kind = dice_.roll(100);
    if (kind < 8) return new_paragraph(p);
    if (kind < 12) return strike(p);
    if (kind < 16) return move(p);
    const std::size_t size = base_[p].size();
    if (kind < 22) {
        if (used_[p].empty()) compete(p, 0, size, Action::rewrite);
        return;
    }
    const std::size_t length = kind < 50 ? 0 : 1 + dice_.roll(8);
    if (size < length + 4) return;
    const std::size_t lo = 1 + dice_.roll(size - length - 2);
    const std::size_t hi = lo + length;
    for (const auto& [begin, end] : used_[p]) {
        if (lo < end + 3 && begin < hi + 3) return;
    }
    compete(p, lo, hi, length == 0 ? Action::insert : kind < 82 ? Action::replace : Action::remove);
}

}  // namespace adref::testing
