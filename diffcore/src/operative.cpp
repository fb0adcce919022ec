#include "diffcore/src/operative.h"

#include <array>
#include <cstddef>

namespace adref {
namespace {

enum class VerbSlot : std::uint8_t { none, opening, joined, after_we };

// Where the next word stands, told from the words before it.
class SlotReader {
 public:
    SlotReader(const PhraseIndex& index, std::span<const IndexedWord> words) : index_(index), words_(words) {}

    // To be called for each word in turn.
    VerbSlot at(std::size_t i) {
        if (i < skip_until_) return VerbSlot::none;
        const Shape shape = words_[i].word.shape;
        if (shape == Shape::word && !index_.begins_any(words_[i].id)) return take();
        if (shape == Shape::line_end) return await(VerbSlot::opening, i + 1);
        if (shape == Shape::open_bracket || shape == Shape::other) {
            // A bracket, a quote mark or a star before a verb hides nothing; a
            // full stop ends what was awaited.
            if (shape == Shape::other && awaited_ != VerbSlot::opening) awaited_ = VerbSlot::none;
            return VerbSlot::none;
        }
        if (shape == Shape::comma)
            return awaited_ == VerbSlot::none ? await(VerbSlot::joined, i + 1) : VerbSlot::none;
        if (const std::size_t length = index_.longest(Role::joining, words_, i)) {
            return await(VerbSlot::joined, i + length);
        }
        if (const std::size_t length = index_.longest(Role::we, words_, i)) {
            return await(VerbSlot::after_we, i + length, VerbSlot::opening);
        }
        if (awaited_ != VerbSlot::none) {
            if (const std::size_t length = index_.longest(Role::sequencing, words_, i)) {
                skip_until_ = i + length;
                return VerbSlot::none;
            }
        }
        return take();
    }

 private:
    VerbSlot take() {
        const VerbSlot slot = awaited_;
        awaited_ = VerbSlot::none;
        return slot;
    }

    // "nous nous félicitons": the word "we" may itself begin the verb.
    VerbSlot await(VerbSlot slot, std::size_t next, VerbSlot here = VerbSlot::none) {
        const VerbSlot before = awaited_;
        awaited_ = slot;
        skip_until_ = next;
        return here == VerbSlot::none ? VerbSlot::none : before;
    }

    const PhraseIndex& index_;
    std::span<const IndexedWord> words_;
    VerbSlot awaited_ = VerbSlot::opening;
    std::size_t skip_until_ = 0;
};

class Finder {
 public:
    Finder(const PhraseIndex& index, std::span<const IndexedWord> words, bool with_verbs)
        : index_(index), words_(words), with_verbs_(with_verbs) {}

    std::vector<Occurrence> run() {
        SlotReader slots(index_, words_);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const VerbSlot slot = with_verbs_ ? slots.at(i) : VerbSlot::none;
            if (words_[i].word.shape == Shape::line_end) acts_ = false;
            const std::uint32_t id = words_[i].id;
            if (!index_.begins_any(id)) continue;
            if (const std::size_t end = i + index_.longest(Role::ignored, words_, i); end > ignored_until_) {
                ignored_from_ = i;
                ignored_until_ = end;
            }
            if (index_.has_role(id, Role::term)) take_terms(i, slot);
        }
        return std::move(found_);
    }

 private:
    void take_terms(std::size_t at, VerbSlot slot) {
        std::array<bool, 5> taken{};
        const bool last = at + 1 == words_.size();
        for (const IndexedPhrase& phrase : index_.beginning_with(words_[at].id)) {
            if (phrase.role != Role::term) continue;
            if (phrase.length > 1 && (last || !index_.may_match(phrase, words_[at + 1]))) continue;
            const auto axis = static_cast<std::size_t>(phrase.axis);
            if (taken[axis] || at < free_from_[axis]) continue;
            const std::size_t length = index_.match(phrase, words_, at);
            if (length == 0 || is_ignored(at, length)) continue;
            if (phrase.place == Place::aside && !ends_before_mark(at + length)) continue;
            if (is_acting(phrase.place) && !acts(phrase, at + length, slot)) continue;
            taken[axis] = true;
            free_from_[axis] = at + length;
            const bool first_verb = phrase.axis == Axis::verb && slot == VerbSlot::opening && !opened_;
            found_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length),
                              phrase.term, phrase.axis, first_verb});
            if (phrase.axis == Axis::verb && slot == VerbSlot::opening) {
                opened_ = true;
                acts_ = acts_ || phrase.place == Place::third || phrase.place == Place::participle;
            }
        }
    }

    // "The costs, if any, …", not "if any Party objects".
    bool ends_before_mark(std::size_t next) const {
        return next >= words_.size() ||
               (words_[next].word.shape != Shape::word && words_[next].word.shape != Shape::number);
    }

    // Inside an ignored phrase, or begun by its end ("as well as relevant").
    bool is_ignored(std::size_t at, std::size_t length) const {
        return at < ignored_until_ && (at > ignored_from_ || at + length <= ignored_until_);
    }

    bool acts(const IndexedPhrase& phrase, std::size_t next, VerbSlot slot) const {
        const Place place = phrase.place;
        switch (slot) {
            case VerbSlot::none:
                return false;
            case VerbSlot::opening:
                break;
            case VerbSlot::joined:
                // What is joined to an acting verb, and has an object.
                if (place == Place::we ? index_.has(Role::we) : !acts_) return false;
                if (next >= words_.size() || words_[next].word.shape == Shape::comma ||
                    words_[next].word.shape == Shape::other) {
                    return false;
                }
                break;
            case VerbSlot::after_we:
                return place == Place::we;
        }
        // "Takes note of" is no noun, nor is "requesting of".
        return phrase.length > 1 || place == Place::participle ||
               index_.longest(Role::noun_before, words_, next) == 0;
    }

    const PhraseIndex& index_;
    std::span<const IndexedWord> words_;
    bool with_verbs_;
    bool acts_ = false;    // this paragraph begins with an acting verb
    bool opened_ = false;  // the text's first verb was found
    std::size_t ignored_from_ = 0;
    std::size_t ignored_until_ = 0;
    std::array<std::size_t, 5> free_from_{};
    std::vector<Occurrence> found_;
};

}  // namespace

std::vector<Occurrence> find_terms(const PhraseIndex& index, std::span<const IndexedWord> words,
                                   bool with_verbs) {
    return Finder(index, words, with_verbs).run();
}

}  // namespace adref
