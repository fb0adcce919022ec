#include "diffcore/src/language.h"

#include "diffcore/src/phrase_words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref {
namespace {

// Enough to tell, and no more on a long text than on a short one.
constexpr std::size_t kSample = 1000;

const LanguageRow* named(const LexiconTables& tables, std::string_view tag) {
    std::string folded(tag);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '_') c = '-';
    }
    const std::string primary = folded.substr(0, folded.find('-'));
    for (const std::string& wanted : {folded, primary}) {
        const auto found = std::find_if(tables.languages.begin(), tables.languages.end(),
                                        [&](const LanguageRow& language) { return language.tag == wanted; });
        if (found != tables.languages.end()) return &*found;
    }
    return nullptr;
}

}  // namespace

const LanguageRow* find_language(const LexiconTables& tables, const Document& document) {
    if (!document.language.empty()) return named(tables, document.language);
    std::unordered_map<std::string_view, std::vector<std::size_t>> languages_of;
    for (std::size_t i = 0; i < tables.languages.size(); ++i) {
        for (const std::string_view word : tables.languages[i].function_words)
            languages_of[word].push_back(i);
    }
    std::vector<std::size_t> hits(tables.languages.size());
    std::size_t seen = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        PhraseScanner scanner(paragraph.text);
        for (PhraseWord word; seen < kSample && scanner.next(word);) {
            if (word.shape != Shape::word) continue;
            ++seen;
            const auto found = languages_of.find(scanner.folded());
            if (found == languages_of.end()) continue;
            for (const std::size_t i : found->second) ++hits[i];
        }
        if (seen >= kSample) break;
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    if (best == hits.end() || *best == 0 || std::count(hits.begin(), hits.end(), *best) > 1) return nullptr;
    return &tables.languages[static_cast<std::size_t>(best - hits.begin())];
}

}  // namespace adref
