#include "diffcore/src/parts.h"

#include "diffcore/src/likeness.h"
#include "diffcore/src/place.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <unordered_map>

namespace adref {
namespace {

// A part of fewer words proves nothing unless its very neighbour has taken all of it, …
constexpr std::size_t kLeastWords = 4;
constexpr float kAll = 0.95F;
// … and far from its whole it must prove more.
constexpr std::size_t kLeastWordsFar = 8;
// How far from the pair, in paragraphs, a part counts as beside it.
constexpr std::uint32_t kReach = 3;

bool is_running_text(Kind kind) {
    return kind != Kind::heading && kind != Kind::title && kind != Kind::footnote && kind != Kind::table_row;
}

// One side as the search sees it: `here` holds the free paragraphs, `there`
// the paragraphs that may have been their whole.
struct View {
    const SideView& here;
    const SideView& there;
    const std::vector<std::uint32_t>& there_of_here;
    const std::vector<std::uint32_t>& here_of_there;
    const std::vector<bool>& apart;  // of `here`
    // The relatives of a paragraph of `here`, and what all its wording is worth.
    const std::vector<Kinship::Relative>& (Kinship::*relatives)(std::uint32_t) const;
    float (Kinship::*worth)(std::uint32_t) const;
    // Share of a part's words that proves it under another heading.
    float covered_elsewhere;
};

class PartFinder {
 public:
    PartFinder(const View& view, const Kinship* kinship, std::span<const float> weights,
               const Thresholds& thresholds)
        : view_(view), kinship_(kinship), weights_(weights), limits_(thresholds) {}

    // For each paragraph of `here` without a partner the position in `here` of
    // the pair that it belongs to, or kNoPartner.
    std::vector<std::uint32_t> run() {
        const auto count = view_.here.size();
        std::vector<std::uint32_t> owner(count, kNoPartner);
        left_over_.resize(count);
        computed_.resize(count);
        std::vector<Claim> claims;
        for (std::uint32_t j = 0; j < count; ++j) {
            if (view_.there_of_here[j] != kNoPartner || view_.apart[j]) continue;
            if (!is_running_text(view_.here.kind(j))) continue;
            Bag part = make_bag(view_.here.tokens.paragraph_ids(j), weights_);
            if (part.words.empty()) continue;
            const Claim claim = best_claim(j, part);
            if (claim.owner != kNoPartner) claims.push_back(claim), parts_.emplace(j, std::move(part));
        }
        // Who accounts for most comes first and takes those words away.
        std::sort(claims.begin(), claims.end(), [](const Claim& x, const Claim& y) {
            return x.weight != y.weight ? x.weight > y.weight : x.part < y.part;
        });
        for (const Claim& claim : claims) {
            const Bag& part = parts_.at(claim.part);
            owner[claim.part] = best_claim(claim.part, part).owner;
            if (owner[claim.part] != kNoPartner) take(owner[claim.part], part);
        }
        return owner;
    }

 private:
    struct Claim {
        std::uint32_t part = 0;
        std::uint32_t owner = kNoPartner;
        float weight = 0;  // of the words that the owner lost and the part has
    };

    Claim best_claim(std::uint32_t j, const Bag& part) {
        Claim best{j, kNoPartner, 0};
        float best_share = 0;
        const auto consider = [&](std::uint32_t k, float least) {
            if (view_.there_of_here[k] == kNoPartner || !is_running_text(view_.here.kind(k))) return;
            const float share = shared_weight(part, left_over(k)) / part.weight;
            if (share > least && share > best_share) best = {j, k, share * part.weight}, best_share = share;
        };
        const bool short_one = part.words.size() < kLeastWords;
        const std::uint32_t reach = short_one ? 1 : kReach;
        const std::uint32_t first = j > reach ? j - reach : 0;
        const std::uint32_t last = std::min(j + reach, view_.here.size() - 1);
        for (std::uint32_t k = first; k <= last; ++k) {
            if (short_one && !taken_whole(j, k)) continue;
            consider(k, short_one ? kAll : same_section(j, k) ? limits_.covered : view_.covered_elsewhere);
        }
        if (best.owner != kNoPartner || kinship_ == nullptr || part.words.size() < kLeastWordsFar)
            return best;
        const float worth = (kinship_->*view_.worth)(j);
        for (const Kinship::Relative& relative : (kinship_->*view_.relatives)(j)) {
            if (relative.shared < worth * limits_.kin_far_part) break;
            const std::uint32_t k = view_.here_of_there[relative.position];
            if (k == kNoPartner) continue;
            consider(k, same_section(j, k) ? limits_.covered_far : view_.covered_elsewhere);
        }
        return best;
    }

