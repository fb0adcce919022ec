#include "diffcore/src/signals.h"

#include "diffcore/src/axis_pairs.h"
#include "diffcore/src/bracket_signals.h"
#include "diffcore/src/entry_words.h"
#include "diffcore/src/language.h"
#include "diffcore/src/operative.h"

#include <algorithm>
#include <vector>

namespace adref {
namespace {

// Paragraphs that keep a smaller share of their words are paired by something
// else, and their first verbs are not one that was changed.
constexpr double kSameText = 0.25;

// "In accordance with national law" went and with it "national law": one signal.
bool is_inside(const PlacedSignal& inner, const PlacedSignal& outer) {
    const auto within = [](const auto& x, const auto& y) {
        return x.first == x.second || (y.first <= x.first && x.second <= y.second);
    };
    const auto size = [](const PlacedSignal& s) {
        return s.olds.second - s.olds.first + s.news.second - s.news.first;
    };
    return size(inner) != 0 && size(inner) < size(outer) && within(inner.olds, outer.olds) &&
           within(inner.news, outer.news);
}

bool may_hold_verbs(Kind kind) {
    switch (kind) {
        case Kind::preambular:
        case Kind::operative:
        case Kind::item:
        case Kind::text:
            return true;
        default:
            return false;
    }
}

const LanguageRow* common_language(const LexiconTables& tables, const Redline& redline) {
    const LanguageRow* before = find_language(tables, redline.old_side.document);
    const LanguageRow* after = find_language(tables, redline.new_side.document);
    // One side may be too short to tell.
    if (before == nullptr && redline.old_side.document.language.empty()) before = after;
    if (after == nullptr && redline.new_side.document.language.empty()) after = before;
    return before == after ? before : nullptr;
}

}  // namespace

const PhraseIndex& SignalFinder::index() const {
    static constexpr LanguageRow kNoLanguage{};
    std::call_once(made_, [this] {
        const LanguageRow* language = common_language(lexicon_.tables(), redline_);
        index_.emplace(lexicon_.tables(), language == nullptr ? kNoLanguage : *language);
    });
    return *index_;
}

std::vector<Signal> SignalFinder::find(const Entry& entry) const {
    if (entry.relation == Relation::inserted || entry.relation == Relation::deleted) return {};
    const bool differs = std::any_of(entry.segments.begin(), entry.segments.end(),
                                     [](const Segment& s) { return s.op != Op::equal; });
    if (!differs) return {};
    const EntryWords words = align_words(entry.segments, index());
    if (words.gaps.empty()) return {};
    const bool with_verbs = may_hold_verbs(redline_.old_side.document.paragraphs[entry.olds.front()].kind) &&
                            may_hold_verbs(redline_.new_side.document.paragraphs[entry.news.front()].kind);
    const std::vector<Occurrence> olds = find_terms(index(), words.before.words, with_verbs);
    const std::vector<Occurrence> news = find_terms(index(), words.after.words, with_verbs);

    // In a split the paragraph that comes first need not be the old one's first
    // part, and a paragraph of which little is left is another text.
    const bool same_openings = entry.relation == Relation::matched && entry.similarity >= kSameText;

    std::vector<PlacedSignal> placed;
    for (const Axis axis : {Axis::verb, Axis::modal, Axis::qualifier, Axis::scope}) {
        pair_terms(lexicon_.tables(), words, axis, olds, news, same_openings, placed);
    }
    find_bracket_signals(words, placed);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedSignal& x, const PlacedSignal& y) { return x.segment < y.segment; });
    std::vector<Signal> signals;
    for (const PlacedSignal& one : placed) {
        const bool told = std::any_of(placed.begin(), placed.end(),
                                      [&one](const PlacedSignal& other) { return is_inside(one, other); });
        if (!told) signals.push_back(one.signal);
    }
    return signals;
}

}  // namespace adref
