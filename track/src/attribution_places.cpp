#include "track/src/attribution_places.h"

#include "track/src/attribution_match.h"

#include <algorithm>
#include <cmath>

namespace adref::track {
namespace {

// Words between what an amendment names and where the redline marks the change,
// whose ends may slide.
constexpr std::uint32_t kSlack = 3;

constexpr double kTouching = 0.98;  // how sure a place is
constexpr double kNear = 0.85;

constexpr double kShareThere = 0.5;     // of the words with meaning, to be credited where it touches
constexpr double kShareNear = 0.75;     // a few words away
constexpr std::uint32_t kRunThere = 2;  // or so many words with meaning in a row
constexpr std::uint32_t kRunNear = 3;
constexpr double kShareOfRun = 0.2;  // and then at least so much of the whole
constexpr double kShareGone = 0.5;   // of the words that an edit deletes

using Places = std::vector<HunkPlace>;

class PlaceReader {
 public:
    PlaceReader(const Ground& ground, const AttributionVocabulary& vocabulary, Ledger& ledger)
        : ground_(ground), vocabulary_(vocabulary), ledger_(ledger) {}

    bool look(const WordAsk& ask) {
        Tally& tally = ledger_.tallies[ask.amendment];
        if (!ground_.deleted(ask.paragraph)) tally.somewhere_left = true;
        const bool came = ask.text.empty() ? look_for_signs(ask) : look_for_words(ask);
        look_for_deletion(ask, came);
        return came || (ask.text.empty() && ask.signs.empty());
    }

    void look_instead(const WordAsk& ask) {
        Tally& tally = ledger_.tallies[ask.amendment];
        for (const HunkPlace& place : near(ask, 0)) {
            if (ask.lo == ask.hi) {
                // An insertion is in nobody's way but where the words around it went.
                if (place.lo >= ask.lo || place.hi <= ask.hi) continue;
                tally.swallowed = true;
            } else if (place.lo >= ask.hi || place.hi <= ask.lo) {
                continue;
            }
            const Hunk& hunk = ground_.hunks[place.hunk];
            for (std::uint32_t at = hunk.first; at < hunk.last; ++at) {
                if (!vocabulary_.weak(ground_.inserted[at].id) && is_instead(ask, ledger_.inserted[at]))
                    tally.overwritten = true;
            }
        }
    }

 private:
    // The hunks at a place, with so many words of tolerance.
    std::vector<HunkPlace> near(const WordAsk& ask, std::uint32_t slack) const {
        const Places& all = ground_.places[ask.paragraph];
        std::vector<HunkPlace> out;
        auto at =
            std::lower_bound(all.begin(), all.end(), ask.lo,
                             [&](const HunkPlace& place, std::uint32_t lo) { return place.hi + slack < lo; });
        for (; at != all.end() && at->lo <= ask.hi + slack; ++at) out.push_back(*at);
        return out;
    }

    struct Finding {
        std::vector<std::uint32_t> words;  // into Ground::inserted
        std::uint32_t matched = 0;         // with meaning; all words of a text that has no others
        std::uint32_t replaced = 0;
        double share = 0;
        double weight = 0;
    };

    Finding find_in(const WordAsk& ask, const std::vector<HunkPlace>& places, double share,
                    std::uint32_t run) const {
        std::vector<std::uint32_t> at;
        std::vector<std::uint32_t> ids;
        for (const HunkPlace& place : places) {
            const Hunk& hunk = ground_.hunks[place.hunk];
            for (std::uint32_t word = hunk.first; word < hunk.last; ++word) {
                if (ground_.inserted[word].sign) continue;
                at.push_back(word);
                ids.push_back(ground_.inserted[word].id);
            }
        }
        Finding finding;
        if (ids.empty()) return finding;
        std::vector<WordPair> pairs = align_words(ask.text, ids, vocabulary_);
        drop_confetti(pairs, ask.text, vocabulary_);
        const Evidence evidence = weigh(pairs, ask.text, ids.size(), vocabulary_);
        if (evidence.matched == 0) return finding;
        if (evidence.share() < share && (evidence.longest < run || evidence.share() < kShareOfRun))
            return finding;
        for (const auto& [mine, theirs] : pairs) {
            finding.words.push_back(at[theirs]);
            if (!vocabulary_.weak(ask.text[mine])) finding.weight += vocabulary_.rarity(ask.text[mine]);
        }
        finding.matched = evidence.matched;
        finding.replaced = evidence.replaced;
        finding.share = evidence.share();
        return finding;
    }

    bool all_weak(const WordAsk& ask) const {
        return std::all_of(ask.text.begin(), ask.text.end(),
                           [&](std::uint32_t id) { return vocabulary_.weak(id); });
    }

    bool look_for_words(const WordAsk& ask) {
        Tally& tally = ledger_.tallies[ask.amendment];
        if (all_weak(ask)) return look_for_all(ask, ask.text, false);
        Finding finding = find_in(ask, near(ask, 0), kShareThere, kRunThere);
        double place = kTouching;
        if (finding.share < 1.0) {
            Finding wider = find_in(ask, near(ask, kSlack), kShareNear, kRunNear);
            if (wider.matched > finding.matched) {
                finding = std::move(wider);
                place = kNear;
            }
        }
        const auto words = static_cast<std::uint32_t>(std::count_if(
            ask.text.begin(), ask.text.end(), [&](std::uint32_t id) { return !vocabulary_.weak(id); }));
        tally.asked_in += words;
        if (finding.words.empty()) return false;
        tally.got_in += finding.matched;
        tally.replaced += finding.replaced;
        const Match match = finding.matched == words ? Match::verbatim : Match::adapted;
        credit(ask, finding.words,
               {ask.amendment, match, confidence_of(finding.share, finding.weight, place)});
        return true;
    }

