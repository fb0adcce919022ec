#include "diffcore/src/alignment.h"

#include "diffcore/src/exact_pairs.h"
#include "diffcore/src/gap_pairs.h"
#include "diffcore/src/kinship.h"
#include "diffcore/src/likeness.h"
#include "diffcore/src/parents.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace adref {
namespace {

class Aligner {
 public:
    Aligner(SideView& before, SideView& after, std::span<const float> weights, const Thresholds& thresholds)
        : old_(before),
          new_(after),
          weights_(weights),
          limits_(thresholds),
          pairs_(before, after),
          exact_(before, after, pairs_),
          score_of_old_(before.size()) {}

    Alignment run() {
        exact_.pair_in_place();
        if (pairs_.something_left()) {
            prepare();
            cut_wide_gaps();
            pair_in_gaps();
            find_kin();
            if (pair_far()) pair_in_gaps();
            exact_.pair_titles();
            pair_nearby();
            pair_across_classes();
        } else {
            find_kin();
        }
        exact_.pair_moved_repeats();
        exact_.part_stray_lines();
        return {std::move(pairs_), std::move(kinship_)};
    }

 private:
    void prepare() {
        std::vector<bool> olds(old_.size());
        std::vector<bool> news(new_.size());
        for (std::uint32_t i = 0; i < old_.size(); ++i) olds[i] = pairs_.old_free(i);
        for (std::uint32_t j = 0; j < new_.size(); ++j) news[j] = pairs_.new_free(j);
        old_.prepare(olds, weights_);
        new_.prepare(news, weights_);
    }

    // Words, label, parent and kind together; 0 where two paragraphs cannot correspond.
    float score(std::uint32_t i, std::uint32_t j) const {
        if (old_.paragraph_class(i) != new_.paragraph_class(j)) return 0;
        const bool same_label = !old_.labels[i].empty() && old_.labels[i] == new_.labels[j];
        if (old_.bags[i].words.empty() && new_.bags[j].words.empty()) return same_label ? 0.9F : 0.1F;
        float total = likeness(old_.bags[i], new_.bags[j], weights_);
        if (total <= 0) return 0;
        if (old_.paragraph_class(i) == ParagraphClass::heading) {
            // The number is what a section is known by; its title may be any other's too.
            const bool both = !old_.labels[i].empty() && !new_.labels[j].empty();
            total += same_label ? limits_.same_heading : both ? -limits_.same_heading / 2 : 0;
        } else if (same_label) {
            total += limits_.same_label;
        }
        if (old_.kind(i) != new_.kind(j)) total += limits_.other_kind;
        if (same_parent(old_.parents[i], new_.parents[j])) total += limits_.same_parent;
        return total;
    }

    // Parents that are partners, or have none and belong to such.
    bool same_parent(std::uint32_t old_parent, std::uint32_t new_parent) const {
        while (old_parent != kNoParent && new_parent != kNoParent) {
            if (pairs_.new_of_old[old_parent] == new_parent) return true;
            if (pairs_.new_of_old[old_parent] != kNoPartner || pairs_.old_of_new[new_parent] != kNoPartner)
                return false;
            old_parent = old_.parents[old_parent];
            new_parent = new_.parents[new_parent];
        }
        return old_parent == new_parent;
    }

    float in_place_threshold(std::uint32_t i, std::uint32_t j) const {
        const std::size_t words = std::max(old_.bags[i].words.size(), new_.bags[j].words.size());
        return words <= limits_.tiny_words ? limits_.tiny : limits_.in_place;
    }

    // What pairing two paragraphs in their order saves over striking the one
    // and adding the other.
    float gain(std::uint32_t i, std::uint32_t j) const {
        return score(i, j) - in_place_threshold(i, j) + kWorthAPair;
    }
    static constexpr float kWorthAPair = 0.02F;

    void settle(std::uint32_t i, std::uint32_t j) {
        score_of_old_[i] = score(i, j);
        pairs_.pair(i, j);
    }

    void cut_wide_gaps() {
        for (const Gap& gap : pairs_.gaps()) {
            if (gap.olds.size() * gap.news.size() <= kGapPairs) continue;
            for (const auto& [i, j] : anchors_in(gap, old_, new_)) {
                if (score(i, j) >= limits_.in_place) settle(i, j);
            }
        }
    }

