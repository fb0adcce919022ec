#include "formats/src/rich_numbers.h"
#include "formats/src/web/html_elements.h"
#include "formats/src/web/html_reader.h"
#include "formats/src/web/markup.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kMostCovered = 1'000'000;  // empty cells for covered places

}  // namespace

void HtmlReader::enter_block(const GumboNode* node, GumboTag tag, std::string_view classes,
                             const CssLook& look) {
    flush();
    if (look.indent) inline_.indent += *look.indent;
    block_ = {};
    exact_ = has_word(classes, "adref") || (in_row_ && exact_);
    if (tag == GUMBO_TAG_TR && !in_layout(node)) {
        begin_row(classes);
        return;
    }
    block_ = properties_named(classes);
    if (exact_) our_lists_.read(node, text_, block_);
    if (!block_.kind && tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
        block_.heading = static_cast<std::uint32_t>(tag - GUMBO_TAG_H1) + 1;
    if (!block_.kind && (has_word(classes, "title") || has_word(classes, "MsoTitle")) &&
        (block_.heading == 1 || tag == GUMBO_TAG_P))
        block_.title = true;
    switch (tag) {
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_DD:
            inline_.indent += kHtmlIndent;
            break;
        case GUMBO_TAG_OL:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_MENU:
            count_item();
            begin_list(node, tag, look);
            break;
        case GUMBO_TAG_LI:
            begin_item(node, look);
            break;
        case GUMBO_TAG_TABLE:
            count_item();
            if (!layout_.contains(node)) tables_.push_back({++table_count_, {}});
            break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            if (!in_layout(node)) begin_cell();
            break;
        default:
            break;
    }
}

void HtmlReader::leave_block(const GumboNode* node, const OpenElement& element) {
    const GumboTag tag = node->v.element.tag;
    const bool says_kind = tag != GUMBO_TAG_TR && block_.kind.has_value() &&
                           properties_named(attribute_of(node, "class")).kind.has_value();
    const bool counts = block_.list != kNoIndex && has_attribute(node, "data-list");
    const bool ours = says_kind || counts;
    flush(ours ? Flush::end_even_empty : Flush::end);
    block_ = {};
    exact_ = in_row_ && exact_;
    switch (tag) {
        case GUMBO_TAG_OL:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_MENU:
            if (!lists_.empty()) lists_.pop_back();
            break;
        case GUMBO_TAG_LI:
            count_item();
            break;
        case GUMBO_TAG_TABLE:
            if (!layout_.contains(node) && !tables_.empty()) tables_.pop_back();
            break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            if (!in_layout(node)) end_cell(node);
            break;
        case GUMBO_TAG_TR:
            if (!in_layout(node)) end_row(element);
            break;
        default:
            break;
    }
}

void HtmlReader::begin_list(const GumboNode* node, GumboTag tag, const CssLook& look) {
    RichListLevel level;
    level.numbers = tag == GUMBO_TAG_OL ? RichListLevel::Numbers::decimal : RichListLevel::Numbers::bullet;
    if (const auto type = list_numbers(attribute_of(node, "type"))) level.numbers = *type;
    if (const auto type = list_numbers(look.list_style)) level.numbers = *type;
    // Each is a list of its own, on the level that it is nested on.
    const std::size_t depth = std::min<std::size_t>(lists_.size(), kListLevels - 2);
    level.text =
        level.numbers == RichListLevel::Numbers::bullet ? "•" : "%" + std::to_string(depth + 1) + ".";
    if (level.numbers == RichListLevel::Numbers::none) level.text.clear();
    level.start = whole_number(attribute_of(node, "start")).value_or(1);
    RichList list;
    list.series = static_cast<std::uint32_t>(text_.lists.size());
    list.levels.resize(depth);
    list.levels.push_back(level);
    lists_.push_back({static_cast<std::uint32_t>(text_.lists.size()), level.start - 1});
    text_.lists.push_back(std::move(list));
}

void HtmlReader::begin_item(const GumboNode* node, const CssLook& look) {
    if (lists_.empty()) return;  // an item without a list has no sign
    OpenList& list = lists_.back();
    const auto value = whole_number(attribute_of(node, "value"));
    list.value = value ? *value : list.value + 1;
    const RichListLevel& level = text_.lists[list.index].levels.back();
    if (level.numbers == RichListLevel::Numbers::none ||
        list_numbers(look.list_style) == RichListLevel::Numbers::none)
        return;
    if (in_row_) {
        const std::string sign = level.numbers == RichListLevel::Numbers::bullet
                                     ? level.text
                                     : print_number(level.numbers, list.value) + ".";
        add_run(sign + " ");
        content_ = false;  // the words of its first paragraph stand beside it
        return;
    }
    RichProperties item;
    item.list = list.index;
    item.list_level = static_cast<std::uint32_t>(text_.lists[list.index].levels.size() - 1);
    item.list_start = value.value_or(0);
    item_ = item;
}

bool HtmlReader::in_layout(const GumboNode* node) const {
    while (node != nullptr && !is_tag(node, GUMBO_TAG_TABLE)) node = node->parent;
    return node == nullptr || layout_.contains(node) || tables_.empty();
}

void HtmlReader::begin_row(std::string_view classes) {
    paragraph_ = {};
    paragraph_.row = true;
    paragraph_.table = tables_.back().number;
    paragraph_.properties = properties_named(classes);
    tables_.back().grid.begin_row();
    in_row_ = true;
    first_cell_ = true;
    content_ = break_ = false;
}

void HtmlReader::add_cells(std::uint32_t count) {
    for (; count > 0 && covered_ < kMostCovered; --count, ++covered_) add_cell();
}

void HtmlReader::add_cell() {
    if (std::exchange(first_cell_, false)) return;
    RichRun end;
    end.type = RichRun::Type::cell_end;
    paragraph_.runs.push_back(std::move(end));
}

void HtmlReader::begin_cell() {
    if (!in_row_) return;
    add_cells(tables_.back().grid.before_cell());
    add_cell();
    content_ = break_ = false;
}

void HtmlReader::end_cell(const GumboNode* node) {
    if (!in_row_) return;
    add_cells(tables_.back().grid.cell(whole_number(attribute_of(node, "colspan")).value_or(1),
                                       whole_number(attribute_of(node, "rowspan")).value_or(1)));
    content_ = break_ = false;
}

void HtmlReader::end_row(const OpenElement& element) {
    if (!in_row_) return;
    add_cells(tables_.back().grid.end_row());
    if (paragraph_.end_inserted == kNoIndex) paragraph_.end_inserted = element.outside.inserted;
    if (paragraph_.end_deleted == kNoIndex) paragraph_.end_deleted = element.outside.deleted;
    sink_->push_back(std::move(paragraph_));
    paragraph_ = {};
    in_row_ = content_ = break_ = exact_ = false;
}

}  // namespace adref::formats
