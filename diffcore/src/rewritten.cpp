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
// A sentence with this many words with meaning is not equal by chance.
constexpr std::ptrdiff_t kSentenceWords = 2;

// A sentence, or a pair, of which one side keeps this much and a phrase among
// it was put into something larger, or cut down; that is no rewriting.
constexpr double kKeptOfOneSide = 0.5;

double worth_of(Glyphs glyphs) {
    double worth = 0;
    for (const Glyph& glyph : glyphs) worth += reading_worth(glyph);
    return worth;
}

// Brackets opened or closed rewrite nothing.
double chars_of(const Glyph& glyph) {
    return glyph.bracket ? 0 : glyph.chars;
}

double chars_of(Glyphs glyphs) {
    double chars = 0;
    for (const Glyph& glyph : glyphs) chars += chars_of(glyph);
    return chars;
}

double kept_in(const std::vector<Run>& runs, const std::vector<PhraseMove>& moves, Glyphs a) {
    double kept = 0;
    for (const Run& run : runs) kept += worth_of(a.subspan(run.a, run.length));
    for (const PhraseMove& move : moves) kept += worth_of(a.subspan(move.a, move.length));
    return kept;
}

std::ptrdiff_t meaningful_in(Glyphs tokens) {
    return std::count_if(tokens.begin(), tokens.end(), [](const Glyph& glyph) { return !glyph.weak; });
}

bool has_phrase(Glyphs tokens) {
    PhraseWeight weight;
    for (const Glyph& glyph : tokens) weight.add(glyph);
    return weight.is_phrase();
}

bool begins_sentence(Glyphs side, std::size_t at) {
    return at == 0 || side[at - 1].ends_sentence;
}

// The sentences that a run holds whole, on both sides, and that say something.
void keep_sentences(const Run& run, Glyphs a, Glyphs b, std::vector<Run>& out) {
    std::uint32_t begin = 0;
    for (std::uint32_t k = 0; k < run.length; ++k) {
        if (!a[run.a + k].ends_sentence || !b[run.b + k].ends_sentence) continue;
        const std::uint32_t length = k + 1 - begin;
        const Run sentence{run.a + begin, run.b + begin, length};
        if (begins_sentence(a, sentence.a) && begins_sentence(b, sentence.b) &&
            meaningful_in(a.subspan(sentence.a, length)) >= kSentenceWords)
            append_run(out, sentence);
        begin = k + 1;
    }
}

// What a rewritten pair still keeps at its beginning or end: a whole sentence
// ("Good faith.") or words enough to know it by ("The mechanism shall be
// composed of members …").
bool holds_its_place(const Run& run, Glyphs a, bool at_begin) {
    const Glyphs tokens = a.subspan(run.a, run.length);
    const std::ptrdiff_t meaningful = meaningful_in(tokens);
    if (meaningful > kPlaceWords) return true;
    if (meaningful == 0) return false;
    return at_begin ? tokens.back().ends_sentence : a[run.a - 1].ends_sentence;
}

void replace_pair(std::vector<Run>& runs, const std::vector<Run>& unmelted,
                  const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b) {
    const double least = kRewritten * std::max(chars_of(a), chars_of(b));
    if (kept_in(runs, moves, a) >= least) return;
    const double kept = kept_in(unmelted, moves, a);
    const bool phrase = std::any_of(runs.begin(), runs.end(),
                                    [a](const Run& run) { return has_phrase(a.subspan(run.a, run.length)); });
    if (phrase && (kept >= least || kept >= kKeptOfOneSide * std::min(worth_of(a), worth_of(b)))) return;
    std::vector<Run> left;
    for (const Run& run : runs) {
        const bool at_begin = run.a == 0 && run.b == 0;
        const bool at_end = run.a > 0 && run.a + run.length == a.size() && run.b + run.length == b.size();
        if ((at_begin && holds_its_place(run, a, true)) || (at_end && holds_its_place(run, a, false))) {
            append_run(left, run);
        } else {
            keep_sentences(run, a, b, left);
        }
    }
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
    bool phrase = false;  // among what is kept
    double chars = 0;
    double worth = 0;
    double kept = 0;

    void keep(std::uint32_t with, double what) {
        several = several || (partner != kNone && partner != with);
        partner = with;
        kept += what;
    }
};

class Sentences {
 public:
    Sentences(const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b)
        : a_(a), b_(b), old_sentence_(sentences_of(a)), new_sentence_(sentences_of(b)), moves_(moves) {}

    bool single() const {
        return a_.empty() || b_.empty() || (old_sentence_.back() == 0 && new_sentence_.back() == 0);
    }

