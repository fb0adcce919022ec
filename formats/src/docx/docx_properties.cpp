#include "formats/src/docx/docx_properties.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace adref::formats {
namespace {

DocxSwitch switch_of(const DocxXml& xml) {
    return xml.is_on() ? DocxSwitch::on : DocxSwitch::off;
}

DocxPosition position_of(QStringView value) {
    if (value == u"superscript") return DocxPosition::superscript;
    if (value == u"subscript") return DocxPosition::subscript;
    return DocxPosition::baseline;
}

void read_languages(const DocxXml& xml, DocxNames& names, DocxRunFormat& format) {
    const auto read = [&](QStringView name, std::uint32_t& into) {
        const QStringView value = xml.attribute(name);
        if (!value.isEmpty()) into = names.id(value);
    };
    read(u"val", format.language);
    read(u"eastAsia", format.asian_language);
    read(u"bidi", format.complex_language);
}

void read_run_property(const DocxXml& xml, DocxNames& names, DocxRunFormat& format) {
    switch (xml.tag()) {
        case DocxTag::b:
            format.bold = switch_of(xml);
            break;
        case DocxTag::i:
            format.italic = switch_of(xml);
            break;
        case DocxTag::b_cs:
            format.complex_bold = switch_of(xml);
            break;
        case DocxTag::i_cs:
            format.complex_italic = switch_of(xml);
            break;
        case DocxTag::strike:
            format.strike = switch_of(xml);
            break;
        case DocxTag::dstrike:
            format.double_strike = switch_of(xml);
            break;
        case DocxTag::vanish:
            format.hidden = switch_of(xml);
            break;
        case DocxTag::rtl:
            format.right_to_left = switch_of(xml);
            break;
        case DocxTag::cs:
            format.complex = switch_of(xml);
            break;
        case DocxTag::u: {
            const QStringView value = xml.attribute(u"val");
            // Without a value only its colour is said.
            if (!value.isNull()) format.underline = value == u"none" ? DocxSwitch::off : DocxSwitch::on;
            break;
        }
        case DocxTag::vert_align:
            format.position = position_of(xml.attribute(u"val"));
            break;
        case DocxTag::r_style:
            format.style = names.id(xml.attribute(u"val"));
            break;
        case DocxTag::lang:
            read_languages(xml, names, format);
            break;
        case DocxTag::r_fonts: {
            QStringView font = xml.attribute(u"ascii");
            if (font.isNull()) font = xml.attribute(u"hAnsi");
            format.font = symbol_font(font);
            break;
        }
        default:
            break;
    }
}

// A length in twips, or with a unit where the file is strict.
std::optional<std::int32_t> twips(QStringView value) {
    if (value.isEmpty()) return std::nullopt;
    struct Unit {
        QStringView name;
        double twips = 1;
    };
    constexpr std::array kUnits = {Unit{u"pt", 20},     Unit{u"in", 1440}, Unit{u"cm", 566.93},
                                   Unit{u"mm", 56.693}, Unit{u"pc", 240},  Unit{u"pi", 240}};
    double scale = 1;
    for (const Unit& unit : kUnits) {
        if (!value.endsWith(unit.name)) continue;
        scale = unit.twips;
        value.chop(unit.name.size());
        break;
    }
    bool read = false;
    const double number = value.toDouble(&read) * scale;
    constexpr double kWidest = 31'680;  // 22 inches: more than Word's widest page
    if (!read || !std::isfinite(number)) return std::nullopt;
    return static_cast<std::int32_t>(std::clamp(number, -kWidest, kWidest));
}

// LibreOffice writes what it raises by other than the usual measure as small
// letters in another place.
struct Raised {
    int by = 0;
    bool small = false;

    void read(const DocxXml& xml) {
        if (xml.tag() == DocxTag::sz) small = true;
        if (xml.tag() != DocxTag::position) return;
        by = twips(xml.attribute(u"val")).value_or(0);
    }
    void apply(DocxRunFormat& format) const {
        if (by == 0 || !small || format.position != DocxPosition::unset) return;
        format.position = by > 0 ? DocxPosition::superscript : DocxPosition::subscript;
    }
};

void read_indent(const DocxXml& xml, DocxParagraphFormat& format) {
    std::optional<std::int32_t> left = twips(xml.attribute(u"left"));
    if (!left) left = twips(xml.attribute(u"start"));
    if (left) format.left = left;
    const std::optional<std::int32_t> hanging = twips(xml.attribute(u"hanging"));
    if (hanging) {
        format.first = -*hanging;
    } else if (const std::optional<std::int32_t> first = twips(xml.attribute(u"firstLine"))) {
        format.first = first;
    }
}

// What stands under w:numPr; `numbered` is who inserted the number.
void read_list(DocxXml& xml, DocxNames& names, DocxParagraphFormat& format,
               std::optional<DocxTracked>& numbered) {
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::num_id) format.list = docx_number(xml.attribute(u"val"));
        if (xml.tag() == DocxTag::ilvl) format.list_level = docx_number(xml.attribute(u"val"));
        if (xml.tag() == DocxTag::ins) numbered = read_docx_tracked(xml, names);
    }
}

}  // namespace