    bool headings_left() const {
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (pairs_.old_free(i) && old_.paragraph_class(i) == ParagraphClass::heading) return true;
        }
        return false;
    }

    // Headings first, so that they are parents for the rest.
    void pair_in_gaps() {
        for (const bool headings : {true, false}) {
            if (headings && !headings_left()) continue;
            for (const Gap& whole : pairs_.gaps()) {
                Gap gap;
                const auto wanted = [headings](ParagraphClass c) {
                    return headings == (c == ParagraphClass::heading);
                };
                std::copy_if(whole.olds.begin(), whole.olds.end(), std::back_inserter(gap.olds),
                             [&](auto i) { return wanted(old_.paragraph_class(i)); });
                std::copy_if(whole.news.begin(), whole.news.end(), std::back_inserter(gap.news),
                             [&](auto j) { return wanted(new_.paragraph_class(j)); });
                if (gap.olds.empty() || gap.news.empty()) continue;
                if (!is_searched_whole(gap.olds.size(), gap.news.size())) tell_coarse(gap);
                for (const auto& [i, j] :
                     best_in_order(gap, [this](std::uint32_t i, std::uint32_t j) { return gain(i, j); }))
                    settle(i, j);
            }
        }
    }

    // Not every pair of this gap is looked at.
    void tell_coarse(const Gap& gap) {
        for (const std::uint32_t i : gap.olds) pairs_.old_coarse[i] = true;
        for (const std::uint32_t j : gap.news) pairs_.new_coarse[j] = true;
    }

    struct Candidate {
        std::uint32_t before;
        std::uint32_t after;
        float score;
        float rank;
    };

