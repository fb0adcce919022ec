#include "tests/support/generated.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adref::testing {
namespace {

constexpr std::array<std::string_view, 48> kWords = {"the",
                                                     "of",
                                                     "and",
                                                     "to",
                                                     "in",
                                                     "States",
                                                     "shall",
                                                     "should",
                                                     "all",
                                                     "water",
                                                     "basin",
                                                     "river",
                                                     "migrants",
                                                     "ensure",
                                                     "cooperation",
                                                     "as",
                                                     "appropriate",
                                                     "national",
                                                     "law",
                                                     "[and]",
                                                     "[shall][should]",
                                                     "“quoted”",
                                                     "'quoted'",
                                                     "22 (b)",
                                                     "A/RES/78/1",
                                                     "1.5",
                                                     "1,000",
                                                     "data-sharing",
                                                     "l’accord",
                                                     "d’eau",
                                                     "résolution",
                                                     "été",
                                                     "вода",
                                                     "государства",
                                                     "الدول",
                                                     "المياه،",
                                                     "والتعاون؛",
                                                     "水",
                                                     "各国应当合作",
                                                     "หลักการ",
                                                     "e\xCC\x81t\xC3\xA9",
                                                     "—",
                                                     "–",
                                                     "10\u00A0%",
                                                     "\u200Ezero",
                                                     "👩‍👩‍👧",
                                                     "x",
                                                     ";"};

constexpr std::array<std::string_view, 8> kLabels = {"1.",  "12 bis.", "(a)", "(i)",
                                                     "PP3", "OP4",     "",    "Article 7"};

void renumber(Document& document) {
    int number = 0;
    for (Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == Kind::operative) paragraph.label = std::to_string(++number) + ".";
    }
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

std::string edited(Dice& dice, const std::string& text) {
    std::vector<std::string> words = words_of(text);
    const std::size_t edits = 1 + dice.roll(4);
    for (std::size_t i = 0; i < edits; ++i) {
        const std::size_t at = dice.roll(words.size() + 1);
        switch (dice.roll(4)) {
            case 0:
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), random_word(dice));
                break;
            case 1:
                if (at < words.size()) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
                break;
            case 2:
                if (at < words.size()) words[at] = random_word(dice);
                break;
            default:
                if (at < words.size()) words[at] += ",";
                break;
        }
    }
    return joined(words);
}

}  // namespace

std::string random_word(Dice& dice) {
    // The lower of two rolls: early words are common, late ones rare.
    return std::string(kWords[std::min(dice.roll(kWords.size()), dice.roll(kWords.size()))]);
}

std::string random_sentence(Dice& dice, std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        if (i != 0) text += ' ';
        text += random_word(dice);
    }
    return text;
}

Document random_document(Dice& dice, std::size_t count) {
    constexpr std::array kKinds = {Kind::heading,   Kind::preambular, Kind::operative, Kind::operative,
                                   Kind::operative, Kind::item,       Kind::item,      Kind::text,
                                   Kind::footnote,  Kind::table_row};
    Document document;
    document.title = random_sentence(dice, 4);
    for (std::size_t i = 0; i < count; ++i) {
        Paragraph paragraph;
        paragraph.kind = kKinds[dice.roll(kKinds.size())];
        paragraph.level = static_cast<std::uint32_t>(dice.roll(3));
        paragraph.label = kLabels[dice.roll(kLabels.size())];
        const std::size_t length = dice.chance(5) ? 0 : 1 + dice.roll(dice.chance(20) ? 60 : 12);
        paragraph.text = random_sentence(dice, length);
        if (i > 0 && dice.chance(8)) paragraph.text = document.paragraphs[dice.roll(i)].text;
        document.paragraphs.push_back(std::move(paragraph));
    }
    renumber(document);
    assign_ids(document);
    return document;
}

Document random_revision(Dice& dice, const Document& document) {
    Document revision = document;
    std::vector<Paragraph>& list = revision.paragraphs;
    const std::size_t operations = dice.roll(document.paragraphs.size() / 2 + 3);
    for (std::size_t i = 0; i < operations; ++i) {
        if (list.empty()) break;
        const auto at = static_cast<std::ptrdiff_t>(dice.roll(list.size()));
        const auto other = static_cast<std::ptrdiff_t>(dice.roll(list.size()));
        Paragraph& here = list[static_cast<std::size_t>(at)];
        switch (dice.roll(8)) {
            case 0:
                list.erase(list.begin() + at);
                break;
            case 1: {
                Paragraph fresh = here;
                fresh.text = random_sentence(dice, 1 + dice.roll(20));
                list.insert(list.begin() + other, std::move(fresh));
                break;
            }
            case 2: {
                Paragraph moved = here;
                list.erase(list.begin() + at);
                list.insert(list.begin() + std::min<std::ptrdiff_t>(other, std::ssize(list)),
                            std::move(moved));
                break;
            }
            case 3:
                std::iter_swap(list.begin() + at, list.begin() + other);
                break;
            case 4: {
                const std::vector<std::string> words = words_of(here.text);
                const auto middle = static_cast<std::ptrdiff_t>(words.size() / 2);
                Paragraph second = here;
                second.text = joined({words.begin() + middle, words.end()});
                here.text = joined({words.begin(), words.begin() + middle});
                list.insert(list.begin() + at + 1, std::move(second));
                break;
            }
            case 5:
                if (at + 1 < std::ssize(list)) {
                    here.text += " " + list[static_cast<std::size_t>(at) + 1].text;
                    list.erase(list.begin() + at + 1);
                }
                break;
            default:
                here.text = edited(dice, here.text);
                break;
        }
    }
    renumber(revision);
    for (Paragraph& paragraph : list) paragraph.id.clear();
    assign_ids(revision);
    return revision;
}

}  // namespace adref::testing
