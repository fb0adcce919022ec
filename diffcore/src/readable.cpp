#include "diffcore/src/readable.h"

#include "diffcore/src/lone_brackets.h"
#include "diffcore/src/rewritten.h"
#include "diffcore/src/slides.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// A kept run dissolves when it is at most this share of the smaller edit beside it.
constexpr double kConfetti = 0.5;
// Runs longer than this many meaningful words always stay.
constexpr double kMostConfettiWords = 3;
// The longest common phrase of a melted edit is looked for in grids up to this size.
constexpr std::size_t kMostGrid = 250'000;

struct Edit {
    std::uint32_t a_begin, a_end, b_begin, b_end;

    bool empty() const { return a_begin == a_end && b_begin == b_end; }
};

class Melter {
 public:
    Melter(std::vector<Run> runs, const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b)
        : runs_(std::move(runs)), a_(a), b_(b) {
        // Sums of what counts as edited: all but moved phrases and brackets.
        old_chars_ = counted(a);
        new_chars_ = counted(b);
        for (const PhraseMove& move : moves) {
            for (std::uint32_t k = 0; k < move.length; ++k)
                old_chars_[move.a + k + 1] = new_chars_[move.b + k + 1] = 0;
        }
        sum(old_chars_);
        sum(new_chars_);
    }

    std::vector<Run> melt() {
        // Melting makes its neighbours' edits larger: again until nothing melts.
        // Each pass removes a run, and a run is looked at again only after one
        // beside it went, so the passes are few; the bound is a formality.
        for (int pass = 0; pass < 8; ++pass) {
            if (!melt_once()) break;
        }
        restore_phrases();
        return std::move(runs_);
    }

 private:
    static std::vector<std::uint32_t> counted(Glyphs side) {
        std::vector<std::uint32_t> chars(side.size() + 1);
        for (std::size_t i = 0; i < side.size(); ++i) chars[i + 1] = side[i].bracket ? 0 : side[i].chars;
        return chars;
    }
    static void sum(std::vector<std::uint32_t>& chars) {
        for (std::size_t i = 1; i < chars.size(); ++i) chars[i] += chars[i - 1];
    }

    double deleted(const Edit& edit) const { return old_chars_[edit.a_end] - old_chars_[edit.a_begin]; }
    double inserted(const Edit& edit) const { return new_chars_[edit.b_end] - new_chars_[edit.b_begin]; }

    // Between two runs; null stands for the text's beginning or end.
    Edit between(const Run* left, const Run* right) const {
        Edit edit{0, static_cast<std::uint32_t>(a_.size()), 0, static_cast<std::uint32_t>(b_.size())};
        if (left != nullptr) edit.a_begin = left->a + left->length, edit.b_begin = left->b + left->length;
        if (right != nullptr) edit.a_end = right->a, edit.b_end = right->b;
        return edit;
    }

    // "para 6" and "paragraph 6", one word written out or abbreviated.
    bool is_numbered_again(const Run& run) const {
        if (!a_[run.a].number || run.a == 0 || run.b == 0) return false;
        const Glyph& before = word_before(a_, run.a);
        const Glyph& after = word_before(b_, run.b);
        return before.head != 0 && before.head == after.head && before.chars != after.chars;
    }
    static const Glyph& word_before(Glyphs side, std::size_t at) {
        return at > 1 && side[at - 1].punctuation ? side[at - 2] : side[at - 1];
    }

    bool is_confetti(const Run& run, const Edit& left, const Edit& right) const {
        if (left.empty() || right.empty()) return false;
        double worth = 0;
        double meaningful = 0;
        bool only_pairs = true;  // quotes and brackets, whose other halves are elsewhere
        for (std::uint32_t i = run.a; i < run.a + run.length; ++i) {
            only_pairs = only_pairs && (a_[i].opens || a_[i].closes);
            worth += reading_worth(a_[i]);
            meaningful += a_[i].ideograph ? 0.5 : a_[i].weak ? 0 : 1;
            // Two sentences are two replacements.
            if (a_[i].ends_sentence) return false;
        }
        if (meaningful > kMostConfettiWords || only_pairs || is_numbered_again(run)) return false;
        const double left_deleted = deleted(left);
        const double left_inserted = inserted(left);
        const double right_deleted = deleted(right);
        const double right_inserted = inserted(right);
        // Two insertions with a kept word between them read well as they are.
        if (left_deleted + right_deleted == 0 || left_inserted + right_inserted == 0) return false;
        // Half a word: 七十九 to 八十 is one number, not 八 for 七 and no 九.
        if (run.length == 1 && a_[run.a].ideograph) return true;
        const double smaller =
            std::min(std::max(left_deleted, left_inserted), std::max(right_deleted, right_inserted));
        return worth <= smaller * kConfetti;
    }

