// What a paragraph is: the hints that its style, its list and its own properties give.
#include "formats/src/docx/docx_context.h"

#include <algorithm>

namespace adref::formats {
namespace {

constexpr std::int32_t kTwipsOfColumn = 142;  // 2.5 mm

// ECMA-376 17.3.1.12: an indent that is said directly, then that of whoever
// said the list (the style, or the list itself), then the style's.
std::uint32_t columns(const DocxParagraphFormat& direct, const DocxStyle& style, const DocxListLevel* level) {
    const bool list_is_direct = direct.list.has_value();
    const auto pick = [&](const std::optional<std::int32_t>& own, const std::optional<std::int32_t>& styled,
                          const std::optional<std::int32_t>& listed) {
        if (own) return *own;
        const std::optional<std::int32_t>& first = list_is_direct ? listed : styled;
        const std::optional<std::int32_t>& second = list_is_direct ? styled : listed;
        return first ? *first : second.value_or(0);
    };
    const std::optional<std::int32_t> none;
    const std::int32_t left = pick(direct.left, style.paragraph.left, level == nullptr ? none : level->left);
    const std::int32_t first =
        pick(direct.first, style.paragraph.first, level == nullptr ? none : level->first);
    const std::int32_t indent = std::max(left + first, 0);
    return static_cast<std::uint32_t>((indent + kTwipsOfColumn / 2) / kTwipsOfColumn);
}

}  // namespace

RichProperties docx_properties(const DocxParagraphFormat& format, DocxContext& context) {
    const DocxStyle& style = context.styles.paragraph(format.style);
    RichProperties properties;
    const std::uint32_t number = format.list ? *format.list : style.paragraph.list.value_or(0);
    const DocxListLevel* level = nullptr;
    if (number != 0) {
        std::uint32_t depth = format.list_level.value_or(style.paragraph.list_level.value_or(0));
        if (!format.list_level && !format.list) {
            // The list may say which of its levels the style is on.
            std::optional<std::uint32_t> linked =
                context.numbering.level_of_style(number, style.id, context.styles);
            if (!linked) linked = context.numbering.level_of_style(number, style.list_style, context.styles);
            depth = linked.value_or(depth);
        }
        depth = std::min(depth, kDocxListLevels - 1);
        properties.list = context.numbering.list(number, context.styles, context.text.lists, context.report);
        if (properties.list != kNoIndex) properties.list_level = depth;
        level = context.numbering.level(number, depth, context.styles);
    }
    if (style.kind) {
        properties.kind = style.kind;
        properties.level = style.level;
        return properties;
    }
    properties.heading = style.heading;
    if (format.outline) properties.heading = *format.outline < 9 ? *format.outline + 1 : 0;
    properties.title = style.title;
    properties.indent = columns(format, style, level);
    return properties;
}

}  // namespace adref::formats
