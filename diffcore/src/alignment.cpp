#include "diffcore/src/alignment.h"

#include "diffcore/src/likeness.h"
#include "diffcore/src/order.h"
#include "diffcore/src/sequence_diff.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace adref {
namespace {

// Likeness that is enough wherever the paragraph stands, …
constexpr float kStrong = 0.75F;
// … between neighbours that correspond, …
constexpr float kFair = 0.34F;
// … and for a paragraph that has moved and changed; such a one must have words enough to tell.
constexpr float kFar = 0.55F;
constexpr std::size_t kFarWords = 6;
// An equal paragraph that repeats others and has moved is told by its place only if it is longer than this.
constexpr std::size_t kRepeatWords = 4;
// Paragraphs that correspond by their number alone differ in length by this factor at most.
constexpr std::size_t kMostGrowth = 3;
// Gaps with more pairs than this are searched through the index only.
constexpr std::size_t kGapPairs = 1024;
// Evidence besides the words.
constexpr float kSameLabel = 0.08F;
constexpr float kSameParent = 0.05F;
constexpr float kOtherKind = -0.05F;

enum class Class : std::uint8_t { heading, footnote, table, body };

Class class_of(Kind kind) {
    switch (kind) {
        case Kind::title:
        case Kind::heading:
            return Class::heading;
        case Kind::footnote:
            return Class::footnote;
        case Kind::table_row:
            return Class::table;
        default:
            return Class::body;
    }
}

struct SideView {
    const Document& document;
    const TokenizedDocument& tokens;
    std::vector<std::string> labels;      // folded
    std::vector<std::uint32_t> sections;  // position of the heading above, or kNoPartner
    std::vector<Bag> bags;                // filled for paragraphs without a partner after the exact steps

    SideView(const Document& d, const TokenizedDocument& t) : document(d), tokens(t) {
        std::uint32_t heading = kNoPartner;
        for (std::uint32_t i = 0; i < d.paragraphs.size(); ++i) {
            sections.push_back(heading);
            if (d.paragraphs[i].kind == Kind::heading) heading = i;
            labels.push_back(fold_label(d.paragraphs[i].label));
        }
    }
    std::size_t size() const { return document.paragraphs.size(); }
};

struct Candidate {
    std::uint32_t before;
    std::uint32_t after;
    float score;
};

class Aligner {
 public:
    Aligner(const Document& before, const Document& after, const TokenizedDocument& before_tokens,
            const TokenizedDocument& after_tokens, const Vocabulary& vocabulary,
            std::span<const float> weights)
        : old_(before, before_tokens), new_(after, after_tokens), vocabulary_(vocabulary), weights_(weights) {
        result_.new_of_old.assign(old_.size(), kNoPartner);
        result_.old_of_new.assign(new_.size(), kNoPartner);
        const bool recorded = before.ids == IdOrigin::recorded && after.ids == IdOrigin::recorded;
        result_.old_apart = set_apart(before, recorded);
        result_.new_apart = set_apart(after, recorded);
    }

    Alignment run() {
        if (old_.document.ids == IdOrigin::recorded && new_.document.ids == IdOrigin::recorded)
            pair_recorded_ids();
        fingerprint();
        pair_unique_equals();
        extend_equal_runs();
        pair_repeats_in_gaps();
        if (something_left()) {
            fill_bags();
            pair_strong();
            pair_in_gaps();
            pair_far();
            pair_alone_by_label();
        }
        pair_moved_repeats();
        return std::move(result_);
    }

 private:
    // A draft whose ids say nothing yet finds its paragraphs by their words.
    static std::vector<bool> set_apart(const Document& document, bool recorded) {
        std::vector<bool> apart(document.paragraphs.size());
        if (!recorded || document.apart.empty()) return apart;
        const std::unordered_set<std::string_view> ids(document.apart.begin(), document.apart.end());
        for (std::size_t i = 0; i < apart.size(); ++i) apart[i] = ids.contains(document.paragraphs[i].id);
        return apart;
    }

    bool free_old(std::uint32_t i) const {
        return result_.new_of_old[i] == kNoPartner && !result_.old_apart[i];
    }
    bool paired_old(std::uint32_t i) const { return result_.new_of_old[i] != kNoPartner; }
    bool free_new(std::uint32_t j) const {
        return result_.old_of_new[j] == kNoPartner && !result_.new_apart[j];
    }
    void pair(std::uint32_t i, std::uint32_t j) {
        result_.new_of_old[i] = j;
        result_.old_of_new[j] = i;
    }
    Kind old_kind(std::uint32_t i) const { return old_.document.paragraphs[i].kind; }
    Kind new_kind(std::uint32_t j) const { return new_.document.paragraphs[j].kind; }

