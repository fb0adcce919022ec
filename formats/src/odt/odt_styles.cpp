#include "formats/src/odt/odt_styles.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace adref::formats {
namespace {

constexpr int kMaxAncestors = 64;

template <class Value>
void put_over(std::optional<Value>& to, const std::optional<Value>& from) {
    if (from) to = from;
}

std::optional<bool> is_bold(QStringView weight) {
    if (weight.isNull()) return std::nullopt;
    bool number = false;
    const int value = weight.toInt(&number);
    return number ? value >= 600 : weight == u"bold";
}

std::optional<bool> is_italic(QStringView style) {
    if (style.isNull()) return std::nullopt;
    return style == u"italic" || style == u"oblique";
}

// A line is there if its style is any; older files say its type alone.
std::optional<bool> is_line(QStringView style, QStringView type) {
    const QStringView said = style.isNull() ? type : style;
    if (said.isNull()) return std::nullopt;
    return said != u"none" && (type.isNull() || type != u"none");
}

std::optional<int> position_of(QStringView position) {
    if (position.isNull()) return std::nullopt;
    if (position.startsWith(u"super")) return 1;
    if (position.startsWith(u"sub")) return -1;
    const qsizetype percent = position.indexOf(u'%');
    const double raised = position.left(std::max<qsizetype>(percent, 0)).toDouble();
    return raised > 0 ? 1 : raised < 0 ? -1 : 0;
}

std::optional<std::string> language_of(QStringView language, QStringView country) {
    if (language.isEmpty()) return std::nullopt;
    if (language == u"none" || language == u"zxx") return std::string();
    std::string tag = to_utf8(language);
    if (!country.isEmpty() && country != u"none") tag += "-" + to_utf8(country);
    return tag;
}

void read_text_properties(const OdtXml& xml, OdtTextFormat& format) {
    using S = OdtSpace;
    constexpr auto kWestern = static_cast<std::size_t>(OdtScript::western);
    constexpr auto kAsian = static_cast<std::size_t>(OdtScript::asian);
    constexpr auto kComplex = static_cast<std::size_t>(OdtScript::complex);
    format.bold[kWestern] = is_bold(xml.attribute(S::fo, u"font-weight"));
    format.bold[kAsian] = is_bold(xml.attribute(S::style, u"font-weight-asian"));
    format.bold[kComplex] = is_bold(xml.attribute(S::style, u"font-weight-complex"));
    format.italic[kWestern] = is_italic(xml.attribute(S::fo, u"font-style"));
    format.italic[kAsian] = is_italic(xml.attribute(S::style, u"font-style-asian"));
    format.italic[kComplex] = is_italic(xml.attribute(S::style, u"font-style-complex"));
    format.language[kWestern] =
        language_of(xml.attribute(S::fo, u"language"), xml.attribute(S::fo, u"country"));
    format.language[kAsian] =
        language_of(xml.attribute(S::style, u"language-asian"), xml.attribute(S::style, u"country-asian"));
    format.language[kComplex] = language_of(xml.attribute(S::style, u"language-complex"),
                                            xml.attribute(S::style, u"country-complex"));
    format.underline = is_line(xml.attribute(S::style, u"text-underline-style"),
                               xml.attribute(S::style, u"text-underline-type"));
    format.strike = is_line(xml.attribute(S::style, u"text-line-through-style"),
                            xml.attribute(S::style, u"text-line-through-type"));
    format.position = position_of(xml.attribute(S::style, u"text-position"));
    const QStringView display = xml.attribute(S::text, u"display");
    if (!display.isNull()) format.hidden = display == u"none";
    format.symbols = odt_symbol_font(xml);
}

// Identifiers of styles are names in which what XML does not allow there is
// written by its number: "adref_20_item".
std::string decoded(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = name[at] == '_' ? name.find('_', at + 1) : std::string_view::npos;
        std::uint32_t code = 0;
        bool number = end != std::string_view::npos && end > at + 1 && end - at <= 6;
        for (std::size_t i = at + 1; number && i < end; ++i) {
            const char c = name[i];
            const bool digit = c >= '0' && c <= '9';
            number = digit || (c >= 'a' && c <= 'f');
            code = code * 16 + static_cast<std::uint32_t>(digit ? c - '0' : c - 'a' + 10);
        }
        if (number && code >= 0x20) {
            unicode::append(out, code);
            at = end + 1;
        } else {
            out += name[at++];
        }
    }
    return out;
}

