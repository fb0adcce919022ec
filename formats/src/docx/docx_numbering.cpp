#include "formats/src/docx/docx_numbering.h"

#include "diffcore/unicode.h"
#include "formats/src/office/symbols.h"

#include <algorithm>
#include <utility>

namespace adref::formats {
namespace {

using Numbers = RichListLevel::Numbers;

// Styles whose lists are those of other styles: more steps are a loop.
constexpr int kMaxLinks = 8;

struct NumbersName {
    QStringView name;
    Numbers numbers = Numbers::decimal;
    bool exact = true;  // false: printed otherwise, but counted alike
};
constexpr std::array kNumbers = {
    NumbersName{u"decimal", Numbers::decimal},
    NumbersName{u"bullet", Numbers::bullet},
    NumbersName{u"none", Numbers::none},
    NumbersName{u"decimalZero", Numbers::decimal_zero},
    NumbersName{u"lowerLetter", Numbers::lower_letter},
    NumbersName{u"upperLetter", Numbers::upper_letter},
    NumbersName{u"lowerRoman", Numbers::lower_roman},
    NumbersName{u"upperRoman", Numbers::upper_roman},
    NumbersName{u"ordinal", Numbers::ordinal},
    NumbersName{u"arabicAbjad", Numbers::arabic_abjad},
    NumbersName{u"arabicAlpha", Numbers::arabic_alpha},
    NumbersName{u"hindiNumbers", Numbers::arabic_indic},
    NumbersName{u"chineseCounting", Numbers::chinese},
    NumbersName{u"chineseCountingThousand", Numbers::chinese},
    NumbersName{u"taiwaneseCounting", Numbers::chinese},
    NumbersName{u"taiwaneseCountingThousand", Numbers::chinese},
    NumbersName{u"japaneseCounting", Numbers::chinese},
    NumbersName{u"ideographDigital", Numbers::chinese, false},
    NumbersName{u"taiwaneseDigital", Numbers::chinese, false},
    NumbersName{u"japaneseDigitalTenThousand", Numbers::chinese, false},
    NumbersName{u"ideographTraditional", Numbers::chinese, false},
    NumbersName{u"ideographZodiac", Numbers::chinese, false},
    NumbersName{u"ideographLegalTraditional", Numbers::chinese, false},
    NumbersName{u"chineseLegalSimplified", Numbers::chinese, false},
    NumbersName{u"japaneseLegal", Numbers::chinese, false},
    NumbersName{u"decimalFullWidth", Numbers::full_width},
    NumbersName{u"decimalFullWidth2", Numbers::full_width},
    NumbersName{u"decimalHalfWidth", Numbers::decimal},
    NumbersName{u"hebrew1", Numbers::hebrew},
    NumbersName{u"hebrew2", Numbers::hebrew, false},
    NumbersName{u"russianLower", Numbers::russian_lower},
    NumbersName{u"russianUpper", Numbers::russian_upper},
    NumbersName{u"decimalEnclosedCircle", Numbers::circled},
    NumbersName{u"decimalEnclosedCircleChinese", Numbers::circled},
    NumbersName{u"ideographEnclosedCircle", Numbers::circled, false},
};

// w:numFmt. Its own patterns ("001, 002, 003, ...") can say how many digits.
void read_numbers(const DocxXml& xml, DocxListLevel& level) {
    const QStringView name = xml.attribute(u"val");
    level.unknown.clear();
    if (name == u"custom") {
        const std::string pattern = to_utf8(xml.attribute(u"format"));
        const std::size_t digits = std::min(pattern.find(','), pattern.size());
        const bool padded = digits > 1 && pattern.find_first_not_of('0') == digits - 1;
        level.level.numbers = padded ? Numbers::decimal_zero : Numbers::decimal;
        if (!padded || digits > 2) level.unknown = pattern;
        return;
    }
    const auto* const found = std::find_if(kNumbers.begin(), kNumbers.end(),
                                           [&](const NumbersName& known) { return known.name == name; });
    level.level.numbers = found == kNumbers.end() ? Numbers::decimal : found->numbers;
    if (found == kNumbers.end() || !found->exact) level.unknown = to_utf8(name);
}

// Without a font Word's usual bullets tell which one it was: all but Symbol's
// round one are Wingdings.
SymbolFont font_of_bullet(SymbolFont font, char32_t code) {
    if (font != SymbolFont::none || (code & 0xFFU) == 0xB7U) return font;
    return SymbolFont::wingdings;
}

// Bullets as everybody can see them.
std::string readable(std::string_view text, SymbolFont font) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const unicode::Decoded decoded = unicode::decode(text, at);
        at += decoded.bytes;
        char32_t code = decoded.code;
        if (is_private_symbol(code) || (font != SymbolFont::none && code > 0x20 && code <= 0xFF)) {
            const char32_t sign = symbol_of(font_of_bullet(font, code), code);
            code = sign != 0 ? sign : U'•';
        }
        unicode::append(out, code);
    }
    return out;
}

