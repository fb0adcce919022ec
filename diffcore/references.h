// Cross-references in a text ("paragraph 12 (a) above", "articles 7 and 8") and
// the paragraphs that they name.
#pragma once

#include "diffcore/address.h"
#include "diffcore/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref {

// From the outermost to the innermost; what stands later may stand inside what
// stands before it.
enum class ReferenceKind : std::uint8_t {
    footnote,
    annex,  // appendices and schedules too
    part,
    chapter,
    section,
    article,  // and what is numbered in its place: regulation, rule, principle
    objective,
    action,
    paragraph,
    preambular,
    item,  // "subparagraph (c)"
};

struct ReferenceStep {
    ReferenceKind kind = ReferenceKind::paragraph;
    std::string number;  // as fold_label has it: "12", "12bis", "a", "ii"; Chinese numerals in digits

    friend bool operator==(const ReferenceStep&, const ReferenceStep&) = default;
};

// One number, or number with its letters, that names a place.
struct Reference {
    std::vector<ReferenceStep> path;  // outermost first: article 7, paragraph 2, item a
    std::uint32_t mention = 0;        // bytes of the text: where its word begins ("paragraphs"),
    std::uint32_t begin = 0;          // and where its own number stands
    std::uint32_t end = 0;
    std::uint32_t list = 0;  // the same number on those named together: "paragraphs 2, 3 and 5"
    bool external = false;   // into another text: "paragraph 12 of resolution 71/1"

    friend bool operator==(const Reference&, const Reference&) = default;
};

// Those of one text, in its order. English, French, Spanish, Russian, Arabic
// and Chinese, whatever the document says its language is. Where it is not
// plain that a reference stays in this text, it counts as external.
std::vector<Reference> find_references(std::string_view text);

// Where references lead in one document. The document must outlive it.
// Building it is linear.
class ReferenceTargets {
 public:
    explicit ReferenceTargets(const Document& document);

    struct Target {
        std::uint32_t position = 0;
        // Steps of the path that `position` answers: a letter inside a running
        // text is no paragraph of its own.
        std::size_t steps = 0;
    };

    // The paragraph that a reference in the paragraph `from` names: the nearest
    // one of that number, in the same article or section before the whole
    // text. Nothing where none or several answer, or for external ones.
    std::optional<Target> find(const Reference& reference, std::uint32_t from) const;

 private:
    using Key = std::pair<ReferenceKind, std::string>;

    void add(ReferenceKind kind, std::string number, std::uint32_t position);
    std::uint32_t above(std::uint32_t position) const;
    bool within(std::uint32_t position, std::uint32_t scope) const;
    std::optional<std::uint32_t> only(const Key& key, std::uint32_t scope) const;
    std::optional<std::uint32_t> nearest(const Key& key, std::uint32_t from) const;

    const Document& document_;
    Numbering numbering_;
    std::map<Key, std::vector<std::uint32_t>> places_;
};

}  // namespace adref
