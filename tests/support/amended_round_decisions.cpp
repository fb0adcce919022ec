// What the facilitators take, adapt, trim, merge, put elsewhere or leave; and what
// they edit unasked.
#include "tests/support/amended_round_maker.h"

#include <algorithm>

namespace adref::testing {
namespace {

using track::Action;
using track::Outcome;
using track::ParagraphEdit;
using track::PlacedAmendment;

}  // namespace

void AmendedRoundMaker::compete(std::size_t p, std::size_t lo, std::size_t hi, Action action) {
    used_[p].emplace_back(lo, hi);
    std::vector<AmendedWish> wishes = {wish(p, lo, hi, action)};
    while (wishes.size() < 3 && dice_.chance(35)) {
        const Action other = action == Action::remove ? Action::replace : action;
        std::size_t from = lo;
        if (hi - lo > 2 && action != Action::rewrite && dice_.chance(40)) ++from;
        wishes.push_back(wish(p, from, hi, other));
    }
    AmendedWish& winner = wishes[dice_.roll(wishes.size())];
    const std::size_t fresh = news_of(winner.text);
    const std::size_t roll = dice_.roll(100);
    if (roll < 30) {
        take(p, winner, winner.text, Outcome::taken);
    } else if (roll < 42 && fresh >= 4) {
        Pieces text = winner.text;
        for (std::size_t left = 1 + dice_.roll(fresh / 4 + 1); left > 0; --left) {
            DraftPiece& piece = text[dice_.roll(text.size())];
            if (piece.base == kNoWord && !piece.owners.empty()) piece = invented(1).front();
        }
        take(p, winner, text, news_of(text) == fresh ? Outcome::taken : Outcome::adapted);
    } else if (roll < 52 && fresh >= 5 && action != Action::rewrite) {
        Pieces text = winner.text;
        const auto cut = static_cast<std::ptrdiff_t>(text.size() * (50 + dice_.roll(30)) / 100);
        dice_.chance(50) ? text.erase(text.begin() + cut, text.end())
                         : text.erase(text.begin(), text.end() - cut);
        take(p, winner, text, news_of(text) == fresh ? Outcome::taken : Outcome::partly);
    } else if (roll < 60 && wishes.size() > 1 && action != Action::rewrite && news_of(wishes[0].text) >= 4 &&
               news_of(wishes[1].text) >= 4) {
        const Pieces& one = wishes[0].text;
        const Pieces& other = wishes[1].text;
        Pieces text(one.begin(), one.begin() + static_cast<std::ptrdiff_t>((one.size() + 1) / 2));
        text.insert(text.end(), other.begin() + static_cast<std::ptrdiff_t>(other.size() / 2), other.end());
        take(p, wishes[0], text, Outcome::partly);
        tell(wishes[1], Outcome::partly);
    } else if (roll < 67 && fresh >= 6 && action != Action::rewrite) {
        Pieces text = winner.text;
        std::erase_if(text, [](const DraftPiece& piece) { return piece.base != kNoWord; });
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

std::size_t AmendedRoundMaker::news_of(const Pieces& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](const DraftPiece& piece) {
        return piece.base == kNoWord && !piece.owners.empty();
    }));
}

void AmendedRoundMaker::tell(const AmendedWish& wish, Outcome outcome) {
    for (const std::size_t author : wish.authors) {
        round_->outcomes[author] = outcome;
        told_.insert(author);
    }
}

void AmendedRoundMaker::take(std::size_t p, const AmendedWish& wish, const Pieces& text, Outcome outcome) {
    tell(wish, outcome);
    replace(p, wish.lo, wish.hi, text);
}

void AmendedRoundMaker::replace(std::size_t p, std::size_t lo, std::size_t hi, const Pieces& text) {
    Pieces& draft = drafts_[p];
    const auto at = [&](std::size_t word) {
        return std::find_if(draft.begin(), draft.end(), [&](const DraftPiece& piece) {
            return piece.base != kNoWord && piece.base >= word;
        });
    };
    const auto place = draft.erase(at(lo), at(hi));
    draft.insert(place, text.begin(), text.end());
}

void AmendedRoundMaker::new_paragraph(std::size_t p) {
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
    for (DraftPiece& piece : text) piece.owners = owners;
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

void AmendedRoundMaker::strike(std::size_t p) {
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

void AmendedRoundMaker::move(std::size_t p) {
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

bool AmendedRoundMaker::free_place(const Pieces& draft, std::size_t at) const {
    return at > 0 && at < draft.size() && draft[at - 1].base != kNoWord && draft[at].base != kNoWord;
}

void AmendedRoundMaker::own_edits() {
    for (std::size_t p = 0; p < drafts_.size(); ++p) {
        if (dice_.chance(recipe_.own_strikes)) struck_[p] = true;
        if (dice_.chance(recipe_.own_new)) behind_[p].push_back(own(wording_.ordinary(dice_)));
        if (moved_to_[p] == base_.size() && dice_.chance(recipe_.own_moves))
            moved_to_[p] = (p + base_.size() / 2) % base_.size();
        if (!dice_.chance(recipe_.own)) continue;
        for (std::size_t edits = 1 + dice_.roll(3); edits > 0; --edits) own_edit(drafts_[p]);
    }
}

Pieces AmendedRoundMaker::own(const Words& words) {
    Pieces out;
    for (const std::string& word : words) out.push_back({word, kNoWord, {}, true});
    return out;
}

void AmendedRoundMaker::own_edit(Pieces& draft) {
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

void AmendedRoundMaker::put_elsewhere(const Pieces& text) {
    for (std::size_t tries = 0; tries < 1000; ++tries) {
        const std::size_t p = dice_.roll(drafts_.size());
        const std::size_t at = dice_.roll(drafts_[p].size() + 1);
        if (struck_[p] || !free_place(drafts_[p], at)) continue;
        drafts_[p].insert(drafts_[p].begin() + static_cast<std::ptrdiff_t>(at), text.begin(), text.end());
        return;
    }
}

}  // namespace adref::testing
