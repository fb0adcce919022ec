#include "viewer/src/html_card.h"
#include "viewer/src/html_figures.h"
#include "viewer/src/html_margin.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostTransitions = 8;  // the rest on demand
constexpr std::size_t kMostPlaces = 12;      // of one transition

// The axes as they bind, the most binding first.
constexpr std::array kAxes = {Axis::modal, Axis::verb, Axis::scope, Axis::qualifier};

// "shall → should: weaker", and where.
struct Transition {
    std::size_t axis = 0;  // a place in kAxes
    Direction direction = Direction::different;
    std::string html;
    std::vector<std::size_t> entries;
};

class StrengthCard {
 public:
    StrengthCard(std::string& out, const PageContext& page) : out_(out), page_(page), words_(page.words) {}

    void write() {
        collect();
        open_card(out_, words_, "panel.strength", "strength");
        if (transitions_.empty()) {
            out_ += "<p>" + words_.html("panel.no-signals") + "</p>";
        } else {
            numbers();
            places();
        }
        close_card(out_);
    }

 private:
    struct Count {
        std::size_t weaker = 0;
        std::size_t stronger = 0;
    };

    void collect() {
        std::map<std::string, std::size_t> known;
        const auto& entries = page_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const Signal& signal : entries[i].signals) {
                const auto axis = std::find(kAxes.begin(), kAxes.end(), signal.axis);
                if (signal.direction == Direction::different || axis == kAxes.end()) continue;
                const auto place = static_cast<std::size_t>(axis - kAxes.begin());
                const bool weaker = signal.direction == Direction::weaker;
                ++(weaker ? counts_.at(place).weaker : counts_.at(place).stronger);
                std::size_t& first = weaker ? first_weaker_ : first_stronger_;
                if (first == kNowhere) first = i;
                const std::string html = signal_html(words_, signal);
                const auto [found, fresh] = known.try_emplace(html, transitions_.size());
                if (fresh) transitions_.push_back({place, signal.direction, html, {}});
                std::vector<std::size_t>& where = transitions_[found->second].entries;
                if (where.empty() || where.back() != i) where.push_back(i);
            }
        }
        // What got weaker before what got stronger, the most binding words first, then
        // what happened most often.
        std::stable_sort(transitions_.begin(), transitions_.end(),
                         [](const Transition& a, const Transition& b) {
                             const auto rank = [](const Transition& each) {
                                 return each.direction == Direction::weaker ? 0 : 1;
                             };
                             if (rank(a) != rank(b)) return rank(a) < rank(b);
                             if (a.axis != b.axis) return a.axis < b.axis;
                             return a.entries.size() > b.entries.size();
                         });
    }

    void numbers() {
        std::size_t most = 1;
        Count all;
        for (const Count& count : counts_) {
            most = std::max({most, count.weaker, count.stronger});
            all.weaker += count.weaker;
            all.stronger += count.stronger;
        }
        const auto head = [this](std::size_t first, const std::string& direction) {
            const std::string words =
                "<span class=\"" + direction + "\">" + words_.html("panel." + direction) + "</span>";
            return column_head(filter_link(page_, first, "dir=" + direction, words));
        };
        out_ += "<table class=\"numbers\"><thead><tr>" + column_head(words_.html("panel.axis"), false) +
                head(first_weaker_, "weaker") + "<td></td>" + head(first_stronger_, "stronger") +
                "</tr></thead><tbody>\n";
        for (std::size_t i = 0; i < kAxes.size(); ++i) {
            const Count& count = counts_.at(i);
            out_ += "<tr><th scope=\"row\">" + words_.html("axis." + std::string(to_string(kAxes.at(i)))) +
                    "</th>" + number_cell(words_, count.weaker) + "<td>";
            append_balance(out_, count.weaker, count.stronger, most);
            out_ += "</td>" + number_cell(words_, count.stronger) + "</tr>\n";
        }
        out_ += "</tbody><tfoot><tr><th scope=\"row\">" + words_.html("panel.whole") + "</th>" +
                number_cell(words_, all.weaker) + "<td></td>" + number_cell(words_, all.stronger) +
                "</tr></tfoot></table>\n";
    }

    // Every one of them, with each place where it happened.
    void places() {
        const std::size_t shown = rows_shown(transitions_.size(), kMostTransitions);
        list(0, shown);
        if (shown == transitions_.size()) return;
        open_more(out_, words_, "panel.more-signals", transitions_.size() - shown);
        list(shown, transitions_.size());
        close_more(out_);
    }

    void list(std::size_t first, std::size_t end) {
        out_ += "<ul class=\"often\">";
        for (std::size_t i = first; i < end; ++i) {
            const Transition& each = transitions_[i];
            std::string where;
            for (std::size_t k = 0; k < std::min(each.entries.size(), kMostPlaces); ++k) {
                if (k > 0) where += "; ";
                where += place_link(page_, each.entries[k]);
            }
            if (each.entries.size() > kMostPlaces)
                where += " " + words_.count("panel.more-places", each.entries.size() - kMostPlaces);
            out_ +=
                "<li>" + words_.html("panel.signal-at", {{"signal", each.html}, {"where", where}}) + "</li>";
        }
        out_ += "</ul>\n";
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    std::array<Count, kAxes.size()> counts_{};
    std::vector<Transition> transitions_;
    std::size_t first_weaker_ = kNowhere;
    std::size_t first_stronger_ = kNowhere;
};

std::size_t open_brackets(std::string_view text) {
    auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
    for (std::size_t at = text.find("［"); at != std::string_view::npos; at = text.find("［", at + 1))
        ++count;
    return count;
}

std::size_t open_brackets(const Document& document) {
    std::size_t count = 0;
    for (const Paragraph& paragraph : document.paragraphs) count += open_brackets(paragraph.text);
    return count;
}

// What became of brackets, so that before and after add up: a paragraph that came or
// went has no signals, and nor has a bracket inside another one.
BracketCounts all_brackets(const Entry& entry) {
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

}  // namespace

void append_strength_card(std::string& out, const PageContext& page) {
    StrengthCard(out, page).write();
}

void append_brackets_card(std::string& out, const PageContext& page) {
    const PageWords& words = page.words;
    const std::size_t before = open_brackets(page.redline().old_side.document);
    const std::size_t after = open_brackets(page.redline().new_side.document);
    BracketCounts sum;
    std::size_t first = kNowhere;
    const auto& entries = page.redline().entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const BracketCounts counts = all_brackets(entries[i]);
        const std::size_t all = counts.lifted + counts.opened + counts.struck + counts.added;
        if (all > 0 && first == kNowhere) first = i;
        sum.lifted += counts.lifted;
        sum.opened += counts.opened;
        sum.struck += counts.struck;
        sum.added += counts.added;
    }
    open_card(out, words, "panel.brackets", "brackets");
    if (before == 0 && after == 0) {
        out += "<p>" + words.html("panel.no-brackets") + "</p>";
        close_card(out);
        return;
    }
    const std::size_t most = std::max(before, after);
    out += "<table class=\"numbers\"><tbody>";
    const auto row = [&](const char* key, std::size_t count) {
        out += "<tr><th scope=\"row\">" + words.html(key) + "</th>" + number_cell(words, count) + "<td>";
        append_length(out, count, most, "bk");
        out += "</td></tr>\n";
    };
    row("panel.before", before);
    row("panel.after", after);
    out += "</tbody></table>";
    const std::string what = brackets_html(words, sum);
    if (!what.empty()) out += "<p class=\"often\">" + filter_link(page, first, "dir=bracket", what) + "</p>";
    close_card(out);
}

}  // namespace adref::viewer
