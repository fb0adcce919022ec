#include "diffcore/src/readable.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// A kept run dissolves when it is at most this share of the smaller edit beside it.
constexpr double kConfetti = 0.5;
// Runs of weak tokens alone are worth this much of their length.
constexpr double kWeakWorth = 0.35;
// Runs longer than this many meaningful words always stay.
constexpr std::ptrdiff_t kMostConfettiWords = 3;
// A pair that keeps less than this share of its characters is one replacement.
constexpr double kRewritten = 0.15;

struct Edit {
    std::uint32_t a_begin, a_end, b_begin, b_end;
};

std::uint32_t chars(std::span<const Glyph> glyphs, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t total = 0;
    for (std::uint32_t i = begin; i < end; ++i) total += glyphs[i].chars;
    return total;
}

// The edit before run `index` (or after the last run).
Edit edit_before(const std::vector<Run>& runs, std::size_t index, std::span<const Glyph> a,
                 std::span<const Glyph> b) {
    Edit edit{0, static_cast<std::uint32_t>(a.size()), 0, static_cast<std::uint32_t>(b.size())};
    if (index > 0)
        edit.a_begin = runs[index - 1].a + runs[index - 1].length,
        edit.b_begin = runs[index - 1].b + runs[index - 1].length;
    if (index < runs.size()) edit.a_end = runs[index].a, edit.b_end = runs[index].b;
    return edit;
}

bool is_confetti(const Run& run, const Edit& left, const Edit& right, std::span<const Glyph> a,
                 std::span<const Glyph> b) {
    double worth = 0;
    std::ptrdiff_t meaningful = 0;
    for (std::uint32_t i = run.a; i < run.a + run.length; ++i) {
        worth += a[i].chars * (a[i].weak ? kWeakWorth : 1.0);
        if (!a[i].weak) ++meaningful;
    }
    if (meaningful > kMostConfettiWords) return false;
    const std::uint32_t left_deleted = chars(a, left.a_begin, left.a_end);
    const std::uint32_t left_inserted = chars(b, left.b_begin, left.b_end);
    const std::uint32_t right_deleted = chars(a, right.a_begin, right.a_end);
    const std::uint32_t right_inserted = chars(b, right.b_begin, right.b_end);
    // Two insertions with a kept word between them read well as they are.
    if (left_deleted + right_deleted == 0 || left_inserted + right_inserted == 0) return false;
    const double smaller =
        std::min(std::max(left_deleted, left_inserted), std::max(right_deleted, right_inserted));
    return worth <= smaller * kConfetti;
}

void melt_confetti(std::vector<Run>& runs, std::span<const Glyph> a, std::span<const Glyph> b) {
    // Melting makes its neighbours' edits larger: again until nothing melts.
    // Each pass removes a run, and a run is looked at again only after one
    // beside it went, so the passes are few; the bound is a formality.
    for (int pass = 0; pass < 8; ++pass) {
        std::vector<Run> left;
        bool melted = false;
        for (std::size_t k = 0; k < runs.size(); ++k) {
            Edit before = edit_before(runs, k, a, b);
            if (!left.empty()) {
                before.a_begin = left.back().a + left.back().length;
                before.b_begin = left.back().b + left.back().length;
            } else {
                before.a_begin = before.b_begin = 0;
            }
            const Edit after = edit_before(runs, k + 1, a, b);
            const bool at_edge = (before.a_begin == before.a_end && before.b_begin == before.b_end) ||
                                 (after.a_begin == after.a_end && after.b_begin == after.b_end);
            if (!at_edge && is_confetti(runs[k], before, after, a, b)) {
                melted = true;
            } else {
                left.push_back(runs[k]);
            }
        }
        runs = std::move(left);
        if (!melted) return;
    }
}

// What a rewritten pair still keeps at its beginning or end: a whole sentence
// ("Good faith.") or words enough to know it by ("The mechanism shall be
// composed of members …").
bool holds_its_place(const Run& run, std::span<const Glyph> a, bool at_begin) {
    const auto tokens = a.subspan(run.a, run.length);
    const auto meaningful =
        std::count_if(tokens.begin(), tokens.end(), [](const Glyph& glyph) { return !glyph.weak; });
    if (meaningful > kMostConfettiWords) return true;
    if (meaningful == 0) return false;
    return at_begin ? tokens.back().ends_sentence : a[run.a - 1].ends_sentence;
}

