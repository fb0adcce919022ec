#include "viewer/src/html_legend.h"

#include <algorithm>

namespace adref::viewer {
namespace {

struct Used {
    bool inside = false;  // moved inside a paragraph
    bool reformatted = false;
    bool edited = false;
    bool fresh = false;
    bool gone = false;
    bool moved = false;
    bool joined = false;  // split or merged
    bool light = false;
    bool credited = false;
};

Used used_by(const PageContext& page) {
    Used used;
    const auto& entries = page.redline().entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const bool light =
            entry.significance != Significance::none && entry.significance != Significance::substantive;
        used.light = used.light || light;
        used.reformatted = used.reformatted || entry.significance == Significance::formatting;
        used.edited =
            used.edited || (entry.edited && !light && !entry.moved && entry.relation == Relation::matched);
        used.fresh = used.fresh || entry.relation == Relation::inserted;
        used.gone = used.gone || entry.relation == Relation::deleted;
        used.moved = used.moved || entry.moved;
        used.joined = used.joined || entry.relation == Relation::split || entry.relation == Relation::merged;
        used.inside = used.inside || std::any_of(entry.segments.begin(), entry.segments.end(),
                                                 [](const Segment& segment) { return segment.move != 0; });
        used.credited = used.credited || !page.credits.lines(i).empty();
    }
    return used;
}

}  // namespace

void append_legend(std::string& out, const PageContext& page) {
    const PageWords& words = page.words;
    const Used used = used_by(page);
    const auto entry = [&out](const std::string& html) { out += "<span>" + html + "</span> "; };
    const auto bar = [&](bool is_used, const char* name, const char* key) {
        if (is_used) entry("<span class=\"sign " + std::string(name) + "\"></span> " + words.html(key));
    };
    entry("<ins>" + words.html("legend.ins") + "</ins>");
    entry("<del>" + words.html("legend.del") + "</del>");
    if (used.inside) {
        const std::string moved = words.html("legend.moved");
        entry("<del class=\"m\">" + moved + "</del> <ins class=\"m\">" + moved + "</ins> " +
              words.html("legend.inside"));
    }
    if (used.reformatted) entry("<span class=\"f\">" + words.html("legend.format") + "</span>");
    if (used.credited) entry("<span class=\"by\">" + words.html("legend.by") + "</span>");
    bar(used.edited, "edited", "kind.edited");
    bar(used.fresh, "new", "kind.new");
    bar(used.gone, "gone", "kind.gone");
    bar(used.moved, "moved", "kind.moved");
    bar(used.joined, "part", "legend.joined");
    bar(used.light, "light", "legend.light");
}

}  // namespace adref::viewer
