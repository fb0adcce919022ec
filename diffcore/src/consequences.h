// Changes of a text that only follow the renumbering of what it refers to.
#pragma once

#include "diffcore/redline.h"
#include "diffcore/references.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace adref {

class Consequences {
 public:
    // The redline must outlive it; its entries must have their segments.
    explicit Consequences(const Redline& redline);

    struct Texts {
        std::string before;
        std::string after;
        bool any = false;  // some reference was replaced on both sides
    };

    // The two texts of an entry, with the numbers of changed references replaced
    // by a word for the entry in which the paragraph that they name stands. What
    // only followed a renumbering is thus the same on both sides. References
    // into other texts, and those that lead nowhere or to several places, are
    // left alone. Both are empty where no number can have changed.
    // Several threads may ask at once.
    Texts resolved(const Entry& entry) const;

 private:
    struct SideOf {
        explicit SideOf(const Document& of) : document(of), entries(of.paragraphs.size()) {}

        // Made when the first reference asks: most comparisons never do.
        const ReferenceTargets& targets() const;

        const Document& document;
        std::vector<std::uint32_t> entries;  // by position: the entry in which a paragraph stands

     private:
        mutable std::once_flag asked_;
        mutable std::optional<ReferenceTargets> targets_;
    };

    static std::string resolve(const Entry& entry, Op own, const SideOf& side, bool& any);

    SideOf old_;
    SideOf new_;
};

}  // namespace adref
