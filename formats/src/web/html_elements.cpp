#include "formats/src/web/html_elements.h"

#include "formats/src/text_util.h"
#include "formats/src/web/markup.h"

#include <algorithm>
#include <charconv>

namespace adref::formats {

bool is_html_block(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_OPTION:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_UL:
            return true;
        default:
            return false;
    }
}

MarkSet marks_of_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            return mark_bit(MarkKind::bold);
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_VAR:
            return mark_bit(MarkKind::italic);
        case GUMBO_TAG_U:
            return mark_bit(MarkKind::underline);
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
            return mark_bit(MarkKind::strike);
        case GUMBO_TAG_SUP:
            return mark_bit(MarkKind::superscript);
        case GUMBO_TAG_SUB:
            return mark_bit(MarkKind::subscript);
        default:
            return 0;
    }
}

MarkSet marks_named(std::string_view names) {
    MarkSet marks = 0;
    for (unsigned i = 0; i <= static_cast<unsigned>(MarkKind::subscript); ++i) {
        const auto kind = static_cast<MarkKind>(i);
        if (has_word(names, to_string(kind))) marks |= mark_bit(kind);
    }
    return marks;
}

RichProperties properties_named(std::string_view classes) {
    RichProperties properties;
    Kind kind = Kind::text;
    std::uint32_t level = 0;
    if (parse_markup_class(classes, kind, level)) {
        properties.kind = kind;
        properties.level = level;
    }
    return properties;
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
    text = trim(text);
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end == text.data()) return std::nullopt;
    return std::min<std::uint32_t>(value, 1'000'000);
}

bool is_html_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

std::string folded_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace adref::formats
