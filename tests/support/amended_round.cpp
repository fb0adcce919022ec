#include "tests/support/amended_round_maker.h"

#include <algorithm>

namespace adref::testing {

std::string joined(const Pieces& pieces) {
    std::string text;
    for (const DraftPiece& piece : pieces) {
        if (!text.empty()) text += ' ';
        text += piece.text;
    }
    return text;
}

AmendedRoundMaker::AmendedRoundMaker(std::uint64_t seed, const AmendedRecipe& recipe)
    : dice_(seed),
      recipe_(recipe),
      wording_(recipe.vocabulary, 20, 60),
      round_(std::make_unique<AmendedRound>()) {
    wanted_ = recipe.amendments != 0 ? recipe.amendments : 40 + dice_.roll(361);
    const std::size_t count =
        recipe.paragraphs != 0 ? recipe.paragraphs : std::max<std::size_t>(12, wanted_ * 4 / 10);
    for (std::size_t p = 0; p < count; ++p) {
        Words words = wording_.ordinary(dice_);
        Pieces pieces;
        std::vector<std::uint32_t> starts;
        std::uint32_t at = 0;
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            starts.push_back(at);
            at += static_cast<std::uint32_t>(words[i].size()) + 1;
            pieces.push_back({words[i], i, {}, false});
        }
        starts.push_back(at - 1);
        starts_.push_back(std::move(starts));
        drafts_.push_back(pieces);
        base_.push_back(std::move(pieces));
        round_->base_words.emplace_back(words.size());
    }
    struck_.resize(count);
    behind_.resize(count);
    moved_to_.assign(count, count);
}

std::unique_ptr<AmendedRound> AmendedRoundMaker::run() {
    std::vector<std::size_t> order(base_.size());
    for (std::size_t p = 0; p < order.size(); ++p) order[p] = p;
    std::size_t next = 0;
    // Paragraphs are gone through more than once only if there are few.
    used_.resize(base_.size());
    while (round_->amendments.size() < wanted_) {
        if (next % order.size() == 0) {
            for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice_.roll(i)]);
        }
        spot_in(order[next % order.size()]);
        ++next;
    }
    own_edits();
    for (const auto& [text, author] : elsewhere_) put_elsewhere(text);
    finish();
    return std::move(round_);
}

std::unique_ptr<AmendedRound> amended_round(std::uint64_t seed, const AmendedRecipe& recipe) {
    return AmendedRoundMaker(seed, recipe).run();
}

}  // namespace adref::testing
