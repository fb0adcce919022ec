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

}  // namespace adref
