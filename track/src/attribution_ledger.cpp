#include "track/src/attribution_ledger.h"

#include <algorithm>
#include <tuple>

namespace adref::track {
namespace {

constexpr std::size_t kMostFilled = 3;  // words without a credit between two of one amendment

struct CreditedWord {
    SegmentSpan span;
    bool sign = false;
    bool weak = false;
    std::vector<Credit> credits;
};

// What both words say, with the lower confidence.
std::vector<Credit> common(const std::vector<Credit>& left, const std::vector<Credit>& right) {
    std::vector<Credit> out;
    auto other = right.begin();
    for (const Credit& credit : left) {
        while (other != right.end() && other->amendment < credit.amendment) ++other;
        if (other == right.end()) break;
        if (credit.amendment == other->amendment && credit.match == other->match)
            out.push_back({credit.amendment, credit.match, std::min(credit.confidence, other->confidence)});
    }
    return out;
}

// The words of one segment, in order.
class SegmentWriter {
 public:
    SegmentWriter(std::vector<CreditedWord>& words, std::uint32_t bytes) : words_(words), bytes_(bytes) {}

    void write(std::vector<Attribution>& out) {
        even_out();
        fill();
        for (std::size_t begin = 0; begin < words_.size();) {
            std::size_t end = begin + 1;
            while (end < words_.size() && words_[end].credits == words_[begin].credits) ++end;
            if (!words_[begin].credits.empty()) {
                const SegmentSpan& first = words_[begin].span;
                // White space at the ends of a segment is no one else's.
                out.push_back({first.entry, first.segment, begin == 0 ? 0 : first.begin,
                               end == words_.size() ? bytes_ : words_[end - 1].span.end,
                               words_[begin].credits});
            }
            begin = end;
        }
    }

 private:
    // One amendment has one confidence in a segment, or stretches would break
    // where two of its edits meet.
    void even_out() {
        std::vector<Credit> best;
        for (const CreditedWord& word : words_)
            best.insert(best.end(), word.credits.begin(), word.credits.end());
        const auto key = [](const Credit& c) { return std::tuple(c.amendment, c.match, -c.confidence); };
        std::sort(best.begin(), best.end(),
                  [&](const Credit& a, const Credit& b) { return key(a) < key(b); });
        for (CreditedWord& word : words_) {
            for (Credit& credit : word.credits) {
                const Credit wanted{credit.amendment, credit.match, 2.0};
                credit.confidence =
                    std::lower_bound(best.begin(), best.end(), wanted, [&](const Credit& a, const Credit& b) {
                        return key(a) < key(b);
                    })->confidence;
            }
        }
    }

    void fill() {
        std::size_t last = words_.size();  // the last credited word
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (words_[at].credits.empty()) continue;
            if (last == words_.size()) {
                if (signs(0, at)) copy(0, at, words_[at].credits);
            } else if (at - last > 1) {
                if (at - last - 1 <= kMostFilled && weak(last + 1, at))
                    copy(last + 1, at, common(words_[last].credits, words_[at].credits));
            }
            last = at;
        }
        if (last != words_.size() && signs(last + 1, words_.size()))
            copy(last + 1, words_.size(), words_[last].credits);
    }

    bool signs(std::size_t begin, std::size_t end) const {
        return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const CreditedWord& word) { return word.sign; });
    }
    bool weak(std::size_t begin, std::size_t end) const {
        return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const CreditedWord& word) { return word.weak; });
    }
    void copy(std::size_t begin, std::size_t end, const std::vector<Credit>& credits) {
        const std::vector<Credit> same = credits;
        for (std::size_t at = begin; at < end; ++at) words_[at].credits = same;
    }

    std::vector<CreditedWord>& words_;
    std::uint32_t bytes_;
};

}  // namespace

void give(std::vector<Credit>& credits, const Credit& credit) {
    const auto place = std::lower_bound(
        credits.begin(), credits.end(), credit.amendment,
        [](const Credit& other, std::size_t amendment) { return other.amendment < amendment; });
    if (place == credits.end() || place->amendment != credit.amendment) {
        credits.insert(place, credit);
    } else if (std::tuple(place->match, -place->confidence) > std::tuple(credit.match, -credit.confidence)) {
        *place = credit;
    }
}

bool has(const std::vector<Credit>& credits, std::size_t amendment) {
    const auto place =
        std::lower_bound(credits.begin(), credits.end(), amendment,
                         [](const Credit& credit, std::size_t number) { return credit.amendment < number; });
    return place != credits.end() && place->amendment == amendment;
}

std::vector<Attribution> write_attributions(const Ground& ground, const AttributionVocabulary& vocabulary,
                                            Ledger& ledger) {
    std::vector<CreditedWord> words;
    for (std::size_t i = 0; i < ground.inserted.size(); ++i) {
        const InsertedWord& word = ground.inserted[i];
        words.push_back({word.span, word.sign, vocabulary.weak(word.id), std::move(ledger.inserted[i])});
    }
    for (std::size_t i = 0; i < ground.base.size(); ++i) {
        const AttributionWord& word = ground.base[i];
        if (ground.gone[i].entry == kNowhere) continue;
        words.push_back({ground.gone[i], word.sign, vocabulary.weak(word.id), std::move(ledger.gone[i])});
    }
    const auto place = [](const CreditedWord& word) {
        return std::tuple(word.span.entry, word.span.segment, word.span.begin);
    };
    std::sort(words.begin(), words.end(),
              [&](const CreditedWord& a, const CreditedWord& b) { return place(a) < place(b); });
    std::vector<Attribution> out;
    std::vector<CreditedWord> one;
    for (std::size_t begin = 0; begin < words.size();) {
        const SegmentSpan& span = words[begin].span;
        std::size_t end = begin;
        one.clear();
        for (; end < words.size() && words[end].span.entry == span.entry &&
               words[end].span.segment == span.segment;
             ++end) {
            one.push_back(std::move(words[end]));
        }
        const Segment& segment = ground.redline.entries[span.entry].segments[span.segment];
        SegmentWriter(one, static_cast<std::uint32_t>(segment.text.size())).write(out);
        begin = end;
    }
    return out;
}

}  // namespace adref::track
