#include "tests/support/amended_round.h"

#include "tests/support/wording.h"

#include <algorithm>
#include <set>

namespace adref::testing {
namespace {

using track::Action;
using track::Amendment;
using track::Outcome;
using track::ParagraphEdit;
using track::PlacedAmendment;
using Owners = std::vector<std::size_t>;

constexpr std::uint32_t kNoWord = ~std::uint32_t{0};
constexpr std::size_t kDelegations = 12;

// A word of a draft in the making, or of a proposal.
struct Piece {
    std::string text;
    std::uint32_t base = kNoWord;  // its place in its base paragraph
    Owners owners;
    bool spot = false;  // stands where amendments compete: no place for other edits
};
using Pieces = std::vector<Piece>;

std::string joined(const Pieces& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
        if (!text.empty()) text += ' ';
        text += piece.text;
    }
    return text;
}

// What one amendment wants in place of the words [lo, hi).
struct Wish {
    std::size_t lo = 0;
    std::size_t hi = 0;
    Pieces text;     // words of the base that it keeps have their place
    Owners authors;  // the amendment and its equals
};

class Maker {
 public:
    Maker(std::uint64_t seed, const AmendedRecipe& recipe)
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

    std::unique_ptr<AmendedRound> run() {
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

 private:
    // --- proposals ----------------------------------------------------------

    std::size_t add(Action action, std::size_t target, PlacedAmendment placed) {
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

    // The same amendment from one to three delegations.
    Owners add_all(Action action, std::size_t target, const PlacedAmendment& placed) {
        const std::size_t copies = dice_.chance(25) ? 2 + dice_.roll(2) : 1;
        Owners owners;
        for (std::size_t i = 0; i < copies; ++i) owners.push_back(add(action, target, placed));
        return owners;
    }

    Pieces invented(std::size_t count) {
        Pieces out;
        for (std::size_t i = 0; i < count; ++i) out.push_back({wording_.word(dice_), kNoWord, {}, true});
        return out;
    }

    Wish wish(std::size_t p, std::size_t lo, std::size_t hi, Action action) {
        Wish made{lo, hi, {}, {}};
        if (action == Action::rewrite) {
            for (std::size_t i = lo; i < hi; ++i) {
                if (dice_.chance(8)) {  // a stretch goes, another one comes
                    const std::size_t until = std::min(hi, i + 1 + dice_.roll(7));
                    for (Piece& piece : invented(1 + dice_.roll(7))) made.text.push_back(std::move(piece));
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
        for (Piece& piece : made.text) {
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

    void spot_in(std::size_t p) {
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

    // --- what the facilitators make of them ------------------------------------

    void compete(std::size_t p, std::size_t lo, std::size_t hi, Action action) {
        used_[p].emplace_back(lo, hi);
        std::vector<Wish> wishes = {wish(p, lo, hi, action)};
        while (wishes.size() < 3 && dice_.chance(35)) {
            const Action other = action == Action::remove ? Action::replace : action;
            std::size_t from = lo;
            if (hi - lo > 2 && action != Action::rewrite && dice_.chance(40)) ++from;
            wishes.push_back(wish(p, from, hi, other));
        }
        Wish& winner = wishes[dice_.roll(wishes.size())];
        const std::size_t fresh = news_of(winner.text);
        const std::size_t roll = dice_.roll(100);
        if (roll < 30) {
            take(p, winner, winner.text, Outcome::taken);
        } else if (roll < 42 && fresh >= 4) {
            Pieces text = winner.text;
            for (std::size_t left = 1 + dice_.roll(fresh / 4 + 1); left > 0; --left) {
                Piece& piece = text[dice_.roll(text.size())];
                if (piece.base == kNoWord && !piece.owners.empty()) piece = invented(1).front();
            }
            take(p, winner, text, news_of(text) == fresh ? Outcome::taken : Outcome::adapted);
        } else if (roll < 52 && fresh >= 5 && action != Action::rewrite) {
            Pieces text = winner.text;
            const auto cut = static_cast<std::ptrdiff_t>(text.size() * (50 + dice_.roll(30)) / 100);
            dice_.chance(50) ? text.erase(text.begin() + cut, text.end())
                             : text.erase(text.begin(), text.end() - cut);
            take(p, winner, text, news_of(text) == fresh ? Outcome::taken : Outcome::partly);
        } else if (roll < 60 && wishes.size() > 1 && action != Action::rewrite &&
                   news_of(wishes[0].text) >= 4 && news_of(wishes[1].text) >= 4) {
            const Pieces& one = wishes[0].text;
            const Pieces& other = wishes[1].text;
            Pieces text(one.begin(), one.begin() + static_cast<std::ptrdiff_t>((one.size() + 1) / 2));
            text.insert(text.end(), other.begin() + static_cast<std::ptrdiff_t>(other.size() / 2),
                        other.end());
            take(p, wishes[0], text, Outcome::partly);
            tell(wishes[1], Outcome::partly);
        } else if (roll < 67 && fresh >= 6 && action != Action::rewrite) {
            Pieces text = winner.text;
            std::erase_if(text, [](const Piece& piece) { return piece.base != kNoWord; });
            elsewhere_.emplace_back(std::move(text), winner.authors.front());
            tell(winner, Outcome::moved);
        } else if (roll < 75 && action != Action::rewrite) {
            // Words of the facilitators' own instead.
            replace(p, lo, hi, invented(1 + dice_.roll(8)));
        } else if (dice_.chance(10)) {
            for (const std::size_t author : winner.authors) {
                round_->amendments[author].status = track::Status::withdrawn;
                round_->outcomes[author] = Outcome::withdrawn;
                deletions_[author].clear();
            }
        }
    }

    static std::size_t news_of(const Pieces& text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](const Piece& piece) {
            return piece.base == kNoWord && !piece.owners.empty();
        }));
    }

    void tell(const Wish& wish, Outcome outcome) {
        for (const std::size_t author : wish.authors) {
            round_->outcomes[author] = outcome;
            told_.insert(author);
        }
    }

    void take(std::size_t p, const Wish& wish, const Pieces& text, Outcome outcome) {
        tell(wish, outcome);
        replace(p, wish.lo, wish.hi, text);
    }

    void replace(std::size_t p, std::size_t lo, std::size_t hi, const Pieces& text) {
        Pieces& draft = drafts_[p];
        const auto at = [&](std::size_t word) {
            return std::find_if(draft.begin(), draft.end(), [&](const Piece& piece) {
                return piece.base != kNoWord && piece.base >= word;
            });
        };
        const auto place = draft.erase(at(lo), at(hi));
        draft.insert(place, text.begin(), text.end());
    }

    void new_paragraph(std::size_t p) {
        Words words = wording_.ordinary(dice_);
        Pieces text;
        for (const std::string& word : words) text.push_back({word, kNoWord, {}, true});
        PlacedAmendment placed;
        ParagraphEdit edit;
        edit.kind = ParagraphEdit::Kind::add;
        edit.paragraph = static_cast<std::uint32_t>(p);
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.text = joined(text);
        edit.paragraphs.push_back(std::move(paragraph));
        placed.paragraphs.push_back(std::move(edit));
        const Owners owners = add_all(Action::add_paragraph, p, placed);
        for (Piece& piece : text) piece.owners = owners;
        const auto tell_all = [&](Outcome outcome) {
            for (const std::size_t owner : owners) round_->outcomes[owner] = outcome, told_.insert(owner);
        };
        const std::size_t roll = dice_.roll(100);
        if (behind_[p].size() >= 3) return;
        if (roll < 35) {
            behind_[p].push_back(text);
            tell_all(Outcome::taken);
        } else if (roll < 50) {
            for (std::size_t left = 1 + text.size() / 6; left > 0; --left)
                text[dice_.roll(text.size())] = invented(1).front();
            behind_[p].push_back(text);
            tell_all(Outcome::adapted);
        } else if (roll < 60) {
            text.erase(text.begin() + static_cast<std::ptrdiff_t>(text.size() * 2 / 3), text.end());
            behind_[p].push_back(text);
            tell_all(Outcome::partly);
        } else if (roll < 70) {
            const std::size_t far = (p + 6 + dice_.roll(base_.size())) % base_.size();
            if (far + 6 > p && far < p + 6) return;
            behind_[far].push_back(text);
            tell_all(Outcome::moved);
        } else if (roll < 78) {
            elsewhere_.emplace_back(std::move(text), owners.front());
            tell_all(Outcome::moved);
        }
    }

    void strike(std::size_t p) {
        PlacedAmendment placed;
        ParagraphEdit edit;
        edit.kind = ParagraphEdit::Kind::remove;
        edit.paragraph = static_cast<std::uint32_t>(p);
        placed.paragraphs.push_back(edit);
        for (const std::size_t owner : add_all(Action::remove_paragraph, p, placed)) {
            strikers_.emplace_back(owner, p);
            for (std::uint32_t i = 0; i < base_[p].size(); ++i) deletions_[owner].emplace_back(p, i);
        }
        // However many ask, little of a draft is struck.
        if (strikes_ * 20 < base_.size() && dice_.chance(40)) {
            struck_[p] = true;
            ++strikes_;
        }
    }

    void move(std::size_t p) {
        const std::size_t to = dice_.roll(base_.size());
        if (to + 5 > p && to < p + 5) return;
        PlacedAmendment placed;
        ParagraphEdit edit;
        edit.kind = ParagraphEdit::Kind::move;
        edit.paragraph = edit.last = static_cast<std::uint32_t>(p);
        edit.to = static_cast<std::uint32_t>(to);
        placed.paragraphs.push_back(edit);
        const Owners owners = add_all(Action::move_paragraph, p, placed);
        for (const std::size_t owner : owners) movers_.emplace_back(owner, p, to);
        if (moved_to_[p] == base_.size() && dice_.chance(50)) moved_to_[p] = to;
    }

    // --- the facilitators' own ----------------------------------------------------

    // A place between two words of the base that nobody fights over.
    bool free_place(const Pieces& draft, std::size_t at) const {
        return at > 0 && at < draft.size() && draft[at - 1].base != kNoWord && draft[at].base != kNoWord;
    }

    void own_edits() {
        for (std::size_t p = 0; p < drafts_.size(); ++p) {
            if (dice_.chance(recipe_.own_strikes)) struck_[p] = true;
            if (dice_.chance(recipe_.own_new)) behind_[p].push_back(own(wording_.ordinary(dice_)));
            if (moved_to_[p] == base_.size() && dice_.chance(recipe_.own_moves))
                moved_to_[p] = (p + base_.size() / 2) % base_.size();
            if (!dice_.chance(recipe_.own)) continue;
            for (std::size_t edits = 1 + dice_.roll(3); edits > 0; --edits) own_edit(drafts_[p]);
        }
    }

    static Pieces own(const Words& words) {
        Pieces out;
        for (const std::string& word : words) out.push_back({word, kNoWord, {}, true});
        return out;
    }

    void own_edit(Pieces& draft) {
        const std::size_t at = dice_.roll(draft.size());
        if (!free_place(draft, at)) return;
        std::size_t end = at;
        const std::size_t wanted = dice_.roll(4);
        while (end < draft.size() && end - at < wanted && draft[end].base != kNoWord) ++end;
        draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(at),
                    draft.begin() + static_cast<std::ptrdiff_t>(end));
        if (wanted == 0 || dice_.chance(60)) {
            const Pieces text = invented(1 + dice_.roll(5));
            draft.insert(draft.begin() + static_cast<std::ptrdiff_t>(at), text.begin(), text.end());
        }
    }

    void put_elsewhere(const Pieces& text) {
        for (std::size_t tries = 0; tries < 1000; ++tries) {
            const std::size_t p = dice_.roll(drafts_.size());
            const std::size_t at = dice_.roll(drafts_[p].size() + 1);
            if (struck_[p] || !free_place(drafts_[p], at)) continue;
            drafts_[p].insert(drafts_[p].begin() + static_cast<std::ptrdiff_t>(at), text.begin(), text.end());
            return;
        }
    }

    // --- the telling ----------------------------------------------------------------

    void finish() {
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
            for (const Piece& piece : pieces)
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

    void tell_deletions() {
        for (std::size_t p = 0; p < base_.size(); ++p) {
            for (AmendedRound::BaseWord& word : round_->base_words[p]) word.kept = false;
            if (struck_[p]) continue;
            for (const Piece& piece : drafts_[p]) {
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

    AmendedRound::BaseWord& word_at(const std::pair<std::size_t, std::uint32_t>& place) {
        return round_->base_words[place.first][place.second];
    }

    void tell_outcomes() {
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

    static Document document_of(const std::vector<Pieces>& paragraphs) {
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

}  // namespace

std::unique_ptr<AmendedRound> amended_round(std::uint64_t seed, const AmendedRecipe& recipe) {
    return Maker(seed, recipe).run();
}

}  // namespace adref::testing
