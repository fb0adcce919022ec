#include "track/src/attribution_structure.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace adref::track {
namespace {

constexpr double kShareGone = 0.6;      // of a paragraph's words, for it to be as good as deleted
constexpr double kShareInserted = 0.5;  // of an inserted paragraph's words
constexpr std::int64_t kNearParagraphs = 2;
constexpr std::uint32_t kNearWords = 3;
constexpr double kSure = 0.97;
constexpr double kLikely = 0.8;

class StructureReader {
 public:
    StructureReader(const Ground& ground, std::size_t amendment, const AttributionVocabulary& vocabulary,
                    Ledger& ledger, std::vector<std::vector<Credit>>& entries)
        : ground_(ground),
          amendment_(amendment),
          vocabulary_(vocabulary),
          ledger_(ledger),
          tally_(ledger.tallies[amendment]),
          entries_(entries) {}

    void read(const ParagraphEdit& edit) {
        if (edit.kind == ParagraphEdit::Kind::add || edit.paragraph >= ground_.places.size()) return;
        switch (edit.kind) {
            case ParagraphEdit::Kind::remove:
                remove(edit.paragraph);
                return;
            case ParagraphEdit::Kind::move:
                move(edit);
                return;
            case ParagraphEdit::Kind::split:
                split(edit);
                return;
            case ParagraphEdit::Kind::join:
                join(edit);
                return;
            case ParagraphEdit::Kind::relabel:
                relabel(edit);
                return;
            case ParagraphEdit::Kind::add:
                return;
        }
    }

 private:
    const Entry& entry_of(std::uint32_t paragraph) const {
        return ground_.redline.entries[ground_.entry_of[paragraph]];
    }

    // Whether it is still there, for the question of what is moot.
    bool alive(std::uint32_t paragraph) {
        if (ground_.deleted(paragraph)) return false;
        tally_.somewhere_left = true;
        return true;
    }

    void done(std::uint32_t paragraph, Match match, double confidence) {
        ++tally_.got_structure;
        tally_.structure_elsewhere = tally_.structure_elsewhere || match == Match::elsewhere;
        tally_.confidence += confidence;
        ++tally_.credited;
        const std::uint32_t entry = ground_.entry_of[paragraph];
        tally_.entries.push_back(entry);
        give(entries_[entry], {amendment_, match, confidence});
    }