    void replace(std::vector<Run>& runs, const std::vector<Run>& unmelted) {
        olds_ = shares_of(a_, old_sentence_);
        news_ = shares_of(b_, new_sentence_);
        for (const Run& run : runs) {
            for (std::uint32_t k = 0; k < run.length; ++k) {
                const std::uint32_t s = old_sentence_[run.a + k];
                const std::uint32_t t = new_sentence_[run.b + k];
                const double worth = reading_worth(a_[run.a + k]);
                olds_[s].keep(t, worth);
                news_[t].keep(s, worth);
            }
        }
        keep_moved();
        const bool none = std::none_of(olds_.begin(), olds_.end(), [this](const Share& share) {
            return share.partner != Share::kNone && rewritten(share, news_[share.partner]);
        });
        if (none) return;
        measure_again(runs, unmelted);
        std::vector<Run> left;
        for (const Run& run : runs) {
            for (std::uint32_t k = 0; k < run.length;) {
                const std::uint32_t end = piece_end(run, k);
                keep_piece({run.a + k, run.b + k, end - k}, left);
                k = end;
            }
        }
        runs = std::move(left);
    }

 private:
    static std::vector<Share> shares_of(Glyphs side, const std::vector<std::uint32_t>& sentence) {
        std::vector<Share> shares(side.empty() ? 0 : sentence.back() + 1U);
        for (std::size_t i = 0; i < side.size(); ++i) shares[sentence[i]].chars += chars_of(side[i]);
        return shares;
    }

    void keep_moved() {  // not lost, wherever they went
        for (const PhraseMove& move : moves_) {
            for (std::uint32_t k = 0; k < move.length; ++k) {
                olds_[old_sentence_[move.a + k]].kept += reading_worth(a_[move.a + k]);
                news_[new_sentence_[move.b + k]].kept += reading_worth(b_[move.b + k]);
            }
        }
    }

    // What melted was kept all the same, if the sentence is still known by a phrase.
    void measure_again(const std::vector<Run>& runs, const std::vector<Run>& unmelted) {
        for (Share& share : olds_) share.kept = 0;
        for (Share& share : news_) share.kept = 0;
        for (const Run& run : unmelted) {
            for (std::uint32_t k = 0; k < run.length; ++k) {
                const double worth = reading_worth(a_[run.a + k]);
                olds_[old_sentence_[run.a + k]].kept += worth;
                news_[new_sentence_[run.b + k]].kept += worth;
            }
        }
        keep_moved();
        for (std::size_t i = 0; i < a_.size(); ++i) olds_[old_sentence_[i]].worth += reading_worth(a_[i]);
        for (std::size_t i = 0; i < b_.size(); ++i) news_[new_sentence_[i]].worth += reading_worth(b_[i]);
        for (const Run& run : runs) {
            for (std::uint32_t k = 0; k < run.length;) {
                const std::uint32_t end = piece_end(run, k);
                Share& share = olds_[old_sentence_[run.a + k]];
                share.phrase = share.phrase || has_phrase(a_.subspan(run.a + k, end - k));
                k = end;
            }
        }
    }

    // Where the sentence in which the run's token `k` stands ends, on either side.
    std::uint32_t piece_end(const Run& run, std::uint32_t k) const {
        while (k < run.length && !a_[run.a + k].ends_sentence && !b_[run.b + k].ends_sentence) ++k;
        return std::min(k + 1, run.length);
    }

    static bool rewritten(const Share& olds, const Share& news) {
        const double kept = std::max(olds.kept, news.kept);
        if (olds.several || news.several || kept >= kRewrittenSentence * std::max(olds.chars, news.chars))
            return false;
        return !olds.phrase || kept < kKeptOfOneSide * std::min(olds.worth, news.worth);
    }

    // A long common beginning or end stays whatever became of the rest.
    bool holds_place(const Run& piece) const {
        const std::uint32_t a_end = piece.a + piece.length;
        const std::uint32_t b_end = piece.b + piece.length;
        const bool begins = begins_sentence(a_, piece.a) && begins_sentence(b_, piece.b);
        const bool ends = begins_sentence(a_, a_end) && begins_sentence(b_, b_end);
        const std::ptrdiff_t meaningful = meaningful_in(a_.subspan(piece.a, piece.length));
        return ((begins || ends) && meaningful > kPlaceWords) ||
               (begins && ends && meaningful >= kSentenceWords);
    }

    void keep_piece(const Run& piece, std::vector<Run>& out) const {
        if (!rewritten(olds_[old_sentence_[piece.a]], news_[new_sentence_[piece.b]]) || holds_place(piece))
            append_run(out, piece);
    }

    Glyphs a_;
    Glyphs b_;
    std::vector<std::uint32_t> old_sentence_;
    std::vector<std::uint32_t> new_sentence_;
    const std::vector<PhraseMove>& moves_;
    std::vector<Share> olds_;
    std::vector<Share> news_;
};

}  // namespace

double reading_worth(const Glyph& glyph) {
    if (glyph.bracket) return 0;
    return glyph.chars * (glyph.ideograph ? kIdeographWorth : glyph.weak ? kWeakWorth : 1.0);
}

void replace_rewritten(std::vector<Run>& runs, const std::vector<Run>& unmelted,
                       const std::vector<PhraseMove>& moves, Glyphs a, Glyphs b) {
    if (runs.empty()) return;
    Sentences sentences(moves, a, b);
    if (!sentences.single()) sentences.replace(runs, unmelted);
    if (!runs.empty()) replace_pair(runs, unmelted, moves, a, b);
}

}  // namespace adref
