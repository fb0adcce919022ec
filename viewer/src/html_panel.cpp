#include "viewer/src/html_panel.h"

#include "viewer/src/html_figures.h"
#include "viewer/src/html_margin.h"
#include "viewer/src/html_outline.h"
#include "viewer/src/html_panel_parts.h"
#include "viewer/src/html_whose.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kMostBars = 160;
constexpr std::size_t kMostTransitions = 6;

class Panel {
 public:
    Panel(std::string& out, const PageContext& page, const Measures& measures)
        : out_(out), page_(page), words_(page.words), measures_(measures) {}

    void write() {
        out_ += "<section class=\"panel\" id=\"panel\" aria-labelledby=\"panel-h\"><h2 id=\"panel-h\">" +
                words_.html("panel") + "</h2><div class=\"cards\">\n";
        sections();
        strength();
        brackets();
        append_whose(out_, page_);
        out_ += "</div></section>\n";
    }

 private:
    void open_card(const char* title, const char* name) { viewer::open_card(out_, words_, title, name); }
    void close_card() { viewer::close_card(out_); }
    std::string filter_link(std::size_t first, const std::string& filter, const std::string& html) const {
        return viewer::filter_link(page_, first, filter, html);
    }
    std::string cell(std::size_t number) const { return number_cell(words_, number); }
    static std::string head(const std::string& html, bool number = true) { return head_cell(html, number); }

    // ---- how much changed where

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

