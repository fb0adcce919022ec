#include "formats/src/docx/docx_styles.h"

#include "diffcore/unicode.h"

#include <charconv>

namespace adref::formats {
namespace {

// Ancestors beyond this are a loop, or made to tire us.
constexpr int kMaxAncestors = 64;
constexpr std::uint32_t kDeepestHeading = 9;

// "heading 2": the name is the same in every language of Word.
std::uint32_t depth_in_name(std::string_view name) {
    constexpr std::string_view kHeading = "heading ";
    if (!name.starts_with(kHeading)) return 0;
    name.remove_prefix(kHeading.size());
    std::uint32_t depth = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), depth);
    if (failed != std::errc() || end != name.data() + name.size() || depth > kDeepestHeading) return 0;
    return depth;
}

bool is_link_name(std::string_view name) {
    return name == "hyperlink" || name == "followedhyperlink" || name == "internet link" ||
           name == "visited internet link";
}

// "toc 1" … "toc 9", and the line above them.
bool is_contents_name(std::string_view name) {
    if (name == "toc heading") return true;
    return name.size() == 5 && name.starts_with("toc ") && name[4] >= '1' && name[4] <= '9';
}

// ECMA-376 17.7.3: what is said directly holds; styles of paragraph and run
// that both say "on" cancel out, but not what all of the document is.
bool toggled(DocxSwitch direct, DocxSwitch character, DocxSwitch paragraph, DocxSwitch defaults) {
    if (direct != DocxSwitch::unset) return direct == DocxSwitch::on;
    if (defaults == DocxSwitch::on) return true;
    return (character == DocxSwitch::on) != (paragraph == DocxSwitch::on);
}

}  // namespace

void DocxStyles::read(DocxXml& xml, DocxNames& names) {
    while (xml.next() != DocxXml::Token::done) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::style) {
            read_style(xml, names);
        } else if (xml.tag() == DocxTag::r_pr) {  // of w:docDefaults
            DocxRunProperties properties;
            read_docx_run_properties(xml, names, properties);
            defaults_ = properties.format;
        } else if (xml.tag() == DocxTag::p_pr) {
            DocxParagraphProperties properties;
            read_docx_paragraph_properties(xml, names, properties);
            paragraph_defaults_ = properties.format;
        }
    }
    for (const auto& [id, entry] : read_) {
        Entry& resolved = resolved_.emplace(id, entry).first->second;
        resolve(resolved);
    }
}

void DocxStyles::read_style(DocxXml& xml, DocxNames& names) {
    Entry entry;
    const QStringView type = xml.attribute(u"type");
    if (type == u"character") entry.type = Type::character;
    if (type == u"numbering") entry.type = Type::numbering;
    if (type == u"table") entry.type = Type::table;
    entry.style.id = names.id(xml.attribute(u"styleId"));
    const QStringView standard = xml.attribute(u"default");
    const bool is_default =
        !standard.isNull() && standard != u"0" && standard != u"false" && standard != u"off";
    if (is_default && entry.type == Type::paragraph) default_paragraph_ = entry.style.id;
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        if (xml.token() != DocxXml::Token::start) continue;
        switch (xml.tag()) {
            case DocxTag::name:
                entry.style.name = to_utf8(xml.attribute(u"val"));
                break;
            case DocxTag::based_on:
                entry.style.based_on = names.id(xml.attribute(u"val"));
                break;
            case DocxTag::r_pr: {
                DocxRunProperties properties;
                read_docx_run_properties(xml, names, properties);
                inherit(properties.format, entry.style.run);
                entry.style.run = properties.format;
                break;
            }
            case DocxTag::p_pr: {
                DocxParagraphProperties properties;
                read_docx_paragraph_properties(xml, names, properties);
                entry.style.paragraph = properties.format;
                break;
            }
            default:
                // Tables' styles have further properties for their rows and corners.
                if (entry.type == Type::table) xml.skip();
        }
    }
    read_.emplace(entry.style.id, std::move(entry));
}

