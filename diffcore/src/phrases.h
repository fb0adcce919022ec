// The phrases of a lexicon in one language, ready to be found in a text.
#pragma once

#include "diffcore/src/lexicon_tables.h"
#include "diffcore/src/phrase_words.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace adref {

// What a phrase is in its language.
enum class Role : std::uint8_t { term, ignored, sequencing, joining, we, noun_before, function_word };

// A word of a text and its id in a PhraseIndex (0: in no phrase).
struct IndexedWord {
    PhraseWord word;
    std::uint32_t id = 0;
};

struct IndexedPhrase {
    Role role = Role::term;
    Place place = Place::anywhere;
    Axis axis = Axis::verb;
    std::uint16_t term = 0;
    std::uint32_t begin = 0;  // of its words' ids
    std::uint32_t length = 0;
};

// Made for a comparison; the tables must outlive it. Building it takes some
// tens of microseconds, so it is made only when there is something to find.
class PhraseIndex {
 public:
    PhraseIndex(const LexiconTables& tables, const LanguageRow& language);

    // Appends the words of the bytes [begin, end) of a text, marks included.
    void index(std::string_view text, std::size_t begin, std::size_t end,
               std::vector<IndexedWord>& words) const;

    // The phrases that begin with a word, the longest first.
    std::span<const IndexedPhrase> beginning_with(std::uint32_t id) const;

    // How many words from `at` on a term takes there; 0 if it is not there.
    // Brackets may stand inside ("shall [not]"), in a verb a sequencing adverb
    // ("takes also note"), in a qualifier a comma.
    std::size_t match(const IndexedPhrase& term, std::span<const IndexedWord> words, std::size_t at) const;

    // False if the word after the first rules the phrase out; cheap.
    bool may_match(const IndexedPhrase& phrase, const IndexedWord& second) const {
        return second.word.shape != Shape::word || second.id == ids_[phrase.begin + 1] ||
               has_role(second.id, Role::sequencing);
    }

    // The words that the longest phrase of another role takes at `at`, with
    // nothing between them; 0: none there.
    std::size_t longest(Role role, std::span<const IndexedWord> words, std::size_t at) const;

    const LexiconTables& tables() const { return tables_; }

    // The id of a scanned word; 0 if it is in no phrase.
    std::uint32_t id_of(const PhraseWord& word, std::string_view folded) const;

    // A term may turn on this word: a change that touches none changes no term.
    // Articles and the like tell nothing unless they are a term themselves.
    bool is_telling(std::uint32_t id) const { return telling_[id] != 0; }
    // The same of verbs that count only where they act.
    bool tells_of_verbs(std::uint32_t id) const { return (telling_[id] & kActing) != 0; }

    bool has_role(std::uint32_t id, Role role) const { return has_bit(roles_[id], role); }
    // Any phrase that joins, precedes or ignores, or a term, begins with the word.
    bool begins_any(std::uint32_t id) const {
        constexpr unsigned kRest =
            1U << static_cast<unsigned>(Role::function_word) | 1U << static_cast<unsigned>(Role::noun_before);
        return (unsigned{roles_[id]} & ~kRest) != 0;
    }
    bool has(Role role) const { return has_bit(all_roles_, role); }

 private:
    static bool has_bit(unsigned roles, Role role) {
        return (roles >> static_cast<unsigned>(role) & 1U) != 0;
    }

    struct Slot {
        std::uint64_t hash = 0;
        std::string_view word;
        std::uint32_t id = 0;
    };
    bool stands_at(const IndexedPhrase& phrase, std::span<const IndexedWord> words, std::size_t at) const;
    void add(std::string_view words, IndexedPhrase phrase);
    std::uint32_t intern(std::string_view word);
    std::uint32_t find(std::uint64_t hash, std::string_view word) const;

    const LexiconTables& tables_;
    std::vector<Slot> slots_;  // a power of two of them
    std::vector<std::uint32_t> ids_;
    std::vector<IndexedPhrase> phrases_;  // by first word, then longest first
    std::vector<std::uint32_t> starts_;   // of each id in phrases_
    static constexpr std::uint8_t kTelling = 1;
    static constexpr std::uint8_t kActing = 2;
    std::vector<std::uint8_t> telling_;  // of each id
    std::vector<std::uint8_t> roles_;    // bits of the roles that begin with an id
    std::uint8_t all_roles_ = 0;
    std::uint32_t next_id_ = 1;
    std::uint32_t any_number_ = 0;
};

}  // namespace adref
