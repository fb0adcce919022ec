#include "diffcore/src/phrase_moves.h"

#include "diffcore/src/phrase_growth.h"

#include <queue>

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace adref {
namespace {

constexpr double kIdeographWorth = 0.5;
constexpr double kWeakWorth = 1.0 / 3.0;
// Lighter phrases recur in any paragraph of a treaty; see docs/design/redline.md.
constexpr double kLeastWorth = 3.3;
constexpr double kLeastMeaningful = 2.0;
// A whole sentence is known by less.
constexpr double kLeastSentence = 2.3;
// What has to be kept between the two places of a phrase, in the same coin.
constexpr double kLeastBetween = 1.0;

constexpr std::size_t kSeed = 3;           // tokens that two places must share to be looked at
constexpr std::size_t kMostPlaces = 12;    // places of one seed; a refrain is no phrase
constexpr std::size_t kMostSoftRun = 3;    // tokens of a run that a phrase may take over
constexpr std::size_t kWorkPerToken = 64;  // comparisons, in all
constexpr std::size_t kMostLookedUp = 16;  // phrases that are counted in both texts

enum class Place : std::uint8_t { kept, soft, open };

// One side: what is kept of it, and between which firm runs each token stands.
struct Ground {
    std::vector<Place> place;
    std::vector<std::uint32_t> gap;
};

std::uint64_t seed_at(Glyphs side, std::size_t at) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kSeed; ++k)
        hash = (hash ^ (side[at + k].fold + 1)) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
    return hash;
}

bool is_soft(const Run& run, Glyphs a) {
    if (run.length > kMostSoftRun) return false;
    const Glyphs tokens = a.subspan(run.a, run.length);
    return std::all_of(tokens.begin(), tokens.end(),
                       [](const Glyph& glyph) { return glyph.weak && !glyph.bracket; });
}

class Finder {
 public:
    Finder(std::vector<Run>& kept, Glyphs a, Glyphs b) : kept_(kept), a_(a), b_(b) {}

    std::vector<PhraseMove> find() {
        survey();
        collect();
        choose();
        give_up_soft_runs();
        grow_phrases(kept_, a_, b_, chosen_);
        std::sort(chosen_.begin(), chosen_.end(),
                  [](const PhraseMove& x, const PhraseMove& y) { return x.a < y.a; });
        return std::move(chosen_);
    }

 private:
    struct Candidate {
        double worth;
        PhraseMove move;

        // The heaviest first, then the first in the text.
        bool operator<(const Candidate& other) const {
            if (worth != other.worth) return worth < other.worth;
            if (move.a != other.move.a) return move.a > other.move.a;
            return move.b > other.move.b;
        }
    };

    void survey() {
        old_.place.assign(a_.size(), Place::open);
        new_.place.assign(b_.size(), Place::open);
        old_.gap.assign(a_.size(), 0);
        new_.gap.assign(b_.size(), 0);
        std::uint32_t gap = 0;
        std::size_t x = 0;
        std::size_t y = 0;
        passed_.push_back(0);
        for (const Run& run : kept_) {
            const bool soft = is_soft(run, a_);
            while (x < run.a) old_.gap[x++] = gap;
            while (y < run.b) new_.gap[y++] = gap;
            const std::uint32_t own = soft ? gap : gap + 1;
            PhraseWeight weight;
            for (std::uint32_t k = 0; k < run.length; ++k, ++x, ++y) {
                old_.place[x] = new_.place[y] = soft ? Place::soft : Place::kept;
                old_.gap[x] = new_.gap[y] = own;
                weight.add(a_[x]);
            }
            if (!soft) {
                gap += 2;  // a firm run has a number of its own
                passed_.push_back(passed_.back() + weight.worth);
                passed_.push_back(passed_.back());
            }
        }
        while (x < a_.size()) old_.gap[x++] = gap;
        while (y < b_.size()) new_.gap[y++] = gap;
    }

    bool may_match(std::size_t i, std::size_t j) const {
        return a_[i].fold == b_[j].fold && !a_[i].bracket && old_.place[i] != Place::kept &&
               new_.place[j] != Place::kept;
    }

