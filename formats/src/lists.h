// Which list a label goes on: "(i)" after "(h)" is a letter, after "(a) …:" it
// opens a list of roman numbers inside (a).
#pragma once

#include "formats/src/labels.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace adref::formats {

// Where a file puts a number that it prints itself.
struct ListPlace {
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};
    std::uint32_t list = kNone;  // which list of the file; kNone for typed numbers
    std::uint32_t level = 0;     // in that list, from 0
};

class Lists {
 public:
    // The depth of the label's list: 0 for numbered paragraphs that stand in no
    // other list, at least 1 for letters and bullets. `after_colon`: the
    // paragraph before announces a list. What the file says counts among its own
    // lists: one level inside another stays inside it, a level that goes on goes on.
    std::uint32_t place(const Label& label, bool after_colon, std::uint32_t indent,
                        const ListPlace& by_file = {});

    // The label would be a numbered paragraph of the first level.
    bool would_be_outermost(const Label& label, bool after_colon) const;

    // A heading or the like: the next label starts afresh.
    void reset() { levels_.clear(), bullets_.clear(); }

    bool empty() const { return levels_.empty(); }
    std::size_t depth() const { return levels_.size(); }
    std::uint32_t innermost() const { return levels_.empty() ? 0 : levels_.back().level; }

 private:
    struct Level {
        Numeral numeral = Numeral::decimal;
        Wrap wrap = Wrap::none;
        bool roman = false;
        std::uint32_t last = 0;
        std::uint32_t level = 0;
        ListPlace by_file;
    };
    struct Bullet {
        std::uint32_t list_level = 0;
        std::uint32_t indent = 0;
        std::uint32_t level = 0;
    };

    std::uint32_t place_bullet(std::uint32_t list_level, std::uint32_t indent);
    std::uint32_t place_by_words(const Label& label, bool after_colon);
    std::optional<std::uint32_t> place_by_file(const Label& label, const ListPlace& by_file);
    std::uint32_t push(const Label& label, bool roman, std::uint32_t ordinal, std::uint32_t level);

    std::vector<Level> levels_;    // outermost first
    std::vector<Bullet> bullets_;  // of the run of bullets at hand
};

}  // namespace adref::formats
