#include "diffcore/lexicon.h"

#include "diffcore/src/built_in_lexicon.h"
#include "diffcore/src/lexicon_json.h"
#include "diffcore/src/lexicon_tables.h"

#include <utility>

namespace adref {

const Lexicon& Lexicon::built_in() {
    // The tables are constants: the pointer owns nothing.
    static const Lexicon lexicon(
        std::shared_ptr<const LexiconTables>(std::shared_ptr<const void>(), &built_in_lexicon_tables()));
    return lexicon;
}

Result<Lexicon> Lexicon::parse(std::string_view json) {
    auto tables = read_lexicon(json);
    if (!tables) return tables.error();
    return Lexicon(std::move(*tables));
}

std::vector<std::string> Lexicon::languages() const {
    std::vector<std::string> tags;
    for (const LanguageRow& language : tables_->languages) tags.emplace_back(language.tag);
    return tags;
}

}  // namespace adref
