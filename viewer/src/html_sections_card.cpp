#include "viewer/src/html_card.h"
#include "viewer/src/html_figures.h"
#include "viewer/src/html_outline.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kMostBars = 160;

// How much changed where: columns for all sections, the largest in a table.
class SectionsCard {
 public:
    SectionsCard(std::string& out, const PageContext& page, const Measures& measures)
        : out_(out), page_(page), words_(page.words), measures_(measures) {}

    void write() {
        const std::vector<Own> own = own_sections();
        open_card(out_, words_, "panel.sections", "where");
        out_ += "<div class=\"beside\">";
        pictures(own);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (own[i].measure.changed > 0) order.push_back(i);
        }
        const auto weight = [&own](std::size_t i) {
            return own[i].measure.sizes.words_inserted + own[i].measure.sizes.words_deleted;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&weight](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        std::vector<std::size_t> rest(
            order.begin() + static_cast<std::ptrdiff_t>(rows_shown(order.size(), kMostRows)), order.end());
        order.resize(order.size() - rest.size());
        // The largest, and then the others, as they follow each other in the text.
        std::sort(order.begin(), order.end());
        std::sort(rest.begin(), rest.end());
        out_ += "<div>";
        open_table();
        for (const std::size_t i : order) row(own[i]);
        const Measure& whole = measures_.whole;
        out_ += "</tbody><tfoot><tr><th scope=\"row\">" + words_.html("panel.whole") + "</th>" +
                number_cell(words_, whole.changed) + number_cell(words_, whole.sizes.words_deleted) +
                number_cell(words_, whole.sizes.words_inserted) + "</tr></tfoot></table>\n";
        if (!rest.empty()) {
            open_more(out_, words_, "panel.more", rest.size());
            open_table();
            for (const std::size_t i : rest) row(own[i]);
            out_ += "</tbody></table>";
            close_more(out_);
        }
        out_ += "</div></div>\n";
        close_card(out_);
    }

 private:
    struct Own {
        std::size_t section = 0;
        Measure measure;  // without the sections below it, but for the deepest shown
    };

    // The sections as deep as there is room for bars.
    std::vector<Own> own_sections() const {
        const auto& all = measures_.sections;
        std::vector<std::size_t> depth(all.size(), 0);
        std::map<std::size_t, std::size_t> count;
        for (std::size_t i = 1; i < all.size(); ++i) {
            depth[i] = measures_.parent[i] == kStart ? 0 : depth[measures_.parent[i]] + 1;
            ++count[depth[i]];
        }
        std::size_t deepest = 0;
        std::size_t sum = count[0];
        while (count.contains(deepest + 1) && sum + count[deepest + 1] <= kMostBars) sum += count[++deepest];
        std::vector<Measure> own = all;
        for (std::size_t i = 1; i < all.size(); ++i) {
            const std::size_t parent = measures_.parent[i];
            if (parent == kStart || depth[i] > deepest) continue;
            subtract(own[parent], all[i]);
        }
        std::vector<Own> shown;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (depth[i] <= deepest && (own[i].sizes.total() > 0 || own[i].changed > 0))
                shown.push_back({i, own[i]});
        }
        return shown;
    }

    static void subtract(Measure& from, const Measure& part) {
        const auto less = [](std::size_t& a, std::size_t b) { a -= std::min(a, b); };
        less(from.changed, part.changed);
        less(from.weaker, part.weaker);
        less(from.stronger, part.stronger);
        less(from.sizes.kept, part.sizes.kept);
        less(from.sizes.deleted, part.sizes.deleted);
        less(from.sizes.inserted, part.sizes.inserted);
        less(from.sizes.words_deleted, part.sizes.words_deleted);
        less(from.sizes.words_inserted, part.sizes.words_inserted);
    }

    std::string section_title(std::size_t section) const {
        const std::size_t entry = measures_.sections[section].entry;
        if (entry == kStart) return words_.html("panel.before-sections");
        std::string title = "<bdi>";
        append_heading(title, page_, entry);
        return title + "</bdi>";
    }

    std::string section_id(std::size_t section) const {
        const std::size_t entry = measures_.sections[section].entry;
        return entry == kStart ? "text" : page_.targets.entry(entry);
    }

    // "Article 7 Objectives: −52 +69".
    std::string bar_title(std::size_t section, const Sizes& sizes) const {
        const std::size_t entry = measures_.sections[section].entry;
        const std::string name =
            entry == kStart ? std::string(words_.text("panel.before-sections")) : heading_text(page_, entry);
        return name + ": −" + words_.number(sizes.words_deleted) + " +" + words_.number(sizes.words_inserted);
    }

    // The number of a section where it is short.
    std::string tick_of(std::size_t section) const {
        constexpr std::size_t kMostBytes = 12;
        const std::size_t entry = measures_.sections[section].entry;
        if (entry == kStart) return {};
        std::string_view label = bare_label(page_.reading.face(entry).label);
        if (label.ends_with(':')) label.remove_suffix(1);
        return label.size() > kMostBytes ? std::string() : std::string(label);
    }

    void pictures(const std::vector<Own>& own) {
        if (own.size() < 2) return;
        std::vector<Bar> bars;
        bars.reserve(own.size());
        for (const Own& each : own) {
            const Sizes& sizes = each.measure.sizes;
            bars.push_back({section_id(each.section), sizes.words_inserted, sizes.words_deleted,
                            bar_title(each.section, sizes), tick_of(each.section)});
        }
        append_bars(out_, bars,
                    {"bi", "bd", words_.html("panel.words-in"), words_.html("panel.words-out"),
                     words_.html("panel.scale"), page_.writing == Writing::right_to_left});
    }

    void open_table() {
        out_ += "<table class=\"numbers\"><thead><tr>" + column_head(words_.html("panel.section"), false) +
                column_head(words_.html("panel.changed")) + column_head("− " + words_.html("panel.words")) +
                column_head("+ " + words_.html("panel.words")) + "</tr></thead><tbody>\n";
    }

    // The name leads there, the number filters.
    void row(const Own& own) {
        const std::size_t section = own.section;
        const std::string changed = words_.number(own.measure.changed);
        out_ += "<tr><th scope=\"row\" dir=\"auto\"><a href=\"#" + section_id(section) + "\">" +
                section_title(section) + "</a></th><td class=\"num\">";
        out_ += section == 0
                    ? changed
                    : "<a href=\"#" + section_id(section) +
                          "\" data-filter=\"section=" + std::to_string(section) + "\">" + changed + "</a>";
        out_ += "</td>" + number_cell(words_, own.measure.sizes.words_deleted) +
                number_cell(words_, own.measure.sizes.words_inserted) + "</tr>\n";
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    const Measures& measures_;
};

}  // namespace

void append_sections_card(std::string& out, const PageContext& page, const Measures& measures) {
    SectionsCard(out, page, measures).write();
}

}  // namespace adref::viewer