    // Something with meaning is kept between the two places.
    bool apart(std::size_t i, std::size_t j) const {
        const double before = passed_[old_.gap[i]];
        const double after = passed_[new_.gap[j]];
        return (before < after ? after - before : before - after) >= kLeastBetween;
    }

    void collect() {
        if (a_.size() < kSeed || b_.size() < kSeed) return;
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
        std::size_t seeds = 0;
        for (std::uint32_t i = 0; i + kSeed <= a_.size(); ++i) {
            if (!seeds_at(old_, a_, i)) continue;
            ++seeds;
            auto& there = places[seed_at(a_, i)];
            if (there.size() < kMostPlaces) there.push_back(i);
        }
        if (seeds == 0) return;
        std::size_t budget = (a_.size() + b_.size()) * kWorkPerToken;
        for (std::uint32_t j = 0; j + kSeed <= b_.size(); ++j) {
            if (!seeds_at(new_, b_, j)) continue;
            const auto there = places.find(seed_at(b_, j));
            if (there == places.end()) continue;
            for (const std::uint32_t i : there->second) {
                if (!apart(i, j)) continue;
                if (i > 0 && j > 0 && may_match(i - 1, j - 1) && apart(i - 1, j - 1) &&
                    !ends_paragraph(i - 1, j - 1))
                    continue;
                std::uint32_t length = 0;
                while (i + length < a_.size() && j + length < b_.size() && budget > 0 &&
                       may_match(i + length, j + length) && apart(i + length, j + length)) {
                    ++length;
                    --budget;
                    if (ends_paragraph(i + length - 1, j + length - 1)) break;
                }
                propose({i, j, length});
            }
        }
    }

    static bool seeds_at(const Ground& ground, Glyphs side, std::size_t at) {
        bool open = false;
        for (std::size_t k = 0; k < kSeed; ++k) {
            if (ground.place[at + k] == Place::kept || side[at + k].bracket) return false;
            open = open || ground.place[at + k] == Place::open;
        }
        return open;
    }

    bool taken_over(const PhraseMove& move, std::uint32_t k) const {
        return old_.place[move.a + k] == Place::soft || new_.place[move.b + k] == Place::soft;
    }

    // A phrase stays inside its paragraph.
    bool ends_paragraph(std::size_t i, std::size_t j) const {
        return a_[i].ends_paragraph || b_[j].ends_paragraph;
    }

    // "(if any)" at an end belongs to the phrase, half of it does not.
    bool is_half_pair(const PhraseMove& move, std::uint32_t at) const {
        if (!a_[at].opens && !a_[at].closes) return false;
        int open = 0;
        for (std::uint32_t k = 0; k < move.length; ++k) {
            const Glyph& glyph = a_[move.a + k];
            if (glyph.opens) ++open;
            if (glyph.closes) --open;
        }
        return open != 0;
    }

    // The number of a paragraph or an item, not that of "14 days".
    static bool is_label(Glyphs side, std::size_t at) {
        if (!side[at].number) return false;
        const bool behind_sign = at > 0 && side[at - 1].punctuation && !side[at - 1].ends_clause &&
                                 !side[at - 1].ends_sentence && !side[at - 1].opens;
        return behind_sign || (at + 1 < side.size() && side[at + 1].punctuation);
    }

    // A phrase that stands elsewhere too, as often in the one text as in the
    // other, is a name that recurs.
    bool recurs(const PhraseMove& move) {
        if (looked_up_ == kMostLookedUp) return false;
        ++looked_up_;
        const Glyphs phrase = a_.subspan(move.a, move.length);
        const std::size_t before = times_in(a_, phrase);
        return before > 1 && before == times_in(b_, phrase);
    }

    static std::size_t times_in(Glyphs side, Glyphs phrase) {
        std::size_t times = 0;
        for (std::size_t i = 0; i + phrase.size() <= side.size(); ++i) {
            if (side[i].fold != phrase.front().fold) continue;
            times += std::equal(phrase.begin(), phrase.end(), side.begin() + static_cast<std::ptrdiff_t>(i),
                                [](const Glyph& x, const Glyph& y) { return x.fold == y.fold; })
                         ? 1U
                         : 0U;
        }
        return times;
    }

