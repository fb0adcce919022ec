#include "diffcore/src/side_view.h"

#include "diffcore/src/parents.h"

namespace adref {

ParagraphClass class_of(Kind kind) {
    switch (kind) {
        case Kind::title:
        case Kind::heading:
            return ParagraphClass::heading;
        case Kind::footnote:
            return ParagraphClass::footnote;
        case Kind::table_row:
            return ParagraphClass::table;
        default:
            return ParagraphClass::body;
    }
}

SideView::SideView(const Document& d, const TokenizedDocument& t)
    : document(d), tokens(t), parents(parents_of(d)) {}

std::uint32_t SideView::section(std::uint32_t position) const {
    do position = parents[position];
    while (position != kNoParent && document.paragraphs[position].kind != Kind::heading);
    return position;
}

void SideView::prepare(const std::vector<bool>& wanted, std::span<const float> weights) {
    bags.resize(size());
    labels.resize(size());
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (!wanted[i]) continue;
        bags[i] = make_bag(tokens.paragraph_ids(i), weights);
        labels[i] = fold_label(document.paragraphs[i].label);
    }
}

}  // namespace adref
