// What a person is told about a redline, the same in every renderer: which
// entries count as changed, what a place is called, where something went.
#pragma once

#include "diffcore/address.h"
#include "diffcore/redline.h"
#include "viewer/src/asides.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

// What stands between the names of places.
struct PlaceWords {
    std::string to = "to ";
    std::string into = "into ";
    std::string down = "further down";
    std::string up = "further up";
    std::string conjunction = " and ";
    std::string open = "“";
    std::string close = "”";
};

// Names for the paragraphs of one document.
class Places {
 public:
    explicit Places(const Document& document, const PlaceWords& words = {});

    // "12", "12(a)", "Article 7"; "PP3" for the third preambular paragraph if it
    // has no number; for others without one the first words in quotes.
    std::string name(std::uint32_t position) const;
    // False for those in quotes.
    bool has_number(std::uint32_t position) const;
    // The same with the section in front where that is not `here`: "Article 7, 2".
    std::string name_from(std::uint32_t position, std::string_view here) const;
    // The section of the paragraph, with the one around it where its name alone
    // tells too little: "Objective 7", "Article 11, Option 2".
    const std::string& section(std::uint32_t position) const { return sections_[position]; }

 private:
    const Document& document_;
    std::string open_;
    std::string close_;
    std::vector<std::string> sections_;
    Numbering numbering_;
};

inline constexpr std::size_t kAllParts = static_cast<std::size_t>(-1);

class Reading {
 public:
    // `words` are English for a terminal.
    explicit Reading(const Redline& redline, PlaceWords words = {});

    const PlaceWords& words() const { return words_; }

    const Redline& redline() const { return redline_; }
    const Entry& entry(std::size_t index) const { return redline_.entries[index]; }

    // The paragraph that stands for an entry: the first new one, else the old one.
    const Paragraph& face(std::size_t index) const;
    // The first one of an aside that is a part.
    const Paragraph& face(const Aside& part) const;

    // Anything but a new number.
    static bool changed(const Entry& entry);

    // Ordered by `after`. Those that are no parts are called stubs.
    const std::vector<Aside>& asides() const { return asides_.all; }
    // Some parts of the entry are asides.
    bool apart(std::size_t index) const;
    // How many of its parts stand at its own place; kAllParts if none is apart.
    std::size_t parts_here(std::size_t index) const;

    const Places& old_places() const { return old_places_; }
    const Places& new_places() const { return new_places_; }

    // Where a moved entry came from, where a stub went: "12", "Article 7, 2" and
    // "to 12"; for a paragraph without a number its section or "further down".
    // What was merged went "into 12".
    std::string moved_from(std::size_t index) const;
    std::string went_to(const Aside& stub) const;
    // "12" or "12–15".
    std::string went_away(const Aside& stub) const;
    // The old number of the paragraph that an aside is a part of.
    std::string split_from(const Aside& part) const;
    // The old or new numbers of an entry: "12 and 13".
    std::string old_names(const Entry& entry) const;
    std::string new_names(const Entry& entry) const;

    // How the numbers of the entries from `first` up to `end` changed, in
    // ranges: "12–25 → 13–26, 27 → 29". Empty where none did.
    std::string renumbering(std::size_t first, std::size_t end) const;
    std::size_t renumbered(std::size_t first, std::size_t end) const;

 private:
    std::string further(std::string_view section, std::string_view here, bool down) const;

    const Redline& redline_;
    PlaceWords words_;
    Places old_places_;
    Places new_places_;
    Asides asides_;
};

// A label without its final point: "12 bis." is "12 bis".
std::string_view bare_label(std::string_view label);

// The first `count` words of a text, "…" behind them if there are more. A
// character of a script without spaces counts as half a word.
std::string first_words(std::string_view text, std::size_t count);

// What stands before the item `i` of a list of `count`: "1, 2 and 3".
std::string_view list_separator(std::size_t i, std::size_t count, std::string_view last = " and ");

// What a significance other than `none` is called beside a paragraph.
std::string_view significance_words(Significance significance);

// What a coarse entry's reader must know: of a pair, that its words are
// compared roughly; of a paragraph without one, that there may be one after all.
std::string_view coarse_words(const Entry& entry);

}  // namespace adref::viewer