    bool same_section(std::uint32_t j, std::uint32_t k) const {
        return view_.here.section(j) == view_.here.section(k);
    }

    // The pair's paragraph in `there` holds the words of the part in one piece.
    bool taken_whole(std::uint32_t j, std::uint32_t k) const {
        if (view_.there_of_here[k] == kNoPartner) return false;
        const auto is_word = [this](std::uint32_t id) { return weights_[id] > 0; };
        const auto words = [&](std::span<const std::uint32_t> ids) {
            std::vector<std::uint32_t> found;
            std::copy_if(ids.begin(), ids.end(), std::back_inserter(found), is_word);
            return found;
        };
        const auto part = words(view_.here.tokens.paragraph_ids(j));
        const auto whole = words(view_.there.tokens.paragraph_ids(view_.there_of_here[k]));
        return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
    }

    // The words of the partner in `there` that the pair's paragraph in `here`
    // does not have.
    std::vector<std::uint32_t>& left_over(std::uint32_t k) {
        if (computed_[k]) return left_over_[k];
        computed_[k] = true;
        const Bag whole = make_bag(view_.there.tokens.paragraph_ids(view_.there_of_here[k]), weights_);
        const Bag kept = make_bag(view_.here.tokens.paragraph_ids(k), weights_);
        std::set_difference(whole.words.begin(), whole.words.end(), kept.words.begin(), kept.words.end(),
                            std::back_inserter(left_over_[k]));
        return left_over_[k];
    }

    float shared_weight(const Bag& part, const std::vector<std::uint32_t>& words) const {
        std::vector<std::uint32_t> shared;
        std::set_intersection(part.words.begin(), part.words.end(), words.begin(), words.end(),
                              std::back_inserter(shared));
        float weight = 0;
        for (const std::uint32_t id : shared) weight += weights_[id];
        return weight;
    }

    // Words that one part accounts for are not there for the next.
    void take(std::uint32_t k, const Bag& part) {
        std::vector<std::uint32_t> rest;
        std::set_difference(left_over_[k].begin(), left_over_[k].end(), part.words.begin(), part.words.end(),
                            std::back_inserter(rest));
        left_over_[k] = std::move(rest);
    }

