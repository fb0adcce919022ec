// A draft as adref sees it: an ordered list of paragraphs with what is printed
// around them kept apart from their words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

enum class Kind : std::uint8_t {
    title,
    heading,
    preambular,  // "Recalling …,": unnumbered, before the operative part
    operative,   // "12. Decides …;": a numbered paragraph of the first level
    item,        // "(a) …": a lettered or numbered sub-paragraph
    text,        // anything else in running text: a chapeau, an unnumbered paragraph
    footnote,
    table_row,  // cells separated by one tab
    signature,
};

enum class MarkKind : std::uint8_t { bold, italic, underline, strike, superscript, subscript };

// A span of a paragraph's text, in Unicode code points, 0-based, end excluded.
struct Mark {
    MarkKind kind = MarkKind::bold;
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Mark&, const Mark&) = default;
    friend auto operator<=>(const Mark&, const Mark&) = default;
};

// The place where a paragraph calls a footnote: before the code point `at` of
// its text (0-based; the text's length means its end). The reference sign
// itself ("¹", "[^1]") is no part of the text.
struct NoteAnchor {
    std::uint32_t at = 0;
    std::string note;  // id of the footnote's paragraph

    friend bool operator==(const NoteAnchor&, const NoteAnchor&) = default;
};

struct Paragraph {
    // Stable through edits, moves and renumbering: "p:" and 16 hexadecimal
    // digits where adref made it. Empty only inside a reader; see assign_ids.
    std::string id;
    Kind kind = Kind::text;
    std::uint32_t level = 0;        // depth of nesting, 0 for the outermost
    std::string label;              // as printed: "12 bis.", "(a)", "PP3", "Article 7"; may be empty
    std::string text;               // UTF-8, NFC, single spaces, no label
    std::vector<Mark> marks;        // ordered by start, then kind
    std::vector<NoteAnchor> notes;  // ordered by `at`

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// A heading of any rank, the document's title among them.
constexpr bool is_heading(Kind kind) {
    return kind == Kind::title || kind == Kind::heading;
}

// Where the ids of a document come from: `derived` ids were made from the
// words by a reader and say nothing about another draft; `recorded` ones were
// kept with the text and decide which paragraph is which.
enum class IdOrigin : std::uint8_t { derived, recorded };

struct Document {
    std::string title;
    std::string language;  // BCP 47 ("en", "zh-Hant"); empty if not known
    std::vector<Paragraph> paragraphs;
    IdOrigin ids = IdOrigin::derived;
    // Ids of paragraphs that a person has set apart (unlink): they correspond to
    // a paragraph of the same id or to none, however alike others are, in every
    // comparison of documents that both have recorded ids.
    std::vector<std::string> apart;

    friend bool operator==(const Document&, const Document&) = default;
};

// "heading", "table-row", …: the names of the formats adref.document/1 and
// adref.comparison/1. The parsing functions return false for other names.
std::string_view to_string(Kind kind);
std::string_view to_string(MarkKind kind);
bool parse_kind(std::string_view name, Kind& kind);
bool parse_mark_kind(std::string_view name, MarkKind& kind);

// Gives every paragraph without an id one that depends only on the document's
// words and their order: equal documents get equal ids, and no id occurs twice.
void assign_ids(Document& document);

// The number of words as a person counts them: runs of letters and digits with
// their inner apostrophes and hyphens; each Han, Kana or Thai character is one.
std::size_t count_words(std::string_view text);
std::size_t count_words(const Document& document);

// The nearest heading above the paragraph at a 0-based position (the heading
// itself for a heading): its label ("Objective 7") or, without one, its text;
// empty above the first heading. Precondition: position < paragraphs.size().
std::string section_of(const Document& document, std::size_t position);

// All of section_of at once, in one pass.
std::vector<std::string> sections_of(const Document& document);

// A printed number in the form in which numbers are compared: without case,
// spaces, brackets and final dots ("12 Bis." and "12bis" are "12bis"; "(a)"
// and "a)" are "a"; Arabic-Indic and full-width digits are their ASCII digits).
std::string fold_label(std::string_view label);

}  // namespace adref
