// The two drafts, whose each word is, and what became of each amendment.
#include "tests/support/amended_round_maker.h"

#include <algorithm>

namespace adref::testing {
namespace {

using track::Outcome;

}  // namespace

void AmendedRoundMaker::finish() {
    std::vector<std::size_t> order;
    for (std::size_t p = 0; p < base_.size(); ++p) {
        if (moved_to_[p] == base_.size()) order.push_back(p);
    }
    // Behind one that itself moves: there, wherever that is.
    std::vector<bool> placed(base_.size());
    for (std::size_t p = 0; p < base_.size(); ++p) {
        if (moved_to_[p] == base_.size()) continue;
        auto place = std::find(order.begin(), order.end(), moved_to_[p]);
        if (place == order.end()) {
            // It waits for its own move: a place of its own is as good as any.
            place = std::find_if(order.begin(), order.end(), [&](std::size_t q) { return q > p; });
            order.insert(place, p);
            moved_to_[p] = base_.size();
        } else {
            order.insert(place + 1, p);
        }
    }
    round_->before = document_of(base_);
    std::vector<Pieces> after;
    for (const std::size_t p : order) {
        if (!struck_[p]) after.push_back(drafts_[p]);
        for (const Pieces& text : behind_[p]) after.push_back(text);
    }
    round_->after = document_of(after);
    for (const Pieces& pieces : after) {
        auto& words = round_->new_words.emplace_back();
        for (const DraftPiece& piece : pieces)
            words.push_back({piece.text, piece.base != kNoWord, piece.owners});
    }
    tell_deletions();
    tell_outcomes();
    for (std::size_t i = 0; i < round_->amendments.size(); ++i) {
        if (round_->outcomes[i] == Outcome::not_taken && dice_.chance(3) && deletions_[i].empty()) {
            round_->outcomes[i] = Outcome::unplaced;
            round_->placed.push_back(nullptr);
        } else {
            round_->placed.push_back(&round_->placements[i]);
        }
    }
}

void AmendedRoundMaker::tell_deletions() {
    for (std::size_t p = 0; p < base_.size(); ++p) {
        for (AmendedRound::BaseWord& word : round_->base_words[p]) word.kept = false;
        if (struck_[p]) continue;
        for (const DraftPiece& piece : drafts_[p]) {
            if (piece.base != kNoWord) round_->base_words[p][piece.base].kept = true;
        }
    }
    for (std::size_t i = 0; i < deletions_.size(); ++i) {
        const auto& words = deletions_[i];
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t end = begin + 1;
            while (end < words.size() && words[end].second == words[end - 1].second + 1) ++end;
            std::size_t gone = 0;
            for (std::size_t k = begin; k < end; ++k) gone += !word_at(words[k]).kept;
            for (std::size_t k = begin; k < end && gone * 2 >= end - begin; ++k) {
                if (!word_at(words[k]).kept) word_at(words[k]).owners.push_back(i);
            }
            begin = end;
        }
    }
}

AmendedRound::BaseWord& AmendedRoundMaker::word_at(const std::pair<std::size_t, std::uint32_t>& place) {
    return round_->base_words[place.first][place.second];
}

void AmendedRoundMaker::tell_outcomes() {
    for (const auto& [owner, p] : strikers_)
        round_->outcomes[owner] = struck_[p] ? Outcome::taken : Outcome::not_taken;
    for (const auto& [owner, p, to] : movers_) {
        round_->outcomes[owner] = struck_[p]                     ? Outcome::moot
                                  : moved_to_[p] == to           ? Outcome::taken
                                  : moved_to_[p] != base_.size() ? Outcome::superseded
                                                                 : Outcome::not_taken;
    }
    for (std::size_t i = 0; i < round_->amendments.size(); ++i) {
        Outcome& outcome = round_->outcomes[i];
        if (outcome == Outcome::withdrawn || outcome == Outcome::moved) continue;
        const bool of_words = !round_->placements[i].words.empty();
        if (of_words && struck_[round_->placements[i].target]) {
            outcome = Outcome::moot;
        } else if (of_words && !told_.contains(i) && !deletions_[i].empty()) {
            std::size_t gone = 0;
            for (const auto& word : deletions_[i]) gone += !word_at(word).kept;
            if (gone * 2 >= deletions_[i].size()) outcome = Outcome::superseded;
        }
    }
}

Document AmendedRoundMaker::document_of(const std::vector<Pieces>& paragraphs) {
    Document document;
    document.language = "en";
    for (const Pieces& pieces : paragraphs) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(document.paragraphs.size() + 1) + ".";
        paragraph.text = joined(pieces);
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

}  // namespace adref::testing
