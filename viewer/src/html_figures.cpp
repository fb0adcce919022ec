#include "viewer/src/html_figures.h"

#include "diffcore/unicode.h"
#include "viewer/escape.h"

#include <algorithm>
#include <cmath>

namespace adref::viewer {
namespace {

constexpr std::size_t kSide = 48;     // of a balance
constexpr std::size_t kLength = 120;  // of a bar
constexpr double kHalf = 56;          // height of a column
// Of a name below a column, in thousandths of a picture as narrow as it gets.
constexpr std::size_t kTickCharacter = 30;
constexpr std::size_t kTickGap = 60;

std::size_t part_of(std::size_t value, std::size_t most, std::size_t length) {
    if (value == 0 || most == 0) return 0;
    return std::max<std::size_t>(std::min(value, most) * length / most, 2);
}

std::string rect(std::string_view name, std::size_t x, std::size_t y, std::size_t width, std::size_t height) {
    std::string out = "<rect class=\"";
    out += name;
    return out + "\" x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
           std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"/>";
}

std::string open_svg(std::string_view name, std::size_t width, std::size_t height,
                     std::string_view attributes = "") {
    const std::string w = std::to_string(width);
    const std::string h = std::to_string(height);
    std::string out = "<svg class=\"";
    out += name;
    return out + "\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h +
           "\" aria-hidden=\"true\"" + std::string(attributes) + ">";
}

// Names below some of the columns, as many as there is room for, each below its own.
// Beside the picture, which is stretched.
void append_ticks(std::string& out, const std::vector<Bar>& bars, bool mirrored) {
    out += "<svg class=\"ticks\" width=\"100%\" height=\"16\" aria-hidden=\"true\">";
    std::size_t free_from = 0;  // in the order of the columns
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const std::size_t width = (unicode::count_code_points(bars[i].tick) + 2) * kTickCharacter;
        const std::size_t middle = (2 * i + 1) * 500 / bars.size();
        const std::size_t start = middle < 100 ? middle : middle - std::min(middle, width / 2);
        if (bars[i].tick.empty() || start < free_from) continue;
        free_from = start + width + kTickGap;
        const std::size_t at = mirrored ? bars.size() - 1 - i : i;
        // In thousandths of the width, from the middle of the column.
        const std::size_t share = (2 * at + 1) * 500 / bars.size();
        const char* anchor = share < 100 ? "start" : share > 900 ? "end" : "middle";
        out += "<text x=\"" + std::to_string(share / 10) + "." + std::to_string(share % 10) +
               "%\" y=\"12\" text-anchor=\"" + anchor + "\">";
        append_html(out, bars[i].tick);
        out += "</text>";
    }
    out += "</svg>";
}

}  // namespace

void append_bars(std::string& out, const std::vector<Bar>& bars, const Axes& axes) {
    std::size_t most = 1;
    for (const Bar& bar : bars) most = std::max({most, bar.up, bar.down});
    const auto height = [most](std::size_t value) {
        if (value == 0) return std::size_t{0};
        const double share = std::sqrt(static_cast<double>(value) / static_cast<double>(most));
        return static_cast<std::size_t>(std::lround(std::max(1.0, share * kHalf)));
    };
    constexpr auto middle = static_cast<std::size_t>(kHalf);
    const std::size_t step = std::clamp<std::size_t>(480 / bars.size(), 3, 24);
    const std::size_t gap = step > 6 ? 2 : 1;
    const std::size_t width = step * bars.size();
    out += "<div class=\"figure\"><span class=\"axis\">+ " + axes.up_words + " (" + axes.scale_words +
           ")</span>" + open_svg("columns", width, 2 * middle + 1, " preserveAspectRatio=\"none\"");
    out += rect("b0", 0, middle, width, 1);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const std::size_t up = height(bars[i].up);
        const std::size_t down = height(bars[i].down);
        const std::size_t x = (axes.mirrored ? bars.size() - 1 - i : i) * step;
        out += "<a tabindex=\"-1\" href=\"#" + bars[i].id + "\"><title>";
        append_html(out, bars[i].title);
        out += "</title>" + rect("hit", x, 0, step, 2 * middle + 1);
        if (up > 0) out += rect(axes.up_class, x, middle - up, step - gap, up);
        if (down > 0) out += rect(axes.down_class, x, middle + 1, step - gap, down);
        out += "</a>";
    }
    out += "</svg>";
    append_ticks(out, bars, axes.mirrored);
    out += "<span class=\"axis\">− " + axes.down_words + "</span></div>\n";
}

void append_balance(std::string& out, std::size_t left, std::size_t right, std::size_t most) {
    const std::size_t less = part_of(left, most, kSide);
    const std::size_t more = part_of(right, most, kSide);
    out += open_svg("balance", 2 * kSide + 1, 10);
    if (less > 0) out += rect("bw", kSide - less, 0, less, 10);
    out += rect("b1", kSide, 0, 1, 10);
    if (more > 0) out += rect("bs", kSide + 1, 0, more, 10);
    out += "</svg>";
}

void append_length(std::string& out, std::size_t value, std::size_t most, std::string_view name) {
    out += open_svg("length", kLength, 10);
    const std::size_t width = part_of(value, most, kLength);
    if (width > 0) out += rect(name, 0, 0, width, 10);
    out += "</svg>";
}

void append_fortunes(std::string& out, const std::array<std::size_t, 5>& fortunes, std::size_t most) {
    constexpr std::array<const char*, 5> names = {"ft", "fp", "fv", "fn", "fo"};
    out += open_svg("fortunes", kLength, 10);
    std::size_t x = 0;
    for (std::size_t i = 0; i < fortunes.size(); ++i) {
        const std::size_t width = part_of(fortunes.at(i), most, kLength);
        if (width > 0 && x + width <= kLength + 6) out += rect(names.at(i), x, 0, width, 10);
        x += width;
    }
    out += "</svg>";
}

}  // namespace adref::viewer
