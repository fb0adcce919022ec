#include "formats/src/odt/odt_write_lists.h"

#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <string_view>

namespace adref::formats::odt_write {
namespace {

constexpr std::uint32_t kLevels = 10;  // of ODF

// The five of the standard, then LibreOffice's.
std::string_view format_of(RichListLevel::Numbers numbers) {
    using Numbers = RichListLevel::Numbers;
    switch (numbers) {
        case Numbers::none:
        case Numbers::bullet:
            return "";
        case Numbers::decimal_zero:
            return "01, 02, 03, ...";
        case Numbers::lower_letter:
            return "a";
        case Numbers::upper_letter:
            return "A";
        case Numbers::lower_roman:
            return "i";
        case Numbers::upper_roman:
            return "I";
        case Numbers::ordinal:
            return "1st";
        case Numbers::arabic_abjad:
            return "أ, ب, ج, ...";
        case Numbers::arabic_alpha:
            return "أ, ب, ت, ...";
        case Numbers::arabic_indic:
            return "١, ٢, ٣, ...";
        case Numbers::chinese:
            return "一, 二, 三, ...";
        case Numbers::full_width:
            return "１, ２, ３, ...";
        case Numbers::hebrew:
            return "א, י, ק, ...";
        case Numbers::russian_lower:
            return "а, б, .., аа, бб, ...";
        case Numbers::russian_upper:
            return "А, Б, .., Аа, Бб, ...";
        case Numbers::circled:
            return "①, ②, ③, ...";
        case Numbers::decimal:
            break;
    }
    return "1";
}

// "(%1.%2)": what stands before the first number and behind the last, and how
// many numbers there are. LibreOffice is told the whole of it as well.
struct Pattern {
    std::string prefix, suffix, whole;
    std::uint32_t shown = 0;
};

Pattern pattern_of(const std::string& text) {
    Pattern pattern;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool number = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (number) {
            pattern.whole += std::string("%") + text[++i] + "%";
            pattern.suffix.clear();
            ++pattern.shown;
        } else {
            pattern.whole += text[i];
            (pattern.shown == 0 ? pattern.prefix : pattern.suffix) += text[i];
        }
    }
    return pattern;
}

void append_level(std::string& out, const RichListLevel& level, std::uint32_t depth) {
    const bool bullet = level.numbers == RichListLevel::Numbers::bullet;
    out += bullet ? "<text:list-level-style-bullet" : "<text:list-level-style-number";
    append_attribute(out, "text:level", depth + 1);
    if (bullet) {
        append_attribute(out, "text:bullet-char", level.text.empty() ? "•" : level.text);
    } else {
        const Pattern pattern = pattern_of(level.text);
        if (!pattern.prefix.empty()) append_attribute(out, "style:num-prefix", pattern.prefix);
        if (!pattern.suffix.empty()) append_attribute(out, "style:num-suffix", pattern.suffix);
        append_attribute(out, "style:num-format", format_of(level.numbers));
        append_attribute(out, "loext:num-list-format", pattern.whole);
        append_attribute(out, "text:start-value", level.start);
        if (pattern.shown > 1)
            append_attribute(out, "text:display-levels", std::min(pattern.shown, depth + 1));
    }
    out +=
        "><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:margin-left=\"";
    append_number(out, 36 + 28 * depth);
    out += "pt\" fo:text-indent=\"-28pt\"/></style:list-level-properties>";
    out += bullet ? "</text:list-level-style-bullet>" : "</text:list-level-style-number>";
}

}  // namespace

void OdtListWriter::append_start(std::string& out, const RichProperties& properties) {
    const std::uint32_t series = lists_[properties.list].series;
    used_.insert(properties.list);
    out += "<text:list xml:id=\"list";
    append_number(out, ++count_);
    out += "\" text:style-name=\"L";
    append_number(out, properties.list);
    out += '"';
    const auto last = last_.find(series);
    if (last != last_.end()) {
        out += " text:continue-list=\"list";
        append_number(out, last->second);
        out += '"';
    }
    last_[series] = count_;
    out += '>';
    const std::uint32_t depth = std::min(properties.list_level, kLevels - 1);
    for (std::uint32_t i = 0; i < depth; ++i) out += "<text:list-item><text:list>";
    out += "<text:list-item";
    if (properties.list_start != 0) append_attribute(out, "text:start-value", properties.list_start);
    out += '>';
}

void OdtListWriter::append_end(std::string& out, const RichProperties& properties) {
    out += "</text:list-item></text:list>";
    const std::uint32_t depth = std::min(properties.list_level, kLevels - 1);
    for (std::uint32_t i = 0; i < depth; ++i) out += "</text:list-item></text:list>";
}

std::string OdtListWriter::styles() const {
    std::string out;
    for (const std::uint32_t index : used_) {
        out += "<text:list-style style:name=\"L";
        append_number(out, index);
        out += "\">";
        const std::vector<RichListLevel>& levels = lists_[index].levels;
        for (std::uint32_t depth = 0; depth < kLevels && depth < levels.size(); ++depth)
            append_level(out, levels[depth], depth);
        out += "</text:list-style>";
    }
    return out;
}

}  // namespace adref::formats::odt_write
