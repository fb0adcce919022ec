#include "viewer/src/html_panel.h"

#include <algorithm>
#include <string>

namespace adref::viewer {

void append_counts(std::string& out, const PageContext& page) {
    const Summary& summary = page.redline().summary;
    const PageWords& words = page.words;
    if (identical(page.redline())) {
        out += "<p class=\"same\">" + words.count("same", summary.unchanged) + "</p>";
        return;
    }
    out += "<ul class=\"counts\">";
    const auto add = [&](std::size_t count, const std::string& name, const std::string& what, auto is) {
        if (count == 0) return;
        const auto& entries = page.redline().entries;
        const auto first = std::find_if(entries.begin(), entries.end(), is);
        out += "<li class=\"c-" + name + "\">";
        const std::string said = "<b>" + words.number(count) + "</b> " + what;
        if (first != entries.end() && name != "plain") {
            out += "<a href=\"#" + page.targets.entry(static_cast<std::size_t>(first - entries.begin())) +
                   "\" data-filter=\"kind=" + name + "\">" + said + "</a>";
        } else {
            out += said;
        }
        out += "</li>";
    };
    const auto relation = [](Relation which) {
        return [which](const Entry& entry) { return entry.relation == which; };
    };
    const auto never = [](const Entry&) { return false; };
    add(summary.edited, "edited", words.html("kind.edited"),
        [](const Entry& entry) { return entry.edited && entry.relation == Relation::matched; });
    add(summary.inserted, "new", words.html("kind.new"), relation(Relation::inserted));
    add(summary.deleted, "gone", words.html("kind.gone"), relation(Relation::deleted));
    add(summary.moved, "moved", words.html("kind.moved"), [](const Entry& entry) { return entry.moved; });
    add(summary.split, "split", words.html("kind.split"), relation(Relation::split));
    add(summary.merged, "merged", words.html("kind.merged"), relation(Relation::merged));
    const auto& entries = page.redline().entries;
    const auto only =
        static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [](const Entry& entry) {
            return entry.renumbered && !Reading::changed(entry);
        }));
    add(summary.renumbered, "plain",
        only == 0 ? words.html("count.renumbered")
                  : words.html("count.renumbered-only", {{"n", words.number(only)}}),
        never);
    add(summary.unchanged, "plain", words.html("count.unchanged"), never);
    out += "</ul>";
    std::string weight;
    const auto weigh = [&](std::size_t count, const char* key) {
        if (count == 0) return;
        if (!weight.empty()) weight += ", ";
        weight += words.html(key, {{"n", words.number(count)}});
    };
    weigh(summary.substantive, "weight.substantive");
    weigh(summary.consequential, "weight.consequential");
    weigh(summary.status, "weight.status");
    weigh(summary.editorial, "weight.editorial");
    weigh(summary.formatting, "weight.formatting");
    if (!weight.empty()) ((out += "<p class=\"weight\">") += weight) += ".</p>";
}

}  // namespace adref::viewer
