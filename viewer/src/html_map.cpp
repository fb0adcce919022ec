#include "viewer/src/html_map.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kSlots = 250;
constexpr std::size_t kLineBytes = 40;  // what the space around a paragraph is worth

// Rising: the later one is seen where two fall together.
enum class Ink : std::uint8_t { none, light, edited, moved, fresh, gone };
constexpr std::array<const char*, 6> kClasses = {"", "ml", "me", "mm", "mi", "md"};

Ink ink_of(const Entry& entry) {
    if (!Reading::changed(entry)) return Ink::none;
    if (entry.relation == Relation::deleted) return Ink::gone;
    if (entry.relation == Relation::inserted) return Ink::fresh;
    if (entry.moved) return Ink::moved;
    return entry.significance == Significance::substantive ? Ink::edited : Ink::light;
}

struct Slot {
    Ink ink = Ink::none;
    std::size_t weight = 0;   // bytes of that ink
    std::size_t entry = 0;    // the first changed one
    std::size_t changed = 0;  // bytes that went or came, and all
    std::size_t all = 0;
};

}  // namespace

void append_map(std::string& out, const PageContext& page) {
    const auto& entries = page.redline().entries;
    std::vector<std::size_t> ends;
    ends.reserve(entries.size());
    std::size_t total = 0;
    for (const Entry& entry : entries) {
        for (const Segment& segment : entry.segments) total += segment.text.size();
        ends.push_back(total += kLineBytes);
    }
    if (total == 0) return;
    std::vector<Slot> slots(kSlots);
    bool any = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Ink ink = ink_of(entries[i]);
        if (ink == Ink::none) continue;
        any = true;
        const std::size_t start = i == 0 ? 0 : ends[i - 1];
        const std::size_t first = start * kSlots / total;
        const std::size_t last = std::min((ends[i] - 1) * kSlots / total, kSlots - 1);
        std::size_t changed = 0;
        for (const Segment& segment : entries[i].segments) {
            if (segment.op != Op::equal) changed += segment.text.size();
        }
        for (std::size_t k = first; k <= last; ++k) {
            Slot& slot = slots[k];
            const std::size_t weight = (ends[i] - start) / (last - first + 1);
            if (slot.ink == Ink::none) slot.entry = i;
            slot.changed += changed / (last - first + 1);
            slot.all += weight;
            if (slot.ink == ink) {
                slot.weight += weight;
            } else if (weight > slot.weight) {
                slot.ink = ink;
                slot.weight = weight;
            }
        }
    }
    if (!any) return;
    out +=
        "<svg class=\"map\" viewBox=\"0 0 10 250\" preserveAspectRatio=\"none\" "
        "aria-hidden=\"true\"><title>" +
        page.words.html("map.title") + "</title>";
    for (std::size_t k = 0; k < kSlots;) {
        if (slots[k].ink == Ink::none) {
            ++k;
            continue;
        }
        std::size_t end = k + 1;
        while (end < kSlots && slots[end].ink == slots[k].ink && slots[end].entry == slots[k].entry) ++end;
        // As wide as what changed, but never too thin to hit.
        const std::size_t width =
            3 + 7 * std::min(slots[k].changed, slots[k].all) / std::max<std::size_t>(slots[k].all, 1);
        out += "<a tabindex=\"-1\" href=\"#" + page.targets.entry(slots[k].entry) + "\"><rect class=\"" +
               kClasses[static_cast<std::size_t>(slots[k].ink)] + "\" y=\"" + std::to_string(k) +
               "\" width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(end - k) + "\"/></a>";
        k = end;
    }
    out += "</svg>\n";
}

}  // namespace adref::viewer
