#include "diffcore/src/bracket_signals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace adref {
namespace {

constexpr std::size_t kMostWords = 8;    // shown whole
constexpr std::size_t kEndWords = 3;     // shown at either end otherwise
constexpr std::uint32_t kNearEnd = 400;  // bytes
// What is looked at of a pair's words: brackets nested by the thousand would
// otherwise be read to their ends, each.
constexpr std::uint32_t kMostRead = 400;

// Positions of a bracket and its other half; one of them is kNone where it has
// none in this text.
struct Brackets {
    std::uint32_t open = kNone;
    std::uint32_t close = kNone;

    std::uint32_t first() const { return open != kNone ? open : close; }
    bool whole() const { return open != kNone && close != kNone; }
};

std::vector<Brackets> find_brackets(const SideText& side) {
    std::vector<Brackets> found;
    std::vector<std::size_t> open;
    for (std::uint32_t i = 0; i < side.words.size(); ++i) {
        const Shape shape = side.words[i].word.shape;
        if (shape == Shape::open_bracket) {
            open.push_back(found.size());
            found.push_back({i, kNone});
        } else if (shape == Shape::close_bracket) {
            if (open.empty()) {
                found.push_back({kNone, i});
            } else {
                found[open.back()].close = i;
                open.pop_back();
            }
        }
    }
    return found;
}

bool is_word(const IndexedWord& word) {
    return word.word.shape == Shape::word || word.word.shape == Shape::number;
}

// The bytes [begin, end) of a text, shortened in the middle.
std::string quote_bytes(const std::string& whole, std::uint32_t begin, std::uint32_t end) {
    const auto words_from = [&whole, end](std::uint32_t start, std::size_t most) {
        std::vector<PhraseWord> found;
        PhraseScanner scanner(whole, start, end);
        for (PhraseWord word; found.size() < most && scanner.next(word);) {
            if (word.shape == Shape::word || word.shape == Shape::number) found.push_back(word);
        }
        return found;
    };
    std::vector<PhraseWord> words = words_from(begin, kMostWords + 1);
    if (words.size() > kMostWords) {
        // The last words, from a place near the end if that shows enough of them.
        std::size_t near = end - std::min(end - words[kEndWords].begin, kNearEnd);
        near = whole.find(' ', near);
        std::vector<PhraseWord> last;
        if (near < end) last = words_from(static_cast<std::uint32_t>(near), SIZE_MAX);
        if (last.size() < kEndWords) last = words_from(words[kEndWords].begin, SIZE_MAX);
        words.insert(words.end(), last.begin(), last.end());
    }
    std::string text;
    if (words.size() <= kMostWords) {
        text = whole.substr(begin, end - begin);
    } else {
        const std::uint32_t resume = words[words.size() - kEndWords].begin;
        text = whole.substr(begin, words[kEndWords - 1].end - begin) + " … " +
               whole.substr(resume, end - resume);
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// The text of the words [first, last]; without a last one, to its end.
std::string quote(const SideText& side, std::uint32_t first, std::uint32_t last) {
    if (first == kNone) return {};
    const auto end = static_cast<std::uint32_t>(side.text.size());
    return quote_bytes(side.text, side.words[first].word.begin,
                       last == kNone ? end : side.words[last].word.end);
}

class Finder {
 public:
    Finder(const EntryWords& entry, std::vector<PlacedSignal>& out) : entry_(entry), out_(out) {}

    void run() {
        olds_ = find_brackets(entry_.before);
        news_ = find_brackets(entry_.after);
        if (olds_.empty() && news_.empty()) return;
        count_depths(entry_.before, olds_, old_depths_);
        count_depths(entry_.after, news_, new_depths_);
        find_runs(entry_.before, old_runs_);
        find_runs(entry_.after, new_runs_);
        mark_replaced(olds_, news_);
        match();
        for (std::size_t i = 0; i < olds_.size(); ++i) {
            if (!old_matched_[i]) take(olds_[i], Side::old_side);
        }
        for (std::size_t j = 0; j < news_.size(); ++j) {
            if (!new_matched_[j]) take(news_[j], Side::new_side);
        }
    }

 private:
    enum class Side { old_side, new_side };

    // A pair of either text that share a half, and how much of their words.
    struct Link {
        std::size_t before = 0;
        std::size_t after = 0;
        bool both = false;
        double shared = 0;
    };

    const SideText& text(Side side) const { return side == Side::old_side ? entry_.before : entry_.after; }

    static std::uint32_t end_of(const SideText& side, const Brackets& pair) {
        return pair.close != kNone ? pair.close + 1 : static_cast<std::uint32_t>(side.words.size());
    }
    static std::uint32_t begin_of(const Brackets& pair) { return pair.open != kNone ? pair.open : 0; }

    // Of each word: where the words end that changed, or stayed, together with it.
    static void find_runs(const SideText& side, std::vector<std::uint32_t>& runs) {
        auto end = static_cast<std::uint32_t>(side.words.size());
        runs.assign(end, end);
        for (std::uint32_t i = end; i-- > 0;) {
            if (i + 1 < side.words.size() && side.gaps[i] != side.gaps[i + 1]) end = i + 1;
            runs[i] = end;
        }
    }

    // In how many brackets each word stands. Words before a bracket that was
    // opened in an earlier paragraph stand in it, too.
    static void count_depths(const SideText& side, const std::vector<Brackets>& pairs,
                             std::vector<int>& depths) {
        depths.assign(side.words.size() + 1, 0);
        for (const Brackets& pair : pairs) {
            ++depths[begin_of(pair)];
            --depths[end_of(side, pair)];
        }
        for (std::size_t i = 1; i < depths.size(); ++i) depths[i] += depths[i - 1];
    }

    // Which pair of one text is which of the other. A bracket beside another
    // ("[[", "][") may be kept as either of the two, so that a pair can share
    // its halves with two pairs: it is the one with which it shares most words,
    // and the other came or went.
    void match() {
        old_matched_.resize(olds_.size());
        new_matched_.resize(news_.size());
        std::vector<std::size_t> pair_at(entry_.after.words.size());
        for (std::size_t j = 0; j < news_.size(); ++j) {
            if (news_[j].open != kNone) pair_at[news_[j].open] = j;
            if (news_[j].close != kNone) pair_at[news_[j].close] = j;
        }
        std::vector<Link> links;
        for (std::size_t i = 0; i < olds_.size(); ++i) {
            const std::uint32_t open = partner_of(olds_[i].open);
            const std::uint32_t close = partner_of(olds_[i].close);
            const std::size_t opened = open != kNone ? pair_at[open] : news_.size();
            const std::size_t closed = close != kNone ? pair_at[close] : news_.size();
            if (opened != news_.size()) links.push_back(link(i, opened, opened == closed));
            if (closed != news_.size() && closed != opened) links.push_back(link(i, closed, false));
        }
        // Two links of one pair never tie, so that a text turned round has the same.
        std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
            if (x.both != y.both) return x.both;
            if (x.shared != y.shared) return x.shared > y.shared;
            const std::size_t place = x.before + x.after;
            const std::size_t other = y.before + y.after;
            return place != other ? place < other : x.before < y.before;
        });
        for (const Link& one : links) {
            if (old_matched_[one.before] || new_matched_[one.after]) continue;
            old_matched_[one.before] = new_matched_[one.after] = true;
        }
    }

    std::uint32_t partner_of(std::uint32_t old_word) const {
        return old_word != kNone ? entry_.before.partners[old_word] : kNone;
    }

    Link link(std::size_t i, std::size_t j, bool both) const {
        const std::uint32_t begin = begin_of(news_[j]);
        const std::uint32_t end = end_of(entry_.after, news_[j]);
        const std::uint32_t old_begin = begin_of(olds_[i]);
        const std::uint32_t old_end = end_of(entry_.before, olds_[i]);
        std::size_t shared = 0;
        for (std::uint32_t w = old_begin; w < std::min(old_end, old_begin + kMostRead) && !both; ++w) {
            const std::uint32_t partner = entry_.before.partners[w];
            if (partner != kNone && begin <= partner && partner < end && is_word(entry_.before.words[w]))
                ++shared;
        }
        const std::size_t all = (old_end - old_begin) + (end - begin);
        return {i, j, both, static_cast<double>(shared) / static_cast<double>(all)};
    }

    // Bracketed words that took the place of bracketed words: nothing was
    // opened, nothing closed.
    void mark_replaced(const std::vector<Brackets>& olds, const std::vector<Brackets>& news) {
        std::vector<std::uint32_t> left(entry_.gaps.size());
        for (const Brackets& pair : olds) {
            if (is_option(entry_.before, pair)) ++left[entry_.before.gaps[pair.open]];
        }
        std::vector<std::uint32_t> also(entry_.gaps.size());
        for (const Brackets& pair : news) {
            if (is_option(entry_.after, pair)) ++also[entry_.after.gaps[pair.open]];
        }
        replaced_.resize(left.size());
        for (std::size_t gap = 0; gap < left.size(); ++gap)
            replaced_[gap] = left[gap] != 0 && left[gap] == also[gap];
    }

    // Brackets and all between them are new (or gone), in one gap.
    bool is_option(const SideText& side, const Brackets& pair) const {
        if (!pair.whole() || !side.changed(pair.open)) return false;
        return pair.close < (&side == &entry_.before ? old_runs_ : new_runs_)[pair.open];
    }

    // A pair that is none of the other text's. One that is closed in a later
    // paragraph is told where it opens, and only there.
    void take(const Brackets& pair, Side side) {
        if (pair.open == kNone) return;
        const SideText& here = text(side);
        std::uint32_t& covered_until = covered_[side == Side::old_side ? 0 : 1];
        if (covered_until != kNone && pair.open <= covered_until) return;  // in an option told as a whole
        PlacedSignal placed;
        placed.signal.axis = Axis::bracket;
        placed.segment =
            here.segments[!here.changed(pair.open) && pair.close != kNone ? pair.close : pair.open];
        const std::string with = quote(here, pair.open, pair.close);
        std::string without;
        if (is_option(here, pair)) {
            covered_until = pair.close;
            if (replaced_[here.gaps[pair.open]]) return;
        } else {
            const Kept kept = kept_words(pair, side);
            if (kept.most) {
                // One half is the other text's, and the words stand in as many
                // brackets as they did: only ends moved.
                const bool moved =
                    !here.changed(pair.open) || (pair.close != kNone && !here.changed(pair.close));
                if (moved && kept.deeper == 0) return;
                without = quote(text(opposite(side)), kept.first, pair.whole() ? kept.last : kNone);
            }
        }
        if (without == with) return;
        placed.signal.from = side == Side::old_side ? with : without;
        placed.signal.to = side == Side::old_side ? without : with;
        out_.push_back(std::move(placed));
    }

    static Side opposite(Side side) { return side == Side::old_side ? Side::new_side : Side::old_side; }

    // The words between the brackets that both texts keep.
    struct Kept {
        bool most = false;            // of all between them, but for options that came with theirs
        std::size_t deeper = 0;       // stand in more brackets here than there
        std::uint32_t first = kNone;  // in the other text
        std::uint32_t last = kNone;
    };

    Kept kept_words(const Brackets& pair, Side side) const {
        const SideText& here = text(side);
        const std::vector<int>& depths = side == Side::old_side ? old_depths_ : new_depths_;
        const std::vector<int>& other_depths = side == Side::old_side ? new_depths_ : old_depths_;
        Kept found;
        std::size_t kept = 0;
        std::size_t changed_words = 0;
        const std::uint32_t end = end_of(here, pair);
        const std::uint32_t read = std::min(end, pair.open + kMostRead);
        for (std::uint32_t i = pair.open; i < read; ++i) {
            if (i != pair.open && here.words[i].word.shape == Shape::open_bracket) {
                const Brackets inner = opened_at(i, side);
                if (is_option(here, inner)) {
                    i = inner.close;
                    continue;
                }
            }
            const std::uint32_t partner = here.partners[i];
            if (is_word(here.words[i])) ++(here.changed(i) ? changed_words : kept);
            if (partner == kNone || !is_word(here.words[i])) continue;
            if (depths[i] > other_depths[partner]) ++found.deeper;
            if (found.first == kNone) found.first = partner;
            found.last = partner;
        }
        for (std::uint32_t i = end; i-- > std::max(read, end - std::min(end, kMostRead));) {
            if (here.partners[i] == kNone || !is_word(here.words[i])) continue;
            found.last = here.partners[i];
            if (found.first == kNone) found.first = found.last;
            break;
        }
        found.most = found.first != kNone && kept >= changed_words;
        return found;
    }

    Brackets opened_at(std::uint32_t open, Side side) const {
        const std::vector<Brackets>& pairs = side == Side::old_side ? olds_ : news_;
        const auto found =
            std::lower_bound(pairs.begin(), pairs.end(), open,
                             [](const Brackets& pair, std::uint32_t at) { return pair.first() < at; });
        return found != pairs.end() && found->open == open ? *found : Brackets{};
    }

    const EntryWords& entry_;
    std::vector<PlacedSignal>& out_;
    std::vector<Brackets> olds_;
    std::vector<Brackets> news_;
    std::vector<bool> old_matched_;
    std::vector<bool> new_matched_;
    std::vector<int> old_depths_;
    std::vector<int> new_depths_;
    std::vector<std::uint32_t> old_runs_;
    std::vector<std::uint32_t> new_runs_;
    std::vector<bool> replaced_;
    std::uint32_t covered_[2] = {kNone, kNone};
};

}  // namespace

void find_bracket_signals(const EntryWords& entry, std::vector<PlacedSignal>& out) {
    Finder(entry, out).run();
}

}  // namespace adref
