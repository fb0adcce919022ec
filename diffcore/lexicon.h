// The words that make a text stronger or weaker: which ones adref watches, and
// the ladders that order them. They are data, in diffcore/lexicon.json (schema
// adref.lexicon/1, with its sources); a user's edited copy takes its place.
//
// A lexicon holds, for each language, ladders on one axis of Signal. A ladder
// has rungs, a rung has terms, a term has the forms in which it is printed
// ("requesting", "requests", "request"). Two forms of one term are the same
// word. Of two terms on an ordered ladder the one on the earlier rung is the
// stronger; otherwise they are only different.
#pragma once

#include "diffcore/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

struct LexiconTables;  // diffcore/src/lexicon_tables.h

// An immutable value; copies share their tables.
class Lexicon {
 public:
    // What parse() takes at most. A lexicon is a few hundred lines.
    static constexpr std::size_t kMaxBytes = 4U << 20U;
    static constexpr std::size_t kMaxDepth = 16;      // nested brackets of the JSON
    static constexpr std::size_t kMaxForms = 50'000;  // of all terms and languages
    static constexpr std::size_t kMaxFormWords = 12;  // words of one form

    // The one that adref comes with. Costs nothing: its tables are made when
    // adref is built.
    static const Lexicon& built_in();

    // Reads a lexicon from JSON. Errors: bad_input, with the place in the JSON
    // as `where` (a line, or a path such as "/ladders/2/rungs/0/terms/en/1").
    static Result<Lexicon> parse(std::string_view json);

    // BCP 47, as in the file: "en", "fr", …
    std::vector<std::string> languages() const;

    const LexiconTables& tables() const { return *tables_; }

 private:
    explicit Lexicon(std::shared_ptr<const LexiconTables> tables) : tables_(std::move(tables)) {}

    std::shared_ptr<const LexiconTables> tables_;
};

}  // namespace adref