DocxListLevel read_level(DocxXml& xml, DocxNames& names) {
    DocxListLevel level;
    level.level.numbers = Numbers::decimal;  // what no w:numFmt means
    std::string text;
    SymbolFont font = SymbolFont::none;
    bool picture = false;
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        if (xml.token() != DocxXml::Token::start) continue;
        switch (xml.tag()) {
            case DocxTag::start:
                level.level.start = docx_number(xml.attribute(u"val")).value_or(1);
                break;
            case DocxTag::num_fmt:
                read_numbers(xml, level);
                break;
            case DocxTag::lvl_text:
                text = to_utf8(xml.attribute(u"val"));
                break;
            case DocxTag::lvl_restart: {
                const std::uint32_t after = docx_number(xml.attribute(u"val")).value_or(0);
                level.level.never_restarts = after == 0;
                if (after != 0) level.level.restart_after = after - 1;
                break;
            }
            case DocxTag::is_lgl:
                level.level.legal = xml.is_on();
                break;
            case DocxTag::p_style:
                level.style = names.id(xml.attribute(u"val"));
                break;
            case DocxTag::lvl_pic_bullet:
                picture = true;
                break;
            case DocxTag::p_pr: {
                DocxParagraphProperties properties;
                read_docx_paragraph_properties(xml, names, properties);
                level.left = properties.format.left;
                level.first = properties.format.first;
                break;
            }
            case DocxTag::r_pr: {
                DocxRunProperties properties;
                read_docx_run_properties(xml, names, properties);
                font = properties.format.font;
                break;
            }
            default:
                break;
        }
    }
    level.level.text = readable(text, level.level.numbers == Numbers::bullet ? font : SymbolFont::none);
    if (picture) level.level.text = "•";
    return level;
}

}  // namespace

void DocxNumbering::read(DocxXml& xml, DocxNames& names) {
    while (xml.next() != DocxXml::Token::done) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::abstract_num) read_abstract(xml, names);
        if (xml.tag() == DocxTag::num) read_number(xml, names);
    }
}

void DocxNumbering::read_abstract(DocxXml& xml, DocxNames& names) {
    const std::optional<std::uint32_t> id = docx_number(xml.attribute(u"abstractNumId"));
    Abstract abstract;
    abstract.series = static_cast<std::uint32_t>(abstracts_.size());
    std::uint32_t style = kNoIndex;
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::style_link) style = names.id(xml.attribute(u"val"));
        if (xml.tag() == DocxTag::num_style_link) abstract.number_style = names.id(xml.attribute(u"val"));
        if (xml.tag() != DocxTag::lvl) continue;
        const std::uint32_t at = docx_number(xml.attribute(u"ilvl")).value_or(kNoIndex);
        DocxListLevel level = read_level(xml, names);
        if (at < kDocxListLevels) abstract.levels[at] = std::move(level);
    }
    if (!id) return;
    if (abstracts_.emplace(*id, std::move(abstract)).second && style != kNoIndex)
        abstract_of_style_.emplace(style, *id);
}

