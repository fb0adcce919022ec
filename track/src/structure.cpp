#include "track/src/structure.h"

#include <string_view>

namespace adref::track {
namespace {

bool calls(const Paragraph& paragraph, std::string_view note) {
    for (const NoteAnchor& anchor : paragraph.notes) {
        if (anchor.note == note) return true;
    }
    return false;
}

// The end of the footnotes at `next` that paragraphs of [first, next) call.
std::uint32_t past_notes(const Document& document, std::uint32_t first, std::uint32_t next) {
    const std::vector<Paragraph>& all = document.paragraphs;
    std::uint32_t end = next;
    for (; end < all.size() && all[end].kind == Kind::footnote; ++end) {
        // Its caller stands in front of it, with nothing but other notes between.
        bool own = false;
        for (std::uint32_t i = next; i-- > first && !own;) {
            own = calls(all[i], all[end].id);
            if (all[i].kind != Kind::footnote) break;
        }
        if (!own && !(first < next && calls(all[first], all[end].id))) break;
    }
    return end;
}

}  // namespace

std::uint32_t last_of_notes(const Base::Words& base, std::uint32_t position) {
    return past_notes(base.document, position, position + 1) - 1;
}

std::uint32_t last_of_subtree(const Base::Words& base, std::uint32_t position) {
    const std::vector<Paragraph>& all = base.document.paragraphs;
    const Paragraph& head = all[position];
    std::uint32_t end = position + 1;
    if (head.kind == Kind::footnote) return position;
    if (is_heading(head.kind)) {
        // A title stands above headings of its own level.
        const auto ends = [&](const Paragraph& each) {
            return is_heading(each.kind) && each.level <= head.level &&
                   !(head.kind == Kind::title && each.kind == Kind::heading);
        };
        while (end < all.size() && !ends(all[end])) ++end;
        return end - 1;
    }
    while (true) {
        end = past_notes(base.document, position, end);
        if (end == all.size() || is_heading(all[end].kind) || all[end].kind == Kind::footnote ||
            all[end].level <= head.level)
            return end - 1;
        ++end;
    }
}

std::string spoken_name(const Base::Words& base, std::uint32_t position) {
    std::string name = base.addresses.name(position);
    return name.empty() ? base.addresses.qualified(position) : name;
}

}  // namespace adref::track