    // A phrase begins and ends with words of its own.
    void propose(PhraseMove move) {
        const auto loose = [&](std::uint32_t k) {
            const std::uint32_t at = move.a + k;
            if (a_[at].opens || a_[at].closes) return is_half_pair(move, at);
            return a_[at].punctuation || taken_over(move, k);
        };
        while (move.length > 0 && loose(move.length - 1)) --move.length;
        while (move.length > 0 && (loose(0) || is_label(a_, move.a) || is_label(b_, move.b)))
            ++move.a, ++move.b, --move.length;
        PhraseWeight own;
        for (std::uint32_t k = 0; k < move.length; ++k) {
            if (!taken_over(move, k)) own.add(a_[move.a + k]);
        }
        const bool light = own.worth >= kLeastSentence && own.meaningful >= kLeastMeaningful;
        if (own.is_phrase() ||
            (light && is_sentence(a_, move.a, move.length) && is_sentence(b_, move.b, move.length))) {
            candidates_.push({own.worth, move});
        }
    }

    static bool is_sentence(Glyphs side, std::size_t begin, std::size_t length) {
        const std::size_t end = begin + length;
        return (begin == 0 || side[begin - 1].ends_sentence) && end < side.size() && side[end].ends_sentence;
    }

    void choose() {
        std::vector<bool> old_taken(a_.size());
        std::vector<bool> new_taken(b_.size());
        while (!candidates_.empty()) {
            const PhraseMove move = candidates_.top().move;
            candidates_.pop();
            const auto taken = [&](std::uint32_t k) {
                return old_taken[move.a + k] || new_taken[move.b + k];
            };
            std::uint32_t first = 0;
            while (first < move.length && taken(first)) ++first;
            std::uint32_t end = first;
            while (end < move.length && !taken(end)) ++end;
            if (first == 0 && end == move.length) {
                if (recurs(move)) continue;
                for (std::uint32_t k = 0; k < move.length; ++k)
                    old_taken[move.a + k] = new_taken[move.b + k] = true;
                chosen_.push_back(move);
                continue;
            }
            // What heavier phrases left of it stands for itself.
            propose({move.a + first, move.b + first, end - first});
            if (end < move.length) propose({move.a + end, move.b + end, move.length - end});
        }
    }

    // The runs whose tokens a phrase took over on either side.
    void give_up_soft_runs() {
        std::vector<bool> old_taken(a_.size());
        std::vector<bool> new_taken(b_.size());
        for (const PhraseMove& move : chosen_) {
            for (std::uint32_t k = 0; k < move.length; ++k)
                old_taken[move.a + k] = new_taken[move.b + k] = true;
        }
        std::erase_if(kept_, [&](const Run& run) {
            if (!is_soft(run, a_)) return false;
            for (std::uint32_t k = 0; k < run.length; ++k) {
                if (old_taken[run.a + k] || new_taken[run.b + k]) return true;
            }
            return false;
        });
    }

    std::vector<Run>& kept_;
    Glyphs a_;
    Glyphs b_;
    Ground old_;
    Ground new_;
    std::vector<double> passed_;  // by gap: what firm runs before it are worth
    std::priority_queue<Candidate> candidates_;
    std::vector<PhraseMove> chosen_;
    std::size_t looked_up_ = 0;
};

}  // namespace

void PhraseWeight::add(const Glyph& glyph) {
    if (glyph.punctuation) return;
    if (glyph.ideograph) {
        worth += kIdeographWorth;
        meaningful += kIdeographWorth;
    } else if (glyph.weak) {
        worth += kWeakWorth;
    } else {
        worth += 1;
        meaningful += 1;
    }
}

bool PhraseWeight::is_phrase() const {
    return worth >= kLeastWorth && meaningful >= kLeastMeaningful;
}

std::vector<PhraseMove> find_phrase_moves(std::vector<Run>& kept, Glyphs a, Glyphs b) {
    std::size_t length = 0;
    for (const Run& run : kept) length += run.length;
    // A phrase moves past something, and has words enough on both sides.
    if (length == 0 || a.size() - length < kSeed || b.size() - length < kSeed) return {};
    return Finder(kept, a, b).find();
}

}  // namespace adref
