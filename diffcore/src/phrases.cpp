#include "diffcore/src/phrases.h"

#include <algorithm>
#include <bit>

namespace adref {

PhraseIndex::PhraseIndex(const LexiconTables& tables, const LanguageRow& language) : tables_(tables) {
    const std::size_t phrases = language.forms.size() + language.function_words.size() +
                                language.ignored.size() + language.sequencing.size() +
                                language.joining.size() + language.we.size() + language.noun_before.size();
    slots_.resize(std::bit_ceil(phrases * 4 + 16));
    ids_.reserve(phrases * 3);
    phrases_.reserve(phrases);
    for (const FormRow& form : language.forms) {
        const Axis axis = tables.ladders[tables.terms[form.term].ladder].axis;
        add(form.words, {Role::term, form.place, axis, form.term, 0, 0});
    }
    const auto add_all = [this](Phrases list, Role role) {
        for (const std::string_view words : list) add(words, {role, Place::anywhere, Axis::verb, 0, 0, 0});
    };
    add_all(language.ignored, Role::ignored);
    add_all(language.sequencing, Role::sequencing);
    add_all(language.joining, Role::joining);
    add_all(language.we, Role::we);
    add_all(language.noun_before, Role::noun_before);
    add_all(language.function_words, Role::function_word);

    std::sort(phrases_.begin(), phrases_.end(), [this](const IndexedPhrase& x, const IndexedPhrase& y) {
        if (ids_[x.begin] != ids_[y.begin]) return ids_[x.begin] < ids_[y.begin];
        return x.length != y.length ? x.length > y.length : x.begin < y.begin;
    });
    any_number_ = find(hash_folded(kAnyNumber), kAnyNumber);
    starts_.assign(next_id_ + 1, 0);
    roles_.assign(next_id_, 0);
    for (const IndexedPhrase& phrase : phrases_) {
        ++starts_[ids_[phrase.begin] + 1];
        const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(phrase.role));
        roles_[ids_[phrase.begin]] |= bit;
        all_roles_ |= bit;
    }
    telling_.assign(next_id_, 0);
    for (const IndexedPhrase& phrase : phrases_) {
        if (phrase.role != Role::term) continue;
        for (std::uint32_t k = 0; k < phrase.length; ++k) {
            const std::uint32_t id = ids_[phrase.begin + k];
            if (phrase.length > 1 && has_role(id, Role::function_word)) continue;
            telling_[id] |= kTelling;
            if (is_acting(phrase.place)) telling_[id] |= kActing;
        }
    }
    for (std::size_t id = 1; id < starts_.size(); ++id) starts_[id] += starts_[id - 1];
}

void PhraseIndex::add(std::string_view words, IndexedPhrase phrase) {
    phrase.begin = static_cast<std::uint32_t>(ids_.size());
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        ids_.push_back(intern(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
        ++phrase.length;
    }
    phrases_.push_back(phrase);
}

std::uint32_t PhraseIndex::intern(std::string_view word) {
    if (static_cast<std::size_t>(next_id_) * 2 > slots_.size()) {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.id == 0) continue;
            std::size_t at = slot.hash & (slots_.size() - 1);
            while (slots_[at].id != 0) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }
    const std::uint64_t hash = hash_folded(word);
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].id != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash && slots_[at].word == word) return slots_[at].id;
    }
    slots_[at] = {hash, word, next_id_};
    return next_id_++;
}

std::uint32_t PhraseIndex::find(std::uint64_t hash, std::string_view word) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].id != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash && slots_[at].word == word) return slots_[at].id;
    }
    return 0;
}

void PhraseIndex::index(std::string_view text, std::size_t begin, std::size_t end,
                        std::vector<IndexedWord>& words) const {
    PhraseScanner scanner(text, begin, end);
    for (PhraseWord word; scanner.next(word);) {
        words.push_back({word, id_of(word, scanner.folded())});
    }
}

std::uint32_t PhraseIndex::id_of(const PhraseWord& word, std::string_view folded) const {
    if (word.shape == Shape::word) return find(word.hash, folded);
    return word.shape == Shape::number ? any_number_ : 0;
}

std::span<const IndexedPhrase> PhraseIndex::beginning_with(std::uint32_t id) const {
    return std::span(phrases_).subspan(starts_[id], starts_[id + 1] - starts_[id]);
}

std::size_t PhraseIndex::match(const IndexedPhrase& term, std::span<const IndexedWord> words,
                               std::size_t at) const {
    std::size_t position = at;
    for (std::uint32_t k = 0; k < term.length; ++k) {
        if (position >= words.size()) return 0;
        if (words[position].id != ids_[term.begin + k]) {
            if (k == 0) return 0;
            const auto is_bracket = [](Shape shape) {
                return shape == Shape::open_bracket || shape == Shape::close_bracket;
            };
            while (position < words.size() && is_bracket(words[position].word.shape)) ++position;
            if (position < words.size() && words[position].id == ids_[term.begin + k]) {
                ++position;
                continue;
            }
            if (term.axis == Axis::verb) {
                position += longest(Role::sequencing, words, position);
            } else if (term.axis != Axis::modal && position < words.size() &&
                       words[position].word.shape == Shape::comma) {
                ++position;
            }
            if (position >= words.size() || words[position].id != ids_[term.begin + k]) return 0;
        }
        ++position;
    }
    return position - at;
}

bool PhraseIndex::stands_at(const IndexedPhrase& phrase, std::span<const IndexedWord> words,
                            std::size_t at) const {
    if (phrase.length > words.size() - at) return false;
    for (std::uint32_t k = 0; k < phrase.length; ++k) {
        if (words[at + k].id != ids_[phrase.begin + k]) return false;
    }
    return true;
}

std::size_t PhraseIndex::longest(Role role, std::span<const IndexedWord> words, std::size_t at) const {
    if (at >= words.size() || words[at].id == 0 || !has_role(words[at].id, role)) return 0;
    for (const IndexedPhrase& phrase : beginning_with(words[at].id)) {
        if (phrase.role == role && stands_at(phrase, words, at)) return phrase.length;
    }
    return 0;
}

}  // namespace adref
