// bench_quality [FIRST_SEED [SEEDS [PARAGRAPHS]]]: redlines of generated pairs
// against what happened to them. Tuning uses seeds below 1000, tests others.
#include "diffcore/compare.h"
#include "tests/support/scores.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace {

using adref::testing::RoundRecipe;

adref::testing::Scores measure(std::uint64_t first, std::size_t seeds, std::size_t paragraphs,
                               const RoundRecipe& recipe) {
    adref::testing::Scores scores;
    for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
        const auto pair = adref::testing::negotiated_pair(seed, paragraphs, recipe);
        scores.add(pair,
                   adref::compare(adref::make_side("old", pair.before), adref::make_side("new", pair.after)));
    }
    return scores;
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int at, std::size_t otherwise) {
        return argc > at ? std::strtoull(argv[at], nullptr, 10) : otherwise;
    };
    const std::pair<const char*, RoundRecipe> recipes[] = {
        {"light edits", adref::testing::light_edits()},
        {"everything", adref::testing::everything()},
        {"scattered parts", adref::testing::scattered_parts()},
        {"hostile mix", adref::testing::hostile_mix()},
        {"poor in words", adref::testing::poor_in_words()},
        {"many moves", adref::testing::many_moves()},
        {"half boilerplate", adref::testing::half_boilerplate()},
    };
    std::printf("%-17s %8s %8s %8s %8s %8s\n", "", "pairs", "moves", "parts", "words", "edits");
    for (const auto& [name, recipe] : recipes) {
        const auto s = measure(argument(1, 1), argument(2, 20), argument(3, 200), recipe);
        std::printf("%-17s %8.4f %8.4f %8.4f %8.3f %8.3f\n", name, s.pairs.f1(), s.moves.f1(), s.parts.f1(),
                    s.words_ratio(), s.edits_ratio());
    }
    return 0;
}
