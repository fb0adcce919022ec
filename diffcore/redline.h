// The comparison of two documents, as a value: it outlives rendering, compares
// equal, and is all that a renderer reads.
//
// Laws (checked by check_laws and by the property tests):
//  - every position of either document stands in exactly one entry;
//  - in every entry the texts of `equal` and `del`, in order, are the old
//    paragraphs' texts joined by "\n", to the byte; those of `equal` and `ins`
//    the new ones;
//  - in every entry a move number other than 0 stands on exactly one `del` and
//    one `ins` segment, whose texts are the same but for case, typography,
//    white space and the punctuation at their ends; the numbers are 1, 2, … in
//    the order of the `del` segments.
#pragma once

#include "diffcore/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

enum class Relation : std::uint8_t { matched, inserted, deleted, split, merged };

enum class Op : std::uint8_t { equal, del, ins };

// What kind of change the strongest change in an entry is, weakest first.
enum class Significance : std::uint8_t {
    none,
    formatting,     // equal text, different marks
    editorial,      // case, punctuation, white space, spelling variant, number format, quote marks
    status,         // only brackets opened or closed
    consequential,  // only references that follow a renumbering
    linguistic,     // wording aligned between languages, declared so by a person
    substantive,
};

enum class Axis : std::uint8_t { verb, modal, qualifier, scope, bracket };
enum class Direction : std::uint8_t { stronger, weaker, different };

struct Segment {
    Op op = Op::equal;
    std::string text;        // UTF-8, not empty
    std::uint32_t move = 0;  // the same number, from 1, on both ends of a phrase moved inside the entry

    friend bool operator==(const Segment&, const Segment&) = default;
};

struct Signal {
    Axis axis = Axis::verb;
    std::string from;  // empty where words were added
    std::string to;    // empty where words were removed
    Direction direction = Direction::different;

    friend bool operator==(const Signal&, const Signal&) = default;
};

struct Entry {
    // 0-based positions in the paragraphs of the old and the new document,
    // ascending. None in `news` for a deleted entry, none in `olds` for an
    // inserted one, one of each for a matched one.
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
    Relation relation = Relation::matched;
    bool edited = false;      // some segment is not equal
    bool moved = false;       // out of the order that the heaviest in-order set of entries keeps
    bool renumbered = false;  // matched, with labels that differ in more than form
    bool coarse = false;      // a bound cut the search or the comparison short: valid, but not the best
    double similarity = 1.0;  // 0..1: the share of the words that both sides keep
    Significance significance = Significance::none;
    std::uint32_t block = 0;  // the same number, from 1, on entries moved together
    std::vector<Segment> segments;
    std::vector<Signal> signals;

    friend bool operator==(const Entry&, const Entry&) = default;
};

// Counts of entries. An entry may count in several (moved and edited).
struct Summary {
    std::size_t unchanged = 0;  // matched, not edited, not moved, not renumbered
    std::size_t edited = 0;     // matched and edited
    std::size_t inserted = 0;
    std::size_t deleted = 0;
    std::size_t moved = 0;
    std::size_t split = 0;
    std::size_t merged = 0;
    std::size_t renumbered = 0;
    std::size_t editorial = 0;
    std::size_t substantive = 0;
    // Beyond adref.comparison/1:
    std::size_t status = 0;
    std::size_t formatting = 0;
    std::size_t consequential = 0;

    friend bool operator==(const Summary&, const Summary&) = default;
};

struct Side {
    std::string name;  // the round's or the file's name, as the user gave it
    Document document;
    std::size_t words = 0;

    friend bool operator==(const Side&, const Side&) = default;
};

struct Redline {
    Side old_side;
    Side new_side;
    // In the order of the new document; a deleted entry stands after the entry
    // of the paragraph that preceded it in the old document.
    std::vector<Entry> entries;
    Summary summary;

    friend bool operator==(const Redline&, const Redline&) = default;
};

// Names as in adref.comparison/1: "matched", "delete", "substantive", …
std::string_view to_string(Relation relation);
std::string_view to_string(Op op);
std::string_view to_string(Significance significance);
std::string_view to_string(Axis axis);
std::string_view to_string(Direction direction);

// No entry differs: nothing edited, inserted, deleted, moved, split, merged or
// renumbered, and no mark changed.
bool identical(const Redline& redline);

// The id of an entry: its first new paragraph's if that document's ids are
// recorded, otherwise its first old paragraph's, otherwise its new one's.
const std::string& entry_id(const Redline& redline, const Entry& entry);

// The heading under which an entry stands: in the new document, or in the old
// one for a deleted entry. All at once, parallel to `entries`.
std::vector<std::string> entry_sections(const Redline& redline);

// The old or the new text of an entry, put together from its segments.
std::string old_text(const Entry& entry);
std::string new_text(const Entry& entry);

// An empty string, or what breaks a law of this header and where. Cheap
// (linear); tests call it on everything, `adref diff` in debug builds.
std::string check_laws(const Redline& redline);

}  // namespace adref
