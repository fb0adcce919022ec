#include "formats/src/layout.h"

#include "diffcore/unicode.h"
#include "formats/src/labels.h"
#include "formats/src/text_util.h"

#include <algorithm>

namespace adref::formats {
namespace {

// Lines of a page or a terminal are no longer than this; longer ones are
// whole paragraphs.
constexpr std::uint32_t kWidestPage = 140;

// What the pairs of lines without a blank line between them look like.
struct Pairs {
    std::size_t all = 0;       // where the second line has no label
    std::size_t lower = 0;     // the second starts in lower case
    std::size_t full = 0;      // the first is about as long as lines get, and ends no sentence
    std::size_t caseless = 0;  // the second starts in a script without case
};

Pairs count_pairs(const std::vector<TextLine>& lines, std::uint32_t width) {
    Pairs pairs;
    std::uint32_t number = 0;  // the last plain one at the start of a line
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line& first = lines[i - 1].line;
        const Line& second = lines[i].line;
        if (second.after_blank || lines[i].in_note || lines[i - 1].in_note) continue;
        if (const auto label = scan_label(second.text);
            label && (is_plausible(*label, second.text) || goes_on_from(number, *label))) {
            if (label->numeral == Numeral::decimal) number = label->ordinal;
            continue;
        }
        ++pairs.all;
        const char32_t start = first_sign(second.text);
        pairs.lower += is_lower(start) ? 1U : 0U;
        pairs.caseless += is_letter(start) && !is_lower(start) && !unicode::is_upper(start) ? 1U : 0U;
        const char32_t last = last_sign(first.text);
        const bool ended = ends_sentence(first.text) || ends_with_colon(first.text) || last == U';';
        pairs.full += (first.columns + first.indent) * 10 >= width * 8 && !ended ? 1U : 0U;
    }
    return pairs;
}

}  // namespace

PageLayout recognise_layout(const std::vector<TextLine>& lines, Layout wanted) {
    PageLayout page;
    std::vector<std::uint32_t> widths;
    std::size_t adjacent = 0;
    std::size_t long_lines = 0;
    widths.reserve(lines.size());
    for (const TextLine& line : lines) {
        if (line.in_note) continue;
        widths.push_back(line.line.columns + line.line.indent);
        long_lines += widths.back() > kWidestPage ? 1U : 0U;
        adjacent += line.line.after_blank ? 0U : 1U;
    }
    if (widths.empty()) return page;
    const auto almost_widest = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 95 / 100);
    std::nth_element(widths.begin(), almost_widest, widths.end());
    page.width = std::min(*almost_widest, kWidestPage);
    page.sparse = (lines.size() - adjacent) * 10 < lines.size();

    if (wanted != Layout::automatic) {
        page.layout = wanted;
        page.wrapped = wanted == Layout::blank_lines;
        return page;
    }
    const Pairs pairs = count_pairs(lines, page.width);
    if (long_lines * 20 < widths.size() && pairs.all > 0) {
        const bool by_case = pairs.lower * 10 >= pairs.all * 3;
        const bool by_width =
            page.width >= 24 && pairs.full * 10 >= pairs.all * (pairs.caseless * 2 > pairs.all ? 5 : 4);
        page.wrapped = by_case || by_width;
    }
    const bool separated = adjacent * 2 < widths.size() && widths.size() > 1;
    page.layout = page.wrapped || separated ? Layout::blank_lines : Layout::line_each;
    return page;
}

}  // namespace adref::formats
