#include "viewer/src/html_outline.h"

#include "viewer/escape.h"
#include "viewer/src/html_entry.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kBarWidth = 40;
constexpr std::uint32_t kDeepest = 3;
constexpr std::size_t kTitleWords = 14;

// In bytes of text.
struct Sizes {
    std::size_t kept = 0;
    std::size_t deleted = 0;
    std::size_t inserted = 0;

    std::size_t total() const { return kept + deleted + inserted; }

    void add(const Sizes& other) {
        kept += other.kept;
        deleted += other.deleted;
        inserted += other.inserted;
    }
};

// Of a section with everything below its heading.
struct Measure {
    std::size_t entry = 0;
    std::uint32_t level = 0;
    std::size_t changed = 0;
    Sizes sizes;
};

// Of each part of a split entry that stands in several places, otherwise of the
// whole.
std::vector<Sizes> sizes_of(const Entry& entry, bool apart) {
    std::vector<Sizes> sizes(1);
    for (const Segment& segment : entry.segments) {
        if (segment.op == Op::equal) sizes.back().kept += segment.text.size();
        if (segment.op == Op::del) sizes.back().deleted += segment.text.size();
        if (segment.op != Op::ins) continue;
        std::string_view rest = segment.text;
        for (std::size_t end = rest.find('\n'); apart && end != std::string_view::npos;
             end = rest.find('\n')) {
            sizes.back().inserted += end;
            sizes.emplace_back();
            rest.remove_prefix(end + 1);
        }
        sizes.back().inserted += rest.size();
    }
    return sizes;
}

// Parts of a paragraph that stand in several sections count in each as a
// change, and as one in a section that holds them all; their words count where
// they are.
class Measurer {
 public:
    explicit Measurer(const Reading& reading) : reading_(reading) {}

    std::vector<Measure> run() {
        const auto& asides = reading_.asides();
        std::size_t next = 0;
        for (std::size_t i = 0; i < reading_.redline().entries.size(); ++i) {
            entry(i);
            for (; next < asides.size() && (asides[next].after == kStart || asides[next].after <= i);
                 ++next) {
                if (asides[next].kind == Aside::Kind::part) part(asides[next]);
            }
        }
        return std::move(measures_);
    }

 private:
    // An entry that stands in several places.
    struct Apart {
        std::vector<Sizes> sizes;
        std::size_t last = 0;  // the entry at or after which the part before stands
    };

    void entry(std::size_t index) {
        const Entry& entry = reading_.entry(index);
        const Paragraph& face = reading_.face(index);
        if (face.kind == Kind::heading && !entry.news.empty()) {
            while (!above_.empty() && measures_[above_.back()].level >= face.level) above_.pop_back();
            above_.push_back(measures_.size());
            measures_.push_back({index, face.level, 0, {}});
        }
        const bool apart = reading_.apart(index);
        std::vector<Sizes> sizes = sizes_of(entry, apart);
        for (const std::size_t section : above_) {
            measures_[section].changed += Reading::changed(entry) ? 1U : 0U;
            add(measures_[section], sizes, 0, reading_.parts_here(index));
        }
        if (apart) apart_[index] = {std::move(sizes), index};
    }

    void part(const Aside& part) {
        Apart& whole = apart_[part.first];
        for (const std::size_t section : above_) {
            Measure& measure = measures_[section];
            measure.changed += whole.last < measure.entry ? 1U : 0U;
            add(measure, whole.sizes, part.part, part.part + part.last_at - part.first_at + 1);
        }
        whole.last = part.after;
    }

    static void add(Measure& measure, const std::vector<Sizes>& sizes, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end && i < sizes.size(); ++i) measure.sizes.add(sizes[i]);
    }

    const Reading& reading_;
    std::vector<Measure> measures_;
    std::vector<std::size_t> above_;  // the open sections, in measures_
    std::unordered_map<std::size_t, Apart> apart_;
};

// At least one unit where there is anything at all.
std::size_t share(std::size_t part, std::size_t total) {
    if (part == 0 || total == 0) return 0;
    return std::max<std::size_t>(part * kBarWidth / total, 1);
}

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

}  // namespace

void append_outline(std::string& out, const Reading& reading, const Targets& targets,
                    const std::string& attributes) {
    const std::vector<Measure> measures = Measurer(reading).run();
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
            append_bar(out, measure.sizes);
            out += "</span>";
        }
        out += "</li>\n";
    }
    out += "</ul></nav>\n";
}

}  // namespace adref::viewer
