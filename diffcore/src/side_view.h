// One side of a comparison as the matching sees it.
#pragma once

#include "diffcore/document.h"
#include "diffcore/src/likeness.h"
#include "diffcore/src/tokens.h"

#include <cstdint>
#include <string>
#include <vector>

namespace adref {

// Paragraphs of different classes never correspond.
enum class ParagraphClass : std::uint8_t { heading, footnote, table, body };
ParagraphClass class_of(Kind kind);

struct SideView {
    const Document& document;
    const TokenizedDocument& tokens;
    std::vector<std::uint32_t> parents;  // parents_of(document)
    // Of paragraphs that are left after the exact steps, otherwise empty:
    std::vector<Bag> bags;
    std::vector<std::string> labels;  // folded

    SideView(const Document& document, const TokenizedDocument& tokens);

    std::uint32_t size() const { return static_cast<std::uint32_t>(document.paragraphs.size()); }
    Kind kind(std::uint32_t position) const { return document.paragraphs[position].kind; }
    ParagraphClass paragraph_class(std::uint32_t position) const { return class_of(kind(position)); }

    // The heading that a paragraph stands under, over the lists that it is in,
    // or kNoParent.
    std::uint32_t section(std::uint32_t position) const;

    // Fills bags and labels where `wanted` says so.
    void prepare(const std::vector<bool>& wanted, std::span<const float> weights);
};

}  // namespace adref