std::string key_of(char16_t family, QStringView name) {
    std::string key(1, static_cast<char>(family));
    append_utf8(key, name);
    return key;
}

char16_t family_of(QStringView family) {
    if (family == u"paragraph") return u'p';
    if (family == u"text") return u't';
    if (family == u"section") return u's';
    return family == u"table-row" ? u'r' : u'?';
}

void override_style(OdtStyle& to, const OdtStyle& from) {
    override_format(to.text, from.text);
    put_over(to.outline, from.outline);
    put_over(to.list, from.list);
    put_over(to.left, from.left);
    put_over(to.first, from.first);
    to.hidden = to.hidden || from.hidden;
    to.row_tracked = to.row_tracked || from.row_tracked;
}

}  // namespace

MarkSet OdtTextFormat::marks(OdtScript script) const {
    const auto of = static_cast<std::size_t>(script);
    unsigned marks = 0;
    const auto mark = [&](MarkKind kind, bool on) {
        if (on) marks |= mark_bit(kind);
    };
    mark(MarkKind::bold, bold[of].value_or(false));
    mark(MarkKind::italic, italic[of].value_or(false));
    mark(MarkKind::underline, underline.value_or(false));
    mark(MarkKind::strike, strike.value_or(false));
    mark(MarkKind::superscript, position.value_or(0) > 0);
    mark(MarkKind::subscript, position.value_or(0) < 0);
    return static_cast<MarkSet>(marks);
}

void override_format(OdtTextFormat& to, const OdtTextFormat& from) {
    for (std::size_t i = 0; i < kOdtScripts; ++i) {
        put_over(to.bold[i], from.bold[i]);
        put_over(to.italic[i], from.italic[i]);
        put_over(to.language[i], from.language[i]);
    }
    put_over(to.underline, from.underline);
    put_over(to.strike, from.strike);
    put_over(to.position, from.position);
    put_over(to.hidden, from.hidden);
    put_over(to.symbols, from.symbols);
}

std::optional<SymbolFont> odt_symbol_font(const OdtXml& xml) {
    QStringView name = xml.attribute(OdtSpace::style, u"font-name");
    if (name.isNull()) name = xml.attribute(OdtSpace::fo, u"font-family");
    if (name.isNull()) return std::nullopt;
    // LibreOffice numbers its declarations of one font: "Symbol1".
    const bool quoted = name.size() > 1 && name.front() == u'\'' && name.back() == u'\'';
    if (quoted) name = name.sliced(1, name.size() - 2);
    while (!name.isEmpty() && name.back().isDigit()) name.chop(1);
    return symbol_font(name.trimmed());
}

void map_odt_symbols(std::string& text, SymbolFont font, std::vector<Remark>& report) {
    // U+F000 … U+F0FF begin with this byte.
    if (text.find('\xEF') == std::string::npos) return;
    std::string mapped;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded decoded = unicode::decode(text, at);
        char32_t code = decoded.code;
        if (is_private_symbol(code)) {
            code = symbol_of(font, code);
            if (code == 0) {
                code = U'□';
                report.push_back({Remark::What::suspicious, 0, text.substr(at, decoded.bytes),
                                  "a sign of a font of its own, written as a box"});
            }
        }
        unicode::append(mapped, code);
        at += decoded.bytes;
    }
    text = std::move(mapped);
}

std::optional<std::int32_t> odt_length(QStringView text) {
    struct Unit {
        QStringView name;
        double hundredths = 0;
    };
    static constexpr std::array kUnits = {Unit{u"cm", 1000.0},       Unit{u"mm", 100.0},
                                          Unit{u"in", 2540.0},       Unit{u"pt", 35.2778},
                                          Unit{u"pc", 35.2778 * 12}, Unit{u"px", 26.4583}};
    for (const Unit& unit : kUnits) {
        if (!text.endsWith(unit.name)) continue;
        bool read = false;
        const double value = text.chopped(unit.name.size()).toDouble(&read) * unit.hundredths;
        if (!read || !(std::abs(value) < 1e8)) return std::nullopt;
        return static_cast<std::int32_t>(std::lround(value));
    }
    return std::nullopt;
}

