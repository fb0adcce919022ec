#include "viewer/src/html_card.h"
#include "viewer/src/html_figures.h"
#include "viewer/src/html_margin.h"

#include <algorithm>
#include <array>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRows = 14;  // the rest on demand

// What became of each delegation's amendments, and how many words came in by them.
class WhoseCard {
 public:
    WhoseCard(std::string& out, const PageContext& page) : out_(out), page_(page), words_(page.words) {}

    void write() {
        const std::vector<Whose> all = whose_words();
        for (const Whose& whose : all) most_ = std::max(most_, whose.amendments);
        open_card(out_, words_, "panel.whose", "whose");
        const std::size_t shown = rows_shown(all.size(), kMostRows);
        open_table();
        for (std::size_t i = 0; i < shown; ++i) row(all[i]);
        out_ += "</tbody><tfoot><tr><th scope=\"row\" colspan=\"7\">" + words_.html("panel.nobody") +
                "</th>" + number_cell(words_, page_.credits.words_of_nobody()) + "</tr></tfoot></table>\n";
        if (shown < all.size()) {
            open_more(out_, words_, "panel.more-whose", all.size() - shown);
            open_table();
            for (std::size_t i = shown; i < all.size(); ++i) row(all[i]);
            out_ += "</tbody></table>\n";
            close_more(out_);
        }
        out_ += "<p class=\"often\">" + words_.html("panel.whose-note") + "</p>";
        close_card(out_);
    }

 private:
    struct Whose {
        std::size_t who = 0;
        std::size_t words = 0;
        std::size_t amendments = 0;
        Fortunes fortunes{};
        Fortunes first_of{kNowhere, kNowhere, kNowhere, kNowhere, kNowhere};  // entries
        std::size_t first = kNowhere;
    };

    // Those with most words in the text first.
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
                std::size_t& first = whose.first_of.at(static_cast<std::size_t>(fortune));
                first = std::min(first, place);
            }
        }
        std::erase_if(all, [](const Whose& whose) { return whose.amendments == 0; });
        std::stable_sort(all.begin(), all.end(), [](const Whose& a, const Whose& b) {
            return a.words != b.words ? a.words > b.words : a.amendments > b.amendments;
        });
        return all;
    }

    void open_table() {
        out_ += "<table class=\"numbers\"><thead><tr>" + column_head(words_.html("panel.delegation"), false) +
                column_head(words_.html("panel.amendments")) + "<td></td>";
        for (const char* key : {"panel.taken", "panel.in-part", "panel.overtaken", "panel.not"})
            out_ += column_head(words_.html(key));
        out_ += column_head("+ " + words_.html("panel.words-of")) + "</tr></thead><tbody>\n";
    }

    // The name leads to the delegation's own list, the numbers filter.
    void row(const Whose& whose) {
        const std::string filter = "who=" + std::to_string(whose.who);
        const auto number = [&](std::size_t count, std::size_t first, const std::string& with) {
            return std::string("<td class=\"num") + (count == 0 ? " none" : "") + "\">" +
                   filter_link(page_, count == 0 ? kNowhere : first, with, words_.number(count)) + "</td>";
        };
        const auto fortune = [&](Fortune which, const char* name) {
            const auto at = static_cast<std::size_t>(which);
            return number(whose.fortunes.at(at), whose.first_of.at(at), filter + "&amp;out=" + name);
        };
        out_ += "<tr><th scope=\"row\"><a href=\"#" + page_.targets.delegation(whose.who) + "\">" +
                who_html({page_.credits.delegations()[whose.who]}) + "</a></th>" +
                number(whose.amendments, whose.first, filter) + "<td>";
        append_fortunes(out_, whose.fortunes, most_);
        out_ += "</td>" + fortune(Fortune::taken, "taken") + fortune(Fortune::in_part, "part") +
                fortune(Fortune::overtaken, "overtaken") + fortune(Fortune::not_taken, "missed") +
                number_cell(words_, whose.words) + "</tr>\n";
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    std::size_t most_ = 1;
};

}  // namespace

void append_whose_card(std::string& out, const PageContext& page) {
    if (page.credits.any()) WhoseCard(out, page).write();
}

}  // namespace adref::viewer
