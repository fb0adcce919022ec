#include "diffcore/src/bracket_signals.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace adref {
namespace {

constexpr std::size_t kMostWords = 8;  // shown whole
constexpr std::size_t kEndWords = 3;   // shown at either end otherwise

// Positions of a bracket and its other half; one of them is kNone where it has
// none in this text.
struct Brackets {
    std::uint32_t open = kNone;
    std::uint32_t close = kNone;

    std::uint32_t first() const { return open != kNone ? open : close; }
    std::uint32_t last() const { return close != kNone ? close : open; }
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

// The text of the words [first, last], shortened in the middle.
std::string quote(const SideText& side, std::uint32_t first, std::uint32_t last) {
    if (first == kNone || last == kNone) return {};
    const std::uint32_t begin = side.words[first].word.begin;
    const std::uint32_t end = side.words[last].word.end;
    std::vector<PhraseWord> words;
    PhraseScanner scanner(side.text, begin, end);
    for (PhraseWord word; scanner.next(word);) {
        if (word.shape == Shape::word || word.shape == Shape::number) words.push_back(word);
    }
    std::string text;
    if (words.size() <= kMostWords) {
        text = side.text.substr(begin, end - begin);
    } else {
        const std::uint32_t resume = words[words.size() - kEndWords].begin;
        text = side.text.substr(begin, words[kEndWords - 1].end - begin) + " … " +
               side.text.substr(resume, end - resume);
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class Finder {
 public:
    Finder(const EntryWords& entry, std::vector<PlacedSignal>& out) : entry_(entry), out_(out) {}

    void run() {
        olds_ = find_brackets(entry_.before);
        news_ = find_brackets(entry_.after);
        if (olds_.empty() && news_.empty()) return;
        mark_replaced(olds_, news_);
        for (const Brackets& pair : olds_) take(pair, Side::old_side);
        for (const Brackets& pair : news_) take(pair, Side::new_side);
    }

 private:
    enum class Side { old_side, new_side };

    const SideText& text(Side side) const { return side == Side::old_side ? entry_.before : entry_.after; }

    static bool changed(const SideText& side, std::uint32_t at) { return at != kNone && side.changed(at); }

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
    static bool is_option(const SideText& side, const Brackets& pair) {
        if (!pair.whole() || !side.changed(pair.open)) return false;
        for (std::uint32_t i = pair.open; i <= pair.close; ++i) {
            if (side.gaps[i] != side.gaps[pair.open]) return false;
        }
        return true;
    }

    void take(const Brackets& pair, Side side) {
        const SideText& here = text(side);
        if (!changed(here, pair.open) && !changed(here, pair.close)) return;
        const std::uint32_t first = pair.first();
        const std::uint32_t last = pair.last();
        std::uint32_t& covered_until = covered_[side == Side::old_side ? 0 : 1];
        if (covered_until != kNone && first <= covered_until) return;  // inside an option told as a whole
        PlacedSignal placed;
        placed.signal.axis = Axis::bracket;
        placed.segment = here.segments[changed(here, pair.open) ? pair.open : pair.close];
        std::string with = quote(here, first, last);
        std::string without;
        if (is_option(here, pair)) {
            covered_until = pair.close;
            if (replaced_[here.gaps[pair.open]]) return;
        } else if (pair.whole()) {
            if (changed(here, pair.open) != changed(here, pair.close)) {
                // One half stayed where it was. If it has another half now, other
                // words stand between, but none came into brackets or out of them.
                const Brackets other = other_pair(pair, side);
                if (other.whole()) return;
                without = quote(text(opposite(side)), other.first(), other.last());
            } else {
                without = other_words(pair, side);
            }
        }
        if (without == with) return;
        placed.signal.from = side == Side::old_side ? with : without;
        placed.signal.to = side == Side::old_side ? without : with;
        out_.push_back(std::move(placed));
    }

    static Side opposite(Side side) { return side == Side::old_side ? Side::new_side : Side::old_side; }

    // What the half that stayed belongs to in the other text.
    Brackets other_pair(const Brackets& pair, Side side) const {
        const SideText& here = text(side);
        const std::uint32_t partner = here.partners[changed(here, pair.open) ? pair.close : pair.open];
        const std::vector<Brackets>& there = side == Side::old_side ? news_ : olds_;
        const auto found = std::find_if(there.begin(), there.end(), [partner](const Brackets& other) {
            return partner != kNone && (other.open == partner || other.close == partner);
        });
        return found == there.end() ? Brackets{} : *found;
    }

    // The words between the brackets that both texts keep, as the other has
    // them; none where most are not kept.
    std::string other_words(const Brackets& pair, Side side) const {
        const SideText& here = text(side);
        const SideText& there = text(opposite(side));
        std::uint32_t first = kNone;
        std::uint32_t last = kNone;
        std::size_t kept = 0;
        std::size_t changed_words = 0;
        for (std::uint32_t i = pair.open; i <= pair.close; ++i) {
            const std::uint32_t partner = here.partners[i];
            if (is_word(here.words[i])) ++(here.changed(i) ? changed_words : kept);
            if (partner == kNone || (!is_word(here.words[i]) && i != pair.open && i != pair.close)) continue;
            if (first == kNone) first = partner;
            last = partner;
        }
        return kept != 0 && kept >= changed_words ? quote(there, first, last) : std::string();
    }

    const EntryWords& entry_;
    std::vector<PlacedSignal>& out_;
    std::vector<Brackets> olds_;
    std::vector<Brackets> news_;
    std::vector<bool> replaced_;
    std::uint32_t covered_[2] = {kNone, kNone};
};

}  // namespace

void find_bracket_signals(const EntryWords& entry, std::vector<PlacedSignal>& out) {
    Finder(entry, out).run();
}

}  // namespace adref
