// The rolling text: a draft with every amendment in its place, in brackets; and
// the way back.
#pragma once

#include "diffcore/document.h"
#include "track/amendment.h"
#include "track/edit.h"
#include "track/profile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace adref::track {

struct RollingText {
    // The base's paragraphs under their ids, brackets among their words; new
    // paragraphs, alternatives and notes between them; marks as the profile says.
    Document document;
    std::size_t in_place = 0;            // amendments that stand in the text
    std::vector<std::size_t> in_annex;   // … and those at its end, by place in the list
    std::vector<std::string> why;        // parallel to in_annex
    std::vector<std::size_t> withdrawn;  // left out
};

// Every amendment that is not withdrawn stands in the text once: where it was
// placed, or in the annex with the reason, as a sentence of drafting language.
//
// - Equal amendments stand once with all their names; supporters, opponents and
//   positions on an amendment stand with its names, positions on a paragraph at
//   its end.
// - Words inside other words are nested, to kMostNesting. Ranges that overlap
//   without one inside the other become options for the words of both.
// - An amendment that changes words in several places of a paragraph stands as
//   one replacement from the first to the last; where that is most of a long
//   paragraph, as an alternative paragraph below it.
// - Proposals for one place: by names, then words; unattributed: by words alone.
//   The order of the list counts for nothing.
// - Unattributed, no name, id, date, source or rationale is written: the same
//   bytes whoever proposed what.
//
// What is written is read back and compared before it is returned; what does
// not come back is written more plainly (all brackets of the paragraph escaped by
// "\", then as an alternative paragraph, then in the annex).
inline constexpr std::size_t kMostNesting = 32;
RollingText compile(const Base& base, const std::vector<Amendment>& amendments, const Profile& profile,
                    bool attributed);

// One thing in a rolling text that could not be understood.
struct RollingTrouble {
    std::uint32_t paragraph = 0;  // position in the rolling text
    std::string where;            // its number and first words
    std::string what;             // "a bracket that names ‘EU’ is not closed"
    std::string text;             // the characters concerned

    friend bool operator==(const RollingTrouble&, const RollingTrouble&) = default;
};

struct ParsedCompilation {
    Document base;
    std::vector<Amendment> amendments;     // with ids; all but those of the annex have a place in the base
    std::vector<std::uint32_t> agreed;     // paragraphs of the base that a tag says are agreed
    std::vector<RollingTrouble> troubles;  // by paragraph
};

// Reads a rolling text. Brackets of the base itself are those that name nobody
// (unless the profile says what such brackets mean) and those behind a "\"; with
// `base`, those that the base has. Whatever cannot be told is left as words of
// the base and listed, never guessed: brackets that are not closed, names that
// the profile does not list, proposals inside the new words of others; with
// `base` also words that are neither in it nor in a bracket.
//
// With `base` the result's base is that; otherwise what is left without the
// brackets.
//
// Law (tested): parsing what compile() wrote gives the base to the byte, and
// amendments that change the same words into the same, with the same names.
// Exceptions: an amendment to several paragraphs comes back as one a paragraph;
// of new paragraphs kind and level are those of their neighbours, their emphasis
// is gone, and a number without a sign at its end gets a full stop; what is said
// besides (rationale, date, source, id) does not come back; nor does the base's
// own strike-through in words that are to be deleted. What stands in the annex
// comes back as a sentence says it, and still has no place.
ParsedCompilation parse_compilation(const Document& rolling, const Document* base, const Profile& profile);

}  // namespace adref::track
