#include "viewer/src/html_outline.h"

#include "viewer/escape.h"

#include <algorithm>
#include <string_view>

namespace adref::viewer {
namespace {

constexpr std::size_t kBarWidth = 40;
constexpr std::uint32_t kDeepest = 3;
constexpr std::size_t kTitleWords = 14;

// At least one unit where there is anything at all.
std::size_t share(std::size_t part, std::size_t total) {
    if (part == 0 || total == 0) return 0;
    return std::max<std::size_t>(part * kBarWidth / total, 1);
}

}  // namespace

void append_bar(std::string& out, const Sizes& sizes) {
    const std::size_t deleted = share(sizes.deleted, sizes.total());
    const std::size_t inserted = std::min(share(sizes.inserted, sizes.total()), kBarWidth - deleted);
    const std::string width = std::to_string(kBarWidth);
    out += "<svg class=\"bar\" width=\"" + width + "\" height=\"6\" viewBox=\"0 0 " + width +
           " 6\" aria-hidden=\"true\"><rect class=\"b0\" width=\"" + width + "\" height=\"6\"/>";
    if (deleted > 0) out += "<rect class=\"bd\" width=\"" + std::to_string(deleted) + "\" height=\"6\"/>";
    if (inserted > 0) {
        out += "<rect class=\"bi\" x=\"" + std::to_string(deleted) + "\" width=\"" +
               std::to_string(inserted) + "\" height=\"6\"/>";
    }
    out += "</svg>";
}

std::string heading_text(const PageContext& page, std::size_t entry) {
    const Paragraph& heading = page.reading.face(entry);
    std::string text = heading.label;
    if (!heading.label.empty() && !heading.text.empty()) text += " ";
    return text + first_words(heading.text, kTitleWords);
}

void append_heading(std::string& out, const PageContext& page, std::size_t entry) {
    append_html(out, heading_text(page, entry));
}

void append_outline(std::string& out, const PageContext& page, const Measures& measures,
                    const std::string& attributes) {
    const auto& sections = measures.sections;
    if (sections.size() < 2) return;
    std::uint32_t least = sections[1].level;
    for (std::size_t i = 1; i < sections.size(); ++i) least = std::min(least, sections[i].level);
    out +=
        "<nav class=\"outline\" aria-label=\"" + page.words.html("sections") + "\"><ul" + attributes + ">\n";
    for (std::size_t i = 1; i < sections.size(); ++i) {
        const Measure& section = sections[i];
        const std::uint32_t depth = section.level - least;
        if (depth > kDeepest) continue;
        out += "<li class=\"o" + std::to_string(depth) + (section.changed > 0 ? " c" : "") +
               "\"><a href=\"#" + page.targets.entry(section.entry) + "\"><bdi>";
        append_heading(out, page, section.entry);
        out += "</bdi></a>";
        if (section.changed > 0) {
            out += "<span class=\"m\">" + std::to_string(section.changed) + "<span class=\"vh\"> " +
                   page.words.html("changed-hidden") + "</span> ";
            append_bar(out, section.sizes);
            out += "</span>";
        }
        out += "</li>\n";
    }
    out += "</ul></nav>\n";
}

}  // namespace adref::viewer