void OdtStyles::read_style(OdtXml& xml, bool automatic) {
    const bool is_default = xml.tag() == OdtTag::default_style;
    const char16_t family = family_of(xml.attribute(OdtSpace::style, u"family"));
    Entry entry;
    entry.automatic = automatic;
    const QStringView name = xml.attribute(OdtSpace::style, u"name");
    const std::string key = key_of(family, name);
    entry.name = xml.value(OdtSpace::style, u"display-name");
    if (entry.name.empty()) entry.name = decoded(to_utf8(name));
    entry.parent = xml.value(OdtSpace::style, u"parent-style-name");
    const QStringView outline = xml.attribute(OdtSpace::style, u"default-outline-level");
    if (!outline.isNull()) entry.own.outline = outline.toUInt();
    const QStringView list = xml.attribute(OdtSpace::style, u"list-style-name");
    if (!list.isNull()) entry.own.list = to_utf8(list);
    const std::size_t inside = xml.depth();
    while (xml.next_start(inside)) {
        switch (xml.tag()) {
            case OdtTag::text_properties:
                read_text_properties(xml, entry.own.text);
                break;
            case OdtTag::paragraph_properties:
                entry.own.left = odt_length(xml.attribute(OdtSpace::fo, u"margin-left"));
                entry.own.first = odt_length(xml.attribute(OdtSpace::fo, u"text-indent"));
                break;
            case OdtTag::row_properties:
                entry.own.row_tracked = xml.attribute(OdtSpace::extension, u"text-changes-only") == u"false";
                break;
            case OdtTag::section_properties:
                entry.own.hidden = xml.attribute(OdtSpace::text, u"display") == u"none";
                break;
            default:
                break;
        }
    }
    if (is_default) {
        if (family == u'p') defaults_ = entry.own.text;
        return;
    }
    read_.emplace(key, std::move(entry));
    known_.clear();
    last_ = nullptr;
}

OdtStyle OdtStyles::resolve(const std::string& key) const {
    std::vector<const Entry*> chain;
    std::string at = key;
    for (int i = 0; i < kMaxAncestors; ++i) {
        const auto found = read_.find(at);
        if (found == read_.end()) break;
        chain.push_back(&found->second);
        if (found->second.parent.empty()) break;
        at = key.substr(0, 1) + found->second.parent;
    }
    // From the outermost on. Not a view: clang 14 cannot read those of g++ 12.
    std::reverse(chain.begin(), chain.end());
    OdtStyle style;
    std::uint32_t heading = 0;
    for (const Entry* const entry : chain) {
        const OdtStyle& own = entry->own;
        if (entry->automatic && !style.own_left) {
            // What is set on the paragraph itself begins here: the look of a
            // style that says what it is, is no mark of the words.
            const OdtTextFormat named = std::exchange(style.text, {});
            if (!style.kind && !style.title && !style.label && heading == 0 &&
                style.outline.value_or(0) == 0) {
                style.text = named;
            } else {
                style.text.language = named.language;
                style.text.hidden = named.hidden;
            }
            style.own_left = own.left || own.first;
        }
        override_style(style, own);
        if (entry->automatic) continue;
        const std::string name = unicode::lower(entry->name);
        Kind kind = Kind::text;
        std::uint32_t level = 0;
        if (parse_rich_style_name(entry->name, kind, level)) {
            style.kind = kind;
            style.level = level;
        }
        style.title = style.title || name == "title";
        style.label = style.label || name == "adref number";
        style.link =
            style.link || name == "internet link" || name == "visited internet link" || name == "hyperlink";
        if (name == "heading") heading = 1;
    }
    const bool automatic = !chain.empty() && chain.back()->automatic;
    if (!automatic &&
        (style.kind || style.title || style.label || heading != 0 || style.outline.value_or(0) != 0)) {
        OdtTextFormat plain;
        plain.language = style.text.language;
        plain.hidden = style.text.hidden;
        style.text = plain;
    }
    if (style.link) style.text.underline.reset();
    return style;
}

const OdtStyle& OdtStyles::find(char16_t family, QStringView name) {
    std::string key = key_of(family, name);
    if (last_ != nullptr && key == last_key_) return *last_;
    auto known = known_.find(key);
    if (known == known_.end()) {
        OdtStyle style = resolve(key);
        if (family == u'p') {
            OdtTextFormat text = defaults_;
            override_format(text, style.text);
            style.text = std::move(text);
        }
        known = known_.emplace(key, std::move(style)).first;
    }
    last_key_ = std::move(key);
    last_ = &known->second;
    return *last_;
}

}  // namespace adref::formats
