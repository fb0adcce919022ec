#include "track/src/attribution_match.h"

#include <algorithm>
#include <unordered_map>

namespace adref::track {
namespace {

constexpr std::size_t kMostCells = 1'000'000;
constexpr std::int32_t kMeaning = 4;
constexpr std::int32_t kWeak = 1;
constexpr std::int32_t kNeighbour = 2;

class Table {
 public:
    Table(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other,
          const AttributionVocabulary& vocabulary)
        : one_(one),
          other_(other),
          width_(other.size() + 1),
          best_((one.size() + 1) * width_),
          ending_((one.size() + 1) * width_) {
        for (std::size_t i = 1; i <= one.size(); ++i) {
            const std::int32_t weight = vocabulary.weak(one[i - 1]) ? kWeak : kMeaning;
            for (std::size_t j = 1; j <= other.size(); ++j) {
                std::int32_t ending = 0;
                if (one[i - 1] == other[j - 1]) ending = weight + before(i, j);
                ending_[i * width_ + j] = ending;
                best_[i * width_ + j] =
                    std::max({ending, best_[(i - 1) * width_ + j], best_[i * width_ + j - 1]});
            }
        }
    }

    std::vector<WordPair> pairs() const {
        std::vector<WordPair> out;
        std::size_t i = one_.size();
        std::size_t j = other_.size();
        bool must_end = false;  // the pair behind was counted as this one's neighbour
        while (i > 0 && j > 0) {
            const std::int32_t here = best_[i * width_ + j];
            const std::int32_t ending = ending_[i * width_ + j];
            if (must_end || (ending > 0 && ending == here)) {
                out.emplace_back(static_cast<std::uint32_t>(i - 1), static_cast<std::uint32_t>(j - 1));
                const std::size_t back = (i - 1) * width_ + j - 1;
                must_end = ending_[back] > 0 && ending_[back] + kNeighbour >= best_[back];
                --i;
                --j;
            } else if (best_[(i - 1) * width_ + j] == here) {
                --i;
            } else {
                --j;
            }
        }
        std::reverse(out.begin(), out.end());
        return out;
    }

 private:
    std::int32_t before(std::size_t i, std::size_t j) const {
        const std::size_t back = (i - 1) * width_ + j - 1;
        return std::max(best_[back], ending_[back] > 0 ? ending_[back] + kNeighbour : 0);
    }

    std::span<const std::uint32_t> one_;
    std::span<const std::uint32_t> other_;
    std::size_t width_;
    std::vector<std::int32_t> best_;
    std::vector<std::int32_t> ending_;  // of alignments whose last pair is here
};

// Words that both have once, in the longest order that both keep.
std::vector<WordPair> unique_words(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
    struct Count {
        std::uint32_t here = 0;
        std::uint32_t there = 0;
        std::uint32_t at = 0;
    };
    std::unordered_map<std::uint32_t, Count> counts;
    for (const std::uint32_t id : one) ++counts[id].here;
    for (std::uint32_t j = 0; j < other.size(); ++j) {
        const auto found = counts.find(other[j]);
        if (found == counts.end()) continue;
        ++found->second.there;
        found->second.at = j;
    }
    std::vector<WordPair> candidates;
    std::vector<std::size_t> tails;
    std::vector<std::size_t> previous;
    for (std::uint32_t i = 0; i < one.size(); ++i) {
        const Count& count = counts[one[i]];
        if (count.here != 1 || count.there != 1) continue;
        const std::size_t number = candidates.size();
        candidates.emplace_back(i, count.at);
        const auto place = std::lower_bound(
            tails.begin(), tails.end(), count.at,
            [&](std::size_t tail, std::uint32_t at) { return candidates[tail].second < at; });
        previous.push_back(place == tails.begin() ? number : *std::prev(place));
        if (place == tails.end()) {
            tails.push_back(number);
        } else {
            *place = number;
        }
    }
    std::vector<WordPair> out;
    if (tails.empty()) return out;
    for (std::size_t at = tails.back();; at = previous[at]) {
        out.push_back(candidates[at]);
        if (previous[at] == at) break;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

bool follows(const WordPair& next, const WordPair& pair) {
    return next.first == pair.first + 1 && next.second == pair.second + 1;
}

}  // namespace

std::vector<WordPair> align_words(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other,
                                  const AttributionVocabulary& vocabulary) {
    std::vector<WordPair> pairs;
    std::uint32_t head = 0;
    while (head < std::min(one.size(), other.size()) && one[head] == other[head]) {
        pairs.emplace_back(head, head);
        ++head;
    }
    std::size_t tail = 0;
    while (tail < std::min(one.size(), other.size()) - head &&
           one[one.size() - 1 - tail] == other[other.size() - 1 - tail]) {
        ++tail;
    }
    const auto inner = one.subspan(head, one.size() - head - tail);
    const auto inner_other = other.subspan(head, other.size() - head - tail);
    if (!inner.empty() && !inner_other.empty()) {
        const bool small = (inner.size() + 1) * (inner_other.size() + 1) <= kMostCells;
        for (const auto& [i, j] :
             small ? Table(inner, inner_other, vocabulary).pairs() : unique_words(inner, inner_other))
            pairs.emplace_back(head + i, head + j);
    }
    for (; tail > 0; --tail) {
        pairs.emplace_back(static_cast<std::uint32_t>(one.size() - tail),
                           static_cast<std::uint32_t>(other.size() - tail));
    }
    return pairs;
}

void drop_confetti(std::vector<WordPair>& pairs, std::span<const std::uint32_t> one,
                   const AttributionVocabulary& vocabulary) {
    std::vector<WordPair> kept;
    for (std::size_t begin = 0; begin < pairs.size();) {
        std::size_t end = begin + 1;
        while (end < pairs.size() && follows(pairs[end], pairs[end - 1])) ++end;
        bool meaning = false;
        for (std::size_t at = begin; at < end; ++at)
            meaning = meaning || !vocabulary.weak(one[pairs[at].first]);
        if (meaning) {
            kept.insert(kept.end(), pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                        pairs.begin() + static_cast<std::ptrdiff_t>(end));
        }
        begin = end;
    }
    pairs = std::move(kept);
}

Evidence weigh(const std::vector<WordPair>& pairs, std::span<const std::uint32_t> one, std::size_t others,
               const AttributionVocabulary& vocabulary) {
    Evidence evidence;
    for (const std::uint32_t id : one) {
        if (!vocabulary.weak(id)) ++evidence.words;
    }
    std::uint32_t run = 0;
    for (std::size_t at = 0; at < pairs.size(); ++at) {
        if (at > 0 && !follows(pairs[at], pairs[at - 1])) {
            run = 0;
            const std::uint32_t mine = pairs[at].first - pairs[at - 1].first - 1;
            const std::uint32_t theirs = pairs[at].second - pairs[at - 1].second - 1;
            evidence.replaced += std::min(mine, theirs);
        }
        if (vocabulary.weak(one[pairs[at].first])) continue;
        ++evidence.matched;
        evidence.longest = std::max(evidence.longest, ++run);
    }
    // At its ends one word may have become another; more are words left out.
    if (!pairs.empty()) {
        if (pairs.front().first == 1 && pairs.front().second > 0) ++evidence.replaced;
        if (pairs.back().first + 2 == one.size() && pairs.back().second + 1 < others) ++evidence.replaced;
    }
    return evidence;
}

}  // namespace adref::track
