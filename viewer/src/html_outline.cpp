#include "viewer/src/html_outline.h"

#include "viewer/escape.h"
#include "viewer/src/html_entry.h"

#include <algorithm>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kBarWidth = 40;
constexpr std::uint32_t kDeepest = 3;
constexpr std::size_t kTitleWords = 14;

// Of a section with everything below its heading; sizes in bytes of text.
struct Measure {
    std::size_t entry = 0;
    std::uint32_t level = 0;
    std::size_t changed = 0;
    std::size_t kept = 0;
    std::size_t deleted = 0;
    std::size_t inserted = 0;

    std::size_t total() const { return kept + deleted + inserted; }
};

std::vector<Measure> measures_of(const Reading& reading) {
    std::vector<Measure> measures;
    std::vector<std::size_t> above;
    for (std::size_t i = 0; i < reading.redline().entries.size(); ++i) {
        const Entry& entry = reading.entry(i);
        const Paragraph& face = reading.face(i);
        if (face.kind == Kind::heading && !entry.news.empty()) {
            while (!above.empty() && measures[above.back()].level >= face.level) above.pop_back();
            above.push_back(measures.size());
            measures.push_back({i, face.level, 0, 0, 0, 0});
        }
        for (const std::size_t section : above) {
            Measure& measure = measures[section];
            measure.changed += Reading::changed(entry) ? 1U : 0U;
            for (const Segment& segment : entry.segments) {
                if (segment.op == Op::equal) measure.kept += segment.text.size();
                if (segment.op == Op::del) measure.deleted += segment.text.size();
                if (segment.op == Op::ins) measure.inserted += segment.text.size();
            }
        }
    }
    return measures;
}

// At least one unit where there is anything at all.
std::size_t share(std::size_t part, std::size_t total) {
    if (part == 0 || total == 0) return 0;
    return std::max<std::size_t>(part * kBarWidth / total, 1);
}

void append_bar(std::string& out, const Measure& measure) {
    const std::size_t deleted = share(measure.deleted, measure.total());
    const std::size_t inserted = std::min(share(measure.inserted, measure.total()), kBarWidth - deleted);
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

}  // namespace

void append_outline(std::string& out, const Reading& reading, const Targets& targets,
                    const std::string& attributes) {
    const std::vector<Measure> measures = measures_of(reading);
    if (measures.empty()) return;
    std::uint32_t least = measures.front().level;
    for (const Measure& measure : measures) least = std::min(least, measure.level);
    out += "<nav class=\"outline\" aria-label=\"Sections\"><ul" + attributes + ">\n";
    for (const Measure& measure : measures) {
        const std::uint32_t depth = measure.level - least;
        if (depth > kDeepest) continue;
        const Paragraph& heading = reading.face(measure.entry);
        out += "<li class=\"o" + std::to_string(depth) + (measure.changed > 0 ? " c" : "") +
               "\"><a href=\"#" + targets.entry(measure.entry) + "\"><bdi>";
        append_html(out, heading.label);
        if (!heading.label.empty() && !heading.text.empty()) out += " ";
        append_html(out, first_words(heading.text, kTitleWords));
        out += "</bdi></a>";
        if (measure.changed > 0) {
            out += "<span class=\"m\">" + std::to_string(measure.changed) +
                   "<span class=\"vh\"> changed</span> ";
            append_bar(out, measure);
            out += "</span>";
        }
        out += "</li>\n";
    }
    out += "</ul></nav>\n";
}

}  // namespace adref::viewer
