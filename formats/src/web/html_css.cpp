#include "formats/src/web/html_css.h"

#include "diffcore/unicode.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace adref::formats {
namespace {

constexpr std::size_t kLongestDeclarations = 10'000;
constexpr std::size_t kMostRules = 20'000;

// A length in columns of 2.5 mm; none for percentages and words.
std::optional<std::uint32_t> columns_of(std::string_view value) {
    const std::string text(value.substr(0, 32));
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const std::string_view unit = trim(std::string_view(end));
    double millimetres = 0;
    if (unit == "mm") {
        millimetres = number;
    } else if (unit == "cm") {
        millimetres = number * 10;
    } else if (unit == "in") {
        millimetres = number * 25.4;
    } else if (unit == "pt") {
        millimetres = number * 25.4 / 72;
    } else if (unit == "px") {
        millimetres = number * 25.4 / 96;
    } else if (unit == "em" || unit == "rem") {
        millimetres = number * 4.2;
    } else if (number != 0) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(std::clamp(millimetres / 2.5 + 0.5, 0.0, 200.0));
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

void declare(CssLook& look, std::string_view name, std::string_view value) {
    const auto set = [&look](MarkKind kind, bool on) {
        look.on = static_cast<MarkSet>(on ? look.on | mark_bit(kind) : look.on & ~mark_bit(kind));
        look.off = static_cast<MarkSet>(on ? look.off & ~mark_bit(kind) : look.off | mark_bit(kind));
    };
    if (name == "display") {
        look.hidden = value == "none";
    } else if (name == "visibility") {
        look.hidden = value == "hidden" || value == "collapse";
    } else if (name == "mso-hide") {
        look.hidden = value == "all";
    } else if (name == "font-weight") {
        const int weight = std::atoi(std::string(value.substr(0, 8)).c_str());
        if (value == "bold" || value == "bolder" || weight >= 600) set(MarkKind::bold, true);
        if (value == "normal" || value == "lighter" || (weight > 0 && weight < 600))
            set(MarkKind::bold, false);
    } else if (name == "font-style") {
        if (value == "italic" || value.starts_with("oblique")) set(MarkKind::italic, true);
        if (value == "normal") set(MarkKind::italic, false);
    } else if (name == "text-decoration" || name == "text-decoration-line") {
        if (holds(value, "underline")) set(MarkKind::underline, true);
        if (holds(value, "line-through")) set(MarkKind::strike, true);
    } else if (name == "vertical-align") {
        if (value == "super") set(MarkKind::superscript, true);
        if (value == "sub") set(MarkKind::subscript, true);
    } else if (name == "white-space") {
        look.preformatted = value.starts_with("pre");
    } else if (name == "list-style-type" || name == "list-style") {
        look.list_style = value;
    } else if (name == "margin-left" || name == "margin-inline-start" || name == "padding-left") {
        if (const auto columns = columns_of(value)) look.indent = columns;
    }
}

}  // namespace

void CssLook::apply(std::string_view declarations) {
    const std::string text = unicode::lower(declarations.substr(0, kLongestDeclarations));
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view each = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t colon = each.find(':');
        if (colon == std::string_view::npos) continue;
        std::string_view value = trim(each.substr(colon + 1));
        if (value.ends_with("!important")) value = trim(value.substr(0, value.size() - 10));
        declare(*this, trim(each.substr(0, colon)), value);
    }
}

void CssSheet::read(std::string_view sheet) {
    std::string text;
    for (std::size_t i = 0; i < sheet.size();) {
        const std::size_t comment = std::min(sheet.find("/*", i), sheet.size());
        text.append(sheet, i, comment - i);
        const std::size_t end = sheet.find("*/", std::min(comment + 2, sheet.size()));
        i = end == std::string_view::npos ? sheet.size() : end + 2;
    }
    std::string_view rest = text;
    while (rules_.size() < kMostRules) {
        const std::size_t open = rest.find('{');
        if (open == std::string_view::npos) return;
        std::string_view selectors = rest.substr(0, open);
        const std::size_t close = std::min(rest.find_first_of("{}", open + 1), rest.size());
        if (close < rest.size() && rest[close] == '{') {  // the rules inside an @media hold for screens too
            rest.remove_prefix(open + 1);
            continue;
        }
        const std::string_view declarations = rest.substr(open + 1, close - open - 1);
        rest.remove_prefix(std::min(close + 1, rest.size()));
        if (const std::size_t brace = selectors.rfind('}'); brace != std::string_view::npos)
            selectors.remove_prefix(brace + 1);
        while (!selectors.empty()) {
            const std::size_t end = std::min(selectors.find(','), selectors.size());
            const std::string selector = unicode::lower(trim(selectors.substr(0, end)));
            selectors.remove_prefix(std::min(end + 1, selectors.size()));
            const std::size_t dot = selector.find('.');
            if (dot == std::string::npos || selector.find_first_of(" >+~:[#*", 0) != std::string::npos ||
                selector.find('.', dot + 1) != std::string::npos || selector.size() > 200)
                continue;
            std::string& rule = rules_[selector];
            if (rule.size() < kLongestDeclarations) rule.append(";").append(declarations);
        }
    }
}

CssLook CssSheet::look(std::string_view tag, std::string_view classes) const {
    CssLook look;
    if (rules_.empty() || classes.empty()) return look;
    std::string_view rest = classes.substr(0, 1000);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
        const std::string name = "." + unicode::lower(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (const std::string& selector : {name, std::string(tag) + name}) {
            const auto rule = rules_.find(selector);
            if (rule != rules_.end()) look.apply(rule->second);
        }
    }
    return look;
}

std::optional<RichListLevel::Numbers> list_numbers(std::string_view style) {
    using Numbers = RichListLevel::Numbers;
    constexpr std::array<std::pair<std::string_view, Numbers>, 27> names = {{
        {"1", Numbers::decimal},
        {"a", Numbers::lower_letter},
        {"A", Numbers::upper_letter},
        {"i", Numbers::lower_roman},
        {"I", Numbers::upper_roman},
        {"decimal", Numbers::decimal},
        {"decimal-leading-zero", Numbers::decimal_zero},
        {"lower-alpha", Numbers::lower_letter},
        {"lower-latin", Numbers::lower_letter},
        {"upper-alpha", Numbers::upper_letter},
        {"upper-latin", Numbers::upper_letter},
        {"lower-roman", Numbers::lower_roman},
        {"upper-roman", Numbers::upper_roman},
        {"arabic-indic", Numbers::arabic_indic},
        {"persian", Numbers::arabic_indic},
        {"cjk-ideographic", Numbers::chinese},
        {"cjk-decimal", Numbers::chinese},
        {"simp-chinese-informal", Numbers::chinese},
        {"trad-chinese-informal", Numbers::chinese},
        {"hebrew", Numbers::hebrew},
        {"none", Numbers::none},
        {"disc", Numbers::bullet},
        {"circle", Numbers::bullet},
        {"square", Numbers::bullet},
        {"dash", Numbers::bullet},
        {"disclosure-open", Numbers::bullet},
        {"disclosure-closed", Numbers::bullet},
    }};
    const std::string_view first = style.substr(0, style.find(' '));
    for (const auto& [name, numbers] : names) {
        if (name == first) return numbers;
    }
    return std::nullopt;
}

}  // namespace adref::formats