    void sections() {
        const std::vector<Own> own = own_sections();
        open_card("panel.sections", "where");
        std::vector<Bar> bars;
        bars.reserve(own.size());
        for (const Own& each : own) {
            bars.push_back({section_id(each.section), each.measure.sizes.words_inserted,
                            each.measure.sizes.words_deleted});
        }
        out_ += "<div class=\"beside\">";
        if (bars.size() > 1)
            append_bars(out_, bars, "bi", "bd", words_.html("panel.words-in"),
                        words_.html("panel.words-out"));
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (own[i].measure.changed > 0) order.push_back(i);
        }
        const auto weight = [&own](std::size_t i) {
            return own[i].measure.sizes.words_inserted + own[i].measure.sizes.words_deleted;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&weight](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        const auto shown = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kMostRows));
        std::vector<std::size_t> more(shown, order.end());
        order.erase(shown, order.end());
        std::sort(order.begin(), order.end());
        std::sort(more.begin(), more.end());
        const std::string columns = head(words_.html("panel.changed")) +
                                    head("− " + words_.html("panel.words")) +
                                    head("+ " + words_.html("panel.words"));
        const std::string first = head(words_.html("panel.section"), false);
        out_ += "<table class=\"numbers\"><thead><tr>" + first + columns + "</tr></thead><tbody>\n";
        for (const std::size_t i : order) section_row(own[i]);
        const Measure& whole = measures_.whole;
        out_ += "</tbody><tfoot><tr><th scope=\"row\">" + words_.html("panel.whole") + "</th>" +
                cell(whole.changed) + cell(whole.sizes.words_deleted) + cell(whole.sizes.words_inserted) +
                "</tr></tfoot></table></div>\n";
        if (!more.empty()) {
            open_more(out_, words_.count("panel.more", more.size()));
            out_ += "<table class=\"numbers\"><thead><tr>" + first + columns + "</tr></thead><tbody>\n";
            for (const std::size_t i : more) section_row(own[i]);
            out_ += "</tbody></table>";
            close_more(out_);
        }
        close_card();
    }

    void section_row(const Own& own) {
        const std::size_t section = own.section;
        std::string title = "<a href=\"#" + section_id(section) + "\"";
        if (section != 0) title += " data-filter=\"section=" + std::to_string(section) + "\"";
        title += ">" + section_title(section) + "</a>";
        out_ += "<tr><th scope=\"row\" dir=\"auto\">" + title + "</th>" + cell(own.measure.changed) +
                cell(own.measure.sizes.words_deleted) + cell(own.measure.sizes.words_inserted) + "</tr>\n";
    }

    // ---- weaker and stronger

    void strength() {
        struct Count {
            std::size_t weaker = 0;
            std::size_t stronger = 0;
        };
        std::array<Count, 5> axes{};
        std::map<std::string, std::pair<std::size_t, std::size_t>> often;  // html: count, first entry
        std::size_t first_weaker = kNowhere;
        std::size_t first_stronger = kNowhere;
        const auto& entries = page_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const Signal& signal : entries[i].signals) {
                if (signal.direction == Direction::different) continue;
                const bool weaker = signal.direction == Direction::weaker;
                Count& count = axes.at(static_cast<std::size_t>(signal.axis));
                ++(weaker ? count.weaker : count.stronger);
                std::size_t& first = weaker ? first_weaker : first_stronger;
                if (first == kNowhere) first = i;
                ++often.try_emplace(signal_html(words_, signal), 0, i).first->second.first;
            }
        }
        open_card("panel.strength", "strength");
        if (often.empty()) {
            out_ += "<p>" + words_.html("panel.no-signals") + "</p>";
            close_card();
            return;
        }
        std::size_t most = 1;
        for (const Count& count : axes) most = std::max({most, count.weaker, count.stronger});
        out_ += "<table class=\"numbers\"><thead><tr>" + head(words_.html("panel.axis"), false) +
                head(filter_link(first_weaker, "dir=weaker",
                                 "<span class=\"weaker\">" + words_.html("panel.weaker") + "</span>")) +
                "<td></td>" +
                head(filter_link(first_stronger, "dir=stronger",
                                 "<span class=\"stronger\">" + words_.html("panel.stronger") + "</span>")) +
                "</tr></thead><tbody>\n";
        for (const Axis axis : {Axis::modal, Axis::verb, Axis::qualifier, Axis::scope}) {
            const Count& count = axes.at(static_cast<std::size_t>(axis));
            out_ += "<tr><th scope=\"row\">" + words_.html("axis." + std::string(to_string(axis))) + "</th>" +
                    cell(count.weaker) + "<td>";
            append_balance(out_, count.weaker, count.stronger, most);
            out_ += "</td>" + cell(count.stronger) + "</tr>\n";
        }
        std::size_t weaker = 0;
        std::size_t stronger = 0;
        for (const Count& count : axes) weaker += count.weaker, stronger += count.stronger;
        out_ += "</tbody><tfoot><tr><th scope=\"row\">" + words_.html("panel.whole") + "</th>" +
                cell(weaker) + "<td></td>" + cell(stronger) + "</tr></tfoot></table>\n";
        transitions(often);
        close_card();
    }

    void transitions(const std::map<std::string, std::pair<std::size_t, std::size_t>>& often) {
        std::vector<std::pair<std::string, std::pair<std::size_t, std::size_t>>> order(often.begin(),
                                                                                       often.end());
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            return a.second.first != b.second.first ? a.second.first > b.second.first
                                                    : a.second.second < b.second.second;
        });
        order.resize(std::min(order.size(), kMostTransitions));
        out_ += "<p class=\"often\">" + words_.html("panel.often") + "</p><ul class=\"often\">";
        for (const auto& [html, found] : order) {
            out_ += "<li><a href=\"#" + page_.targets.entry(found.second) + "\">";
            out_ += found.first == 1
                        ? html
                        : words_.html("panel.times", {{"signal", html}, {"n", words_.number(found.first)}});
            out_ += "</a></li>";
        }
        out_ += "</ul>\n";
    }

    // ---- brackets

    static std::size_t open_brackets(std::string_view text) {
        auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
        for (std::size_t at = text.find("［"); at != std::string_view::npos; at = text.find("［", at + 1))
            ++count;
        return count;
    }

    static std::size_t open_brackets(const Document& document) {
        std::size_t count = 0;
        for (const Paragraph& paragraph : document.paragraphs) count += open_brackets(paragraph.text);
        return count;
    }

    // What became of brackets, so that before and after add up: a paragraph that
    // came or went has no signals, and nor has a bracket inside another one.
    static BracketCounts all_brackets(const Entry& entry) {
        BracketCounts counts = bracket_counts(entry);
        std::size_t before = counts.opened + counts.added;
        std::size_t after = counts.lifted + counts.struck;
        for (const Segment& segment : entry.segments) {
            const std::size_t here = segment.op == Op::equal ? 0 : open_brackets(segment.text);
            (segment.op == Op::del ? before : after) += here;
        }
        if (after > before) counts.added += after - before;
        if (before > after) counts.struck += before - after;
        return counts;
    }

    void brackets() {
        const std::size_t before = open_brackets(page_.redline().old_side.document);
        const std::size_t after = open_brackets(page_.redline().new_side.document);
        BracketCounts sum;
        std::size_t first = kNowhere;
        const auto& entries = page_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const BracketCounts counts = all_brackets(entries[i]);
            const std::size_t all = counts.lifted + counts.opened + counts.struck + counts.added;
            if (all > 0 && first == kNowhere) first = i;
            sum.lifted += counts.lifted;
            sum.opened += counts.opened;
            sum.struck += counts.struck;
            sum.added += counts.added;
        }
        open_card("panel.brackets", "brackets");
        if (before == 0 && after == 0) {
            out_ += "<p>" + words_.html("panel.no-brackets") + "</p>";
            close_card();
            return;
        }
        const std::size_t most = std::max(before, after);
        out_ += "<table class=\"numbers\"><tbody>";
        const auto row = [&](const char* key, std::size_t count) {
            out_ += "<tr><th scope=\"row\">" + words_.html(key) + "</th>" + cell(count) + "<td>";
            append_length(out_, count, most, "bk");
            out_ += "</td></tr>\n";
        };
        row("panel.before", before);
        row("panel.after", after);
        out_ += "</tbody></table>";
        std::string what;
        const auto add = [&](std::size_t count, const char* key) {
            if (count == 0) return;
            if (!what.empty()) what += ", ";
            what += words_.html(key, {{"n", words_.number(count)}});
        };
        add(sum.lifted, "brackets.lifted");
        add(sum.opened, "brackets.opened");
        add(sum.struck, "brackets.struck");
        add(sum.added, "brackets.added");
        if (!what.empty()) out_ += "<p class=\"often\">" + filter_link(first, "dir=bracket", what) + "</p>";
        close_card();
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    const Measures& measures_;
};

}  // namespace

void append_panel(std::string& out, const PageContext& page, const Measures& measures) {
    if (!identical(page.redline()) || page.credits.any()) Panel(out, page, measures).write();
}

}  // namespace adref::viewer
