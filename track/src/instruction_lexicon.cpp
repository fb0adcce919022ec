#include "track/src/instruction_lexicon.h"

#include "track/src/instruction_lexicon_rows.h"
#include "track/src/instruction_words.h"

#include <unordered_map>
#include <utility>

namespace adref::track {
namespace {

constexpr std::size_t kMostWords = 9;  // of one phrase

using Entries = std::unordered_map<std::string, std::pair<Sense, std::uint32_t>>;

// A phrase's key is its words as split_draft_words cuts them: "l'ajout" is two.
std::string key_of_phrase(std::string_view phrase) {
    std::string key;
    for (const DraftWord& word : split_draft_words(phrase)) key += (key.empty() ? "" : " ") + word.folded;
    return key;
}

Entries entries_of(std::span<const LexiconRow> rows) {
    Entries entries;
    for (const LexiconRow& row : rows) {
        std::string_view rest = row.phrases;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(',');
            entries.try_emplace(key_of_phrase(trim_draft(rest.substr(0, comma))), row.sense, row.value);
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
    }
    return entries;
}

const Entries& entries(Tongue tongue) {
    static const Entries english = entries_of(english_rows());
    static const Entries french = entries_of(french_rows());
    static const Entries spanish = entries_of(spanish_rows());
    if (tongue == Tongue::french) return french;
    return tongue == Tongue::spanish ? spanish : english;
}

}  // namespace

LexiconHit look_up(Tongue tongue, const std::vector<std::string_view>& words, std::size_t at) {
    const Entries& all = entries(tongue);
    LexiconHit best;
    std::string key;
    for (std::size_t count = 1; count <= kMostWords && at + count <= words.size(); ++count) {
        if (words[at + count - 1].empty()) break;  // a quote or a number ends every phrase
        key += (count == 1 ? "" : " ") + std::string(words[at + count - 1]);
        const auto found = all.find(key);
        if (found != all.end()) best = {found->second.first, found->second.second, count};
    }
    return best;
}

bool is_verb(Sense sense) {
    return sense >= Sense::insert && sense <= Sense::retain;
}

Tongue tongue_of(std::string_view language) {
    if (language.starts_with("fr")) return Tongue::french;
    return language.starts_with("es") ? Tongue::spanish : Tongue::english;
}

}  // namespace adref::track