    void remove(std::uint32_t paragraph) {
        tally_.somewhere_left = true;  // that it is gone is what was asked for
        const auto words = ground_.words(paragraph);
        const std::uint32_t start = ground_.starts[paragraph];
        std::uint32_t asked = 0;
        std::uint32_t got = 0;
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            if (vocabulary_.weak(words[i].id)) continue;
            ++asked;
            if (ground_.gone[start + i].entry != kNowhere) ++got;
        }
        const bool whole = ground_.deleted(paragraph);
        if (asked == 0) {
            asked = 1;
            got = whole ? 1 : 0;
        }
        tally_.asked_out += asked;
        if (!whole && got < kShareGone * asked) return;
        tally_.got_out += got;
        const double confidence = whole ? kSure : kLikely * got / asked;
        const Match match = whole ? Match::verbatim : Match::adapted;
        tally_.confidence += confidence * got;
        tally_.credited += got;
        tally_.entries.push_back(ground_.entry_of[paragraph]);
        if (whole) give(entries_[ground_.entry_of[paragraph]], {amendment_, match, confidence});
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            if (ground_.gone[start + i].entry != kNowhere)
                give(ledger_.gone[start + i], {amendment_, match, confidence});
        }
    }

    void move(const ParagraphEdit& edit) {
        const std::uint32_t last = std::max(edit.paragraph, edit.last);
        std::int64_t target = 0;  // the new position behind `to`
        if (edit.to != kBeforeAll && edit.to < ground_.new_place.size())
            target = ground_.new_place[edit.to] + 1;
        for (std::uint32_t p = edit.paragraph; p <= last && p < ground_.places.size(); ++p) {
            ++tally_.asked_structure;
            if (!alive(p)) continue;
            const Entry& entry = entry_of(p);
            // What is new or moved there too is no distance.
            const std::int64_t distance =
                ground_.settled[entry.news.front()] - ground_.settled[static_cast<std::size_t>(target)];
            const bool near = distance >= -kNearParagraphs && distance <= kNearParagraphs;
            const bool crossed = entry.moved || has_crossed(p, edit.to);
            if (near && crossed) {
                done(p, Match::verbatim, entry.moved ? kSure : kLikely);
            } else if (entry.moved) {
                tally_.overwritten = true;  // it went, but to another place
            }
        }
    }

    // Of two that changed places only one is marked as moved.
    bool has_crossed(std::uint32_t p, std::uint32_t to) const {
        const std::int64_t place = entry_of(p).news.front();
        const std::uint32_t behind = to == kBeforeAll ? 0 : to + 1;  // what stood where it is to stand
        if (to != kBeforeAll && p <= to) return to < ground_.places.size() && ground_.new_place[to] < place;
        return behind < ground_.places.size() && behind != p && ground_.new_place[behind] > place;
    }

    void split(const ParagraphEdit& edit) {
        ++tally_.asked_structure;
        if (!alive(edit.paragraph)) return;
        const Entry& entry = entry_of(edit.paragraph);
        if (entry.relation != Relation::split) return;
        const auto words = ground_.words(edit.paragraph);
        const auto at =
            static_cast<std::uint32_t>(std::lower_bound(words.begin(), words.end(), edit.at,
                                                        [](const AttributionWord& word, std::uint32_t cp) {
                                                            return word.code_point < cp;
                                                        }) -
                                       words.begin());
        // The new boundary stands in a hunk; which one says where.
        const std::vector<HunkPlace>& places = ground_.places[edit.paragraph];
        const bool there = std::any_of(places.begin(), places.end(), [&](const HunkPlace& place) {
            return place.lo <= at + kNearWords && at <= place.hi + kNearWords &&
                   !ground_.hunks[place.hunk].whole;
        });
        done(edit.paragraph, there ? Match::verbatim : Match::adapted, there ? kSure : kLikely / 2);
    }

    void join(const ParagraphEdit& edit) {
        ++tally_.asked_structure;
        if (!alive(edit.paragraph)) return;
        const Entry& entry = entry_of(edit.paragraph);
        const bool both =
            std::find(entry.olds.begin(), entry.olds.end(), edit.paragraph + 1) != entry.olds.end();
        if (entry.relation == Relation::merged && both) done(edit.paragraph, Match::verbatim, kSure);
    }

    void relabel(const ParagraphEdit& edit) {
        ++tally_.asked_structure;
        if (!alive(edit.paragraph)) return;
        const Entry& entry = entry_of(edit.paragraph);
        const std::string& label = ground_.redline.new_side.document.paragraphs[entry.news.front()].label;
        if (fold_label(label) == fold_label(edit.label)) done(edit.paragraph, Match::verbatim, kLikely);
    }

    const Ground& ground_;
    std::size_t amendment_;
    const AttributionVocabulary& vocabulary_;
    Ledger& ledger_;
    Tally& tally_;
    std::vector<std::vector<Credit>>& entries_;
};

}  // namespace

void look_at_structure(const Ground& ground, std::size_t amendment, const PlacedAmendment& placed,
                       const AttributionVocabulary& vocabulary, Ledger& ledger,
                       std::vector<std::vector<Credit>>& entries) {
    StructureReader reader(ground, amendment, vocabulary, ledger, entries);
    for (const ParagraphEdit& edit : placed.paragraphs) reader.read(edit);
}

void credit_insertions(const Ground& ground, const AttributionVocabulary& vocabulary, const Ledger& ledger,
                       std::vector<std::vector<Credit>>& entries) {
    for (const Hunk& hunk : ground.hunks) {
        if (ground.redline.entries[hunk.entry].relation != Relation::inserted) continue;
        std::map<std::size_t, std::pair<std::uint32_t, Credit>> shares;
        std::uint32_t words = 0;
        for (std::uint32_t at = hunk.first; at < hunk.last; ++at) {
            if (vocabulary.weak(ground.inserted[at].id)) continue;
            ++words;
            for (const Credit& credit : ledger.inserted[at]) {
                auto& share = shares.try_emplace(credit.amendment, 0U, credit).first->second;
                ++share.first;
                if (std::tuple(credit.match, -credit.confidence) <
                    std::tuple(share.second.match, -share.second.confidence)) {
                    share.second = credit;
                }
            }
        }
        for (const auto& [amendment, share] : shares) {
            if (share.first >= kShareInserted * words) give(entries[hunk.entry], share.second);
        }
    }
}

}  // namespace adref::track
