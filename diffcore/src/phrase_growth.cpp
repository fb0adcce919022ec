#include "diffcore/src/phrase_growth.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace adref {
namespace {

class Grower {
 public:
    Grower(std::vector<Run>& kept, Glyphs a, Glyphs b, std::vector<PhraseMove>& phrases)
        : kept_(kept), a_(a), b_(b), phrases_(phrases) {}

    void run() {
        for (PhraseMove& phrase : phrases_) grow(phrase);
    }

 private:
    void grow(PhraseMove& move) {
        while (move.a > 0 && move.b > 0 && a_[move.a - 1].fold == b_[move.b - 1].fold &&
               !a_[move.a - 1].punctuation && !ends_paragraph(move.a - 1, move.b - 1) && slide_left(move)) {
            --move.a, --move.b, ++move.length;
        }
        while (move.a + move.length < a_.size() && move.b + move.length < b_.size() &&
               a_[move.a + move.length].fold == b_[move.b + move.length].fold &&
               !a_[move.a + move.length].punctuation &&
               !ends_paragraph(move.a + move.length - 1, move.b + move.length - 1) && slide_right(move)) {
            ++move.length;
        }
    }

    std::size_t run_after(std::uint32_t at, bool old_side) const {
        const auto found = std::lower_bound(kept_.begin(), kept_.end(), at,
                                            [old_side](const Run& run, std::uint32_t position) {
                                                return (old_side ? run.a : run.b) < position;
                                            });
        return static_cast<std::size_t>(found - kept_.begin());
    }

    // The edit that ends where run `next` begins and has tokens of one side alone.
    bool one_sided(std::size_t next, bool old_side) const {
        if (next == 0 || next == kept_.size()) return false;
        const Run& left = kept_[next - 1];
        const Run& right = kept_[next];
        return old_side ? left.b + left.length == right.b : left.a + left.length == right.a;
    }

    bool slide_left(const PhraseMove& move) {
        // One side must slide, and the token on the other side be free already.
        const std::size_t old_next = run_after(move.a, true);
        const std::size_t new_next = run_after(move.b, false);
        const bool old_blocked = covered(old_next, move.a - 1, true);
        const bool new_blocked = covered(new_next, move.b - 1, false);
        if (old_blocked == new_blocked) return false;
        const std::size_t next = old_blocked ? old_next : new_next;
        if (!one_sided(next, old_blocked)) return false;
        Run& left = kept_[next - 1];
        Run& right = kept_[next];
        const Glyphs side = old_blocked ? a_ : b_;
        const std::uint32_t end = old_blocked ? right.a : right.b;
        const std::uint32_t begin = old_blocked ? left.a + left.length : left.b + left.length;
        const std::uint32_t phrase_end = (old_blocked ? move.a : move.b) + move.length;
        if (left.length < 2 || end <= phrase_end || side[begin - 1].id != side[end - 1].id) return false;
        if (claimed(end - 1, old_blocked) || claimed(old_blocked ? move.b - 1 : move.a - 1, !old_blocked))
            return false;
        --left.length;
        --right.a, --right.b, ++right.length;
        return true;
    }

    bool slide_right(const PhraseMove& move) {
        const std::uint32_t old_at = move.a + move.length;
        const std::uint32_t new_at = move.b + move.length;
        const std::size_t old_next = run_after(old_at, true);
        const std::size_t new_next = run_after(new_at, false);
        const bool old_blocked = old_next < kept_.size() && kept_[old_next].a == old_at;
        const bool new_blocked = new_next < kept_.size() && kept_[new_next].b == new_at;
        if (old_blocked == new_blocked) return false;
        const std::size_t next = old_blocked ? old_next : new_next;
        if (!one_sided(next, old_blocked)) return false;
        Run& left = kept_[next - 1];
        Run& right = kept_[next];
        const Glyphs side = old_blocked ? a_ : b_;
        const std::uint32_t end = old_blocked ? right.a : right.b;
        const std::uint32_t begin = old_blocked ? left.a + left.length : left.b + left.length;
        const std::uint32_t phrase_begin = old_blocked ? move.a : move.b;
        if (right.length < 2 || begin >= phrase_begin || side[begin].id != side[end].id) return false;
        if (claimed(begin, old_blocked) || claimed(old_blocked ? new_at : old_at, !old_blocked)) return false;
        ++left.length;
        ++right.a, ++right.b, --right.length;
        return true;
    }

    // Whether the run before `next` holds the token at `at`.
    bool covered(std::size_t next, std::uint32_t at, bool old_side) const {
        if (next == 0) return false;
        const Run& run = kept_[next - 1];
        return at < (old_side ? run.a : run.b) + run.length;
    }

    // Part of another phrase.
    bool claimed(std::uint32_t at, bool old_side) const {
        return std::any_of(phrases_.begin(), phrases_.end(), [&](const PhraseMove& move) {
            const std::uint32_t begin = old_side ? move.a : move.b;
            return at >= begin && at < begin + move.length;
        });
    }

    // A phrase stays inside its paragraph.
    bool ends_paragraph(std::size_t i, std::size_t j) const {
        return a_[i].ends_paragraph || b_[j].ends_paragraph;
    }

    std::vector<Run>& kept_;
    Glyphs a_;
    Glyphs b_;
    std::vector<PhraseMove>& phrases_;
};

}  // namespace

void grow_phrases(std::vector<Run>& kept, Glyphs a, Glyphs b, std::vector<PhraseMove>& phrases) {
    Grower(kept, a, b, phrases).run();
}

}  // namespace adref
