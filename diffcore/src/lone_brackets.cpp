#include "diffcore/src/lone_brackets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace adref {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
// Larger edits are not searched for a common word.
constexpr std::size_t kMostPairs = 1024;

// The other half of every square bracket.
std::vector<std::uint32_t> halves(Glyphs side) {
    std::vector<std::uint32_t> other(side.size(), kNone);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        if (!side[i].bracket) continue;
        if (side[i].opens) {
            open.push_back(i);
        } else if (!open.empty()) {
            other[i] = open.back();
            other[open.back()] = i;
            open.pop_back();
        }
    }
    return other;
}

bool only_brackets(const Run& run, Glyphs a) {
    const Glyphs tokens = a.subspan(run.a, run.length);
    return std::all_of(tokens.begin(), tokens.end(), [](const Glyph& glyph) { return glyph.bracket; });
}

bool has_words(Glyphs tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const Glyph& glyph) { return !glyph.punctuation; });
}

bool are_kept(const std::vector<Run>& runs, std::uint32_t i, std::uint32_t j) {
    const auto behind = std::partition_point(runs.begin(), runs.end(),
                                             [i](const Run& run) { return run.a + run.length <= i; });
    return behind != runs.end() && behind->a <= i && i - behind->a + behind->b == j;
}

// What both sides have between two runs.
struct Space {
    std::uint32_t a_begin, a_end, b_begin, b_end;
};

// The longest word that both have in these parts of a space, and what is equal around it.
Run common_word(const Space& here, const Space& space, Glyphs a, Glyphs b) {
    Run best;
    std::uint32_t chars = 0;
    if (std::size_t{here.a_end - here.a_begin} * (here.b_end - here.b_begin) > kMostPairs) return best;
    for (std::uint32_t i = here.a_begin; i < here.a_end; ++i) {
        if (a[i].weak || a[i].chars <= chars) continue;
        for (std::uint32_t j = here.b_begin; j < here.b_end; ++j) {
            if (a[i].id != b[j].id) continue;
            chars = a[i].chars;
            best = {i, j, 1};
            break;
        }
    }
    if (best.length == 0) return best;
    while (best.a > space.a_begin && best.b > space.b_begin && a[best.a - 1].id == b[best.b - 1].id)
        --best.a, --best.b, ++best.length;
    while (best.a + best.length < space.a_end && best.b + best.length < space.b_end &&
           a[best.a + best.length].id == b[best.b + best.length].id)
        ++best.length;
    return best;
}

Run word_around(const Run& run, const Space& space, Glyphs a, Glyphs b) {
    const Run one = common_word({space.a_begin, run.a, run.b + run.length, space.b_end}, space, a, b);
    if (one.length > 0) return one;
    return common_word({run.a + run.length, space.a_end, space.b_begin, run.b}, space, a, b);
}

}  // namespace

void settle_lone_brackets(std::vector<Run>& runs, Glyphs a, Glyphs b) {
    const auto begins_with_bracket = [a](const Run& run) { return a[run.a].bracket; };
    if (std::none_of(runs.begin(), runs.end(), begins_with_bracket)) return;
    const std::vector<std::uint32_t> old_halves = halves(a);
    const std::vector<std::uint32_t> new_halves = halves(b);
    std::vector<Run> result;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const Run& run = runs[k];
        Space space{0, static_cast<std::uint32_t>(a.size()), 0, static_cast<std::uint32_t>(b.size())};
        if (!result.empty()) {
            space.a_begin = result.back().a + result.back().length;
            space.b_begin = result.back().b + result.back().length;
        }
        if (k + 1 < runs.size()) space.a_end = runs[k + 1].a, space.b_end = runs[k + 1].b;
        const std::uint32_t a_end = run.a + run.length;
        const std::uint32_t b_end = run.b + run.length;
        const bool edits_before = run.a > space.a_begin || run.b > space.b_begin;
        const bool edits_behind = space.a_end > a_end || space.b_end > b_end;
        if (!edits_before || !edits_behind || !only_brackets(run, a)) {
            append_run(result, run);
            continue;
        }
        if (const Run word = word_around(run, space, a, b); word.length > 0) {
            append_run(result, word);
            continue;
        }
        // Where one text has no words here, the bracket is what did not change.
        const bool replaced = has_words(a.subspan(space.a_begin, space.a_end - space.a_begin)) &&
                              has_words(b.subspan(space.b_begin, space.b_end - space.b_begin));
        for (std::uint32_t i = 0; i < run.length; ++i) {
            const std::uint32_t old_half = old_halves[run.a + i];
            const std::uint32_t new_half = new_halves[run.b + i];
            const bool torn = replaced && (old_half != kNone) && (new_half != kNone) &&
                              !are_kept(old_half < run.a ? result : runs, old_half, new_half);
            if (!torn) append_run(result, {run.a + i, run.b + i, 1});
        }
    }
    runs = std::move(result);
}

}  // namespace adref
