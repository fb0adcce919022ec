#include "diffcore/src/axis_pairs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace adref {
namespace {

// A stretch of this many words is a place; in a longer one two terms are in
// the same place only if a neighbour says so.
constexpr std::uint32_t kNearWords = 12;
// Terms further apart than this in their order are not tried as a pair.
constexpr std::size_t kReach = 16;
// A qualifier that came with more new words than these came with a statement
// of its own: nothing that was there before got weaker.
constexpr std::size_t kCompanions = 3;

// How two occurrences belong together, best first.
enum class Bond : std::uint8_t {
    same_words,    // kept words are part of both, and they are one term
    shared_words,  // kept words are part of both
    same_term,     // in one gap, one term
    openings,      // each is the verb that its paragraph begins with
    same_ladder,   // in one gap, on one ladder
    same_axis,     // in one gap, comparable otherwise
    same_verb,     // in two gaps, before the same words: “shall take decisions”, “may take decisions”
    moved,         // one term, gone here and there in another gap
};

struct Candidate {
    Bond bond = Bond::moved;
    std::uint32_t distance = 0;
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

Direction opposite(Direction direction) {
    switch (direction) {
        case Direction::stronger:
            return Direction::weaker;
        case Direction::weaker:
            return Direction::stronger;
        case Direction::different:
            break;
    }
    return direction;
}

Direction direction_of(Adding adding) {
    switch (adding) {
        case Adding::stronger:
            return Direction::stronger;
        case Adding::weaker:
            return Direction::weaker;
        case Adding::nothing:
        case Adding::different:
            break;
    }
    return Direction::different;
}

// The terms of one axis in both texts, and which stand in whose place.
class AxisPairs {
 public:
    AxisPairs(const LexiconTables& tables, const EntryWords& entry, Axis axis,
              const std::vector<Occurrence>& olds, const std::vector<Occurrence>& news)
        : tables_(tables), entry_(entry), axis_(axis) {
        const auto pick = [axis](const std::vector<Occurrence>& all) {
            std::vector<Occurrence> mine;
            std::copy_if(all.begin(), all.end(), std::back_inserter(mine),
                         [axis](const Occurrence& o) { return o.axis == axis; });
            return mine;
        };
        olds_ = pick(olds);
        news_ = pick(news);
        old_taken_.resize(olds_.size());
        new_taken_.resize(news_.size());
    }

    // `same_openings`: the first verbs of both texts open the same paragraph.
    void find(bool same_openings, std::vector<PlacedSignal>& out) {
        if (olds_.empty() && news_.empty()) return;
        add_sharing();
        if (same_openings) add_openings();
        add_in_gaps();
        if (axis_ == Axis::modal) add_before_same_verb();
        std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& x, const Candidate& y) {
            return std::tuple(x.bond, x.distance, x.before + x.after, x.before) <
                   std::tuple(y.bond, y.distance, y.before + y.after, y.before);
        });
        for (const Candidate& candidate : candidates_) {
            if (old_taken_[candidate.before] || new_taken_[candidate.after]) continue;
            old_taken_[candidate.before] = true;
            new_taken_[candidate.after] = true;
            if (candidate.bond != Bond::same_words)
                add_pair(olds_[candidate.before], news_[candidate.after], out);
        }
        for (std::size_t i = 0; i < olds_.size(); ++i) {
            if (!old_taken_[i]) add_single(olds_[i], Op::del, out);
        }
        for (std::size_t j = 0; j < news_.size(); ++j) {
            if (!new_taken_[j]) add_single(news_[j], Op::ins, out);
        }
    }

 private:
    const TermRow& term(const Occurrence& o) const { return tables_.terms[o.term]; }

    static std::uint32_t gap_of(const SideText& side, const Occurrence& o) {
        for (std::uint32_t w = o.first; w < o.last; ++w) {
            if (side.changed(w)) return side.gaps[w];
        }
        return kNone;
    }

