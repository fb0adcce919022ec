#include "tests/support/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace adref::testing {
namespace {

constexpr std::size_t kVocabulary = 4000;
constexpr std::size_t kPhrases = 12;

// Words made of syllables; the first ones are short, as common words are.
Words make_vocabulary() {
    constexpr std::array<std::string_view, 20> kSyllables = {"ra",  "to",  "mi",  "len", "so",  "ver", "na",
                                                             "ti",  "con", "pre", "al",  "de",  "gu",  "or",
                                                             "sta", "ble", "ex",  "un",  "ing", "ment"};
    Words words;
    for (std::size_t i = 0; words.size() < kVocabulary; ++i) {
        std::string word;
        for (std::size_t rest = i + 1; rest > 0; rest /= kSyllables.size())
            word += kSyllables[rest % kSyllables.size()];
        words.push_back(std::move(word));
    }
    return words;
}

const Words& vocabulary() {
    static const Words words = make_vocabulary();
    return words;
}

}  // namespace

Wording::Wording(std::size_t vocabulary, std::size_t shortest, std::size_t longest)
    : vocabulary_(std::min(vocabulary, kVocabulary)), shortest_(shortest), longest_(longest) {
    Dice dice(12345);  // the same ones in every draft
    for (std::size_t i = 0; i < kPhrases; ++i) phrases_.push_back(ordinary(dice));
}

const std::string& Wording::word(Dice& dice) const {
    const double exponent = static_cast<double>(dice.roll(100000)) / 100000.0;
    const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(vocabulary_), exponent)) - 1;
    return vocabulary()[std::min(rank, vocabulary_ - 1)];
}

Words Wording::make(Dice& dice, std::size_t count) const {
    Words words;
    for (std::size_t i = 0; i < count; ++i) {
        words.push_back(word(dice));
        if (i + 1 == count) {
            words.back() += ";";
        } else if (dice.chance(8)) {
            words.back() += dice.chance(80) ? "," : ".";
        }
    }
    words.front().front() = static_cast<char>(words.front().front() - 'a' + 'A');
    return words;
}

Words Wording::ordinary(Dice& dice) const {
    return make(dice, shortest_ + dice.roll(longest_ - shortest_ + 1));
}

Words Wording::boilerplate(Dice& dice) const {
    Words words = phrases_[dice.roll(kPhrases)];
    const std::size_t own = 1 + dice.roll(3);
    for (std::size_t i = 0; i < own; ++i) words[1 + dice.roll(words.size() - 2)] = word(dice);
    return words;
}

Words Wording::numbered(Dice& dice) const {
    Words words = phrases_[dice.roll(kPhrases / 4)];
    words[words.size() / 2] = std::to_string(1 + dice.roll(300));
    return words;
}

Words Wording::tiny(Dice& dice) const {
    return make(dice, 1 + dice.roll(4));
}

WordEdit random_edit(Dice& dice, const Wording& wording, std::size_t words) {
    WordEdit edit;
    edit.at = dice.roll(words);
    const std::size_t which = dice.roll(3);
    edit.kind = which == 0   ? WordEdit::Kind::insert
                : which == 1 ? WordEdit::Kind::erase
                             : WordEdit::Kind::replace;
    if (edit.kind == WordEdit::Kind::erase && words <= 5) edit.kind = WordEdit::Kind::replace;
    if (edit.kind != WordEdit::Kind::erase) edit.word = wording.word(dice);
    return edit;
}

}  // namespace adref::testing
