#include "track/src/attribution_elsewhere.h"

#include "track/src/attribution_match.h"
#include "track/src/attribution_phrases.h"
#include "track/src/attribution_places.h"

#include <algorithm>
#include <unordered_map>

namespace adref::track {
namespace {

constexpr std::size_t kMostHunks = 4;  // that one text is looked for in
constexpr std::int64_t kNearParagraphs = 2;
constexpr double kSurePlace = 0.98;
constexpr double kSureElsewhere = 0.85;

// Words with meaning. At the place of a new paragraph less is asked for than
// anywhere.
constexpr std::uint32_t kFewestHere = 3;
constexpr double kShareHere = 0.3;
constexpr double kShareOfRun = 0.2;  // where a run says that it is here
constexpr std::uint32_t kFewestElsewhere = 4;
constexpr std::uint32_t kRunElsewhere = 3;
constexpr double kShareElsewhere = 0.35;
constexpr std::uint32_t kLongRun = 6;  // that is enough whatever the share
// A text that came nearly whole is credited even where others are already.
constexpr double kShareBesideOthers = 0.8;
constexpr std::uint32_t kFewestBesideOthers = 6;

class ElsewhereReader {
 public:
    ElsewhereReader(const Ground& ground, const AttributionVocabulary& vocabulary, Ledger& ledger)
        : ground_(ground), vocabulary_(vocabulary), ledger_(ledger), phrases_(ground) {
        taken_.reserve(ledger.inserted.size());
        for (const std::vector<Credit>& credits : ledger.inserted) taken_.push_back(!credits.empty());
        for (std::uint32_t h = 0; h < ground.hunks.size(); ++h) {
            const Entry& entry = ground.redline.entries[ground.hunks[h].entry];
            if (!ground.hunks[h].whole || entry.news.size() != 1) continue;
            new_paragraphs_.emplace_back(entry.news.front(), h);
        }
        std::sort(new_paragraphs_.begin(), new_paragraphs_.end());
        std::int64_t end = 0;
        for (auto at = new_paragraphs_.rbegin(); at != new_paragraphs_.rend(); ++at) {
            if (at == new_paragraphs_.rbegin() || at->first + 1 < std::prev(at)->first) end = at->first;
            run_ends_[at->first] = end;
        }
    }

    // Words that were asked for in another place: already counted as asked for.
    void look(const WordAsk& ask) {
        if (count_meaning(ask.text) < kFewestElsewhere) return;
        look_through(ask.amendment, ask.text, Here{});
    }

    void look(const ParagraphAsk& ask) {
        ledger_.tallies[ask.amendment].asked_in += count_meaning(ask.text);
        ledger_.tallies[ask.amendment].somewhere_left = true;
        look_through(ask.amendment, ask.text, here_behind(ask.behind));
    }

 private:
    std::uint32_t count_meaning(const std::vector<std::uint32_t>& ids) const {
        return static_cast<std::uint32_t>(
            std::count_if(ids.begin(), ids.end(), [&](std::uint32_t id) { return !vocabulary_.weak(id); }));
    }

    // New positions where a new paragraph behind an old one would stand: a few
    // around it, and on behind others that are new there.
    struct Here {
        std::int64_t first = 0;
        std::int64_t last = -1;  // none
    };
    Here here_behind(std::uint32_t paragraph) const {
        std::int64_t place = 0;
        if (paragraph != kBeforeAll && paragraph < ground_.new_place.size())
            place = ground_.new_place[paragraph] + 1;
        Here here{place - kNearParagraphs, place + kNearParagraphs};
        const auto run = run_ends_.find(place);
        if (run != run_ends_.end()) here.last = std::max(here.last, run->second);
        return here;
    }

    bool is_here(std::uint32_t hunk, const Here& here) const {
        if (!ground_.hunks[hunk].whole) return false;
        const std::vector<std::uint32_t>& news = ground_.redline.entries[ground_.hunks[hunk].entry].news;
        return news.size() == 1 && news.front() >= here.first && news.front() <= here.last;
    }

    std::vector<std::uint32_t> candidates_for(const std::vector<std::uint32_t>& text,
                                              const Here& here) const {
        std::vector<std::uint32_t> out;
        // The nearest are looked at even if no phrase of theirs is rare.
        auto at = std::lower_bound(new_paragraphs_.begin(), new_paragraphs_.end(), std::pair(here.first, 0U));
        for (; at != new_paragraphs_.end() &&
               at->first <= std::min(here.last, here.first + 2 * kNearParagraphs);
             ++at)
            out.push_back(at->second);
        const std::size_t nearest = out.size();
        for (const InsertedPhrases::Candidate& candidate : phrases_.look_for(text)) {
            if (std::find(out.begin(), out.end(), candidate.hunk) != out.end()) continue;
            out.push_back(candidate.hunk);
            if (out.size() == nearest + kMostHunks) break;
        }
        return out;
    }

