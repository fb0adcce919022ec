#include "diffcore/src/place.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// The paragraphs before both are partners, and those behind, as far as there are any.
bool between_a_pair(const Pairing& pairs, std::uint32_t i, std::uint32_t j) {
    const bool first = i == 0 && j == 0;
    const bool last = i + 1 == pairs.new_of_old.size() && j + 1 == pairs.old_of_new.size();
    const bool before = first || (i > 0 && j > 0 && pairs.new_of_old[i - 1] == j - 1);
    const bool behind = last || (i + 1 < pairs.new_of_old.size() && pairs.new_of_old[i + 1] == j + 1);
    return before && behind && !(first && last);
}

bool begin_alike(const SideView& before, std::uint32_t i, const SideView& after, std::uint32_t j,
                 std::size_t words) {
    const auto a = before.tokens.paragraph_ids(i);
    const auto b = after.tokens.paragraph_ids(j);
    if (a.size() < words || b.size() < words) return false;
    const auto opening = a.first(words);
    return std::equal(opening.begin(), opening.end(), b.begin());
}

}  // namespace

void pair_by_place(Pairing& pairs, const SideView& before, const SideView& after,
                   const std::vector<bool>& old_explained, const std::vector<bool>& new_explained,
                   const Thresholds& thresholds) {
    for (const Gap& gap : pairs.gaps()) {
        if (gap.olds.size() != 1 || gap.news.size() != 1) continue;
        const std::uint32_t i = gap.olds.front();
        const std::uint32_t j = gap.news.front();
        if (old_explained[i] || new_explained[j] || !between_a_pair(pairs, i, j)) continue;
        if (before.paragraph_class(i) != after.paragraph_class(j)) continue;
        const std::size_t old_words = before.bags[i].words.size();
        const std::size_t new_words = after.bags[j].words.size();
        const std::size_t shorter = std::min(old_words, new_words);
        const std::size_t longer = std::max(old_words, new_words);
        const bool same_label = !before.labels[i].empty() && before.labels[i] == after.labels[j];
        const bool tiny = longer <= thresholds.tiny_words && before.kind(i) == after.kind(j);
        if ((same_label || tiny || begin_alike(before, i, after, j, thresholds.opening_words)) &&
            longer <= thresholds.most_growth * std::max<std::size_t>(shorter, 1))
            pairs.pair(i, j);
    }
}

}  // namespace adref
