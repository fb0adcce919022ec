#include "diffcore/src/slides.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// How good a place this is for an edit to begin or end: before the token at `at`.
int boundary_score(Glyphs glyphs, std::size_t at) {
    if (at == 0 || at >= glyphs.size()) return 6;
    const Glyph& before = glyphs[at - 1];
    const Glyph& after = glyphs[at];
    if (before.ends_sentence) return 5;
    if (before.ends_clause) return 4;
    if (before.opens || after.closes || after.ends_clause || after.ends_sentence) return 0;
    if (after.opens || before.closes) return 3;
    // An edit had better begin with "and" than end with it.
    if (after.weak && !before.weak) return 2;
    return before.weak ? 0 : 1;
}

// Empty runs at both ends make an edit at the very beginning or end slide too.
std::vector<Run> with_ends(const std::vector<Run>& runs, Glyphs a, Glyphs b) {
    std::vector<Run> all;
    all.reserve(runs.size() + 2);
    if (runs.empty() || runs.front().a != 0 || runs.front().b != 0) all.push_back({0, 0, 0});
    all.insert(all.end(), runs.begin(), runs.end());
    if (all.back().a + all.back().length != a.size() || all.back().b + all.back().length != b.size())
        all.push_back({static_cast<std::uint32_t>(a.size()), static_cast<std::uint32_t>(b.size()), 0});
    return all;
}

// The tokens that one side alone has between two runs.
struct Window {
    std::size_t left = 0;  // index of the run before it; the one after is the next
    bool old_side = false;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Slider {
 public:
    Slider(std::vector<Run>& runs, Glyphs a, Glyphs b, std::vector<PhraseMove>& moves)
        : a_(a), b_(b), moves_(moves), runs_(with_ends(runs, a, b)) {}

    void slide(std::vector<Run>& out) {
        for (PhraseMove& move : moves_) slide_phrase(move);
        for (std::size_t k = 0; k + 1 < runs_.size(); ++k) slide_alone(k);
        out.clear();
        for (const Run& run : runs_) append_run(out, run);
    }

 private:
    Glyphs side(const Window& window) const { return window.old_side ? a_ : b_; }

    bool window_at(std::size_t left, Window& window) const {
        const Run& before = runs_[left];
        const Run& after = runs_[left + 1];
        const std::size_t a_begin = before.a + before.length;
        const std::size_t b_begin = before.b + before.length;
        if (after.b == b_begin && after.a > a_begin) {
            window = {left, true, a_begin, after.a};
            return true;
        }
        if (after.a == a_begin && after.b > b_begin) {
            window = {left, false, b_begin, after.b};
            return true;
        }
        return false;
    }

    int score(const Window& window, std::ptrdiff_t by) const {
        const auto begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(window.begin) + by);
        const auto end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(window.end) + by);
        return boundary_score(side(window), begin) * 2 + boundary_score(side(window), end);
    }

    // A window may move by d as long as the tokens that leave it at one end equal
    // those that enter at the other.
    std::ptrdiff_t room_left(const Window& window) const {
        const Glyphs glyphs = side(window);
        const std::size_t most = runs_[window.left].length;
        std::size_t d = 0;
        while (d < most && glyphs[window.begin - d - 1].id == glyphs[window.end - d - 1].id) ++d;
        return static_cast<std::ptrdiff_t>(d);
    }
    std::ptrdiff_t room_right(const Window& window) const {
        const Glyphs glyphs = side(window);
        const std::size_t most = runs_[window.left + 1].length;
        std::size_t d = 0;
        while (d < most && glyphs[window.begin + d].id == glyphs[window.end + d].id) ++d;
        return static_cast<std::ptrdiff_t>(d);
    }

    // A run that gives up all its tokens would join two edits into one, which
    // is no worse to read but must still be a valid script.
    void shift(const Window& window, std::ptrdiff_t by) {
        Run& left = runs_[window.left];
        Run& right = runs_[window.left + 1];
        left.length = static_cast<std::uint32_t>(left.length + by);
        right.a = static_cast<std::uint32_t>(right.a + by);
        right.b = static_cast<std::uint32_t>(right.b + by);
        right.length = static_cast<std::uint32_t>(right.length - by);
    }

    void slide_alone(std::size_t left) {
        Window window;
        if (!window_at(left, window)) return;
        std::ptrdiff_t least = -room_left(window);
        std::ptrdiff_t most = room_right(window);
        // What the window holds of moved phrases stays in it.
        for (const PhraseMove& move : moves_) {
            const std::size_t begin = window.old_side ? move.a : move.b;
            const std::size_t end = begin + move.length;
            if (begin < window.begin || begin >= window.end) continue;
            least =
                std::max(least, static_cast<std::ptrdiff_t>(end) - static_cast<std::ptrdiff_t>(window.end));
            most = std::min(most,
                            static_cast<std::ptrdiff_t>(begin) - static_cast<std::ptrdiff_t>(window.begin));
        }
        std::ptrdiff_t best = 0;
        for (std::ptrdiff_t d = -1; d >= least; --d) {
            if (score(window, d) > score(window, best)) best = d;
        }
        for (std::ptrdiff_t d = 1; d <= most; ++d) {
            if (score(window, d) > score(window, best)) best = d;
        }
        shift(window, best);
    }

    // The window that a phrase fills exactly.
    bool window_of(std::size_t begin, std::size_t length, bool old_side, Window& window) const {
        const auto found = std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) {
            return (old_side ? run.a + run.length : run.b + run.length) <= begin;
        });
        if (found == runs_.begin() || found == runs_.end()) return false;
        // An empty run at the very beginning ends where it begins.
        const auto left = static_cast<std::size_t>(found - runs_.begin()) - 1;
        return window_at(left, window) && window.old_side == old_side && window.begin == begin &&
               window.end == begin + length;
    }

    void slide_phrase(PhraseMove& move) {
        Window old_window;
        Window new_window;
        if (!window_of(move.a, move.length, true, old_window)) return;
        if (!window_of(move.b, move.length, false, new_window)) return;
        std::ptrdiff_t least = -std::min(room_left(old_window), room_left(new_window));
        std::ptrdiff_t most = std::min(room_right(old_window), room_right(new_window));
        std::ptrdiff_t best = 0;
        const auto both = [&](std::ptrdiff_t d) { return score(old_window, d) + score(new_window, d); };
        for (std::ptrdiff_t d = -1; d >= least; --d) {
            if (both(d) > both(best)) best = d;
        }
        for (std::ptrdiff_t d = 1; d <= most; ++d) {
            if (both(d) > both(best)) best = d;
        }
        shift(old_window, best);
        shift(new_window, best);
        move.a = static_cast<std::uint32_t>(move.a + best);
        move.b = static_cast<std::uint32_t>(move.b + best);
    }

    Glyphs a_;
    Glyphs b_;
    std::vector<PhraseMove>& moves_;
    std::vector<Run> runs_;
};

}  // namespace

