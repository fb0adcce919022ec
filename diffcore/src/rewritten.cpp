#include "diffcore/src/rewritten.h"

#include <algorithm>
#include <cstddef>

namespace adref {
namespace {

// Function words and punctuation are worth this much of their length, and so
// are single ideographs, of which two or three make a word.
constexpr double kWeakWorth = 0.35;
constexpr double kIdeographWorth = 0.7;
// A pair, or a sentence, that keeps less than this share of its characters is
// one replacement.
constexpr double kRewritten = 0.15;
constexpr double kRewrittenSentence = 0.3;
// More kept words than this show a reader where the old text stood.
constexpr std::ptrdiff_t kPlaceWords = 3;

double worth_of(Glyphs glyphs) {
    double worth = 0;
    for (const Glyph& glyph : glyphs) worth += reading_worth(glyph);
    return worth;
}

double chars_of(Glyphs glyphs) {
    double chars = 0;
    for (const Glyph& glyph : glyphs) chars += glyph.chars;
    return chars;
}

// What a rewritten pair still keeps at its beginning or end: a whole sentence
// ("Good faith.") or words enough to know it by ("The mechanism shall be
// composed of members …").
bool holds_its_place(const Run& run, Glyphs a, bool at_begin) {
    const Glyphs tokens = a.subspan(run.a, run.length);
    const auto meaningful =
        std::count_if(tokens.begin(), tokens.end(), [](const Glyph& glyph) { return !glyph.weak; });
    if (meaningful > kPlaceWords) return true;
    if (meaningful == 0) return false;
    return at_begin ? tokens.back().ends_sentence : a[run.a - 1].ends_sentence;
}

void replace_pair(std::vector<Run>& runs, const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b) {
    double kept = 0;
    for (const Run& run : runs) kept += worth_of(a.subspan(run.a, run.length));
    for (const PhraseMove& move : moves) kept += worth_of(a.subspan(move.a, move.length));
    if (kept >= kRewritten * std::max(chars_of(a), chars_of(b))) return;
    std::vector<Run> left;
    const Run& first = runs.front();
    const Run& last = runs.back();
    const bool at_begin = first.a == 0 && first.b == 0;
    const bool at_end = last.a > 0 && last.a + last.length == a.size() && last.b + last.length == b.size();
    if (at_begin && holds_its_place(first, a, true)) left.push_back(first);
    if (at_end && runs.size() > 1 && holds_its_place(last, a, false)) left.push_back(last);
    runs = std::move(left);
}

// The number of the sentence that each token stands in; one more at the end.
std::vector<std::uint32_t> sentences_of(Glyphs side) {
    std::vector<std::uint32_t> sentence(side.size());
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < side.size(); ++i) {
        sentence[i] = number;
        if (side[i].ends_sentence) ++number;
    }
    return sentence;
}

// A sentence of one side and the sentences of the other with which it shares
// kept words.
struct Share {
    static constexpr std::uint32_t kNone = UINT32_MAX;
    std::uint32_t partner = kNone;
    bool several = false;
    double whole = 0;
    double kept = 0;

    void keep(std::uint32_t with, double worth) {
        several = several || (partner != kNone && partner != with);
        partner = with;
        kept += worth;
    }
};

std::vector<Share> shares_of(Glyphs side, const std::vector<std::uint32_t>& sentence) {
    std::vector<Share> shares(side.empty() ? 0 : sentence.back() + 1U);
    for (std::size_t i = 0; i < side.size(); ++i) shares[sentence[i]].whole += side[i].chars;
    return shares;
}

void replace_sentences(std::vector<Run>& runs, const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b) {
    const std::vector<std::uint32_t> old_sentence = sentences_of(a);
    const std::vector<std::uint32_t> new_sentence = sentences_of(b);
    if (a.empty() || b.empty() || (old_sentence.back() == 0 && new_sentence.back() == 0)) return;
    std::vector<Share> olds = shares_of(a, old_sentence);
    std::vector<Share> news = shares_of(b, new_sentence);
    for (const Run& run : runs) {
        for (std::uint32_t k = 0; k < run.length; ++k) {
            const std::uint32_t s = old_sentence[run.a + k];
            const std::uint32_t t = new_sentence[run.b + k];
            const double worth = reading_worth(a[run.a + k]);
            olds[s].keep(t, worth);
            news[t].keep(s, worth);
        }
    }
    for (const PhraseMove& move : moves) {  // not lost, wherever they went
        for (std::uint32_t k = 0; k < move.length; ++k) {
            olds[old_sentence[move.a + k]].kept += reading_worth(a[move.a + k]);
            news[new_sentence[move.b + k]].kept += reading_worth(b[move.b + k]);
        }
    }
    const auto rewritten = [&](std::uint32_t s, std::uint32_t t) {
        const Share& old_share = olds[s];
        const Share& new_share = news[t];
        return !old_share.several && !new_share.several &&
               std::max(old_share.kept, new_share.kept) <
                   kRewrittenSentence * std::max(old_share.whole, new_share.whole);
    };
    std::vector<Run> left;
    for (const Run& run : runs) {
        for (std::uint32_t k = 0; k < run.length; ++k) {
            if (!rewritten(old_sentence[run.a + k], new_sentence[run.b + k]))
                append_run(left, {run.a + k, run.b + k, 1});
        }
    }
    runs = std::move(left);
}

}  // namespace

double reading_worth(const Glyph& glyph) {
    return glyph.chars * (glyph.ideograph ? kIdeographWorth : glyph.weak ? kWeakWorth : 1.0);
}

void replace_rewritten(std::vector<Run>& runs, const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b) {
    if (runs.empty()) return;
    replace_sentences(runs, moves, a, b);
    if (!runs.empty()) replace_pair(runs, moves, a, b);
}

}  // namespace adref