void replace_rewritten(std::vector<Run>& runs, std::span<const Glyph> a, std::span<const Glyph> b) {
    if (runs.empty()) return;
    double kept = 0;
    for (const Run& run : runs) {
        for (std::uint32_t i = run.a; i < run.a + run.length; ++i)
            kept += a[i].chars * (a[i].weak ? kWeakWorth : 1.0);
    }
    const std::uint32_t most = std::max(chars(a, 0, static_cast<std::uint32_t>(a.size())),
                                        chars(b, 0, static_cast<std::uint32_t>(b.size())));
    if (kept >= kRewritten * most) return;
    std::vector<Run> left;
    const Run& first = runs.front();
    const Run& last = runs.back();
    const bool at_begin = first.a == 0 && first.b == 0;
    const bool at_end = last.a > 0 && last.a + last.length == a.size() && last.b + last.length == b.size();
    if (at_begin && holds_its_place(first, a, true)) left.push_back(first);
    if (at_end && runs.size() > 1 && holds_its_place(last, a, false)) left.push_back(last);
    runs = std::move(left);
}

// How good a place this is for an edit to begin or end: before the token at `at`.
int boundary_score(std::span<const Glyph> glyphs, std::size_t at) {
    if (at == 0 || at >= glyphs.size()) return 6;
    const Glyph& before = glyphs[at - 1];
    if (before.ends_sentence) return 5;
    if (before.ends_clause) return 4;
    if (before.opens || glyphs[at].ends_clause || glyphs[at].ends_sentence) return 0;
    // An edit had better begin with "and" than end with it.
    if (glyphs[at].weak && !before.weak) return 2;
    return before.weak ? 0 : 1;
}

struct Slide {
    std::ptrdiff_t by = 0;
    int score = -1;
};

// The edit [begin, end) of one side alone may move by d as long as the tokens
// that leave it at one end equal those that enter at the other.
Slide best_slide(std::span<const Glyph> glyphs, std::size_t begin, std::size_t end, std::size_t room_left,
                 std::size_t room_right) {
    const auto score_at = [&](std::ptrdiff_t by) {
        const auto b = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + by);
        const auto e = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(end) + by);
        return boundary_score(glyphs, b) * 2 + boundary_score(glyphs, e);
    };
    Slide best{0, score_at(0)};
    for (std::size_t d = 1; d <= room_left && glyphs[begin - d].id == glyphs[end - d].id; ++d) {
        const auto by = -static_cast<std::ptrdiff_t>(d);
        if (const int s = score_at(by); s > best.score) best = {by, s};
    }
    for (std::size_t d = 1; d <= room_right && glyphs[begin + d - 1].id == glyphs[end + d - 1].id; ++d) {
        const auto by = static_cast<std::ptrdiff_t>(d);
        if (const int s = score_at(by); s > best.score) best = {by, s};
    }
    return best;
}

void shift_run_end(Run& run, std::ptrdiff_t by) {
    run.length = static_cast<std::uint32_t>(run.length + by);
}
void shift_run_begin(Run& run, std::ptrdiff_t by) {
    run.a = static_cast<std::uint32_t>(run.a + by);
    run.b = static_cast<std::uint32_t>(run.b + by);
    run.length = static_cast<std::uint32_t>(run.length - by);
}

void slide_edits(std::vector<Run>& runs, std::span<const Glyph> a, std::span<const Glyph> b) {
    // Runs at both ends make an edit at the very beginning or end slide too.
    std::vector<Run> all;
    all.push_back({0, 0, 0});
    if (!runs.empty() && runs.front().a == 0 && runs.front().b == 0) all.clear();
    all.insert(all.end(), runs.begin(), runs.end());
    if (all.back().a + all.back().length != a.size() || all.back().b + all.back().length != b.size()) {
        all.push_back({static_cast<std::uint32_t>(a.size()), static_cast<std::uint32_t>(b.size()), 0});
    }
    for (std::size_t k = 0; k + 1 < all.size(); ++k) {
        Run& left = all[k];
        Run& right = all[k + 1];
        const std::size_t a_begin = left.a + left.length;
        const std::size_t b_begin = left.b + left.length;
        const bool deletion = right.b == b_begin && right.a > a_begin;
        const bool insertion = right.a == a_begin && right.b > b_begin;
        if (!deletion && !insertion) continue;
        const Slide slide = deletion ? best_slide(a, a_begin, right.a, left.length, right.length)
                                     : best_slide(b, b_begin, right.b, left.length, right.length);
        // A run that gives up all its tokens would join two edits into one,
        // which is no worse to read but must still be a valid script.
        shift_run_end(left, slide.by);
        shift_run_begin(right, slide.by);
    }
    runs.clear();
    for (const Run& run : all) append_run(runs, run);
}

}  // namespace

std::vector<Run> make_readable(std::vector<Run> kept, std::span<const Glyph> a, std::span<const Glyph> b) {
    melt_confetti(kept, a, b);
    replace_rewritten(kept, a, b);
    slide_edits(kept, a, b);
    return kept;
}

}  // namespace adref
