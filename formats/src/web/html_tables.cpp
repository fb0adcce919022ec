#include "formats/src/web/html_tables.h"

#include <algorithm>

namespace adref::formats {
namespace {

constexpr std::uint32_t kMostColumns = 200;
constexpr std::uint32_t kMostRows = 65'534;  // as in browsers

}  // namespace

std::unordered_set<const GumboNode*> find_layout_tables(const GumboNode* document) {
    std::unordered_set<const GumboNode*> layout;
    for (const GumboNode* node = document; node != nullptr; node = next_node(node, document)) {
        if (!is_element(node)) continue;
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_TABLE) {
            const std::string_view role = attribute_of(node, "role");
            if (role == "presentation" || role == "none") layout.insert(node);
        } else if (tag < GUMBO_TAG_H1 || tag > GUMBO_TAG_H6) {
            continue;
        }
        const GumboNode* outer = node->parent;
        while (outer != nullptr && !is_tag(outer, GUMBO_TAG_TABLE)) outer = outer->parent;
        if (outer != nullptr) layout.insert(outer);
    }
    return layout;
}

std::uint32_t HtmlTableGrid::before_cell() {
    std::uint32_t covered = 0;
    for (; column_ < below_.size() && below_[column_] > 0; ++column_, ++covered) --below_[column_];
    return covered;
}

std::uint32_t HtmlTableGrid::cell(std::uint32_t columns, std::uint32_t rows) {
    columns = std::clamp<std::uint32_t>(columns, 1, kMostColumns);
    rows = std::clamp<std::uint32_t>(rows, 1, kMostRows);
    const std::size_t end = std::min<std::size_t>(column_ + columns, kMostColumns);
    const std::uint32_t covered = end > column_ + 1 ? static_cast<std::uint32_t>(end - column_ - 1) : 0;
    if (rows > 1 && end > below_.size()) below_.resize(end);
    for (std::size_t i = column_; i < end && i < below_.size(); ++i) below_[i] = rows - 1;
    column_ = std::max(end, column_);
    return covered;
}

std::uint32_t HtmlTableGrid::end_row() {
    std::uint32_t covered = 0;
    std::uint32_t seen = 0;
    for (; column_ < below_.size(); ++column_) {
        ++seen;
        if (below_[column_] == 0) continue;
        --below_[column_];
        covered = seen;
    }
    return covered;
}

}  // namespace adref::formats
