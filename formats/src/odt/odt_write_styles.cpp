#include "formats/src/odt/odt_write_styles.h"

#include "formats/src/office/rich_look.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <vector>

namespace adref::formats::odt_write {
namespace {

constexpr std::uint32_t kMaxOutline = 10;  // of ODF

void append_length(std::string& out, std::string_view name, std::uint32_t twentieths, bool negative = false) {
    out += ' ';
    out += name;
    out += negative ? "=\"-" : "=\"";
    append_number(out, twentieths / 20);
    const std::uint32_t hundredths = twentieths % 20 * 5;
    if (hundredths != 0) {
        out += '.';
        if (hundredths < 10) out += '0';
        append_number(out, hundredths);
    }
    out += "pt\"";
}

void append_indent(std::string& out, const RichIndent& indent) {
    append_length(out, "fo:margin-left", indent.left);
    append_length(out, "fo:margin-right", 0);
    append_length(out, "fo:text-indent", indent.hanging != 0 ? indent.hanging : indent.first,
                  indent.hanging != 0);
}

void append_size(std::string& out, std::uint32_t half_points, bool right_to_left) {
    const std::uint32_t size = half_points / 2;
    // Arabic letters are small for their size.
    const std::uint32_t complex = right_to_left ? (size * 12 + 5) / 10 : size;
    for (const std::string_view name : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"}) {
        out += ' ';
        out += name;
        out += "=\"";
        append_number(out, name.ends_with("complex") ? complex : size);
        out += "pt\"";
    }
}

void append_bold(std::string& out) {
    out += " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"";
}

void append_italic(std::string& out) {
    out += " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
}

// Identifiers are names in which a space is written by its number.
std::string encoded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == ' ')
            out += "_20_";
        else
            out += c;
    }
    return out;
}

void open_style(std::string& out, std::string_view name, std::string_view family, std::string_view parent) {
    out += "<style:style";
    append_attribute(out, "style:name", encoded(name));
    if (name.find(' ') != std::string_view::npos) append_attribute(out, "style:display-name", name);
    append_attribute(out, "style:family", family);
    if (!parent.empty()) append_attribute(out, "style:parent-style-name", parent);
}

void append_look(std::string& out, const RichLook& look, const RichIndent& indent, bool tab,
                 bool right_to_left) {
    out += "<style:paragraph-properties";
    if (look.keep_next) out += " fo:keep-with-next=\"always\"";
    if (look.keep_lines) out += " fo:keep-together=\"always\"";
    if (look.before) append_length(out, "fo:margin-top", *look.before);
    if (look.after) append_length(out, "fo:margin-bottom", *look.after);
    if (look.tight) out += " fo:line-height=\"100%\"";
    // LibreOffice takes "start" for the left, whichever way the text runs.
    if (look.align == RichLook::Align::start)
        out += right_to_left ? " fo:text-align=\"right\"" : " fo:text-align=\"left\"";
    if (look.align == RichLook::Align::center) out += " fo:text-align=\"center\"";
    if (indent.left != 0 || indent.first != 0) append_indent(out, indent);
    if (tab) {
        out += "><style:tab-stops><style:tab-stop";
        // Counted from the left edge of the text.
        append_length(out, "style:position", tab_behind_number(indent));
        out += "/></style:tab-stops></style:paragraph-properties>";
    } else {
        out += "/>";
    }
    if (!look.bold && !look.italic && look.size == 0) return;
    out += "<style:text-properties";
    if (look.bold) append_bold(out);
    if (look.italic) append_italic(out);
    if (look.size != 0) append_size(out, look.size, right_to_left);
    out += "/>";
}

void append_language(std::string& out, std::string_view tag, std::string_view ending,
                     std::string_view prefix) {
    const std::size_t dash = tag.find('-');
    std::string_view country = dash == std::string_view::npos ? "none" : tag.substr(dash + 1);
    // A country has two letters or three digits; scripts and the like are another attribute's.
    if (country.size() > 3) country = "none";
    out += ' ';
    out += prefix;
    out += "language";
    out += ending;
    out += "=\"";
    append_escaped(out, tag.substr(0, dash));
    out += "\" ";
    out += prefix;
    out += "country";
    out += ending;
    out += "=\"";
    append_escaped(out, country);
    out += '"';
}

std::string fonts(const OfficeLanguage& language) {
    std::vector<std::string> names{"Times New Roman"};
    for (const std::string& name : {language.han_font, language.complex_font}) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    std::string out = "<office:font-face-decls>";
    for (const std::string& name : names) {
        out += "<style:font-face";
        append_attribute(out, "style:name", name);
        append_attribute(out, "svg:font-family",
                         name.find(' ') == std::string::npos ? name : "'" + name + "'");
        out += "/>";
    }
    return out + "</office:font-face-decls>";
}

