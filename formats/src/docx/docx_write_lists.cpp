#include "formats/src/docx/docx_write_lists.h"

#include "formats/src/docx/docx_write_parts.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <unordered_map>

namespace adref::formats::docx_write {
namespace {

constexpr std::size_t kLevels = 9;  // that Word counts
constexpr std::uint32_t kStep = 567;

std::string_view format_of(RichListLevel::Numbers numbers) {
    using Numbers = RichListLevel::Numbers;
    switch (numbers) {
        case Numbers::none:
            return "none";
        case Numbers::bullet:
            return "bullet";
        case Numbers::decimal_zero:
            return "decimalZero";
        case Numbers::lower_letter:
            return "lowerLetter";
        case Numbers::upper_letter:
            return "upperLetter";
        case Numbers::lower_roman:
            return "lowerRoman";
        case Numbers::upper_roman:
            return "upperRoman";
        case Numbers::ordinal:
            return "ordinal";
        case Numbers::arabic_abjad:
            return "arabicAbjad";
        case Numbers::arabic_alpha:
            return "arabicAlpha";
        case Numbers::chinese:
            return "chineseCounting";
        case Numbers::full_width:
            return "decimalFullWidth";
        case Numbers::hebrew:
            return "hebrew1";
        case Numbers::russian_lower:
            return "russianLower";
        case Numbers::russian_upper:
            return "russianUpper";
        case Numbers::circled:
            return "decimalEnclosedCircle";
        case Numbers::decimal:
        case Numbers::arabic_indic:  // Word chooses the digits by the language
            break;
    }
    return "decimal";
}

void append_level(std::string& out, const RichListLevel& level, std::size_t depth) {
    out += "<w:lvl";
    append_attribute(out, "w:ilvl", depth);
    out += "><w:start";
    append_attribute(out, "w:val", level.start);
    out += "/><w:numFmt";
    append_attribute(out, "w:val", format_of(level.numbers));
    out += "/>";
    if (level.never_restarts) {
        out += "<w:lvlRestart w:val=\"0\"/>";
    } else if (level.restart_after < depth) {
        out += "<w:lvlRestart";
        append_attribute(out, "w:val", level.restart_after + 1U);
        out += "/>";
    }
    if (level.legal) out += "<w:isLgl/>";
    out += "<w:lvlText";
    append_attribute(out, "w:val", level.text);
    out += "/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind";
    append_attribute(out, "w:left", kStep * (depth + 1));
    append_attribute(out, "w:hanging", kStep);
    out += "/></w:pPr></w:lvl>";
}

std::string number_properties(std::uint32_t level, std::uint32_t instance) {
    std::string out = "<w:numPr><w:ilvl";
    append_attribute(out, "w:val", std::min<std::size_t>(level, kLevels - 1));
    out += "/><w:numId";
    append_attribute(out, "w:val", instance + 1U);
    out += "/></w:numPr>";
    return out;
}

}  // namespace

DocxLists::DocxLists(std::span<const RichList> lists) : lists_(lists), current_(lists.size(), kNoIndex) {
    std::unordered_map<std::uint32_t, std::uint32_t> first;
    series_.reserve(lists.size());
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        series_.push_back(first.emplace(lists[i].series, i).first->second);
    }
    // Each list has its number whether it is used or not: what a paragraph was
    // may point to any.
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        current_[i] = static_cast<std::uint32_t>(instances_.size());
        instances_.push_back({i, kNoIndex, 0});
    }
}

std::string DocxLists::numbering(const RichProperties& properties) {
    if (properties.list >= lists_.size()) return {};
    if (properties.list_start != 0) {
        current_[properties.list] = static_cast<std::uint32_t>(instances_.size());
        instances_.push_back({properties.list, properties.list_level, properties.list_start});
    }
    return number_properties(properties.list_level, current_[properties.list]);
}

std::string DocxLists::old_numbering(const RichProperties& properties) const {
    if (properties.list >= lists_.size()) return {};
    return number_properties(properties.list_level, current_[properties.list]);
}

void DocxLists::append_instance(std::string& out, std::size_t index) const {
    const Instance& instance = instances_[index];
    const RichList& list = lists_[instance.list];
    const RichList& base = lists_[series_[instance.list]];
    out += "<w:num";
    append_attribute(out, "w:numId", index + 1);
    out += "><w:abstractNumId";
    append_attribute(out, "w:val", series_[instance.list]);
    out += "/>";
    const std::size_t depth = std::min(kLevels, list.levels.size());
    for (std::size_t i = 0; i < kLevels; ++i) {
        const bool here =
            i == std::min<std::size_t>(instance.level, kLevels - 1) && instance.level != kNoIndex;
        const bool own = i < depth && (i >= base.levels.size() || list.levels[i] != base.levels[i]);
        const bool starts = here || (i < depth && list.levels[i].start_overridden);
        if (!own && !starts) continue;
        out += "<w:lvlOverride";
        append_attribute(out, "w:ilvl", i);
        out += '>';
        if (starts) {
            out += "<w:startOverride";
            append_attribute(out, "w:val", here ? instance.start : list.levels[i].start);
            out += "/>";
        }
        if (own) append_level(out, list.levels[i], i);
        out += "</w:lvlOverride>";
    }
    out += "</w:num>";
}

std::string DocxLists::part() const {
    std::string out(kXmlHead);
    out += "<w:numbering";
    out += kWordNamespaces;
    out += '>';
    for (std::uint32_t i = 0; i < lists_.size(); ++i) {
        if (series_[i] != i) continue;
        out += "<w:abstractNum";
        append_attribute(out, "w:abstractNumId", i);
        out += "><w:multiLevelType w:val=\"multilevel\"/>";
        const std::size_t depth = std::min(kLevels, lists_[i].levels.size());
        for (std::size_t level = 0; level < depth; ++level) append_level(out, lists_[i].levels[level], level);
        out += "</w:abstractNum>";
    }
    for (std::size_t i = 0; i < instances_.size(); ++i) append_instance(out, i);
    out += "</w:numbering>";
    return out;
}

}  // namespace adref::formats::docx_write
