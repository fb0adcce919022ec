#include "viewer/src/html_margin.h"

#include "track/instruction.h"
#include "viewer/escape.h"
#include "viewer/src/phrases.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kCreditedWords = 12;  // of each stretch that is quoted
constexpr std::size_t kAskedWords = 24;
constexpr std::size_t kNamesInSummary = 3;

class Margin {
 public:
    Margin(std::string& out, const PageContext& page, std::size_t index)
        : out_(out), page_(page), words_(page.words), index_(index), entry_(page.reading.entry(index)) {}

    void write() {
        ((out_ += "<div class=\"n\"") += page_.own_words) += ">";
        moved();
        relation();
        significance();
        signals();
        credits();
        missed();
        out_ += "</div>";
    }

 private:
    void moved() {
        if (!entry_.moved || entry_.olds.empty()) return;
        std::string link;
        append_link(link, page_.targets.old_place(entry_.olds.front()), page_.reading.moved_from(index_));
        out_ += words_.html("change.moved", {{"place", link}});
        out_ += "<br/>";
    }

    void relation() {
        switch (entry_.relation) {
            case Relation::inserted:
                out_ += words_.html("change.new");
                break;
            case Relation::deleted:
                out_ += words_.html("change.gone");
                break;
            case Relation::split:
            case Relation::merged: {
                const char* key = entry_.relation == Relation::split ? "change.split" : "change.merged";
                out_ += words_.html(key, {{"old", old_names()}, {"new", new_names()}});
                break;
            }
            case Relation::matched:
                if (!entry_.edited) return;
                out_ += words_.html("change.edited");
                break;
        }
        out_ += " ";
    }

    void significance() {
        const bool whole = entry_.relation == Relation::inserted || entry_.relation == Relation::deleted;
        if (entry_.significance != Significance::none &&
            !(whole && entry_.significance == Significance::substantive)) {
            out_ += "<span class=\"sig\">";
            out_ += words_.html("sig." + std::string(to_string(entry_.significance)));
            out_ += "</span>";
        }
        if (entry_.coarse) {
            out_ += " <span class=\"sig\">";
            out_ += words_.html(whole ? "coarse.alone" : "coarse.pair");
            out_ += "</span>";
        }
    }

    // The old numbers of a merged entry, linked where a stub stands for them. What
    // moved as a whole links to that place already.
    std::string old_names() const {
        const std::string_view moved_from =
            entry_.moved ? page_.targets.old_place(entry_.olds.front()) : std::string_view();
        std::string names = "<bdi>";
        for (std::size_t i = 0; i < entry_.olds.size(); ++i) {
            names += list_separator(i, entry_.olds.size(), page_.reading.words().conjunction);
            const std::string_view place = page_.targets.old_place(entry_.olds[i]);
            name(names, place == moved_from ? "" : place, page_.reading.old_places().name(entry_.olds[i]));
        }
        return names + "</bdi>";
    }

    // The new numbers of an entry, linked where they stand elsewhere.
    std::string new_names() const {
        const std::size_t here = parts_together(entry_);
        std::string names = "<bdi>";
        for (std::size_t i = 0; i < entry_.news.size(); ++i) {
            names += list_separator(i, entry_.news.size(), page_.reading.words().conjunction);
            name(names, i < here ? "" : page_.targets.new_place(entry_.news[i]),
                 page_.reading.new_places().name(entry_.news[i]));
        }
        return names + "</bdi>";
    }

    // One of several names in a <bdi>.
    static void name(std::string& out, std::string_view id, std::string_view text) {
        id.empty() ? append_html(out, text) : append_link(out, id, text);
    }

    void signals() {
        std::string items;
        for (const Signal& signal : entry_.signals) {
            if (signal.axis != Axis::bracket) items += "<li>" + signal_html(words_, signal) + "</li>";
        }
        const std::string what = brackets_html(words_, bracket_counts(entry_));
        if (!what.empty()) items += "<li>" + words_.html("brackets", {{"what", what}}) + "</li>";
        if (!items.empty()) out_ += "<ul class=\"signals\">" + items + "</ul>";
    }

    static std::string quoted(std::string_view text, const char* element) {
        std::string out = "<";
        out += element;
        out += "><bdi>";
        append_html(out, first_words(text, kCreditedWords));
        ((out += "</bdi></") += element) += ">";
        return out;
    }

    void credits() {
        const auto& lines = page_.credits.lines(index_);
        if (lines.empty()) return;
        out_ += "<ul class=\"who\">";
        for (const Credits::Line& line : lines) {
            const track::Amendment& amendment = page_.credits.amendment(line.amendment);
            std::string what;
            if (!line.deleted.empty()) what = quoted(line.deleted, "del");
            if (!line.inserted.empty()) what += (what.empty() ? "" : " ") + quoted(line.inserted, "ins");
            const std::string match = words_.html("match." + std::string(track::to_string(line.match)));
            const std::string credit = words_.html("credit", {{"who", who_html(amendment.proponents)},
                                                              {"id", amendment_link(page_, line.amendment)},
                                                              {"match", match}});
            out_ += "<li data-by=\"" + std::to_string(line.amendment) + "\">";
            out_ +=
                what.empty() ? credit : words_.html("credit.words", {{"words", what}, {"credit", credit}});
            out_ += "</li>";
        }
        out_ += "</ul>";
    }