void join_edits(std::vector<Run>& runs, Glyphs a, Glyphs b) {
    if (runs.size() < 2) return;
    std::vector<Run> rest = with_ends(runs, a, b);
    std::vector<Run> done;
    const auto end_of = [](const Run& run) { return Run{run.a + run.length, run.b + run.length, 0}; };
    // Whether `length` tokens may leave the window at one end and enter at the
    // other: those from `one` on are those from `other` on.
    const auto repeats = [](Glyphs side, std::size_t one, std::size_t other, std::size_t length) {
        for (std::size_t k = 0; k < length; ++k) {
            if (side[one + k].id != side[other + k].id) return false;
        }
        return true;
    };
    done.push_back(rest.front());
    for (std::size_t k = 1; k + 1 < rest.size(); ++k) {
        const Run run = rest[k];
        Run& left = done.back();
        Run& right = rest[k + 1];
        const Run left_end = end_of(left);
        const Run end = end_of(run);
        // The edit behind the run slides over it to the left.
        const bool insertion_behind = right.a == end.a && right.b >= end.b + run.length &&
                                      repeats(b, run.b, right.b - run.length, run.length);
        const bool deletion_behind = right.b == end.b && right.a >= end.a + run.length &&
                                     repeats(a, run.a, right.a - run.length, run.length);
        if (insertion_behind || deletion_behind) {
            right.a -= run.length, right.b -= run.length, right.length += run.length;
            continue;
        }
        // The edit before the run slides over it to the right.
        const bool insertion_before = left_end.a == run.a && run.b >= left_end.b + run.length &&
                                      repeats(b, left_end.b, run.b, run.length);
        const bool deletion_before = left_end.b == run.b && run.a >= left_end.a + run.length &&
                                     repeats(a, left_end.a, run.a, run.length);
        if (insertion_before || deletion_before) {
            left.length += run.length;
            continue;
        }
        done.push_back(run);
    }
    done.push_back(rest.back());
    runs.clear();
    for (const Run& run : done) append_run(runs, run);
}

void slide_edits(std::vector<Run>& runs, Glyphs a, Glyphs b, std::vector<PhraseMove>& moves) {
    Slider(runs, a, b, moves).slide(runs);
}

}  // namespace adref
