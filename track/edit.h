// What an amendment does to its base, in the base's own coordinates: the form in
// which amendments are compared with one another, merged, and looked for in the
// next round.
#pragma once

#include "diffcore/address.h"
#include "diffcore/document.h"
#include "diffcore/result.h"
#include "track/amendment.h"

#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace adref::track {

// Words of one paragraph replaced: code points [start, end) of its text by
// `text`. start == end is an insertion; an empty text a deletion. Starts and
// ends lie between words; the text carries the spaces that it needs, so that
// doing it leaves single spaces and no space before a comma.
struct WordEdit {
    std::uint32_t paragraph = 0;  // position in the base
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string text;

    friend bool operator==(const WordEdit&, const WordEdit&) = default;
    friend bool operator<(const WordEdit& a, const WordEdit& b) {
        return std::tie(a.paragraph, a.start, a.end, a.text) < std::tie(b.paragraph, b.start, b.end, b.text);
    }
};

// A change of the sequence of paragraphs.
struct ParagraphEdit {
    enum class Kind : std::uint8_t {
        add,      // `paragraphs` behind `paragraph`, or before all others if that is kBeforeAll
        remove,   // `paragraph` alone
        move,     // [paragraph, last] behind `to`
        split,    // `paragraph`, before code point `at`
        join,     // `paragraph` with the one behind it that is no footnote, `last`
        relabel,  // `paragraph` gets `label`
    };
    Kind kind = Kind::add;
    std::uint32_t paragraph = 0;
    std::uint32_t last = 0;  // of a move or join
    std::uint32_t to = 0;    // of a move
    std::uint32_t at = 0;    // of a split
    std::string label;
    std::vector<Paragraph> paragraphs;  // of add; without ids

    friend bool operator==(const ParagraphEdit&, const ParagraphEdit&) = default;
};
inline constexpr std::uint32_t kBeforeAll = ~std::uint32_t{0};

struct PlacedAmendment {
    std::vector<WordEdit> words;            // ordered, apart from one another
    std::vector<ParagraphEdit> paragraphs;  // in the order of the base
    std::uint32_t target = 0;               // the paragraph that its address names
};

// A base made ready for many amendments: words folded once, an index of where
// they occur. The document must outlive it. Reading it from several threads at a
// time is safe.
class Base {
 public:
    explicit Base(const Document& document);
    ~Base();
    Base(Base&&) noexcept;
    Base& operator=(Base&&) noexcept;
    Base(const Base&) = delete;
    Base& operator=(const Base&) = delete;

    const Document& document() const;
    const Addresses& addresses() const;

    // Where the words stand in a paragraph: code points [start, end) of each
    // occurrence. Whole words; case, white space, quote marks and dashes folded;
    // an ellipsis between two stretches ("from … to") stands for what is between.
    struct Occurrence {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
    };
    std::vector<Occurrence> find(std::uint32_t paragraph, std::string_view words) const;

    struct Words;
    const Words& words() const { return *words_; }

 private:
    std::unique_ptr<Words> words_;
};

// Never guesses. Errors: not_found if the target or the words are not there;
// refused if there are several, with the candidates as a hint ("‘shall’ stands
// 3 times in 12: …; give occurrence 1 to 3"). A position places its target and
// has no edits.
Result<PlacedAmendment> place(const Amendment& amendment, const Base& base);

// The base with these edits done. Precondition: they do not collide (merge.h).
// Paragraphs keep their ids; new ones get derived ids.
Document apply_edits(const Document& base, const std::vector<const PlacedAmendment*>& amendments);

}  // namespace adref::track