    static void sort_best_first(std::vector<Candidate>& candidates) {
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
            if (x.rank != y.rank) return x.rank > y.rank;
            return x.after != y.after ? x.after < y.after : x.before < y.before;
        });
    }

    // A paragraph that found a partner by likeness, and not a good one.
    bool unsettled(std::uint32_t i) const {
        return pairs_.new_of_old[i] != kNoPartner && score_of_old_[i] > 0 &&
               score_of_old_[i] < limits_.settled;
    }

    // Of what has no partner, or a poor one.
    void find_kin() {
        for (std::uint32_t i = 0; i < old_.size(); ++i) {
            if (pairs_.old_free(i) || unsettled(i)) old_focus_.push_back(i);
        }
        for (std::uint32_t j = 0; j < new_.size(); ++j) {
            const std::uint32_t i = pairs_.old_of_new[j];
            if (i == kNoPartner ? pairs_.new_free(j) : unsettled(i)) new_focus_.push_back(j);
        }
        if (!old_focus_.empty() || !new_focus_.empty())
            kinship_.emplace(old_.tokens, new_.tokens, old_focus_, new_focus_);
    }

    // What has no partner, or a poor one, and is much like a paragraph far away
    // that has wording of its own in common with it. True if a pair was parted
    // for a better one.
    bool pair_far() {
        if (!kinship_) return false;
        const Places places(pairs_);
        std::vector<Candidate> candidates;
        for (const std::uint32_t j : new_focus_) {
            for (const Kinship::Relative& relative : kinship_->of_new(j)) {
                const std::uint32_t i = relative.position;
                if (kinship_->worth_of_old(i) <= 0 || pairs_.new_of_old[i] == j) continue;
                const float kin = kinship_->between(i, j);
                const float s = score(i, j);
                const float near = places.nearness(i, j);
                if (s < limits_.far + near * (limits_.nearby - limits_.far)) continue;
                if (kin >= limits_.kin || (near >= Places::kNear && stands_out(i, j, s)))
                    candidates.push_back({i, j, s, s + kin + near * kNearness});
            }
        }
        sort_best_first(candidates);
        bool parted = false;
        for (const Candidate& candidate : candidates) {
            const std::uint32_t i = candidate.before;
            const std::uint32_t rival = pairs_.old_of_new[candidate.after];
            const float wanted = candidate.score - limits_.challenge;
            const auto yields = [&](std::uint32_t k) {
                const float heir = is_heir(k) ? limits_.heir : 0;
                return unsettled(k) && score_of_old_[k] + heir <= wanted;
            };
            if (pairs_.new_of_old[i] != kNoPartner && !yields(i)) continue;
            if (rival != kNoPartner && !yields(rival)) continue;
            if (pairs_.new_of_old[i] != kNoPartner) pairs_.part(i), parted = true;
            if (rival != kNoPartner) pairs_.part(rival), parted = true;
            settle(i, candidate.after);
        }
        return parted;
    }

    // Paired with the paragraph of its own number under the same heading.
    bool is_heir(std::uint32_t i) const {
        const std::uint32_t j = pairs_.new_of_old[i];
        return score_of_old_[i] >= limits_.nearby && !old_.labels[i].empty() &&
               old_.labels[i] == new_.labels[j] && same_parent(old_.parents[i], new_.parents[j]);
    }

    // What a place nearby is worth when several candidates are equally alike.
    static constexpr float kNearness = 0.1F;

    // None of the paragraphs around the one is nearly as much like the other.
    bool stands_out(std::uint32_t i, std::uint32_t j, float s) {
        constexpr std::uint32_t kAround = 8;
        const auto alone = [&](const SideView& side, std::uint32_t at, const Bag& bag) {
            const std::uint32_t first = at > kAround ? at - kAround : 0;
            const std::uint32_t last = std::min(at + kAround, side.size() - 1);
            for (std::uint32_t k = first; k <= last; ++k) {
                if (k == at || side.paragraph_class(k) != side.paragraph_class(at)) continue;
                const Bag other = side.bags[k].words.empty()
                                      ? make_bag(side.tokens.paragraph_ids(k), weights_)
                                      : side.bags[k];
                if (likeness(bag, other, weights_) > s - limits_.challenge) return false;
            }
            return true;
        };
        return alone(new_, j, old_.bags[i]) && alone(old_, i, new_.bags[j]);
    }

    // What is left in one gap and out of order there: neighbours that changed places.
    void pair_nearby() {
        std::vector<Candidate> candidates;
        for (const Gap& gap : pairs_.gaps()) {
            if (gap.olds.size() * gap.news.size() > kGapPairs) {
                // One paragraph of a side stands in order with whatever it is paired with.
                if (std::min(gap.olds.size(), gap.news.size()) > 1) tell_coarse(gap);
                continue;
            }
            for (const std::uint32_t i : gap.olds) {
                for (const std::uint32_t j : gap.news) {
                    const float s = exact_.equal(i, j) ? 1.0F : score(i, j);
                    if (s >= limits_.nearby) candidates.push_back({i, j, s, s});
                }
            }
        }
        sort_best_first(candidates);
        for (const Candidate& candidate : candidates) {
            if (pairs_.old_free(candidate.before) && pairs_.new_free(candidate.after))
                settle(candidate.before, candidate.after);
        }
    }

    // A line that is a heading in one draft and a paragraph in the other, where
    // it stands alone: typing differs, and so does what a reader of plain text
    // takes for a heading.
    void pair_across_classes() {
        const auto may_be_either = [](ParagraphClass c) {
            return c == ParagraphClass::heading || c == ParagraphClass::body;
        };
        for (const Gap& gap : pairs_.gaps()) {
            if (gap.olds.size() * gap.news.size() > kGapPairs) continue;
            for (const auto& [i, j] : best_in_order(gap, [&](std::uint32_t i, std::uint32_t j) {
                     const bool crosses = old_.paragraph_class(i) != new_.paragraph_class(j);
                     if (!crosses || !may_be_either(old_.paragraph_class(i)) ||
                         !may_be_either(new_.paragraph_class(j)))
                         return 0.0F;
                     return likeness(old_.bags[i], new_.bags[j], weights_) - limits_.across_classes;
                 }))
                settle(i, j);
        }
    }

    SideView& old_;
    SideView& new_;
    std::span<const float> weights_;
    const Thresholds& limits_;
    Pairing pairs_;
    ExactPairs exact_;
    std::vector<float> score_of_old_;  // of pairs found by likeness; 0 where words or ids decided
    std::vector<std::uint32_t> old_focus_;
    std::vector<std::uint32_t> new_focus_;
    std::optional<Kinship> kinship_;
};

}  // namespace

Alignment align(SideView& before, SideView& after, std::span<const float> weights,
                const Thresholds& thresholds) {
    return Aligner(before, after, weights, thresholds).run();
}

}  // namespace adref
