// How a generated round is made: a draft, then spot by spot amendments that
// compete and what the facilitators make of them, then the truth of it all.
#pragma once

#include "tests/support/amended_round.h"
#include "tests/support/wording.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace adref::testing {

using Owners = std::vector<std::size_t>;

inline constexpr std::uint32_t kNoWord = ~std::uint32_t{0};

// A word of a draft in the making, or of a proposal.
struct DraftPiece {
    std::string text;
    std::uint32_t base = kNoWord;  // its place in its base paragraph
    Owners owners;
    bool spot = false;  // stands where amendments compete: no place for other edits
};
using Pieces = std::vector<DraftPiece>;

std::string joined(const Pieces& pieces);

// What one amendment wants in place of the words [lo, hi).
struct AmendedWish {
    std::size_t lo = 0;
    std::size_t hi = 0;
    Pieces text;     // words of the base that it keeps have their place
    Owners authors;  // the amendment and its equals
};

class AmendedRoundMaker {
 public:
    AmendedRoundMaker(std::uint64_t seed, const AmendedRecipe& recipe);

    std::unique_ptr<AmendedRound> run();

 private:
    // What delegations propose.
    std::size_t add(track::Action action, std::size_t target, track::PlacedAmendment placed);
    // The same amendment from one to three delegations.
    Owners add_all(track::Action action, std::size_t target, const track::PlacedAmendment& placed);
    Pieces invented(std::size_t count);
    AmendedWish wish(std::size_t p, std::size_t lo, std::size_t hi, track::Action action);
    void spot_in(std::size_t p);

    // What the facilitators make of it, and their own edits.
    void compete(std::size_t p, std::size_t lo, std::size_t hi, track::Action action);
    static std::size_t news_of(const Pieces& text);
    void tell(const AmendedWish& wish, track::Outcome outcome);
    void take(std::size_t p, const AmendedWish& wish, const Pieces& text, track::Outcome outcome);
    void replace(std::size_t p, std::size_t lo, std::size_t hi, const Pieces& text);
    void new_paragraph(std::size_t p);
    void strike(std::size_t p);
    void move(std::size_t p);
    // A place between two words of the base that nobody fights over.
    bool free_place(const Pieces& draft, std::size_t at) const;
    void own_edits();
    static Pieces own(const Words& words);
    void own_edit(Pieces& draft);
    void put_elsewhere(const Pieces& text);

    // The two drafts, and the truth of them.
    void finish();
    void tell_deletions();
    AmendedRound::BaseWord& word_at(const std::pair<std::size_t, std::uint32_t>& place);
    void tell_outcomes();
    static Document document_of(const std::vector<Pieces>& paragraphs);

    Dice dice_;
    AmendedRecipe recipe_;
    Wording wording_;
    std::unique_ptr<AmendedRound> round_;
    std::size_t wanted_ = 0;
    std::vector<Pieces> base_;
    std::vector<std::vector<std::uint32_t>> starts_;  // of each word; code points are bytes here
    std::vector<Pieces> drafts_;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> used_;
    std::vector<bool> struck_;
    std::size_t strikes_ = 0;
    std::vector<std::vector<Pieces>> behind_;
    std::vector<std::size_t> moved_to_;  // base_.size(): stays
    std::vector<std::pair<Pieces, std::size_t>> elsewhere_;
    std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> deletions_;  // by amendment
    std::vector<std::pair<std::size_t, std::size_t>> strikers_;
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> movers_;
    std::set<std::size_t> told_;
};

}  // namespace adref::testing