DocxTracked read_docx_tracked(const DocxXml& xml, DocxNames& names) {
    DocxTracked tracked;
    const auto read = [&](QStringView name, std::uint32_t& into) {
        const QStringView value = xml.attribute(name);
        if (!value.isEmpty()) into = names.id(value);
    };
    read(u"author", tracked.author);
    read(u"date", tracked.date);
    read(u"id", tracked.id);
    return tracked;
}

void read_docx_run_properties(DocxXml& xml, DocxNames& names, DocxRunProperties& properties) {
    const std::size_t inside = xml.depth();
    bool old = false;
    Raised raised, raised_before;
    while (xml.next_in(inside)) {
        if (xml.token() == DocxXml::Token::end && xml.tag() == DocxTag::r_pr_change) old = false;
        if (xml.token() != DocxXml::Token::start) continue;
        switch (xml.tag()) {
            case DocxTag::r_pr_change:
                properties.changed = read_docx_tracked(xml, names);
                old = true;
                break;
            case DocxTag::ins:
                properties.inserted = read_docx_tracked(xml, names);
                break;
            case DocxTag::del:
                properties.deleted = read_docx_tracked(xml, names);
                break;
            case DocxTag::move_from:
                properties.moved_from = read_docx_tracked(xml, names);
                break;
            case DocxTag::move_to:
                properties.moved_to = read_docx_tracked(xml, names);
                break;
            default:
                read_run_property(xml, names, old ? properties.old : properties.format);
                (old ? raised_before : raised).read(xml);
        }
    }
    raised.apply(properties.format);
    raised_before.apply(properties.old);
}

void read_docx_paragraph_properties(DocxXml& xml, DocxNames& names, DocxParagraphProperties& properties) {
    const std::size_t inside = xml.depth();
    bool old = false;
    std::optional<DocxTracked> ignored;
    while (xml.next_in(inside)) {
        if (xml.token() == DocxXml::Token::end && xml.tag() == DocxTag::p_pr_change) old = false;
        if (xml.token() != DocxXml::Token::start) continue;
        DocxParagraphFormat& format = old ? properties.old : properties.format;
        switch (xml.tag()) {
            case DocxTag::p_style:
                format.style = names.id(xml.attribute(u"val"));
                break;
            case DocxTag::outline_lvl:
                format.outline = docx_number(xml.attribute(u"val"));
                break;
            case DocxTag::ind:
                read_indent(xml, format);
                break;
            case DocxTag::num_pr:
                read_list(xml, names, format, old ? ignored : properties.numbered);
                break;
            case DocxTag::frame_pr: {
                const QStringView initial = xml.attribute(u"dropCap");
                if (!old) properties.initial = !initial.isNull() && initial != u"none";
                break;
            }
            case DocxTag::p_pr_change:
                properties.changed = read_docx_tracked(xml, names);
                old = true;
                break;
            case DocxTag::r_pr:
                read_docx_run_properties(xml, names, properties.end);
                break;
            case DocxTag::sect_pr:
                xml.skip();
                break;
            default:
                break;
        }
    }
}

void inherit(DocxRunFormat& over, const DocxRunFormat& base) {
    const auto take = [](auto& into, const auto& from, const auto& unset) {
        if (into == unset) into = from;
    };
    take(over.bold, base.bold, DocxSwitch::unset);
    take(over.italic, base.italic, DocxSwitch::unset);
    take(over.complex_bold, base.complex_bold, DocxSwitch::unset);
    take(over.complex_italic, base.complex_italic, DocxSwitch::unset);
    take(over.strike, base.strike, DocxSwitch::unset);
    take(over.double_strike, base.double_strike, DocxSwitch::unset);
    take(over.underline, base.underline, DocxSwitch::unset);
    take(over.hidden, base.hidden, DocxSwitch::unset);
    take(over.right_to_left, base.right_to_left, DocxSwitch::unset);
    take(over.complex, base.complex, DocxSwitch::unset);
    take(over.position, base.position, DocxPosition::unset);
    take(over.font, base.font, SymbolFont::none);
    take(over.language, base.language, kNoIndex);
    take(over.asian_language, base.asian_language, kNoIndex);
    take(over.complex_language, base.complex_language, kNoIndex);
}

void inherit(DocxParagraphFormat& over, const DocxParagraphFormat& base) {
    const auto take = [](auto& into, const auto& from) {
        if (!into) into = from;
    };
    take(over.outline, base.outline);
    take(over.list, base.list);
    take(over.list_level, base.list_level);
    take(over.left, base.left);
    take(over.first, base.first);
}

std::optional<std::uint32_t> docx_number(QStringView value) {
    bool read = false;
    const std::uint32_t number = value.toUInt(&read);
    if (!read) return std::nullopt;
    return number;
}

}  // namespace adref::formats