    // Both lists are in order and their partners are, too: one walk.
    void add_sharing() {
        std::size_t j = 0;
        for (std::uint32_t i = 0; i < olds_.size(); ++i) {
            for (std::uint32_t w = olds_[i].first; w < olds_[i].last; ++w) {
                const std::uint32_t partner = entry_.before.partners[w];
                if (partner == kNone) continue;
                while (j < news_.size() && news_[j].last <= partner) ++j;
                if (j == news_.size()) return;
                if (news_[j].first > partner) continue;
                // Words that nobody changed say what they said, also where one
                // side was read to the end of a phrase and the other was not.
                const bool kept =
                    gap_of(entry_.before, olds_[i]) == kNone && gap_of(entry_.after, news_[j]) == kNone;
                const bool same = kept || olds_[i].term == news_[j].term;
                add(same ? Bond::same_words : Bond::shared_words, i, static_cast<std::uint32_t>(j), 0);
            }
        }
    }

    void add_openings() {
        const auto opening = [](const std::vector<Occurrence>& list) {
            const auto found =
                std::find_if(list.begin(), list.end(), [](const Occurrence& o) { return o.opening; });
            return static_cast<std::uint32_t>(found - list.begin());
        };
        const std::uint32_t i = opening(olds_);
        const std::uint32_t j = opening(news_);
        if (i < olds_.size() && j < news_.size()) add(Bond::openings, i, j, 0);
    }

    void add_in_gaps() {
        std::vector<std::uint32_t> olds;
        std::vector<std::uint32_t> news;
        for (std::uint32_t i = 0; i < olds_.size(); ++i) {
            if (gap_of(entry_.before, olds_[i]) != kNone) olds.push_back(i);
        }
        for (std::uint32_t j = 0; j < news_.size(); ++j) {
            if (gap_of(entry_.after, news_[j]) != kNone) news.push_back(j);
        }
        std::size_t start = 0;
        for (std::size_t a = 0; a < olds.size(); ++a) {
            const std::uint32_t gap = gap_of(entry_.before, olds_[olds[a]]);
            while (start < news.size() && gap_of(entry_.after, news_[news[start]]) < gap) ++start;
            const std::size_t reach = std::min(start + kReach, news.size());
            for (std::size_t b = start; b < reach && gap_of(entry_.after, news_[news[b]]) == gap; ++b) {
                try_in_gap(gap, olds[a], news[b]);
            }
            const std::size_t first = a > kReach ? a - kReach : 0;
            for (std::size_t b = first; b < std::min(a + kReach, news.size()); ++b) {
                if (olds_[olds[a]].term == news_[news[b]].term) add(Bond::moved, olds[a], news[b], 0);
            }
        }
    }

