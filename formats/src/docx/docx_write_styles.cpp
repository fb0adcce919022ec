#include "formats/src/docx/docx_write_styles.h"

#include "formats/src/docx/docx_write_parts.h"
#include "formats/src/office/rich_look.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>

namespace adref::formats::docx_write {
namespace {

constexpr std::uint32_t kMaxOutline = 8;  // Word's navigation has nine
constexpr std::uint32_t kMaxHeading = 9;  // and so many styles of headings

void append_indent(std::string& out, const RichIndent& indent) {
    out += "<w:ind";
    append_attribute(out, "w:left", indent.left);
    if (indent.hanging != 0) {
        append_attribute(out, "w:hanging", indent.hanging);
    } else {
        append_attribute(out, "w:firstLine", indent.first);
    }
    out += "/>";
}

std::string style_id(Kind kind, std::uint32_t level) {
    std::string id;
    bool start = true;
    for (const char c : rich_style_name(kind, level)) {
        if (c == ' ') {
            start = true;
        } else {
            id += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            start = false;
        }
    }
    return id;
}

// Arabic letters are small for their size.
std::uint32_t complex_size(std::uint32_t size, bool right_to_left) {
    return right_to_left ? size + size / 10 * 2 : size;
}

void append_sizes(std::string& out, std::uint32_t size, bool right_to_left) {
    out += "<w:sz";
    append_attribute(out, "w:val", size);
    out += "/><w:szCs";
    append_attribute(out, "w:val", complex_size(size, right_to_left));
    out += "/>";
}

// In the order of the schema.
void append_spacing(std::string& out, const RichLook& look) {
    if (!look.before && !look.after && !look.tight) return;
    out += "<w:spacing";
    if (look.before) append_attribute(out, "w:before", *look.before);
    if (look.after) append_attribute(out, "w:after", *look.after);
    if (look.tight) out += " w:line=\"240\" w:lineRule=\"auto\"";
    out += "/>";
}

void append_look(std::string& out, const RichLook& look, const std::string& tabs, const std::string& indent,
                 const std::string& outline, bool right_to_left) {
    out += "<w:pPr>";
    if (look.keep_next) out += "<w:keepNext/>";
    if (look.keep_lines) out += "<w:keepLines/>";
    out += tabs;
    append_spacing(out, look);
    out += indent;
    if (look.align != RichLook::Align::as_text)
        out += look.align == RichLook::Align::center ? "<w:jc w:val=\"center\"/>" : "<w:jc w:val=\"left\"/>";
    out += outline;
    out += "</w:pPr>";
    if (!look.bold && !look.italic && look.size == 0) return;
    out += "<w:rPr>";
    if (look.bold) out += "<w:b/><w:bCs/>";
    if (look.italic) out += "<w:i/><w:iCs/>";
    if (look.size != 0) append_sizes(out, look.size, right_to_left);
    out += "</w:rPr>";
}

void open_style(std::string& out, std::string_view id, std::string_view name, bool own) {
    out += "<w:style w:type=\"paragraph\"";
    if (own) out += " w:customStyle=\"1\"";
    append_attribute(out, "w:styleId", id);
    out += "><w:name";
    append_attribute(out, "w:val", name);
    out += "/><w:basedOn w:val=\"Normal\"/><w:qFormat/>";
}

std::string outline_of(std::uint32_t level) {
    std::string outline = "<w:outlineLvl";
    append_attribute(outline, "w:val", std::min(level, kMaxOutline));
    return outline + "/>";
}

void append_own_style(std::string& out, Kind kind, std::uint32_t level, bool right_to_left) {
    open_style(out, style_id(kind, level), rich_style_name(kind, level), true);
    const RichIndent indent = indent_of(kind, level);
    std::string tabs;
    if (has_number_tab(kind)) {
        tabs = "<w:tabs><w:tab w:val=\"left\"";
        append_attribute(tabs, "w:pos", indent.left + tab_behind_number(indent));
        tabs += "/></w:tabs>";
    }
    std::string set_in;
    if (indent.left != 0 || indent.first != 0) append_indent(set_in, indent);
    append_look(out, look_of(kind, level), tabs, set_in,
                kind == Kind::heading ? outline_of(level) : std::string(), right_to_left);
    out += "</w:style>";
}

void append_defaults(std::string& out, const OfficeLanguage& language) {
    out += "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\"";
    append_attribute(out, "w:eastAsia", language.han_font);
    out += " w:hAnsi=\"Times New Roman\"";
    append_attribute(out, "w:cs", language.complex_font);
    out += "/>";
    append_sizes(out, kTextSize, language.right_to_left);
    if (!language.latin.empty()) {
        out += "<w:lang";
        append_attribute(out, "w:val", language.latin);
        append_attribute(out, "w:eastAsia", language.east_asian);
        append_attribute(out, "w:bidi", language.complex);
        out += "/>";
    }
    out += "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>";
}

constexpr std::string_view kDefaultStyles =
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" "
    "w:type=\"dxa\"/>"
    "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
    "<w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>"
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"AdrefNumber\">"
    "<w:name w:val=\"adref number\"/><w:basedOn w:val=\"DefaultParagraphFont\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr>"
    "<w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>";

constexpr std::string_view kNoteSignStyle =
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
    "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:vertAlign "
    "w:val=\"superscript\"/></w:rPr></w:style>";

constexpr std::string_view kCommentStyles =
    "<w:style w:type=\"paragraph\" w:styleId=\"CommentText\"><w:name w:val=\"annotation text\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"left\"/></w:pPr>"
    "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/>"
    "<w:basedOn w:val=\"DefaultParagraphFont\"/>"
    "<w:rPr><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr></w:style>";

constexpr std::string_view kTableStyle =
    "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
    "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "</w:tblBorders></w:tblPr></w:style>";

}  // namespace

void DocxStyleWriter::append_paragraph(std::string& out, const RichProperties& properties, LabelEnd label,
                                       const std::string& numbering, bool after_table) {
    std::string id;
    bool set = false;
    bool stands_apart = properties.title || properties.heading != 0;
    RichIndent indent;
    const RichIndent hanging{kNumberWidth, kNumberWidth, 0};
    if (properties.kind) {
        const std::uint32_t level = std::min(properties.level, kMaxStyleLevel);
        used_.emplace(*properties.kind, level);
        id = style_id(*properties.kind, level);
        stands_apart = look_of(*properties.kind, level).before.has_value();
        const RichIndent own = indent_of(*properties.kind, level);
        if (*properties.kind == Kind::heading && label == LabelEnd::tab) {
            indent = hanging;
            set = true;
        } else if (own.hanging != 0 && label == LabelEnd::none && numbering.empty()) {
            // Nothing hangs: the first line starts where the others do.
            indent = {own.left, 0, 0};
            set = true;
        }
    } else if (properties.title) {
        title_ = true;
        id = "Title";
    } else if (properties.heading != 0) {
        const std::uint32_t depth = std::min(properties.heading, kMaxHeading);
        headings_.insert(depth);
        id = "Heading";
        append_number(id, depth);
        if (label == LabelEnd::tab) {
            indent = hanging;
            set = true;
        }
    } else if (!numbering.empty()) {
        lists_ = true;
        id = "ListParagraph";
    } else if (properties.indent != 0) {
        indent = indent_of_columns(properties.indent);
        set = true;
    }
    if (!id.empty()) {
        out += "<w:pStyle w:val=\"";
        out += id;
        out += "\"/>";
    }
    out += numbering;
    if (after_table && !stands_apart) {
        out += "<w:spacing";
        append_attribute(out, "w:before", kBehindTable);
        out += "/>";
    }
    if (set) append_indent(out, indent);
}

std::string DocxStyleWriter::part(const OfficeLanguage& language) const {
    std::string out(kXmlHead);
    out += "<w:styles";
    out += kWordNamespaces;
    out += '>';
    append_defaults(out, language);
    out +=
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
        "<w:qFormat/><w:pPr>";
    if (language.right_to_left) out += "<w:bidi/>";
    out +=
        "<w:spacing w:after=\"120\" w:line=\"259\" w:lineRule=\"auto\"/><w:jc "
        "w:val=\"both\"/></w:pPr></w:style>";
    out += kDefaultStyles;
    for (const auto& [kind, level] : used_) append_own_style(out, kind, level, language.right_to_left);
    if (title_) {
        open_style(out, "Title", "Title", false);
        append_look(out, look_of(Kind::title, 0), "", "", "", language.right_to_left);
        out += "</w:style>";
    }
    for (const std::uint32_t depth : headings_) {
        std::string number;
        append_number(number, depth);
        open_style(out, "Heading" + number, "heading " + number, false);
        append_look(out, look_of(Kind::heading, depth - 1), "", "", outline_of(depth - 1),
                    language.right_to_left);
        out += "</w:style>";
    }
    if (lists_) {
        open_style(out, "ListParagraph", "List Paragraph", false);
        out += "</w:style>";
    }
    if (notes_) {
        open_style(out, "FootnoteText", "footnote text", false);
        append_look(out, look_of(Kind::footnote, 0), "", "", "", language.right_to_left);
        out += "</w:style>";
        out += kNoteSignStyle;
    }
    if (comments_) out += kCommentStyles;
    if (tables_) out += kTableStyle;
    out += "</w:styles>";
    return out;
}

}  // namespace adref::formats::docx_write
