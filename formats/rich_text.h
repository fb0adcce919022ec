// A word processor's text on its way in or out: paragraphs made of runs, lists
// that number themselves, notes, comments and tracked changes. The readers of
// .docx, .odt and .html make one, their writers print one. What it means (kinds,
// levels, labels) is decided for all of them by read_rich_text.
#pragma once

#include "diffcore/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// "None" for every index below.
inline constexpr std::uint32_t kNoIndex = ~std::uint32_t{0};

// A change that somebody tracked. A run or a paragraph points to it by its
// 0-based place in RichText::revisions; several may point to the same one.
struct RichRevision {
    enum class Kind : std::uint8_t { insertion, deletion, move_from, move_to, formatting };
    Kind kind = Kind::insertion;
    std::string author;      // as in the file; empty if it does not say
    std::string date;        // "2031-04-16T09:30:00Z" as in the file; empty if it does not say
    std::uint32_t move = 0;  // from 1, the same number on both halves of a move; 0 for all else

    friend bool operator==(const RichRevision&, const RichRevision&) = default;
};

struct RichComment {
    std::string author;
    std::string date;
    std::string text;  // paragraphs separated by "\n"

    friend bool operator==(const RichComment&, const RichComment&) = default;
};

// A set of MarkKind: bit n is the mark of value n.
using MarkSet = std::uint8_t;
constexpr MarkSet mark_bit(MarkKind kind) {
    return static_cast<MarkSet>(1U << static_cast<unsigned>(kind));
}

struct RichRun {
    enum class Type : std::uint8_t {
        text,
        note,           // the call of the note `index`
        cell_end,       // in a table's row: behind each of its cells but the last
        comment_start,  // of the comment `index`, …
        comment_end,    // … which is about what stands between the two
    };
    Type type = Type::text;
    std::uint32_t index = kNoIndex;
    std::string text;  // UTF-8, of Type::text alone; "\t" is a tab, "\n" a line break
    MarkSet marks = 0;
    bool label = false;  // the paragraph's printed number, typed; writers set it apart by a tab
    std::uint32_t inserted = kNoIndex;  // the revision that put it here (insertion, move_to)
    std::uint32_t deleted =
        kNoIndex;  // … that took it away (deletion, move_from); both: by one, then another
    std::uint32_t formatted = kNoIndex;  // … that changed its marks; they were `old_marks`
    MarkSet old_marks = 0;

    friend bool operator==(const RichRun&, const RichRun&) = default;
};

// What about a paragraph tells what it is.
struct RichProperties {
    // Said outright, by one of adref's own styles (see rich_style_name) or
    // elements; then nothing is guessed, and `level` holds.
    std::optional<Kind> kind;
    std::uint32_t level = 0;

    // Otherwise these are hints.
    std::uint32_t heading = 0;      // depth of a heading style or outline level, from 1; 0 if it is none
    bool title = false;             // the style for the document's title
    std::uint32_t list = kNoIndex;  // into RichText::lists, if it numbers itself, …
    std::uint32_t list_level = 0;   // … on this level, from 0
    std::uint32_t list_start = 0;   // the number that starts here instead of the next one; 0: the next
    std::uint32_t indent = 0;       // before its first line, in columns of about 2.5 mm

    friend bool operator==(const RichProperties&, const RichProperties&) = default;
};

struct RichParagraph {
    RichProperties properties;
    std::uint32_t reformatted = kNoIndex;  // the revision that changed them; they were `old_properties`
    RichProperties old_properties;
    // A row of a table: the paragraphs of a cell are separated by "\n" runs.
    bool row = false;
    std::uint32_t table = 0;  // the same number on rows of one table
    // The end of the paragraph (of a row: the row). Without it what stands here
    // joins the next paragraph.
    std::uint32_t end_inserted = kNoIndex;
    std::uint32_t end_deleted = kNoIndex;
    std::vector<RichRun> runs;

    friend bool operator==(const RichParagraph&, const RichParagraph&) = default;
};

struct RichNote {
    std::string sign;      // as printed at its call; empty: numbered in the order of the calls
    bool endnote = false;  // numbered i, ii, … in a series of its own; footnotes are 1, 2, …
    std::vector<RichParagraph> paragraphs;

    friend bool operator==(const RichNote&, const RichNote&) = default;
};

// How one level of a list numbers its paragraphs (ECMA-376 17.9, ODF 1.2 19.500).
struct RichListLevel {
    enum class Numbers : std::uint8_t {
        none,
        bullet,  // `text` is the sign
        decimal,
        decimal_zero,  // 01
        lower_letter,
        upper_letter,
        lower_roman,
        upper_roman,
        ordinal,  // 1st
        arabic_abjad,
        arabic_alpha,
        arabic_indic,  // ١
        chinese,       // 一, 十二
        full_width,    // １
        hebrew,
        russian_lower,
        russian_upper,
        circled,  // ①
    };
    Numbers numbers = Numbers::decimal;
    std::string text = "%1.";  // as printed: %1 … %9 are the numbers of the levels from the outermost on
    std::uint32_t start = 1;
    std::uint32_t restart_after = kNoIndex;  // restarts when a paragraph of this level (0-based) or an outer
                                             // one came between; kNoIndex: of the next outer level
    bool never_restarts = false;
    bool legal = false;  // all numbers of `text` are printed as decimals
    bool start_overridden =
        false;  // `start` counts at the first use of this list, whatever its series has reached

    friend bool operator==(const RichListLevel&, const RichListLevel&) = default;
};

struct RichList {
    std::uint32_t series = 0;  // lists of one series count on from one another
    std::vector<RichListLevel> levels;

    friend bool operator==(const RichList&, const RichList&) = default;
};

struct RichText {
    std::string title;     // the document's, from its properties; may be empty
    std::string language;  // BCP 47; empty if the file does not say
    std::vector<RichParagraph> paragraphs;
    std::vector<RichNote> notes;  // foot- and endnotes
    std::vector<RichList> lists;
    std::vector<RichRevision> revisions;
    std::vector<RichComment> comments;

    friend bool operator==(const RichText&, const RichText&) = default;
};

// The names of the paragraph styles that say a kind and a level outright, in
// every format that has styles: "adref operative", "adref item 2" (level 2),
// "adref heading 1" (level 0), "adref table row". Word and LibreOffice keep
// names where they make new identifiers.
std::string rich_style_name(Kind kind, std::uint32_t level);
// False for names of other styles, which leave both as they were.
bool parse_rich_style_name(std::string_view name, Kind& kind, std::uint32_t& level);

// The runs of a stretch of a paragraph's text, from code point `start` to `end`
// (excluded), with its marks and without note calls. A table's row gets a
// cell_end for each tab.
std::vector<RichRun> make_runs(const Paragraph& paragraph, std::uint32_t start, std::uint32_t end);

// The run of a printed number.
RichRun make_label_run(const std::string& label);

// A document as a word processor's text: every paragraph with its kind and
// level, labels typed, footnotes at their calls. read_rich_text gives the
// document again.
RichText make_rich_text(const Document& document);

}  // namespace adref::formats