void append_defaults(std::string& out, const OfficeLanguage& language, bool says_language) {
    out += "<style:default-style style:family=\"paragraph\"><style:paragraph-properties";
    append_length(out, "style:tab-stop-distance", kStep);
    out += language.right_to_left ? " style:writing-mode=\"rl-tb\"/>" : " style:writing-mode=\"lr-tb\"/>";
    out += "<style:text-properties style:font-name=\"Times New Roman\"";
    append_attribute(out, "style:font-name-asian", language.han_font);
    append_attribute(out, "style:font-name-complex", language.complex_font);
    append_size(out, kTextSize, language.right_to_left);
    if (says_language) {
        append_language(out, language.latin, "", "fo:");
        append_language(out, language.east_asian, "-asian", "style:");
        append_language(out, language.complex, "-complex", "style:");
    }
    out += "/></style:default-style>";
    out +=
        "<style:default-style style:family=\"table\"><style:table-properties "
        "table:border-model=\"collapsing\"/></style:default-style>";
    out +=
        "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
        "<style:paragraph-properties fo:margin-top=\"0pt\" fo:margin-bottom=\"6pt\" fo:line-height=\"108%\" "
        "fo:text-align=\"justify\" style:justify-single-word=\"false\"/></style:style>";
    out +=
        "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
        "<style:paragraph-properties fo:margin-bottom=\"0pt\" "
        "fo:text-align=\"center\"/><style:text-properties";
    append_size(out, 18, language.right_to_left);
    out += "/></style:style>";
}

void append_outline(std::string& out, std::uint32_t level) {
    append_attribute(out, "style:default-outline-level", std::min(level + 1, kMaxOutline));
}

constexpr std::string_view kLayout =
    "<style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"595.3pt\" "
    "fo:page-height=\"841.9pt\" style:print-orientation=\"portrait\" fo:margin-top=\"70.9pt\" "
    "fo:margin-bottom=\"35.45pt\" fo:margin-left=\"70.9pt\" fo:margin-right=\"70.9pt\"";
constexpr std::string_view kFooterLayout =
    "/><style:footer-style><style:header-footer-properties fo:min-height=\"35.45pt\" "
    "fo:margin-top=\"17.7pt\"/></style:footer-style></style:page-layout>";

}  // namespace

std::string OdtStyleWriter::paragraph(const RichProperties& properties, LabelEnd label, bool after_table) {
    Variant variant;
    bool stands_apart = properties.title || properties.heading != 0;
    bool hang = false;
    if (properties.kind) {
        const std::uint32_t level = std::min(properties.level, kMaxStyleLevel);
        used_.insert({*properties.kind, level});
        variant.parent = encoded(rich_style_name(*properties.kind, level));
        stands_apart = look_of(*properties.kind, level).before.has_value();
        const RichIndent own = indent_of(*properties.kind, level);
        hang = *properties.kind == Kind::heading && label == LabelEnd::tab;
        if (own.hanging != 0 && label == LabelEnd::none) {
            // Nothing hangs: the first line starts where the others do.
            variant.set = true;
            variant.left = own.left;
        }
    } else if (properties.title) {
        title_ = true;
        variant.parent = "Title";
    } else if (properties.heading != 0) {
        const std::uint32_t depth = std::min(properties.heading, kMaxOutline);
        headings_.insert(depth);
        variant.parent = "Heading_20_" + std::to_string(depth);
        hang = label == LabelEnd::tab;
    } else {
        variant.parent = "Standard";
        if (properties.indent != 0 && properties.list == kNoIndex) {
            variant.set = true;
            variant.left = indent_of_columns(properties.indent).left;
        }
    }
    if (hang) {
        variant.set = true;
        variant.left = variant.hanging = kNumberWidth;
    }
    variant.set_apart = after_table && !stands_apart;
    if (!variant.set && !variant.set_apart) return variant.parent;
    const auto next = static_cast<std::uint32_t>(variants_.size()) + 1;
    return "P" + std::to_string(variants_.emplace(std::move(variant), next).first->second);
}

std::string OdtStyleWriter::note_paragraph() {
    notes_ = true;
    return "Footnote";
}

std::string OdtStyleWriter::text(MarkSet marks) {
    marks_.insert(marks);
    return "T" + std::to_string(marks);
}

