#include "viewer/src/html_panel.h"

#include "viewer/src/html_figures.h"
#include "viewer/src/html_margin.h"
#include "viewer/src/html_outline.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kMostBars = 160;
constexpr std::size_t kMostDelegations = 14;
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
        whose();
        out_ += "</div></section>\n";
    }

 private:
    void open_card(const char* title, const char* name) {
        out_ += std::string("<div class=\"card ") + name + "\"><h3>" + words_.html(title) + "</h3>\n";
    }
    void close_card() { out_ += "</div>\n"; }

    // A link to the first entry that answers, for scripts a filter.
    std::string filter_link(std::size_t first, const std::string& filter, const std::string& html) const {
        if (first == kNowhere) return html;
        return "<a href=\"#" + page_.targets.entry(first) + "\" data-filter=\"" + filter + "\">" + html +
               "</a>";
    }

    std::string cell(std::size_t number) const {
        return number == 0 ? "<td class=\"num none\">0</td>"
                           : "<td class=\"num\">" + words_.number(number) + "</td>";
    }

    static std::string head(const std::string& html, bool number = true) {
        return std::string("<th scope=\"col\"") + (number ? " class=\"num\">" : ">") + html + "</th>";
    }

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
        const std::string_view label = bare_label(page_.reading.face(entry).label);
        return label.size() > kMostBytes ? std::string() : std::string(label);
    }

    void sections() {
        const std::vector<Own> own = own_sections();
        open_card("panel.sections", "where");
        std::vector<Bar> bars;
        bars.reserve(own.size());
        for (const Own& each : own) {
            const Sizes& sizes = each.measure.sizes;
            bars.push_back({section_id(each.section), sizes.words_inserted, sizes.words_deleted,
                            bar_title(each.section, sizes), tick_of(each.section)});
        }
        out_ += "<div class=\"beside\">";
        if (bars.size() > 1)
            append_bars(out_, bars,
                        {"bi", "bd", words_.html("panel.words-in"), words_.html("panel.words-out"),
                         words_.html("panel.scale"), page_.writing == Writing::right_to_left});
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (own[i].measure.changed > 0) order.push_back(i);
        }
        const auto weight = [&own](std::size_t i) {
            return own[i].measure.sizes.words_inserted + own[i].measure.sizes.words_deleted;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&weight](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        const std::size_t more = order.size() - std::min(order.size(), kMostRows);
        order.resize(order.size() - more);
        std::sort(order.begin(), order.end());
        out_ += "<table class=\"numbers\"><thead><tr>" + head(words_.html("panel.section"), false) +
                head(words_.html("panel.changed")) + head("− " + words_.html("panel.words")) +
                head("+ " + words_.html("panel.words")) + "</tr></thead><tbody>\n";
        for (const std::size_t i : order) section_row(own[i]);
        const Measure& whole = measures_.whole;
        out_ += "</tbody><tfoot><tr><th scope=\"row\">" + words_.html("panel.whole") + "</th>" +
                cell(whole.changed) + cell(whole.sizes.words_deleted) + cell(whole.sizes.words_inserted) +
                "</tr></tfoot></table></div>\n";
        if (more > 0) out_ += "<p class=\"more\">" + words_.count("panel.more", more) + "</p>";
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

    static std::size_t open_brackets(const Document& document) {
        std::size_t count = 0;
        for (const Paragraph& paragraph : document.paragraphs) {
            const std::string& text = paragraph.text;
            count += static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
            for (std::size_t at = text.find("［"); at != std::string::npos; at = text.find("［", at + 1))
                ++count;
        }
        return count;
    }

    void brackets() {
        const std::size_t before = open_brackets(page_.redline().old_side.document);
        const std::size_t after = open_brackets(page_.redline().new_side.document);
        BracketCounts sum;
        std::size_t first = kNowhere;
        const auto& entries = page_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const BracketCounts counts = bracket_counts(entries[i]);
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

    // ---- whose words

    struct Whose {
        std::size_t who = 0;
        std::size_t words = 0;
        std::size_t amendments = 0;
        std::array<std::size_t, 4> fortunes{};
        std::size_t first_missed = kNowhere;
        std::size_t first = kNowhere;
    };

    std::vector<Whose> whose_words() const {
        const Credits& credits = page_.credits;
        std::vector<Whose> all(credits.delegations().size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].who = i;
            all[i].words = credits.words()[i];
        }
        for (std::size_t i = 0; i < credits.size(); ++i) {
            if (credits.amendment(i).action == track::Action::position) continue;
            const Fortune fortune = fortune_of(credits.outcome(i));
            for (const std::string& name : credits.amendment(i).proponents) {
                Whose& whose = all[credits.delegation(name)];
                ++whose.amendments;
                ++whose.fortunes.at(static_cast<std::size_t>(fortune));
                const std::size_t place =
                    !credits.fate(i).entries.empty() ? credits.fate(i).entries.front() : credits.place(i);
                if (place == kNowhere) continue;
                whose.first = std::min(whose.first, place);
                if (fortune == Fortune::not_taken) whose.first_missed = std::min(whose.first_missed, place);
            }
        }
        std::erase_if(all, [](const Whose& whose) { return whose.amendments == 0; });
        std::stable_sort(all.begin(), all.end(), [](const Whose& a, const Whose& b) {
            return a.words != b.words ? a.words > b.words : a.amendments > b.amendments;
        });
        return all;
    }

    void whose() {
        if (!page_.credits.any()) return;
        std::vector<Whose> all = whose_words();
        const bool cut = all.size() > kMostDelegations;
        if (cut) all.resize(kMostDelegations);
        open_card("panel.whose", "whose");
        out_ += "<table class=\"numbers\"><thead><tr>" + head(words_.html("panel.delegation"), false) +
                head(words_.html("panel.amendments")) + "<td></td>" + head(words_.html("panel.taken")) +
                head(words_.html("panel.in-part")) + head(words_.html("panel.not")) +
                head("+ " + words_.html("panel.words-of")) + "</tr></thead><tbody>\n";
        std::size_t most = 1;
        for (const Whose& whose : all) most = std::max(most, whose.amendments);
        for (const Whose& whose : all) {
            const std::string& name = page_.credits.delegations()[whose.who];
            const std::string filter = "who=" + std::to_string(whose.who);
            const std::size_t missed = whose.fortunes.at(static_cast<std::size_t>(Fortune::not_taken));
            out_ += "<tr><th scope=\"row\">" + filter_link(whose.first, filter, who_html({name})) + "</th>" +
                    cell(whose.amendments) + "<td>";
            append_fortunes(out_, whose.fortunes, most);
            out_ += "</td>" + cell(whose.fortunes[0]) + cell(whose.fortunes[1]) + "<td class=\"num" +
                    (missed == 0 ? " none" : "") + "\">" +
                    filter_link(missed == 0 ? kNowhere : whose.first_missed, filter + "&amp;out=missed",
                                words_.number(missed)) +
                    "</td>" + cell(whose.words) + "</tr>\n";
        }
        out_ += "</tbody><tfoot><tr><th scope=\"row\" colspan=\"6\">" + words_.html("panel.nobody") +
                "</th>" + cell(page_.credits.words_of_nobody()) +
                "</tr></tfoot></table>\n<p class=\"often\"><a href=\"#amendments\">" +
                words_.html("amendments") + "</a></p>";
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
