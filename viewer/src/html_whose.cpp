#include "viewer/src/html_whose.h"

#include "viewer/src/html_figures.h"
#include "viewer/src/html_margin.h"
#include "viewer/src/html_panel_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostDelegations = 14;

struct Whose {
    std::size_t who = 0;
    std::size_t words = 0;
    std::size_t amendments = 0;
    std::array<std::size_t, 4> fortunes{};
    std::size_t first_missed = kNowhere;
    std::size_t first = kNowhere;
};

std::vector<Whose> everybody(const Credits& credits) {
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

class Table {
 public:
    Table(std::string& out, const PageContext& page, std::size_t most)
        : out_(out), page_(page), words_(page.words), most_(most) {}

    void open() {
        out_ += "<table class=\"numbers\"><thead><tr>" + head_cell(words_.html("panel.delegation"), false) +
                head_cell(words_.html("panel.amendments")) + "<td></td>" +
                head_cell(words_.html("panel.taken")) + head_cell(words_.html("panel.in-part")) +
                head_cell(words_.html("panel.not")) + head_cell("+ " + words_.html("panel.words-of")) +
                "</tr></thead><tbody>\n";
    }

    void rows(std::span<const Whose> all) {
        for (const Whose& whose : all) row(whose);
        out_ += "</tbody>";
    }

 private:
    void row(const Whose& whose) {
        const std::string& name = page_.credits.delegations()[whose.who];
        const std::string filter = "who=" + std::to_string(whose.who);
        const std::size_t missed = whose.fortunes.at(static_cast<std::size_t>(Fortune::not_taken));
        out_ += "<tr><th scope=\"row\">" + filter_link(page_, whose.first, filter, who_html({name})) +
                "</th>" + number_cell(words_, whose.amendments) + "<td>";
        append_fortunes(out_, whose.fortunes, most_);
        out_ += "</td>" + number_cell(words_, whose.fortunes[0]) + number_cell(words_, whose.fortunes[1]) +
                "<td class=\"num" + (missed == 0 ? " none" : "") + "\">" +
                filter_link(page_, missed == 0 ? kNowhere : whose.first_missed, filter + "&amp;out=missed",
                            words_.number(missed)) +
                "</td>" + number_cell(words_, whose.words) + "</tr>\n";
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    std::size_t most_;  // amendments of one delegation: what a full bar stands for
};

}  // namespace

void append_whose(std::string& out, const PageContext& page) {
    if (!page.credits.any()) return;
    const PageWords& words = page.words;
    const std::vector<Whose> all = everybody(page.credits);
    const std::span<const Whose> first(all.data(), std::min(all.size(), kMostDelegations));
    const std::span<const Whose> more(all.data() + first.size(), all.size() - first.size());
    std::size_t most = 1;
    for (const Whose& whose : all) most = std::max(most, whose.amendments);
    Table table(out, page, most);
    open_card(out, words, "panel.whose", "whose");
    table.open();
    table.rows(first);
    out += "<tfoot><tr><th scope=\"row\" colspan=\"4\">" + words.html("panel.nobody") +
           "</th><td class=\"w\"></td><td class=\"w\"></td>" +
           number_cell(words, page.credits.words_of_nobody()) + "</tr></tfoot></table>\n";
    if (!more.empty()) {
        open_more(out, words.count("panel.more-whose", more.size()));
        table.open();
        table.rows(more);
        out += "</table>";
        close_more(out);
    }
    out += "<p class=\"often\"><a href=\"#amendments\">" + words.html("amendments") + "</a></p>";
    close_card(out);
}

}  // namespace adref::viewer