    // A sentence that was taken apart keeps its verbs: the modal before one was
    // changed, wherever the verb stands now. Of alternatives ("[shall] [are encouraged
    // to] provide") only one stands before the verb, and would tell half of it.
    void add_before_same_verb() {
        const auto alone = [](const SideText& side, const std::vector<Occurrence>& all, std::size_t at) {
            const std::uint32_t gap = gap_of(side, all[at]);
            return gap != kNone && (at == 0 || gap_of(side, all[at - 1]) != gap) &&
                   (at + 1 == all.size() || gap_of(side, all[at + 1]) != gap);
        };
        for (std::size_t i = 0; i < olds_.size(); ++i) {
            if (!alone(entry_.before, olds_, i)) continue;
            const std::size_t end = std::min(i + kReach, news_.size());
            for (std::size_t j = i > kReach ? i - kReach : 0; j < end; ++j) {
                if (!alone(entry_.after, news_, j) || !same_verb(olds_[i], news_[j])) continue;
                add(Bond::same_verb, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j),
                    static_cast<std::uint32_t>(i > j ? i - j : j - i));
            }
        }
    }

    // The same two words follow, at once or behind one other ("shall also take").
    bool same_verb(const Occurrence& before, const Occurrence& after) const {
        for (std::uint32_t skip_old = 0; skip_old < 2; ++skip_old) {
            for (std::uint32_t skip_new = 0; skip_new < 2; ++skip_new) {
                bool same = true;
                for (std::uint32_t k = 0; k < 2 && same; ++k) {
                    const std::uint64_t word = hash_at(entry_.before, before.last + skip_old + k);
                    same = word != 0 && word == hash_at(entry_.after, after.last + skip_new + k);
                }
                if (same) return true;
            }
        }
        return false;
    }

    static std::uint64_t hash_at(const SideText& side, std::int64_t at) {
        if (at < 0 || at >= static_cast<std::int64_t>(side.words.size())) return 0;
        return side.words[static_cast<std::size_t>(at)].word.hash;
    }

    void try_in_gap(std::uint32_t gap, std::uint32_t i, std::uint32_t j) {
        const Occurrence& before = olds_[i];
        const Occurrence& after = news_[j];
        const WordGap& place = entry_.gaps[gap];
        const auto old_offset = static_cast<std::int64_t>(before.first) - place.old_begin;
        const auto new_offset = static_cast<std::int64_t>(after.first) - place.new_begin;
        const auto distance = static_cast<std::uint32_t>(std::abs(old_offset - new_offset));
        if (before.term == after.term) return add(Bond::same_term, i, j, distance);
        const bool near =
            place.old_end - place.old_begin <= kNearWords && place.new_end - place.new_begin <= kNearWords;
        if (!near && !same_neighbour(before, after)) return;
        if (term(before).ladder == term(after).ladder) return add(Bond::same_ladder, i, j, distance);
        // "All" and "any", in front of the next word, stand in each other's place.
        const bool comparable =
            axis_ == Axis::verb || axis_ == Axis::modal ||
            (term(before).adding != Adding::nothing && term(after).adding != Adding::nothing) ||
            (term(before).modifies == Modifies::next && term(after).modifies == Modifies::next);
        if (comparable) add(Bond::same_axis, i, j, distance);
    }

    bool same_neighbour(const Occurrence& before, const Occurrence& after) const {
        const std::uint64_t old_next = hash_at(entry_.before, before.last);
        const std::uint64_t old_previous =
            hash_at(entry_.before, static_cast<std::int64_t>(before.first) - 1);
        return (old_next != 0 && old_next == hash_at(entry_.after, after.last)) ||
               (old_previous != 0 &&
                old_previous == hash_at(entry_.after, static_cast<std::int64_t>(after.first) - 1));
    }

    void add(Bond bond, std::uint32_t i, std::uint32_t j, std::uint32_t distance) {
        candidates_.push_back({bond, distance, i, j});
    }

    Direction direction(const TermRow& before, const TermRow& after) const {
        if (before.ladder == after.ladder && tables_.ladders[before.ladder].ordered &&
            before.rung != after.rung)
            return before.rung < after.rung ? Direction::weaker : Direction::stronger;
        if (before.adding == Adding::stronger && after.adding == Adding::weaker) return Direction::weaker;
        if (before.adding == Adding::weaker && after.adding == Adding::stronger) return Direction::stronger;
        return Direction::different;
    }

    // As printed, but for brackets that stand inside.
    static std::string words(const SideText& side, const Occurrence& o) {
        const std::uint32_t begin = side.words[o.first].word.begin;
        std::string text = side.text.substr(begin, side.words[o.last - 1].word.end - begin);
        std::replace(text.begin(), text.end(), '\n', ' ');
        std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
        return text;
    }

    void add_pair(const Occurrence& before, const Occurrence& after, std::vector<PlacedSignal>& out) const {
        if (before.term == after.term) return;
        out.push_back({{axis_, words(entry_.before, before), words(entry_.after, after),
                        direction(term(before), term(after))},
                       std::min(entry_.before.segments[before.first], entry_.after.segments[after.first]),
                       {before.first, before.last},
                       {after.first, after.last}});
    }

    // A term that came or went where nothing stands in its place.
    void add_single(const Occurrence& o, Op op, std::vector<PlacedSignal>& out) const {
        const SideText& here = op == Op::del ? entry_.before : entry_.after;
        const TermRow& row = term(o);
        if (row.adding == Adding::nothing) return;
        const std::uint32_t gap = gap_of(here, o);
        if (gap == kNone || is_rewritten(gap, op) || !says_of_old_words(o, op, row.modifies)) return;
        const Direction added = direction_of(row.adding);
        PlacedSignal placed{
            {axis_, "", "", op == Op::ins ? added : opposite(added)}, here.segments[o.first], {}, {}};
        (op == Op::del ? placed.signal.from : placed.signal.to) = words(here, o);
        (op == Op::del ? placed.olds : placed.news) = {o.first, o.last};
        out.push_back(std::move(placed));
    }

    // The term came with a statement of its own, or went when another came:
    // the gap has more words of meaning on the term's side that are not on the
    // other, the lexicon's own left out, or a long text on the other side.
    bool is_rewritten(std::uint32_t gap, Op op) const {
        const SideText& here = op == Op::del ? entry_.before : entry_.after;
        const WordGap& place = entry_.gaps[gap];
        const std::uint32_t others =
            op == Op::del ? place.new_end - place.new_begin : place.old_end - place.old_begin;
        if (others > kNearWords) return true;
        const std::uint32_t begin = op == Op::del ? place.old_begin : place.new_begin;
        const std::uint32_t end = op == Op::del ? place.old_end : place.new_end;
        std::size_t count = 0;
        for (std::uint32_t w = begin; w < end && count <= kCompanions; ++w) {
            if (here.words[w].id != 0 || here.words[w].word.hash == 0) continue;
            if (!stands_in(gap, op == Op::del ? Op::ins : Op::del, here.words[w].word.hash)) ++count;
        }
        return count > kCompanions;
    }

    bool stands_in(std::uint32_t gap, Op op, std::uint64_t hash) const {
        const SideText& there = op == Op::del ? entry_.before : entry_.after;
        const WordGap& place = entry_.gaps[gap];
        const std::uint32_t begin = op == Op::del ? place.old_begin : place.new_begin;
        const std::uint32_t end = op == Op::del ? place.old_end : place.new_end;
        for (std::uint32_t w = begin; w < end; ++w) {
            if (there.words[w].word.hash == hash) return true;
        }
        return false;
    }

    bool says_of_old_words(const Occurrence& o, Op op, Modifies modifies) const {
        if (modifies == Modifies::freely) return true;
        const SideText& here = op == Op::del ? entry_.before : entry_.after;
        const auto known = [&](std::uint32_t w) {
            if (here.words[w].word.hash == 0) return false;
            if (!here.changed(w)) return true;
            return stands_in(here.gaps[w], op == Op::del ? Op::ins : Op::del, here.words[w].word.hash);
        };
        if (o.last < here.words.size() && known(o.last)) return true;
        return modifies == Modifies::beside && o.first > 0 && known(o.first - 1);
    }

    const LexiconTables& tables_;
    const EntryWords& entry_;
    Axis axis_;
    std::vector<Occurrence> olds_;
    std::vector<Occurrence> news_;
    std::vector<bool> old_taken_;
    std::vector<bool> new_taken_;
    std::vector<Candidate> candidates_;
};

}  // namespace

void pair_terms(const LexiconTables& tables, const EntryWords& entry, Axis axis,
                const std::vector<Occurrence>& olds, const std::vector<Occurrence>& news, bool same_openings,
                std::vector<PlacedSignal>& out) {
    AxisPairs(tables, entry, axis, olds, news).find(same_openings, out);
}

}  // namespace adref
