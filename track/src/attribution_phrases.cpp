#include "track/src/attribution_phrases.h"

#include <algorithm>

namespace adref::track {
namespace {

constexpr std::size_t kLength = 3;
// A phrase that was put in at more places is a set phrase, and says nothing.
constexpr std::ptrdiff_t kMostHunks = 12;

// Words come without signs.
template <class Word, class IdOf, class Sink>
void each_phrase(std::span<const Word> words, const IdOf& id_of, const Sink& sink) {
    std::uint64_t window[kLength] = {};
    std::size_t count = 0;
    for (const Word& word : words) {
        const auto [id, sign] = id_of(word);
        if (sign) continue;
        std::copy(window + 1, window + kLength, window);
        window[kLength - 1] = id + std::uint64_t{1};
        if (++count < kLength) continue;
        std::uint64_t hash = 0;
        for (const std::uint64_t part : window) hash = (hash ^ part) * 0x9E3779B97F4A7C15U + (hash >> 29U);
        sink(hash);
    }
}

}  // namespace

InsertedPhrases::InsertedPhrases(const Ground& ground) {
    const auto inserted = [](const InsertedWord& word) { return std::pair(word.id, word.sign); };
    const auto read = [](const AttributionWord& word) { return std::pair(word.id, word.sign); };
    for (std::uint32_t h = 0; h < ground.hunks.size(); ++h) {
        each_phrase(ground.words(ground.hunks[h]), inserted,
                    [&](std::uint64_t hash) { phrases_.emplace_back(hash, h); });
    }
    std::sort(phrases_.begin(), phrases_.end());
    phrases_.erase(std::unique(phrases_.begin(), phrases_.end()), phrases_.end());
    for (std::uint32_t p = 0; p < ground.places.size(); ++p) {
        each_phrase(ground.words(p), read, [&](std::uint64_t hash) { of_the_base_.push_back(hash); });
    }
    std::sort(of_the_base_.begin(), of_the_base_.end());
}

std::vector<InsertedPhrases::Candidate> InsertedPhrases::look_for(
    std::span<const std::uint32_t> words) const {
    std::vector<std::uint32_t> votes;
    const auto plain = [](std::uint32_t id) { return std::pair(id, false); };
    each_phrase(words, plain, [&](std::uint64_t hash) {
        if (std::binary_search(of_the_base_.begin(), of_the_base_.end(), hash)) return;
        const auto begin = std::lower_bound(phrases_.begin(), phrases_.end(), std::pair(hash, 0U));
        auto end = begin;
        while (end != phrases_.end() && end->first == hash && end - begin <= kMostHunks) ++end;
        if (end - begin > kMostHunks) return;
        for (auto at = begin; at != end; ++at) votes.push_back(at->second);
    });
    std::sort(votes.begin(), votes.end());
    std::vector<Candidate> out;
    for (const std::uint32_t hunk : votes) {
        if (out.empty() || out.back().hunk != hunk) out.push_back({hunk, 0});
        ++out.back().phrases;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Candidate& a, const Candidate& b) { return a.phrases > b.phrases; });
    return out;
}

}  // namespace adref::track