std::string OdtStyleWriter::automatic(const std::string& lists) const {
    std::string out = fonts(language_);
    out += "<office:automatic-styles>";
    for (const auto& [variant, number] : variants_) {
        open_style(out, "P" + std::to_string(number), "paragraph", variant.parent);
        out += "><style:paragraph-properties";
        if (variant.set) append_indent(out, {variant.left, variant.hanging, 0});
        if (variant.set_apart) append_length(out, "fo:margin-top", kBehindTable);
        out += "/></style:style>";
    }
    for (const MarkSet marks : marks_) {
        open_style(out, "T" + std::to_string(marks), "text", "");
        out += "><style:text-properties";
        const auto has = [&](MarkKind kind) { return (marks & mark_bit(kind)) != 0; };
        if (has(MarkKind::bold)) append_bold(out);
        if (has(MarkKind::italic)) append_italic(out);
        if (has(MarkKind::underline))
            out +=
                " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" "
                "style:text-underline-color=\"font-color\"";
        if (has(MarkKind::strike)) out += " style:text-line-through-style=\"solid\"";
        if (has(MarkKind::superscript))
            out += " style:text-position=\"super 58%\"";
        else if (has(MarkKind::subscript))
            out += " style:text-position=\"sub 58%\"";
        out += "/></style:style>";
    }
    if (tables_) {
        out +=
            "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
            "style:rel-width=\"100%\" table:align=\"margins\" table:border-model=\"collapsing\"";
        out += language_.right_to_left ? " style:writing-mode=\"rl-tb\"" : "";
        out +=
            "/></style:style><style:style style:name=\"Cell\" style:family=\"table-cell\">"
            "<style:table-cell-properties fo:border=\"0.5pt solid #000000\" fo:padding-top=\"0pt\" "
            "fo:padding-bottom=\"0pt\" fo:padding-left=\"5.4pt\" fo:padding-right=\"5.4pt\"/></style:style>"
            "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
            "fo:keep-together=\"auto\"/></style:style>"
            // The row itself came or went, not only its words.
            "<style:style style:name=\"RowChanged\" style:family=\"table-row\"><style:table-row-properties "
            "fo:keep-together=\"auto\" loext:text-changes-only=\"false\"/></style:style>";
    }
    out += lists;
    return out + "</office:automatic-styles>";
}

std::string OdtStyleWriter::part() const {
    const bool rtl = language_.right_to_left;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles";
    out += kNamespaces;
    out += " office:version=\"1.2\">" + fonts(language_) + "<office:styles>";
    append_defaults(out, language_, says_language_);
    for (const Used& used : used_) {
        const RichIndent indent = indent_of(used.kind, used.level);
        open_style(out, rich_style_name(used.kind, used.level), "paragraph", "Standard");
        if (used.kind == Kind::heading) append_outline(out, used.level);
        out += '>';
        append_look(out, look_of(used.kind, used.level), indent, has_number_tab(used.kind), rtl);
        out += "</style:style>";
    }
    if (title_) {
        open_style(out, "Title", "paragraph", "Standard");
        out += '>';
        append_look(out, look_of(Kind::title, 0), {}, false, rtl);
        out += "</style:style>";
    }
    for (const std::uint32_t depth : headings_) {
        open_style(out, "Heading " + std::to_string(depth), "paragraph", "Standard");
        append_outline(out, depth - 1);
        out += '>';
        append_look(out, look_of(Kind::heading, depth - 1), {}, false, rtl);
        out += "</style:style>";
    }
    if (notes_) {
        open_style(out, "Footnote", "paragraph", "Standard");
        out += '>';
        append_look(out, look_of(Kind::footnote, 0), {}, false, rtl);
        out += "</style:style>";
        for (const std::string_view name : {"Footnote anchor", "Footnote Symbol"}) {
            open_style(out, name, "text", "");
            out += "><style:text-properties style:text-position=\"super 58%\"/></style:style>";
        }
    }
    if (number_) {
        open_style(out, "adref number", "text", "");
        out += "/>";
    }
    if (notes_) {
        out +=
            "<text:notes-configuration text:note-class=\"footnote\" text:default-style-name=\"Footnote\" "
            "text:citation-style-name=\"Footnote_20_Symbol\" "
            "text:citation-body-style-name=\"Footnote_20_anchor\" style:num-format=\"1\" "
            "text:start-value=\"0\" "
            "text:footnotes-position=\"page\" text:start-numbering-at=\"document\"/>";
    }
    out += "</office:styles><office:automatic-styles>";
    out += kLayout;
    out += rtl ? " style:writing-mode=\"rl-tb\"" : " style:writing-mode=\"lr-tb\"";
    out += ">";
    out +=
        "<style:footnote-sep style:width=\"0.5pt\" style:distance-before-sep=\"5pt\" "
        "style:distance-after-sep=\"5pt\" style:adjustment=\"";
    out += rtl ? "right" : "left";
    out += "\" style:rel-width=\"25%\" style:color=\"#000000\"/></style:page-layout-properties>";
    out += kFooterLayout.substr(2);
    out +=
        "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
        "style:page-layout-name=\"Page\"><style:footer><text:p text:style-name=\"Footer\"><text:page-number "
        "text:select-page=\"current\"/></text:p></style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>";
    return out;
}

}  // namespace adref::formats::odt_write
