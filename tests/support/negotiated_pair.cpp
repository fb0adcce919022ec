#include "tests/support/negotiated_pair.h"

#include "tests/support/generated.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace adref::testing {
namespace {

constexpr std::size_t kVocabulary = 4000;

// Words made of syllables; the first ones are short, as common words are.
std::vector<std::string> make_vocabulary() {
    constexpr std::array<std::string_view, 20> kSyllables = {"ra",  "to",  "mi",  "len", "so",  "ver", "na",
                                                             "ti",  "con", "pre", "al",  "de",  "gu",  "or",
                                                             "sta", "ble", "ex",  "un",  "ing", "ment"};
    std::vector<std::string> words;
    for (std::size_t i = 0; words.size() < kVocabulary; ++i) {
        std::string word;
        for (std::size_t rest = i + 1; rest > 0; rest /= kSyllables.size())
            word += kSyllables[rest % kSyllables.size()];
        words.push_back(std::move(word));
    }
    return words;
}

// Rank r comes with a probability near 1/r: a uniform exponent.
const std::string& zipf_word(Dice& dice) {
    static const std::vector<std::string> vocabulary = make_vocabulary();
    const double exponent = static_cast<double>(dice.roll(100000)) / 100000.0;
    const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(kVocabulary), exponent)) - 1;
    return vocabulary[std::min(rank, kVocabulary - 1)];
}

using Words = std::vector<std::string>;

Words make_paragraph(Dice& dice) {
    Words words;
    const std::size_t count = 20 + dice.roll(81);
    for (std::size_t i = 0; i < count; ++i) {
        words.push_back(zipf_word(dice));
        if (i + 1 == count) {
            words.back() += ";";
        } else if (dice.chance(8)) {
            words.back() += dice.chance(80) ? "," : ".";
        }
    }
    words.front().front() = static_cast<char>(words.front().front() - 'a' + 'A');
    return words;
}

void edit(Dice& dice, Words& words, std::size_t most) {
    const std::size_t edits = 1 + dice.roll(most);
    for (std::size_t i = 0; i < edits; ++i) {
        const auto at = static_cast<std::ptrdiff_t>(dice.roll(words.size()));
        switch (dice.roll(3)) {
            case 0:
                words.insert(words.begin() + at, zipf_word(dice));
                break;
            case 1:
                if (words.size() > 5) words.erase(words.begin() + at);
                break;
            default:
                words[static_cast<std::size_t>(at)] = zipf_word(dice);
                break;
        }
    }
}

struct Draft {
    Words words;
    std::vector<std::uint32_t> olds;  // where they come from
    bool moved = false;
};

Document to_document(const std::vector<Words>& paragraphs) {
    Document document;
    document.language = "en";
    std::size_t number = 0;
    for (const Words& words : paragraphs) {
        Paragraph paragraph;
        paragraph.kind = Kind::operative;
        paragraph.label = std::to_string(++number) + ".";
        for (const std::string& word : words) {
            if (!paragraph.text.empty()) paragraph.text += ' ';
            paragraph.text += word;
        }
        document.paragraphs.push_back(std::move(paragraph));
    }
    assign_ids(document);
    return document;
}

}  // namespace

NegotiatedPair negotiated_pair(std::uint64_t seed, std::size_t paragraphs, const RoundRecipe& recipe) {
    Dice dice(seed);
    std::vector<Words> before;
    std::vector<Draft> drafts;
    std::vector<Draft> moving;
    for (std::uint32_t i = 0; i < paragraphs; ++i) {
        before.push_back(make_paragraph(dice));
        Draft draft{before.back(), {i}, false};
        if (dice.chance(recipe.edited)) edit(dice, draft.words, recipe.words_per_edit);
        if (dice.chance(recipe.deleted)) continue;
        if (dice.chance(recipe.moved)) {
            draft.moved = true;
            moving.push_back(std::move(draft));
        } else if (dice.chance(recipe.split)) {
            const auto middle = draft.words.begin() + static_cast<std::ptrdiff_t>(draft.words.size() / 2);
            drafts.push_back({Words(draft.words.begin(), middle), {i}, false});
            drafts.push_back({Words(middle, draft.words.end()), {i}, false});
        } else if (!drafts.empty() && drafts.back().olds.size() == 1 && dice.chance(recipe.merged)) {
            drafts.back().words.insert(drafts.back().words.end(), draft.words.begin(), draft.words.end());
            drafts.back().olds.push_back(i);
        } else {
            drafts.push_back(std::move(draft));
        }
        if (dice.chance(recipe.inserted)) drafts.push_back({make_paragraph(dice), {}, false});
    }
    for (Draft& draft : moving) {
        drafts.insert(drafts.begin() + static_cast<std::ptrdiff_t>(dice.roll(drafts.size() + 1)),
                      std::move(draft));
    }
    NegotiatedPair pair;
    std::vector<Words> after;
    for (std::uint32_t j = 0; j < drafts.size(); ++j) {
        for (const std::uint32_t i : drafts[j].olds) pair.truth.emplace_back(i, j);
        if (drafts[j].moved) pair.moved.push_back(j);
        after.push_back(drafts[j].words);
    }
    pair.before = to_document(before);
    pair.after = to_document(after);
    return pair;
}

std::string as_text(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs)
        text += paragraph.label + " " + paragraph.text + "\n";
    return text;
}

}  // namespace adref::testing
