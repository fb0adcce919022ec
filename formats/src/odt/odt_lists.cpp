#include "formats/src/odt/odt_lists.h"

#include "formats/src/odt/odt_styles.h"

#include <algorithm>
#include <string_view>

namespace adref::formats {
namespace {

using Numbers = RichListLevel::Numbers;

// What LibreOffice writes beyond the five formats of the standard begins with
// the first of its numbers.
struct KnownFormat {
    QStringView begins;
    Numbers numbers = Numbers::none;
};
constexpr std::array kFormats = {
    KnownFormat{u"01", Numbers::decimal_zero},
    KnownFormat{u"1st", Numbers::ordinal},
    KnownFormat{u"1", Numbers::decimal},
    KnownFormat{u"a", Numbers::lower_letter},
    KnownFormat{u"A", Numbers::upper_letter},
    KnownFormat{u"i", Numbers::lower_roman},
    KnownFormat{u"I", Numbers::upper_roman},
    KnownFormat{u"١", Numbers::arabic_indic},
    KnownFormat{u"أ, ب, ت", Numbers::arabic_alpha},
    KnownFormat{u"أ", Numbers::arabic_abjad},
    KnownFormat{u"一", Numbers::chinese},
    KnownFormat{u"壹", Numbers::chinese},
    KnownFormat{u"１", Numbers::full_width},
    KnownFormat{u"א", Numbers::hebrew},
    KnownFormat{u"а", Numbers::russian_lower},
    KnownFormat{u"А", Numbers::russian_upper},
    KnownFormat{u"①", Numbers::circled},
};

Numbers numbers_of(QStringView format) {
    if (format.isEmpty()) return Numbers::none;
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(), [&](const KnownFormat& known) {
        return format.startsWith(known.begins);
    });
    return found == kFormats.end() ? Numbers::decimal : found->numbers;
}

struct Affixes {
    std::string prefix;
    std::string suffix;
    std::string format;  // LibreOffice's own: "%1%.%2%)"
    std::uint32_t shown = 1;
};

// "%1%.%2%)" to "%1.%2)".
std::string without_second_signs(const std::string& format) {
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
        text += format[i];
        if (format[i] != '%') continue;
        std::size_t digits = i + 1;
        while (digits < format.size() && format[digits] >= '0' && format[digits] <= '9') ++digits;
        if (digits == i + 1 || digits == format.size() || format[digits] != '%') continue;
        text += format.substr(i + 1, digits - i - 1);
        i = digits;
    }
    return text;
}

}  // namespace

void OdtLists::read_style(OdtXml& xml, std::vector<Remark>& report) {
    const bool outline = xml.tag() == OdtTag::outline_style;
    const std::string name = outline ? std::string(kOdtOutline) : xml.value(OdtSpace::style, u"name");
    Levels levels;
    std::array<Affixes, kOdtListLevels> affixes;
    for (OdtListLevel& level : levels) level.numbers.numbers = Numbers::none;
    const std::size_t inside = xml.depth();
    std::array<SymbolFont, kOdtListLevels> fonts{};
    OdtListLevel* level = levels.data();  // what comes before the first is nobody's honest work
    while (xml.next_start(inside)) {
        const OdtTag tag = xml.tag();
        if (tag == OdtTag::list_level_properties) {
            level->left = odt_length(xml.attribute(OdtSpace::text, u"space-before"));
            continue;
        }
        if (tag == OdtTag::text_properties) {
            fonts[static_cast<std::size_t>(level - levels.data())] =
                odt_symbol_font(xml).value_or(SymbolFont::none);
            continue;
        }
        if (tag == OdtTag::label_alignment) {
            level->left = odt_length(xml.attribute(OdtSpace::fo, u"margin-left"));
            level->first = odt_length(xml.attribute(OdtSpace::fo, u"text-indent"));
            continue;
        }
        if (tag != OdtTag::number_level && tag != OdtTag::bullet_level && tag != OdtTag::image_level)
            continue;
        const std::uint32_t at = xml.count(OdtSpace::text, u"level") - 1;
        if (at >= kOdtListLevels) continue;
        level = &levels[at];
        RichListLevel& numbers = level->numbers;
        if (tag == OdtTag::number_level) {
            numbers.numbers = numbers_of(xml.attribute(OdtSpace::style, u"num-format"));
            const QStringView start = xml.attribute(OdtSpace::text, u"start-value");
            if (!start.isNull()) numbers.start = start.toUInt();
        } else {
            numbers.numbers = Numbers::bullet;
            numbers.text = tag == OdtTag::bullet_level ? xml.value(OdtSpace::text, u"bullet-char") : "•";
        }
        affixes[at] = {xml.value(OdtSpace::style, u"num-prefix"), xml.value(OdtSpace::style, u"num-suffix"),
                       xml.value(OdtSpace::extension, u"num-list-format"),
                       xml.count(OdtSpace::text, u"display-levels")};
    }
    for (std::uint32_t i = 0; i < kOdtListLevels; ++i) {
        RichListLevel& numbers = levels[i].numbers;
        if (numbers.numbers == Numbers::bullet) {
            map_odt_symbols(numbers.text, fonts[i], report);
            continue;
        }
        if (!affixes[i].format.empty()) {
            numbers.text = without_second_signs(affixes[i].format);
            continue;
        }
        std::string shown;
        for (std::uint32_t of = i + 1 - std::min(affixes[i].shown, i + 1); of <= i; ++of) {
            if (levels[of].numbers.numbers == Numbers::none || levels[of].numbers.numbers == Numbers::bullet)
                continue;
            if (!shown.empty()) shown += '.';
            shown += '%' + std::to_string(of + 1);
        }
        numbers.text = affixes[i].prefix + shown + affixes[i].suffix;
    }
    styles_.emplace(name, std::move(levels));
}

