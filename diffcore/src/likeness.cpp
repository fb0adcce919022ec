#include "diffcore/src/likeness.h"

#include <algorithm>
#include <cmath>

namespace adref {

std::vector<float> word_weights(const TokenizedDocument& before, const TokenizedDocument& after,
                                const Vocabulary& vocabulary, const std::vector<bool>& weak) {
    constexpr float kLeast = 0.1F;
    std::vector<std::uint32_t> frequency(vocabulary.size());
    std::vector<std::uint32_t> last_seen(vocabulary.size());
    std::uint32_t paragraphs = 0;
    for (const TokenizedDocument* side : {&before, &after}) {
        for (std::size_t i = 0; i + 1 < side->starts.size(); ++i) {
            ++paragraphs;
            for (const std::uint32_t id : side->paragraph_ids(i)) {
                if (last_seen[id] == paragraphs) continue;
                last_seen[id] = paragraphs;
                ++frequency[id];
            }
        }
    }
    std::vector<float> weights(vocabulary.size());
    for (std::uint32_t id = 0; id < weights.size(); ++id) {
        if (!vocabulary.is_word(id)) continue;
        // A word in one paragraph of each side is as rare as evidence gets.
        const float rarity = std::log2(1.0F + static_cast<float>(paragraphs) /
                                                  static_cast<float>(std::max(frequency[id], 2U)));
        weights[id] = weak[id] && vocabulary.kind(id) == TokenClass::word ? kLeast : std::max(rarity, kLeast);
    }
    return weights;
}

Bag make_bag(std::span<const std::uint32_t> ids, std::span<const float> weights) {
    Bag bag;
    bag.words.reserve(ids.size());
    for (const std::uint32_t id : ids) {
        if (weights[id] <= 0) continue;
        bag.words.push_back(id);
        bag.weight += weights[id];
    }
    std::sort(bag.words.begin(), bag.words.end());
    return bag;
}

float likeness(const Bag& one, const Bag& other, std::span<const float> weights) {
    const float lighter = std::min(one.weight, other.weight);
    if (lighter <= 0) return 0;
    float common = 0;
    auto a = one.words.begin();
    auto b = other.words.begin();
    while (a != one.words.end() && b != other.words.end()) {
        if (*a == *b) {
            common += weights[*a];
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    const float dice = 2 * common / (one.weight + other.weight);
    const float held = common / lighter;
    return std::min(1.0F, std::sqrt(dice * held));
}

LikenessIndex::LikenessIndex(std::span<const float> weights, std::size_t vocabulary_size)
    : weights_(weights), postings_(vocabulary_size) {}

void LikenessIndex::add(std::uint32_t key, const Bag& bag) {
    if (key >= votes_.size()) votes_.resize(key + 1);
    for (std::size_t i = 0; i < bag.words.size(); ++i) {
        if (i > 0 && bag.words[i] == bag.words[i - 1]) continue;
        std::vector<std::uint32_t>& keys = postings_[bag.words[i]];
        // One more than the most marks the word as too common.
        if (keys.size() <= kMostPostings) keys.push_back(key);
    }
}

std::vector<std::uint32_t> LikenessIndex::candidates(const Bag& bag) {
    std::vector<std::uint32_t> probes;
    for (std::size_t i = 0; i < bag.words.size(); ++i) {
        const std::uint32_t word = bag.words[i];
        if (i > 0 && word == bag.words[i - 1]) continue;
        if (!postings_[word].empty() && postings_[word].size() <= kMostPostings) probes.push_back(word);
    }
    if (probes.size() > kProbes) {
        const auto rarer = [this](std::uint32_t x, std::uint32_t y) {
            return weights_[x] != weights_[y] ? weights_[x] > weights_[y] : x < y;
        };
        std::nth_element(probes.begin(), probes.begin() + kProbes, probes.end(), rarer);
        probes.resize(kProbes);
    }
    std::vector<std::uint32_t> keys;
    for (const std::uint32_t word : probes) {
        for (const std::uint32_t key : postings_[word]) {
            if (votes_[key] == 0) keys.push_back(key);
            votes_[key] += weights_[word];
        }
    }
    const auto better = [this](std::uint32_t x, std::uint32_t y) {
        return votes_[x] != votes_[y] ? votes_[x] > votes_[y] : x < y;
    };
    const std::size_t kept = std::min(keys.size(), kMostCandidates);
    std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(kept), keys.end(), better);
    for (const std::uint32_t key : keys) votes_[key] = 0;
    keys.resize(kept);
    return keys;
}

}  // namespace adref