    bool something_left() const {
        const auto has_free = [](const std::vector<std::uint32_t>& partners) {
            return std::find(partners.begin(), partners.end(), kNoPartner) != partners.end();
        };
        return has_free(result_.new_of_old) && has_free(result_.old_of_new);
    }

    void pair_recorded_ids() {
        std::unordered_map<std::string_view, std::uint32_t> olds;
        for (std::uint32_t i = 0; i < old_.size(); ++i) olds.emplace(old_.document.paragraphs[i].id, i);
        for (std::uint32_t j = 0; j < new_.size(); ++j) {
            const auto found = olds.find(new_.document.paragraphs[j].id);
            if (found != olds.end()) pair(found->second, j);
        }
    }

    // Paragraphs of one number have the same class and the same words, or,
    // where there are no words, the same label.
    void fingerprint() {
        std::unordered_map<std::string, std::uint32_t> numbers;
        const auto number = [&numbers](const SideView& side, std::uint32_t i) {
            const auto ids = side.tokens.paragraph_ids(i);
            std::string key;
            key.push_back(static_cast<char>(class_of(side.document.paragraphs[i].kind)));
            if (ids.empty()) key += side.labels[i];
            for (const std::uint32_t id : ids) {
                for (unsigned shift = 0; shift < 32; shift += 8)
                    key.push_back(static_cast<char>((id >> shift) & 0xFFU));
            }
            return numbers.emplace(std::move(key), static_cast<std::uint32_t>(numbers.size())).first->second;
        };
        for (std::uint32_t i = 0; i < old_.size(); ++i) old_equal_.push_back(number(old_, i));
        for (std::uint32_t j = 0; j < new_.size(); ++j) new_equal_.push_back(number(new_, j));
        equal_numbers_ = numbers.size();
    }

    void pair_unique_equals() {
        struct Seen {
            std::uint32_t count = 0;
            std::uint32_t at = 0;
        };
        std::vector<Seen> olds(equal_numbers_);
        std::vector<Seen> news(equal_numbers_);
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (free_old(i)) ++olds[old_equal_[i]].count, olds[old_equal_[i]].at = i;
        }
        for (std::uint32_t j = 0; j < new_.size(); ++j) {
            if (free_new(j)) ++news[new_equal_[j]].count, news[new_equal_[j]].at = j;
        }
        for (std::size_t number = 0; number < equal_numbers_; ++number) {
            if (olds[number].count == 1 && news[number].count == 1) pair(olds[number].at, news[number].at);
        }
    }