void DocxNumbering::read_number(DocxXml& xml, DocxNames& names) {
    const std::optional<std::uint32_t> id = docx_number(xml.attribute(u"numId"));
    Number number;
    const std::size_t inside = xml.depth();
    while (xml.next_in(inside)) {
        if (xml.token() != DocxXml::Token::start) continue;
        if (xml.tag() == DocxTag::abstract_num_id) {
            number.abstract = docx_number(xml.attribute(u"val")).value_or(kNoIndex);
        } else if (xml.tag() == DocxTag::lvl_override) {
            const std::uint32_t level = docx_number(xml.attribute(u"ilvl")).value_or(kNoIndex);
            if (level >= kDocxListLevels || number.overrides.size() >= kDocxListLevels) {
                xml.skip();
            } else {
                number.overrides.push_back({level, std::nullopt, std::nullopt});
            }
        } else if (!number.overrides.empty() && xml.tag() == DocxTag::start_override) {
            number.overrides.back().start = docx_number(xml.attribute(u"val"));
        } else if (!number.overrides.empty() && xml.tag() == DocxTag::lvl) {
            number.overrides.back().whole = read_level(xml, names);
        }
    }
    if (id) numbers_.emplace(*id, std::move(number));
}

const DocxNumbering::Abstract* DocxNumbering::abstract_of(std::uint32_t number,
                                                          const DocxStyles& styles) const {
    for (int i = 0; i < kMaxLinks; ++i) {
        const auto found = numbers_.find(number);
        if (found == numbers_.end()) return nullptr;
        const auto abstract = abstracts_.find(found->second.abstract);
        if (abstract == abstracts_.end()) return nullptr;
        const std::uint32_t style = abstract->second.number_style;
        if (style == kNoIndex) return &abstract->second;
        const auto linked = abstract_of_style_.find(style);
        if (linked != abstract_of_style_.end()) return &abstracts_.at(linked->second);
        const std::optional<std::uint32_t> next = styles.numbering(style).paragraph.list;
        if (!next) return nullptr;
        number = *next;
    }
    return nullptr;
}

const DocxNumbering::Resolved* DocxNumbering::resolved(std::uint32_t number, const DocxStyles& styles) {
    if (const auto known = resolved_.find(number); known != resolved_.end())
        return known->second.levels[0] == nullptr ? nullptr : &known->second;
    Resolved& resolved = resolved_[number];
    const Abstract* abstract = abstract_of(number, styles);
    if (abstract == nullptr) return nullptr;
    resolved.series = abstract->series;
    for (std::uint32_t i = 0; i < kDocxListLevels; ++i) resolved.levels[i] = &abstract->levels[i];
    for (const Override& over : numbers_.at(number).overrides) {
        if (over.whole) resolved.levels[over.level] = &*over.whole;
    }
    return &resolved;
}

std::uint32_t DocxNumbering::list(std::uint32_t number, const DocxStyles& styles,
                                  std::vector<RichList>& lists, std::vector<Remark>& report) {
    if (const auto known = used_.find(number); known != used_.end()) return known->second;
    const Resolved* resolved = this->resolved(number, styles);
    if (resolved == nullptr) return kNoIndex;
    RichList list;
    list.series = resolved->series;
    for (const DocxListLevel* level : resolved->levels) {
        list.levels.push_back(level->level);
        if (!level->unknown.empty())
            report.push_back(
                {Remark::What::suspicious, 0, level->unknown,
                 "a way to number that adref does not know: written as the nearest that it does"});
    }
    for (const Override& over : numbers_.at(number).overrides) {
        if (!over.start) continue;
        list.levels[over.level].start = *over.start;
        list.levels[over.level].start_overridden = true;
    }
    const auto index = static_cast<std::uint32_t>(lists.size());
    lists.push_back(std::move(list));
    used_.emplace(number, index);
    return index;
}

std::optional<std::uint32_t> DocxNumbering::level_of_style(std::uint32_t number, std::uint32_t style,
                                                           const DocxStyles& styles) {
    const Resolved* resolved = this->resolved(number, styles);
    if (style == kNoIndex || resolved == nullptr) return std::nullopt;
    for (std::uint32_t i = 0; i < kDocxListLevels; ++i) {
        if (resolved->levels[i]->style == style) return i;
    }
    return std::nullopt;
}

const DocxListLevel* DocxNumbering::level(std::uint32_t number, std::uint32_t level,
                                          const DocxStyles& styles) {
    const Resolved* resolved = this->resolved(number, styles);
    return resolved == nullptr || level >= kDocxListLevels ? nullptr : resolved->levels[level];
}

}  // namespace adref::formats
