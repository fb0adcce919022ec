// A lexicon as flat tables: what the generator writes, what the parser of a
// user's file makes, and what the matcher reads.
#pragma once

#include "diffcore/redline.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace adref {

// What it means that a term was added where nothing stood in its place;
// removing it means the opposite.
enum class Adding : std::uint8_t { nothing, stronger, weaker, different };

// The words beside a term that must have been there before: "all" in front of
// new words is no wider scope than the old text had.
enum class Modifies : std::uint8_t { freely, next, beside };

// Where a form counts. Verbs count only where they act (see operative.h).
enum class Place : std::uint8_t { anywhere, participle, third, we, aside };

// The places of a verb that acts.
constexpr bool is_acting(Place place) {
    return place == Place::participle || place == Place::third || place == Place::we;
}

struct LadderRow {
    std::string_view name;
    Axis axis = Axis::verb;
    bool ordered = false;
};

struct TermRow {
    std::uint16_t ladder = 0;
    std::uint16_t rung = 0;  // 0 is the strongest
    Adding adding = Adding::nothing;
    Modifies modifies = Modifies::freely;
};

// `words` as split_words() of phrases.h gives them, lower case, one space
// between two. "#" stands for any number.
struct FormRow {
    std::string_view words;
    std::uint16_t term = 0;
    Place place = Place::anywhere;
};

using Phrases = std::span<const std::string_view>;

struct LanguageRow {
    std::string_view tag;
    std::span<const FormRow> forms;
    Phrases function_words;  // say which language a text is in, and nothing else
    Phrases sequencing;      // "also", "further": between a verb and its place
    Phrases joining;         // "and": a second verb may follow
    Phrases we;              // "we": a bare verb may follow
    Phrases noun_before;     // what follows a noun and never an acting verb
    Phrases ignored;         // "political will": no terms inside
};

struct LexiconTables {
    std::span<const LadderRow> ladders;
    std::span<const TermRow> terms;
    std::span<const LanguageRow> languages;
};

}  // namespace adref