    void extend_equal_runs() {
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (paired_old(i)) extend(i, result_.new_of_old[i], 1);
        }
        for (std::uint32_t i = static_cast<std::uint32_t>(old_.size()); i-- > 0;) {
            if (paired_old(i)) extend(i, result_.new_of_old[i], -1);
        }
    }

    void extend(std::uint32_t i, std::uint32_t j, int step) {
        const auto next = [step](std::uint32_t at, std::size_t size) -> std::uint32_t {
            if (step < 0) return at == 0 ? kNoPartner : at - 1;
            return at + 1 < size ? at + 1 : kNoPartner;
        };
        for (;;) {
            i = next(i, old_.size());
            j = next(j, new_.size());
            if (i == kNoPartner || j == kNoPartner || !free_old(i) || !free_new(j) ||
                old_equal_[i] != new_equal_[j])
                return;
            pair(i, j);
        }
    }

    // The pairs so far that keep their order, weighed by their words.
    std::vector<WeightedPair> spine() const {
        std::vector<WeightedPair> pairs;
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (!paired_old(i)) continue;
            pairs.push_back(
                {i, result_.new_of_old[i], 1.0 + static_cast<double>(old_.tokens.paragraph_ids(i).size())});
        }
        const std::vector<bool> kept = heaviest_in_order(pairs);
        std::vector<WeightedPair> in_order;
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            if (kept[k]) in_order.push_back(pairs[k]);
        }
        return in_order;
    }

    struct Gap {
        std::vector<std::uint32_t> olds;  // positions without partner, ascending
        std::vector<std::uint32_t> news;
    };

    // What has no partner, between one pair of the spine and the next.
    std::vector<Gap> gaps() const {
        std::vector<Gap> found;
        std::uint32_t i = 0;
        std::uint32_t j = 0;
        const auto collect = [&](std::uint32_t i_end, std::uint32_t j_end) {
            Gap gap;
            for (; i < i_end; ++i) {
                if (free_old(i)) gap.olds.push_back(i);
            }
            for (; j < j_end; ++j) {
                if (free_new(j)) gap.news.push_back(j);
            }
            if (!gap.olds.empty() && !gap.news.empty()) found.push_back(std::move(gap));
        };
        for (const WeightedPair& anchor : spine()) collect(anchor.before, anchor.after);
        collect(static_cast<std::uint32_t>(old_.size()), static_cast<std::uint32_t>(new_.size()));
        return found;
    }

    void pair_repeats_in_gaps() {
        for (const Gap& gap : gaps()) {
            std::vector<std::uint32_t> olds;
            std::vector<std::uint32_t> news;
            for (const std::uint32_t i : gap.olds) olds.push_back(old_equal_[i]);
            for (const std::uint32_t j : gap.news) news.push_back(new_equal_[j]);
            for (const Run& run : diff_sequences(olds, news).kept) {
                for (std::uint32_t k = 0; k < run.length; ++k) pair(gap.olds[run.a + k], gap.news[run.b + k]);
            }
        }
    }

    void fill_bags() {
        const auto fill = [this](SideView& side, const std::vector<std::uint32_t>& partners) {
            side.bags.resize(side.size());
            for (std::uint32_t i = 0; i < side.size(); ++i) {
                if (partners[i] == kNoPartner)
                    side.bags[i] = make_bag(side.tokens.paragraph_ids(i), weights_);
            }
        };
        fill(old_, result_.new_of_old);
        fill(new_, result_.old_of_new);
    }

    // Words, label, parent and kind together; 0 where they cannot correspond.
    float score(std::uint32_t i, std::uint32_t j) const {
        if (class_of(old_kind(i)) != class_of(new_kind(j))) return 0;
        const bool labelled = !old_.labels[i].empty();
        const bool same_label = labelled && old_.labels[i] == new_.labels[j];
        if (old_.bags[i].words.empty() && new_.bags[j].words.empty()) return same_label ? 0.9F : 0.1F;
        float total = likeness(old_.bags[i], new_.bags[j], weights_);
        if (total <= 0) return 0;
        if (same_label) total += kSameLabel;
        if (old_kind(i) != new_kind(j)) total += kOtherKind;
        const std::uint32_t old_parent = old_.sections[i];
        const std::uint32_t new_parent = new_.sections[j];
        const bool both_top = old_parent == kNoPartner && new_parent == kNoPartner;
        if (both_top || (old_parent != kNoPartner && result_.new_of_old[old_parent] == new_parent))
            total += kSameParent;
        return total;
    }

    // Best partners anywhere, through the index; those that reach a threshold
    // are paired, the highest first.
    void pair_by_index(float threshold, std::size_t least_words) {
        LikenessIndex index(weights_, vocabulary_.size());
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (free_old(i)) index.add(i, old_.bags[i]);
        }
        std::vector<Candidate> candidates;
        for (std::uint32_t j = 0; j < new_.size(); ++j) {
            if (!free_new(j) || new_.bags[j].words.size() < least_words) continue;
            for (const std::uint32_t i : index.candidates(new_.bags[j])) {
                if (old_.bags[i].words.size() < least_words) continue;
                const float s = score(i, j);
                if (s >= threshold) candidates.push_back({i, j, s});
            }
        }
        take_best(candidates);
    }

    void take_best(std::vector<Candidate>& candidates) {
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
            if (x.score != y.score) return x.score > y.score;
            return x.after != y.after ? x.after < y.after : x.before < y.before;
        });
        for (const Candidate& candidate : candidates) {
            if (free_old(candidate.before) && free_new(candidate.after))
                pair(candidate.before, candidate.after);
        }
    }

    void pair_strong() { pair_by_index(kStrong, kFarWords); }
    void pair_far() { pair_by_index(kFar, kFarWords); }

    // In a gap the order is evidence of its own: the in-order pairing with the
    // highest sum of scores. Headings first, so that they are parents for the rest.
    void pair_in_gaps() {
        for (const bool headings : {true, false}) {
            for (const Gap& whole : gaps()) {
                Gap gap;
                const auto wanted = [headings](Kind kind) {
                    return headings == (class_of(kind) == Class::heading);
                };
                std::copy_if(whole.olds.begin(), whole.olds.end(), std::back_inserter(gap.olds),
                             [&](auto i) { return wanted(old_kind(i)); });
                std::copy_if(whole.news.begin(), whole.news.end(), std::back_inserter(gap.news),
                             [&](auto j) { return wanted(new_kind(j)); });
                if (gap.olds.empty() || gap.news.empty()) continue;
                if (gap.olds.size() * gap.news.size() <= kGapPairs) {
                    pair_gap_in_order(gap);
                } else {
                    pair_wide_gap(gap);
                }
            }
        }
    }

    void pair_gap_in_order(const Gap& gap) {
        const std::size_t rows = gap.olds.size();
        const std::size_t columns = gap.news.size();
        std::vector<float> scores(rows * columns);
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < columns; ++c) {
                const float s = score(gap.olds[r], gap.news[c]);
                scores[r * columns + c] = s >= kFair ? s : 0;
            }
        }
        // best[r][c]: of the rows from r and the columns from c.
        std::vector<float> best((rows + 1) * (columns + 1));
        const auto at = [columns, &best](std::size_t r, std::size_t c) -> float& {
            return best[r * (columns + 1) + c];
        };
        for (std::size_t r = rows; r-- > 0;) {
            for (std::size_t c = columns; c-- > 0;) {
                const float s = scores[r * columns + c];
                at(r, c) = std::max({at(r + 1, c), at(r, c + 1), s > 0 ? s + at(r + 1, c + 1) : 0.0F});
            }
        }
        for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
            const float s = scores[r * columns + c];
            if (s > 0 && at(r, c) == s + at(r + 1, c + 1)) {
                pair(gap.olds[r++], gap.news[c++]);
            } else if (at(r, c) == at(r + 1, c)) {
                ++r;
            } else {
                ++c;
            }
        }
    }

    void pair_wide_gap(const Gap& gap) {
        LikenessIndex index(weights_, vocabulary_.size());
        for (const std::uint32_t i : gap.olds) index.add(i, old_.bags[i]);
        std::vector<Candidate> candidates;
        for (const std::uint32_t j : gap.news) {
            for (const std::uint32_t i : index.candidates(new_.bags[j])) {
                const float s = score(i, j);
                if (s >= kFair) candidates.push_back({i, j, s});
            }
        }
        take_best(candidates);
    }

    // "4. Reserved." and "4. Agreed.", or a paragraph written anew from first to
    // last word: not alike, but alone between the same neighbours, of the same
    // number and much the same length.
    void pair_alone_by_label() {
        for (const Gap& gap : gaps()) {
            if (gap.olds.size() != 1 || gap.news.size() != 1) continue;
            const std::uint32_t i = gap.olds.front();
            const std::uint32_t j = gap.news.front();
            const bool same_label = !old_.labels[i].empty() && old_.labels[i] == new_.labels[j];
            if (!same_label || class_of(old_kind(i)) != class_of(new_kind(j)) || !between_a_pair(i, j))
                continue;
            const std::size_t before = old_.bags[i].words.size();
            const std::size_t after = new_.bags[j].words.size();
            const std::size_t shorter = std::min(before, after);
            const std::size_t longer = std::max(before, after);
            if (longer <= kMostGrowth * std::max<std::size_t>(shorter, 1)) pair(i, j);
        }
    }

    // The paragraphs before both are partners, and those behind, as far as there are any.
    bool between_a_pair(std::uint32_t i, std::uint32_t j) const {
        const bool first = i == 0 && j == 0;
        const bool last = i + 1 == old_.size() && j + 1 == new_.size();
        const bool before = first || (i > 0 && j > 0 && result_.new_of_old[i - 1] == j - 1);
        const bool behind = last || (i + 1 < old_.size() && result_.new_of_old[i + 1] == j + 1);
        return before && behind && !(first && last);
    }

    // What is equal and still alone: repeats that were moved.
    void pair_moved_repeats() {
        std::vector<std::vector<std::uint32_t>> olds(equal_numbers_);
        for (std::uint32_t i = static_cast<std::uint32_t>(old_.size()); i-- > 0;) {
            if (free_old(i) && old_.tokens.paragraph_ids(i).size() > kRepeatWords)
                olds[old_equal_[i]].push_back(i);
        }
        for (std::uint32_t j = 0; j < new_.size(); ++j) {
            if (!free_new(j)) continue;
            std::vector<std::uint32_t>& waiting = olds[new_equal_[j]];
            if (waiting.empty()) continue;
            pair(waiting.back(), j);
            waiting.pop_back();
        }
    }

    SideView old_;
    SideView new_;
    const Vocabulary& vocabulary_;
    Alignment result_;
    std::vector<std::uint32_t> old_equal_;  // number of the class of equal paragraphs
    std::vector<std::uint32_t> new_equal_;
    std::size_t equal_numbers_ = 0;
    std::span<const float> weights_;
};

}  // namespace

Alignment align(const Document& before, const Document& after, const TokenizedDocument& before_tokens,
                const TokenizedDocument& after_tokens, const Vocabulary& vocabulary,
                std::span<const float> weights) {
    return Aligner(before, after, before_tokens, after_tokens, vocabulary, weights).run();
}

}  // namespace adref