    // Positions are said; what was asked for and is not in the text is there on demand.
    void missed() {
        std::vector<std::size_t> asked;
        std::string positions;
        for (const std::size_t each : page_.credits.missed(index_)) {
            const track::Amendment& amendment = page_.credits.amendment(each);
            if (amendment.action == track::Action::position) {
                const std::string stance =
                    words_.html("stance." + std::string(track::to_string(amendment.stance)));
                positions += "<li>" +
                             words_.html("stance", {{"who", who_html(amendment.proponents)},
                                                    {"id", amendment_link(page_, each)},
                                                    {"stance", stance}}) +
                             "</li>";
            } else {
                asked.push_back(each);
            }
        }
        if (!positions.empty()) out_ += "<ul class=\"who\">" + positions + "</ul>";
        if (asked.empty()) return;
        out_ += "<details class=\"missed\"><summary>" + summary_of(asked) + "</summary><ul class=\"who\">";
        for (const std::size_t each : asked) {
            const track::Amendment& amendment = page_.credits.amendment(each);
            const std::string outcome =
                "<em>" +
                words_.html("outcome." + std::string(track::to_string(page_.credits.outcome(each)))) +
                "</em>";
            std::string asks = "<bdi>";
            append_html(asks, first_words(asked_words(page_, each), kAskedWords));
            asks += "</bdi>";
            out_ += "<li data-a=\"" + std::to_string(each) + "\">" +
                    words_.html("missed", {{"who", who_html(amendment.proponents)},
                                           {"id", amendment_link(page_, each)},
                                           {"outcome", outcome},
                                           {"asks", asks}}) +
                    "</li>";
        }
        out_ += "</ul></details>";
    }

    // "3 amendments not in the text: EU, Norway".
    std::string summary_of(const std::vector<std::size_t>& asked) const {
        std::vector<std::string> names;
        for (const std::size_t each : asked) {
            for (const std::string& name : page_.credits.amendment(each).proponents) {
                if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
            }
        }
        const std::size_t more = names.size() - std::min(names.size(), kNamesInSummary);
        names.resize(names.size() - more);
        std::string who = who_html(names);
        if (more > 0) who += " " + words_.count("missed.more", more);
        const std::string count = words_.count("missed.count", asked.size());
        return who.empty() ? count : words_.html("missed.summary", {{"count", count}, {"who", who}});
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    std::size_t index_;
    const Entry& entry_;
};

}  // namespace

void append_margin(std::string& out, const PageContext& page, std::size_t index) {
    if (chosen_from(page, index)) Margin(out, page, index).write();
}

void append_link(std::string& out, std::string_view id, std::string_view text) {
    if (!id.empty()) ((out += "<a href=\"#") += id) += "\">";
    out += "<bdi>";
    append_html(out, text);
    out += "</bdi>";
    if (!id.empty()) out += "</a>";
}

std::string who_html(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) {
        if (!out.empty()) out += ", ";
        out += "<b><bdi>";
        append_html(out, name);
        out += "</bdi></b>";
    }
    return out;
}

std::string asked_words(const PageContext& page, std::size_t amendment) {
    track::Amendment shown = page.credits.amendment(amendment);
    const std::size_t entry = page.credits.place(amendment);
    // A position in the list or an id is nothing that a reader could find.
    const bool made = shown.target.starts_with('#') || shown.target.starts_with("p:");
    if (made && entry != kNowhere && !page.reading.entry(entry).olds.empty())
        shown.target = page.reading.old_places().name_from(page.reading.entry(entry).olds.front(), {});
    return track::print_instruction(shown, page.words.language());
}

std::string amendment_link(const PageContext& page, std::size_t amendment) {
    std::string link;
    append_link(link, page.targets.amendment(amendment), page.credits.amendment(amendment).id);
    return link;
}

std::string brackets_html(const PageWords& words, const BracketCounts& counts) {
    const std::array<std::pair<std::size_t, const char*>, 4> all = {{{counts.lifted, "brackets.lifted"},
                                                                     {counts.opened, "brackets.opened"},
                                                                     {counts.struck, "brackets.struck"},
                                                                     {counts.added, "brackets.added"}}};
    std::string said;
    for (const auto& [count, key] : all) {
        if (count == 0) continue;
        if (!said.empty()) said += ", ";
        said += words.html(key, {{"n", words.number(count)}});
    }
    return said;
}

std::string signal_html(const PageWords& words, const Signal& signal) {
    const auto word = [](std::string_view text) {
        std::string out = "<bdi class=\"w\">";
        append_html(out, text);
        return out + "</bdi>";
    };
    std::string said;
    if (signal.from.empty()) {
        said = words.html("signal.added", {{"word", word(signal.to)}});
    } else if (signal.to.empty()) {
        said = words.html("signal.removed", {{"word", word(signal.from)}});
    } else {
        said = words.html("signal.changed", {{"from", word(signal.from)}, {"to", word(signal.to)}});
    }
    if (signal.direction == Direction::different) return said;
    const std::string name(to_string(signal.direction));
    const std::string direction = "<strong class=\"" + name + "\">" + words.html("dir." + name) + "</strong>";
    return words.html("signal.direction", {{"signal", said}, {"direction", direction}});
}

}  // namespace adref::viewer
