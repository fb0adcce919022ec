// bench_amended PARAGRAPHS AMENDMENTS SEED OLD NEW LIST: writes a draft, its next
// round with about a third of the amendments taken, and adref.amendments/1.
#include "tests/support/wording.h"
#include "track/amendments_json.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using adref::testing::Dice;
using adref::testing::Words;

constexpr std::size_t kWords = 60;  // a paragraph
constexpr std::size_t kDelegations = 40;

struct Change {
    std::size_t first = 0;
    std::size_t last = 0;  // excluded
    std::string text;
};

std::string joined(const Words& words, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += (i == first ? "" : " ") + words[i];
    return text;
}

// The words with those changes that do not touch an earlier one.
std::string changed(const Words& words, std::vector<Change> changes) {
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.first < b.first; });
    std::string text;
    std::size_t at = 0;
    for (const Change& change : changes) {
        if (change.first < at) continue;
        if (change.first > at) text += joined(words, at, change.first) + " ";
        text += change.text + " ";
        at = change.last;
    }
    return text + joined(words, at, words.size());
}

void write(const char* path, const std::vector<std::string>& paragraphs) {
    std::ofstream file(path);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) file << i + 1 << ". " << paragraphs[i] << ".\n\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 7) {
        std::cerr << "usage: bench_amended PARAGRAPHS AMENDMENTS SEED OLD NEW LIST\n";
        return 2;
    }
    const std::size_t count = std::strtoull(argv[1], nullptr, 10);
    Dice dice(std::strtoull(argv[3], nullptr, 10));
    const adref::testing::Wording wording(4000, kWords, kWords);
    std::vector<Words> base(count);
    for (Words& words : base) {
        for (std::size_t i = 0; i < kWords; ++i) words.push_back(wording.word(dice));
    }
    std::vector<std::vector<Change>> taken(count);
    adref::track::AmendmentList list;
    list.amendments.resize(std::strtoull(argv[2], nullptr, 10));
    for (std::size_t i = 0; i < list.amendments.size(); ++i) {
        adref::track::Amendment& amendment = list.amendments[i];
        const std::size_t target = dice.roll(count);
        Change change;
        change.first = dice.roll(kWords - 6);
        change.last = change.first + 3 + dice.roll(3);
        change.text = wording.word(dice);
        for (std::size_t n = dice.roll(6); n > 0; --n) change.text += " " + wording.word(dice);
        amendment.id = "d-" + std::to_string(i);
        amendment.proponents = {"Delegation " + std::to_string(1 + dice.roll(kDelegations))};
        amendment.target = std::to_string(target + 1);
        amendment.find = joined(base[target], change.first, change.last);
        amendment.text = change.text;
        if (dice.chance(33)) taken[target].push_back(change);
    }
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (std::size_t i = 0; i < count; ++i) {
        before.push_back(joined(base[i], 0, kWords));
        after.push_back(changed(base[i], taken[i]));
    }
    write(argv[4], before);
    write(argv[5], after);
    std::ofstream(argv[6]) << adref::track::write_amendments_json(list);
    return 0;
}
