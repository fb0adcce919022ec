// The stages of a comparison, each on its own.
#include "diffcore/compare.h"
#include "diffcore/src/parts.h"
#include "diffcore/src/tokens.h"
#include "diffcore/src/weak_words.h"
#include "formats/reader.h"
#include "tests/support/negotiated_pair.h"
#include "viewer/renderer.h"

#include <benchmark/benchmark.h>

#include <string>

namespace adref {
namespace {

const testing::NegotiatedPair& pair_of(std::int64_t paragraphs) {
    static std::map<std::int64_t, testing::NegotiatedPair> pairs;
    const auto found = pairs.find(paragraphs);
    if (found != pairs.end()) return found->second;
    return pairs.emplace(paragraphs, testing::negotiated_pair(1, static_cast<std::size_t>(paragraphs)))
        .first->second;
}

void read_text(benchmark::State& state) {
    const std::string text = testing::as_text(pair_of(state.range(0)).before);
    for (auto _ : state) benchmark::DoNotOptimize(formats::read(text, "old.txt"));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void tokenize_both(benchmark::State& state) {
    const testing::NegotiatedPair& pair = pair_of(state.range(0));
    for (auto _ : state) {
        Vocabulary vocabulary;
        benchmark::DoNotOptimize(tokenize(pair.before, vocabulary));
        benchmark::DoNotOptimize(tokenize(pair.after, vocabulary));
    }
}

void match_all(benchmark::State& state) {
    const testing::NegotiatedPair& pair = pair_of(state.range(0));
    Vocabulary vocabulary;
    const TokenizedDocument before = tokenize(pair.before, vocabulary);
    const TokenizedDocument after = tokenize(pair.after, vocabulary);
    const std::vector<bool> weak = find_weak(vocabulary);
    for (auto _ : state)
        benchmark::DoNotOptimize(match_paragraphs(pair.before, pair.after, before, after, vocabulary, weak));
}

void compare_whole(benchmark::State& state) {
    const testing::NegotiatedPair& pair = pair_of(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(compare(make_side("old", pair.before), make_side("new", pair.after)));
}

void render(benchmark::State& state, std::string (*renderer)(const Redline&)) {
    const testing::NegotiatedPair& pair = pair_of(state.range(0));
    const Redline redline = compare(make_side("old", pair.before), make_side("new", pair.after));
    std::size_t bytes = 0;
    for (auto _ : state) bytes = renderer(redline).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}

#define SIZES Arg(300)->Arg(3000)->Arg(30000)->Unit(benchmark::kMillisecond)
BENCHMARK(read_text)->SIZES;
BENCHMARK(tokenize_both)->SIZES;
BENCHMARK(match_all)->SIZES;
BENCHMARK(compare_whole)->SIZES;
BENCHMARK_CAPTURE(render, json, [](const Redline& r) { return viewer::render_json(r); })->SIZES;
BENCHMARK_CAPTURE(render, html, [](const Redline& r) { return viewer::render_html(r); })->SIZES;
BENCHMARK_CAPTURE(render, terminal, [](const Redline& r) { return viewer::render_terminal(r, {}); })->SIZES;

}  // namespace
}  // namespace adref

BENCHMARK_MAIN();