void DocxStyles::resolve(Entry& entry) const {
    DocxStyle& style = entry.style;
    const DocxStyle* at = &style;
    for (int i = 0; i < kMaxAncestors; ++i) {
        if (i > 0) {
            inherit(style.run, at->run);
            if (style.list_style == kNoIndex && at->paragraph.list) style.list_style = at->id;
            inherit(style.paragraph, at->paragraph);
        } else if (style.paragraph.list) {
            style.list_style = style.id;
        }
        const std::string name = unicode::lower(at->name);
        Kind kind = Kind::text;
        std::uint32_t level = 0;
        if (!style.kind && parse_rich_style_name(at->name, kind, level)) {
            style.kind = kind;
            style.level = level;
        }
        if (style.heading == 0) style.heading = depth_in_name(name);
        style.title = style.title || name == "title";
        style.link = style.link || is_link_name(name);
        style.contents = style.contents || is_contents_name(name);
        style.label = style.label || name == "adref number";
        const auto base = read_.find(at->based_on);
        if (at->based_on == kNoIndex || base == read_.end() || base->second.type != entry.type) break;
        at = &base->second.style;
    }
    if (style.paragraph.outline)
        style.heading = *style.paragraph.outline < 9 ? *style.paragraph.outline + 1 : 0;
    if (style.link) style.run.underline = DocxSwitch::unset;
    if (style.label || style.says_kind()) {
        // Their looks say what they are. Languages and hidden text stay.
        DocxRunFormat plain;
        plain.hidden = style.run.hidden;
        plain.language = style.run.language;
        plain.asian_language = style.run.asian_language;
        plain.complex_language = style.run.complex_language;
        plain.right_to_left = style.run.right_to_left;
        plain.complex = style.run.complex;
        style.run = plain;
    }
}

const DocxStyle& DocxStyles::find(Type type, std::uint32_t id) const {
    const auto found = resolved_.find(id);
    return found == resolved_.end() || found->second.type != type ? none_ : found->second.style;
}

const DocxStyle& DocxStyles::paragraph(std::uint32_t id) const {
    const DocxStyle& style = find(Type::paragraph, id);
    return &style == &none_ ? find(Type::paragraph, default_paragraph_) : style;
}

const DocxStyle& DocxStyles::numbering(std::uint32_t id) const {
    return find(Type::numbering, id);
}

DocxLooks DocxStyles::looks(const DocxStyle& paragraph, const DocxRunFormat& direct) const {
    const DocxStyle& character = direct.style == kNoIndex ? none_ : find(Type::character, direct.style);
    DocxRunFormat nearest = direct;
    inherit(nearest, character.run);
    inherit(nearest, paragraph.run);
    inherit(nearest, defaults_);
    const auto is_toggled = [&](DocxSwitch DocxRunFormat::*property) {
        return toggled(direct.*property, character.run.*property, paragraph.run.*property,
                       defaults_.*property);
    };
    DocxLooks looks;
    looks.right_to_left = nearest.right_to_left == DocxSwitch::on;
    const bool complex = looks.right_to_left || nearest.complex == DocxSwitch::on;
    const auto mark = [&](MarkKind kind, bool on) {
        if (on) looks.marks = static_cast<MarkSet>(looks.marks | mark_bit(kind));
    };
    mark(MarkKind::bold, is_toggled(complex ? &DocxRunFormat::complex_bold : &DocxRunFormat::bold));
    mark(MarkKind::italic, is_toggled(complex ? &DocxRunFormat::complex_italic : &DocxRunFormat::italic));
    mark(MarkKind::underline, nearest.underline == DocxSwitch::on);
    mark(MarkKind::strike, is_toggled(&DocxRunFormat::strike) || nearest.double_strike == DocxSwitch::on);
    mark(MarkKind::superscript, nearest.position == DocxPosition::superscript);
    mark(MarkKind::subscript, nearest.position == DocxPosition::subscript);
    looks.hidden = is_toggled(&DocxRunFormat::hidden);
    looks.label = character.label;
    looks.font = nearest.font;
    looks.language = complex ? nearest.complex_language : nearest.language;
    looks.asian_language = nearest.asian_language;
    return looks;
}

}  // namespace adref::formats
