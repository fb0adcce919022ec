// bench_sweep [FIRST_SEED [SEEDS [PARAGRAPHS]]]: what becomes of the pairs when
// one threshold of the matching changes and the others stay. The tables of
// docs/design/alignment.md come from here.
#include "diffcore/src/parts.h"
#include "diffcore/src/thresholds.h"
#include "diffcore/src/tokens.h"
#include "diffcore/src/weak_words.h"
#include "tests/support/negotiated_pair.h"
#include "tests/support/scores.h"

#include <cstdio>
#include <cstdlib>
#include <set>
#include <utility>
#include <vector>

namespace {

using namespace adref;

constexpr std::size_t kRecipes = 4;

std::vector<std::vector<testing::NegotiatedPair>> make_pairs(std::uint64_t first, std::size_t seeds,
                                                             std::size_t paragraphs) {
    const testing::RoundRecipe recipes[kRecipes] = {testing::scattered_parts(), testing::hostile_mix(),
                                                    testing::poor_in_words(), testing::half_boilerplate()};
    std::vector<std::vector<testing::NegotiatedPair>> pairs(kRecipes);
    for (std::size_t r = 0; r < kRecipes; ++r) {
        for (std::uint64_t seed = first; seed < first + seeds; ++seed)
            pairs[r].push_back(testing::negotiated_pair(seed, paragraphs, recipes[r]));
    }
    return pairs;
}

testing::Score measure(const std::vector<testing::NegotiatedPair>& pairs, const Thresholds& thresholds) {
    testing::Score score;
    for (const testing::NegotiatedPair& pair : pairs) {
        Vocabulary vocabulary;
        const TokenizedDocument before = tokenize(pair.before, vocabulary);
        const TokenizedDocument after = tokenize(pair.after, vocabulary);
        const std::set<std::pair<std::uint32_t, std::uint32_t>> truth(pair.truth.begin(), pair.truth.end());
        score.there += truth.size();
        for (const Match& match : match_paragraphs(pair.before, pair.after, before, after, vocabulary,
                                                   find_weak(vocabulary), thresholds)) {
            for (const std::uint32_t i : match.olds) {
                for (const std::uint32_t j : match.news) {
                    ++score.found;
                    score.right += truth.count({i, j});
                }
            }
        }
    }
    return score;
}

struct Sweep {
    const char* name;
    float Thresholds::*threshold;
    std::vector<float> values;
};

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int at, std::size_t otherwise) {
        return argc > at ? std::strtoull(argv[at], nullptr, 10) : otherwise;
    };
    const auto pairs = make_pairs(argument(1, 1), argument(2, 20), argument(3, 300));
    const Sweep sweeps[] = {
        {"in_place", &Thresholds::in_place, {0.15F, 0.22F, 0.28F, 0.34F, 0.40F, 0.50F}},
        {"tiny", &Thresholds::tiny, {0.0F, 0.1F, 0.2F, 0.3F, 0.4F}},
        {"nearby", &Thresholds::nearby, {0.25F, 0.35F, 0.45F, 0.55F, 0.70F}},
        {"far", &Thresholds::far, {0.3F, 0.4F, 0.5F, 0.6F, 0.7F}},
        {"kin", &Thresholds::kin, {0.0F, 0.05F, 0.1F, 0.15F, 0.2F, 0.3F, 0.4F}},
        {"settled", &Thresholds::settled, {0.5F, 0.65F, 0.75F, 0.85F, 0.95F}},
        {"challenge", &Thresholds::challenge, {0.05F, 0.1F, 0.2F, 0.3F, 0.4F}},
        {"same_label", &Thresholds::same_label, {0.0F, 0.02F, 0.04F, 0.08F, 0.16F}},
        {"same_heading", &Thresholds::same_heading, {0.0F, 0.1F, 0.25F, 0.4F}},
        {"heir", &Thresholds::heir, {0.0F, 0.05F, 0.15F}},
        {"same_parent", &Thresholds::same_parent, {0.0F, 0.02F, 0.05F, 0.1F}},
        {"covered", &Thresholds::covered, {0.25F, 0.35F, 0.45F, 0.55F, 0.65F}},
        {"kin_far_part", &Thresholds::kin_far_part, {0.15F, 0.25F, 0.35F, 0.5F, 0.7F}},
        {"covered_far", &Thresholds::covered_far, {0.4F, 0.5F, 0.6F, 0.7F, 0.8F}},
    };
    std::printf("F1 of pairs     %11s %11s %11s %11s\n", "scattered", "hostile", "poor", "boilerplate");
    for (const Sweep& sweep : sweeps) {
        for (const float value : sweep.values) {
            Thresholds thresholds;
            const bool standard = thresholds.*sweep.threshold == value;
            thresholds.*sweep.threshold = value;
            std::printf("%-12s %.2f%s", sweep.name, static_cast<double>(value), standard ? "*" : " ");
            for (const auto& recipe : pairs) std::printf("%11.4f ", measure(recipe, thresholds).f1());
            std::printf("\n");
        }
    }
    return 0;
}