    void look_through(std::size_t amendment, const std::vector<std::uint32_t>& text, const Here& here) {
        std::vector<std::uint32_t> rest = text;  // what is not found yet
        std::vector<std::uint32_t> candidates = candidates_for(text, here);
        // The best first: what one hunk has, another one cannot have.
        while (!candidates.empty() && !rest.empty()) {
            Best best;
            for (std::size_t at = 0; at < candidates.size(); ++at) {
                Best found = find_in(rest, text, candidates[at], is_here(candidates[at], here));
                found.candidate = at;
                if (found.evidence.matched > best.evidence.matched) best = std::move(found);
            }
            if (best.evidence.matched == 0) return;
            take(amendment, text, rest, best);
            candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(best.candidate));
        }
    }

    struct Best {
        std::size_t candidate = 0;
        bool here = false;
        Evidence evidence;
        std::uint32_t others = 0;     // words with meaning in the hunk that are not of the text
        std::vector<WordPair> pairs;  // in `rest` and in Ground::inserted
    };

    Best find_in(const std::vector<std::uint32_t>& rest, const std::vector<std::uint32_t>& text,
                 std::uint32_t number, bool here) const {
        const Hunk& hunk = ground_.hunks[number];
        std::vector<std::uint32_t> ids;
        std::vector<std::uint32_t> at;
        for (std::uint32_t word = hunk.first; word < hunk.last; ++word) {
            if (ground_.inserted[word].sign) continue;
            ids.push_back(ground_.inserted[word].id);
            at.push_back(word);
        }
        Best best;
        best.here = here;
        std::vector<WordPair> pairs = align_words(rest, ids, vocabulary_);
        drop_confetti(pairs, rest, vocabulary_);
        const auto words = static_cast<double>(count_meaning(text));
        Evidence evidence = weigh(pairs, rest, ids.size(), vocabulary_);
        const bool nearly_whole =
            evidence.matched >= kShareBesideOthers * words && evidence.matched >= kFewestBesideOthers;
        if (!nearly_whole) {
            std::erase_if(pairs, [&](const WordPair& pair) { return taken_[at[pair.second]]; });
            evidence = weigh(pairs, rest, ids.size(), vocabulary_);
        }
        const bool enough =
            here ? evidence.matched >= kFewestHere && evidence.longest >= 2 &&
                       (evidence.matched >= kShareHere * words ||
                        (evidence.longest >= kRunElsewhere && evidence.matched >= kShareOfRun * words))
                 : evidence.matched >= kFewestElsewhere && evidence.longest >= kRunElsewhere &&
                       (evidence.matched >= kShareElsewhere * words || evidence.longest >= kLongRun);
        if (!enough) return best;
        best.evidence = evidence;
        // A new paragraph was put in other words wherever in it they stand.
        best.others = count_meaning(ids) - std::min(count_meaning(ids), evidence.matched);
        for (const auto& [mine, theirs] : pairs) best.pairs.emplace_back(mine, at[theirs]);
        return best;
    }

    void take(std::size_t amendment, const std::vector<std::uint32_t>& text, std::vector<std::uint32_t>& rest,
              const Best& best) {
        Tally& tally = ledger_.tallies[amendment];
        double weight = 0;
        for (const auto& [mine, theirs] : best.pairs) {
            if (!vocabulary_.weak(rest[mine])) weight += vocabulary_.rarity(rest[mine]);
        }
        const double share = best.evidence.matched / static_cast<double>(std::max(1U, count_meaning(text)));
        Credit credit{amendment, Match::elsewhere,
                      confidence_of(share, weight, best.here ? kSurePlace : kSureElsewhere)};
        if (best.here) credit.match = share >= 1.0 ? Match::verbatim : Match::adapted;
        tally.got_in += best.evidence.matched;
        tally.replaced += best.here ? std::max(best.evidence.replaced, best.others) : best.evidence.replaced;
        if (!best.here) tally.got_elsewhere += best.evidence.matched;
        std::vector<bool> found(rest.size());
        for (const auto& [mine, theirs] : best.pairs) {
            found[mine] = true;
            give(ledger_.inserted[theirs], credit);
            tally.entries.push_back(ground_.inserted[theirs].span.entry);
            tally.confidence += credit.confidence;
            ++tally.credited;
        }
        std::vector<std::uint32_t> left;
        for (std::size_t at = 0; at < rest.size(); ++at) {
            if (!found[at]) left.push_back(rest[at]);
        }
        rest = std::move(left);
    }

    const Ground& ground_;
    const AttributionVocabulary& vocabulary_;
    Ledger& ledger_;
    InsertedPhrases phrases_;
    std::vector<bool> taken_;  // inserted words with a credit at their place, before any is given here
    std::vector<std::pair<std::int64_t, std::uint32_t>> new_paragraphs_;  // new position, hunk
    std::unordered_map<std::int64_t, std::int64_t>
        run_ends_;  // the last one of those that follow without a gap
};

}  // namespace

void look_elsewhere(const Ground& ground, const Asks& asks, const std::vector<bool>& at_place,
                    const AttributionVocabulary& vocabulary, Ledger& ledger) {
    ElsewhereReader reader(ground, vocabulary, ledger);
    for (const ParagraphAsk& ask : asks.paragraphs) reader.look(ask);
    for (std::size_t i = 0; i < asks.words.size(); ++i) {
        if (!at_place[i]) reader.look(asks.words[i]);
    }
}

}  // namespace adref::track