    View view_;
    const Kinship* kinship_;
    std::span<const float> weights_;
    const Thresholds& limits_;
    std::vector<std::vector<std::uint32_t>> left_over_;
    std::vector<bool> computed_;
    std::unordered_map<std::uint32_t, Bag> parts_;  // by position
};

// The matches in the order of main_new.
std::vector<Match> join_parts(const Pairing& pairs, const Parts& parts) {
    std::vector<Match> matches;
    std::vector<std::size_t> match_of_new(pairs.old_of_new.size());
    std::vector<std::size_t> match_of_old(pairs.new_of_old.size());
    for (std::uint32_t j = 0; j < pairs.old_of_new.size(); ++j) {
        const std::uint32_t i = pairs.old_of_new[j];
        if (i == kNoPartner) continue;
        match_of_new[j] = match_of_old[i] = matches.size();
        matches.push_back({{i}, {j}, i, j, pairs.old_coarse[i] || pairs.new_coarse[j], pairs.certain[i]});
    }
    for (std::uint32_t j = 0; j < parts.split_from.size(); ++j) {
        if (parts.split_from[j] != kNoPartner) matches[match_of_new[parts.split_from[j]]].news.push_back(j);
    }
    for (std::uint32_t i = 0; i < parts.merged_into.size(); ++i) {
        if (parts.merged_into[i] != kNoPartner) matches[match_of_old[parts.merged_into[i]]].olds.push_back(i);
    }
    for (Match& match : matches) {
        std::sort(match.olds.begin(), match.olds.end());
        std::sort(match.news.begin(), match.news.end());
    }
    return matches;
}

bool has_free(const std::vector<std::uint32_t>& partners) {
    return std::find(partners.begin(), partners.end(), kNoPartner) != partners.end();
}

}  // namespace

Parts find_parts(const Alignment& alignment, const SideView& before, const SideView& after,
                 std::span<const float> weights, const Thresholds& thresholds) {
    const Pairing& pairs = alignment.pairs;
    if (!has_free(pairs.old_of_new) && !has_free(pairs.new_of_old)) {
        return {std::vector(pairs.old_of_new.size(), kNoPartner),
                std::vector(pairs.new_of_old.size(), kNoPartner)};
    }
    const Kinship* kinship = alignment.kinship ? &*alignment.kinship : nullptr;
    Parts parts;
    parts.split_from = PartFinder({after, before, pairs.old_of_new, pairs.new_of_old, pairs.new_apart,
                                   &Kinship::of_new, &Kinship::worth_of_new, thresholds.split_elsewhere},
                                  kinship, weights, thresholds)
                           .run();
    parts.merged_into = PartFinder({before, after, pairs.new_of_old, pairs.old_of_new, pairs.old_apart,
                                    &Kinship::of_old, &Kinship::worth_of_old, thresholds.merged_elsewhere},
                                   kinship, weights, thresholds)
                            .run();
    // What was split cannot be merged too: several to several is no relation.
    std::vector<bool> splits(before.size());
    for (const std::uint32_t j : parts.split_from) {
        if (j != kNoPartner) splits[pairs.old_of_new[j]] = true;
    }
    for (std::uint32_t& i : parts.merged_into) {
        if (i != kNoPartner && splits[i]) i = kNoPartner;
    }
    return parts;
}

Matching match_documents(const Document& before, const Document& after,
                         const TokenizedDocument& before_tokens, const TokenizedDocument& after_tokens,
                         const Vocabulary& vocabulary, const std::vector<bool>& weak,
                         const Thresholds& thresholds) {
    const std::vector<float> weights = word_weights(before_tokens, after_tokens, vocabulary, weak);
    SideView old_view(before, before_tokens);
    SideView new_view(after, after_tokens);
    Alignment alignment = align(old_view, new_view, weights, thresholds);
    const Parts parts = find_parts(alignment, old_view, new_view, weights, thresholds);
    Pairing& pairs = alignment.pairs;
    if (pairs.something_left()) {
        const auto explained = [](const std::vector<std::uint32_t>& owners) {
            std::vector<bool> known(owners.size());
            for (std::size_t k = 0; k < owners.size(); ++k) known[k] = owners[k] != kNoPartner;
            return known;
        };
        pair_by_place(pairs, old_view, new_view, explained(parts.merged_into), explained(parts.split_from),
                      thresholds);
    }
    std::vector<Match> matches = join_parts(pairs, parts);
    return {std::move(matches), std::move(pairs.old_coarse), std::move(pairs.new_coarse)};
}

std::vector<Match> match_paragraphs(const Document& before, const Document& after,
                                    const TokenizedDocument& before_tokens,
                                    const TokenizedDocument& after_tokens, const Vocabulary& vocabulary,
                                    const std::vector<bool>& weak, const Thresholds& thresholds) {
    return match_documents(before, after, before_tokens, after_tokens, vocabulary, weak, thresholds).matches;
}

}  // namespace adref
