#include "formats/src/web/html_lists.h"

#include "formats/src/rich_numbers.h"
#include "formats/src/web/html_elements.h"
#include "formats/src/web/markup.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adref::formats {
namespace {

using Numbers = RichListLevel::Numbers;

// By the values of Numbers.
constexpr std::array<std::string_view, 18> kNames = {
    "none",        "bullet",      "decimal", "decimal-zero",  "lower-letter",  "upper-letter",
    "lower-roman", "upper-roman", "ordinal", "arabic-abjad",  "arabic-alpha",  "arabic-indic",
    "chinese",     "full-width",  "hebrew",  "russian-lower", "russian-upper", "circled"};
static_assert(static_cast<std::size_t>(Numbers::circled) + 1 == kNames.size());

void append_number(std::string& out, std::string_view name, std::uint32_t number) {
    append_attribute(out, name, std::to_string(number));
}

void describe(std::string& out, const RichListLevel& level) {
    append_attribute(out, "data-numbers", kNames.at(static_cast<std::size_t>(level.numbers)));
    append_attribute(out, "data-format", level.text);
    if (level.start != 1) append_number(out, "data-first", level.start);
    if (level.restart_after != kNoIndex) append_number(out, "data-restart-after", level.restart_after);
    std::string rules;
    if (level.never_restarts) rules += " never-restarts";
    if (level.legal) rules += " legal";
    if (level.start_overridden) rules += " start-overridden";
    if (!rules.empty()) append_attribute(out, "data-rules", rules.substr(1));
}

RichListLevel level_of(const GumboNode* node) {
    RichListLevel level;
    const auto* const name = std::find(kNames.begin(), kNames.end(), attribute_of(node, "data-numbers"));
    if (name != kNames.end()) level.numbers = static_cast<Numbers>(name - kNames.begin());
    level.text = attribute_of(node, "data-format");
    level.start = whole_number(attribute_of(node, "data-first")).value_or(1);
    level.restart_after = whole_number(attribute_of(node, "data-restart-after")).value_or(kNoIndex);
    const std::string_view rules = attribute_of(node, "data-rules");
    level.never_restarts = has_word(rules, "never-restarts");
    level.legal = has_word(rules, "legal");
    level.start_overridden = has_word(rules, "start-overridden");
    return level;
}

}  // namespace

void HtmlListWriter::append(std::string& out, const RichText& text, const RichProperties& properties) {
    if (properties.list >= text.lists.size()) return;
    append_number(out, "data-list", properties.list + 1);
    if (properties.list_level != 0) append_number(out, "data-level", properties.list_level);
    if (properties.list_start != 0) append_number(out, "data-start", properties.list_start);
    const RichList& list = text.lists[properties.list];
    if (properties.list_level >= list.levels.size()) return;
    if (!described_.emplace(properties.list, properties.list_level).second) return;
    append_number(out, "data-series", list.series + 1);
    describe(out, list.levels[properties.list_level]);
}

void HtmlListReader::read(const GumboNode* node, RichText& text, RichProperties& properties) {
    const auto number = whole_number(attribute_of(node, "data-list"));
    if (!number) return;
    const auto [known, is_new] = lists_.try_emplace(*number, static_cast<std::uint32_t>(text.lists.size()));
    if (is_new) {
        // Series are named by their first list: no other list of the page has that number.
        const std::uint32_t series = whole_number(attribute_of(node, "data-series")).value_or(0);
        RichList list;
        list.series = series == 0 ? known->second : series_.try_emplace(series, known->second).first->second;
        text.lists.push_back(std::move(list));
    }
    properties.list = known->second;
    properties.list_level =
        std::min(whole_number(attribute_of(node, "data-level")).value_or(0), kListLevels - 1);
    properties.list_start = whole_number(attribute_of(node, "data-start")).value_or(0);
    std::vector<RichListLevel>& levels = text.lists[known->second].levels;
    if (levels.size() <= properties.list_level) levels.resize(properties.list_level + 1);
    if (has_attribute(node, "data-numbers")) levels[properties.list_level] = level_of(node);
}

}  // namespace adref::formats