    bool melt_once() {
        std::vector<Run> left;
        bool melted = false;
        for (std::size_t k = 0; k < runs_.size(); ++k) {
            const Edit before = between(left.empty() ? nullptr : &left.back(), &runs_[k]);
            const Edit after = between(&runs_[k], k + 1 < runs_.size() ? &runs_[k + 1] : nullptr);
            if (is_confetti(runs_[k], before, after)) {
                melted = true;
                gone_.push_back(runs_[k].a);
            } else {
                left.push_back(runs_[k]);
            }
        }
        runs_ = std::move(left);
        return melted;
    }

    // Looks into every edit that swallowed something: in a shortest script no
    // other one has tokens in common.
    void restore_phrases() {
        if (gone_.empty()) return;
        std::sort(gone_.begin(), gone_.end());
        std::vector<Run> result;
        const Run* last = nullptr;
        for (std::size_t k = 0; k <= runs_.size(); ++k) {
            const Run* next = k < runs_.size() ? &runs_[k] : nullptr;
            const Edit edit = between(last, next);
            const auto swallowed = std::lower_bound(gone_.begin(), gone_.end(), edit.a_begin);
            if (swallowed != gone_.end() && *swallowed < edit.a_end) restore_in(edit, result);
            if (next == nullptr) break;
            append_run(result, *next);
            last = next;
        }
        runs_ = std::move(result);
    }

    void restore_in(const Edit& edit, std::vector<Run>& out) const {
        std::vector<Run> found;
        std::vector<Edit> open = {edit};
        while (!open.empty()) {
            const Edit here = open.back();
            open.pop_back();
            const Run best = heaviest_common(here);
            PhraseWeight weight;
            for (std::uint32_t k = 0; k < best.length; ++k) weight.add(a_[best.a + k]);
            const Edit left{here.a_begin, best.a, here.b_begin, best.b};
            const Edit right{best.a + best.length, here.a_end, best.b + best.length, here.b_end};
            if (!weight.is_phrase() || is_confetti(best, left, right)) continue;
            found.push_back(best);
            open.push_back(left);
            open.push_back(right);
        }
        std::sort(found.begin(), found.end(), [](const Run& x, const Run& y) { return x.a < y.a; });
        for (const Run& run : found) append_run(out, run);
    }

    Run heaviest_common(const Edit& edit) const {
        const std::size_t rows = edit.a_end - edit.a_begin;
        const std::size_t columns = edit.b_end - edit.b_begin;
        Run best;
        if (rows == 0 || columns == 0 || rows * columns > kMostGrid) return best;
        double best_worth = 0;
        std::vector<std::uint32_t> lengths(columns + 1);
        std::vector<double> worths(columns + 1);
        for (std::uint32_t i = edit.a_begin; i < edit.a_end; ++i) {
            for (std::size_t c = columns;
                 c-- > 0;) {  // from the right: the cell to the upper left is still old
                const auto j = static_cast<std::uint32_t>(edit.b_begin + c);
                if (a_[i].id != b_[j].id) {
                    lengths[c + 1] = 0;
                    worths[c + 1] = 0;
                    continue;
                }
                lengths[c + 1] = lengths[c] + 1;
                worths[c + 1] = worths[c] + reading_worth(a_[i]);
                if (worths[c + 1] > best_worth) {
                    best_worth = worths[c + 1];
                    const std::uint32_t length = lengths[c + 1];
                    best = {i + 1 - length, j + 1 - length, length};
                }
            }
        }
        return best;
    }

    std::vector<Run> runs_;
    Glyphs a_;
    Glyphs b_;
    std::vector<std::uint32_t> old_chars_;
    std::vector<std::uint32_t> new_chars_;
    std::vector<std::uint32_t> gone_;  // where runs that melted began on the old side
};

}  // namespace

Readable make_readable(std::vector<Run> kept, Glyphs a, Glyphs b) {
    Readable result;
    join_edits(kept, a, b);
    const std::vector<PhraseMove> moved = find_phrase_moves(kept, a, b);
    const std::vector<Run> unmelted = kept;
    kept = Melter(std::move(kept), moved, a, b).melt();
    settle_lone_brackets(kept, a, b);
    replace_rewritten(kept, unmelted, moved, a, b);
    // What melted may have joined the two places of a phrase, or set one free.
    result.moves = find_phrase_moves(kept, a, b);
    slide_edits(kept, a, b, result.moves);
    result.kept = std::move(kept);
    return result;
}

}  // namespace adref