    bool look_for_signs(const WordAsk& ask) {
        return !ask.signs.empty() && look_for_all(ask, ask.signs, true);
    }

    // Signs and function words say nothing alone: they count where the whole of
    // the ask is the whole of what was done there.
    bool look_for_all(const WordAsk& ask, const std::vector<std::uint32_t>& ids, bool signs) {
        Tally& tally = ledger_.tallies[ask.amendment];
        tally.asked_in += static_cast<std::uint32_t>(ids.size());
        for (const HunkPlace& place : near(ask, 0)) {
            if (place.lo != ask.lo || place.hi != ask.hi) continue;
            std::vector<std::uint32_t> found;
            std::vector<std::uint32_t> at;
            const Hunk& hunk = ground_.hunks[place.hunk];
            for (std::uint32_t word = hunk.first; word < hunk.last; ++word) {
                if (ground_.inserted[word].sign && !signs) continue;
                found.push_back(ground_.inserted[word].id);
                at.push_back(word);
            }
            if (found != ids) continue;
            tally.got_in += static_cast<std::uint32_t>(ids.size());
            credit(ask, at, {ask.amendment, Match::verbatim, confidence_of(1.0, 0.5, kTouching)});
            return true;
        }
        return false;
    }

    void look_for_deletion(const WordAsk& ask, bool came) {
        if (ask.lo == ask.hi) return;
        Tally& tally = ledger_.tallies[ask.amendment];
        const std::uint32_t start = ground_.starts[ask.paragraph];
        const auto count = [&](const auto& counts) {
            std::pair<std::uint32_t, std::uint32_t> out;  // asked for, got
            for (std::uint32_t at = start + ask.lo; at < start + ask.hi; ++at) {
                if (!counts(ground_.base[at])) continue;
                ++out.first;
                if (ground_.gone[at].entry != kNowhere) ++out.second;
            }
            return out;
        };
        auto [asked, got] = count([&](const AttributionWord& word) { return !vocabulary_.weak(word.id); });
        if (asked == 0) std::tie(asked, got) = count([](const AttributionWord& word) { return !word.sign; });
        if (asked == 0 && ask.text.empty())
            std::tie(asked, got) = count([](const AttributionWord&) { return true; });
        tally.asked_out += asked;
        if (asked == 0 || (!came && got < kShareGone * asked) || got == 0) return;
        tally.got_out += got;
        const double share = static_cast<double>(got) / asked;
        double weight = 0;
        for (std::uint32_t at = start + ask.lo; at < start + ask.hi; ++at)
            weight += vocabulary_.rarity(ground_.base[at].id);
        const Credit credit{ask.amendment, got == asked ? Match::verbatim : Match::adapted,
                            confidence_of(share, weight + (came ? 2.0 : 0.0), kTouching)};
        for (std::uint32_t at = start + ask.lo; at < start + ask.hi; ++at) {
            if (ground_.gone[at].entry == kNowhere) continue;
            give(ledger_.gone[at], credit);
            tally.entries.push_back(ground_.gone[at].entry);
        }
        tally.confidence += credit.confidence * got;
        tally.credited += got;
    }

    void credit(const WordAsk& ask, const std::vector<std::uint32_t>& words, const Credit& credit) {
        Tally& tally = ledger_.tallies[ask.amendment];
        for (const std::uint32_t word : words) {
            give(ledger_.inserted[word], credit);
            tally.entries.push_back(ground_.inserted[word].span.entry);
            tally.confidence += credit.confidence;
            ++tally.credited;
        }
    }

    // Words of its own are not instead of it. Nor are words put beside a deletion
    // by somebody who did not ask for that deletion.
    bool is_instead(const WordAsk& ask, const std::vector<Credit>& credits) const {
        if (has(credits, ask.amendment)) return false;
        if (credits.empty() || !ask.text.empty()) return true;
        const std::uint32_t start = ground_.starts[ask.paragraph];
        for (std::uint32_t at = start + ask.lo; at < start + ask.hi; ++at) {
            for (const Credit& credit : credits) {
                if (has(ledger_.gone[at], credit.amendment)) return true;
            }
        }
        return false;
    }

    const Ground& ground_;
    const AttributionVocabulary& vocabulary_;
    Ledger& ledger_;
};

}  // namespace

double confidence_of(double share, double weight, double place) {
    return place * (0.6 + 0.4 * share) * (1.0 - 0.35 * std::exp2(-weight));
}

std::vector<bool> look_at_places(const Ground& ground, const std::vector<WordAsk>& asks,
                                 const AttributionVocabulary& vocabulary, Ledger& ledger) {
    PlaceReader reader(ground, vocabulary, ledger);
    std::vector<bool> found(asks.size());
    for (std::size_t i = 0; i < asks.size(); ++i) found[i] = reader.look(asks[i]);
    return found;
}

void look_at_what_stands_instead(const Ground& ground, const std::vector<WordAsk>& asks,
                                 const AttributionVocabulary& vocabulary, Ledger& ledger) {
    PlaceReader reader(ground, vocabulary, ledger);
    for (const WordAsk& ask : asks) reader.look_instead(ask);
}

}  // namespace adref::track