void OdtLists::open(const OdtXml& xml) {
    Open list;
    list.style = xml.value(OdtSpace::text, u"style-name");
    if (!open_.empty()) {
        if (list.style.empty()) list.style = open_.back().style;
        list.series = open_.front().series;
        open_.push_back(std::move(list));
        return;
    }
    const std::string continued = xml.value(OdtSpace::text, u"continue-list");
    const auto before = series_of_id_.find(continued);
    const auto last = last_series_.find(list.style);
    if (before != series_of_id_.end()) {
        list.series = before->second;
    } else if (xml.attribute(OdtSpace::text, u"continue-numbering") == u"true" &&
               last != last_series_.end()) {
        list.series = last->second;
    } else {
        list.series = ++series_;
    }
    last_series_[list.style] = list.series;
    const std::string id = xml.value(OdtSpace::other, u"id");
    if (!id.empty()) series_of_id_[id] = list.series;
    open_.push_back(std::move(list));
}

void OdtLists::close() {
    if (!open_.empty()) open_.pop_back();
}

void OdtLists::open_item(std::uint32_t start, bool header) {
    items_.push_back({start, !header});
}

void OdtLists::close_item() {
    if (!items_.empty()) items_.pop_back();
}

bool OdtLists::number(RichProperties& properties, RichText& text) {
    if (open_.empty() || items_.empty() || !items_.back().numbered) return false;
    items_.back().numbered = false;
    // An item inside the first of an item is that item's beginning as well.
    for (Item& item : items_) item.numbered = false;
    const Open& at = open_.back();
    properties.list = list(at.style, at.series, text);
    if (properties.list == kNoIndex) return false;
    properties.list_level = std::min(static_cast<std::uint32_t>(open_.size()), kOdtListLevels) - 1;
    properties.list_start = items_.back().start;
    return true;
}

bool OdtLists::number(const std::string& style, std::uint32_t level, RichProperties& properties,
                      RichText& text) {
    const OdtListLevel* const found = find(style, level);
    if (found == nullptr || (found->numbers.numbers == Numbers::none && found->numbers.text.empty()))
        return false;
    properties.list = list(style, 0, text);
    properties.list_level = level;
    return true;
}

const OdtListLevel* OdtLists::level() const {
    return open_.empty() ? nullptr : find(open_.back().style, open_.size() - 1);
}

const OdtListLevel* OdtLists::find(const std::string& style, std::size_t level) const {
    const auto found = styles_.find(style);
    if (found == styles_.end()) return nullptr;
    return &found->second[std::min<std::size_t>(level, kOdtListLevels - 1)];
}

// Lists that count for themselves have a series each; that of a style used
// outside of lists is the style's own.
std::uint32_t OdtLists::list(const std::string& style, std::uint32_t series, RichText& text) {
    const auto levels = styles_.find(style);
    if (levels == styles_.end()) return kNoIndex;
    if (series == 0) {
        std::uint32_t& own = last_series_["\x01" + style];
        if (own == 0) own = ++series_;
        series = own;
    }
    const auto [found, added] =
        lists_.emplace(std::pair(style, series), static_cast<std::uint32_t>(text.lists.size()));
    if (added) {
        RichList made;
        made.series = series;
        for (const OdtListLevel& level : levels->second) made.levels.push_back(level.numbers);
        text.lists.push_back(std::move(made));
    }
    return found->second;
}

}  // namespace adref::formats
