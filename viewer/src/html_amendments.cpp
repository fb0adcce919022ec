#include "viewer/src/html_amendments.h"

#include "viewer/escape.h"
#include "viewer/src/html_card.h"
#include "viewer/src/html_margin.h"

#include <array>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kAskedWords = 120;
constexpr std::size_t kReasonWords = 60;
constexpr std::size_t kMostPlaces = 6;

class Amendments {
 public:
    Amendments(std::string& out, const PageContext& page, const std::string& attributes)
        : out_(out), page_(page), words_(page.words), attributes_(attributes), listed_(page.credits.size()) {}

    void write() {
        const Credits& credits = page_.credits;
        std::vector<std::vector<std::size_t>> by_who(credits.delegations().size() + 1);
        for (std::size_t i = 0; i < credits.size(); ++i) {
            std::vector<std::size_t> whose;
            for (const std::string& name : credits.amendment(i).proponents)
                whose.push_back(credits.delegation(name));
            if (whose.empty()) whose.push_back(by_who.size() - 1);
            for (const std::size_t who : whose) {
                if (by_who[who].empty() || by_who[who].back() != i) by_who[who].push_back(i);
            }
        }
        out_ +=
            "<section class=\"amendments\" id=\"amendments\" aria-labelledby=\"amendments-h\">"
            "<h2 id=\"amendments-h\">" +
            words_.html("amendments") + "</h2><p class=\"note\">" + words_.html("amendments.note") + "</p>\n";
        for (std::size_t who = 0; who < by_who.size(); ++who) {
            if (!by_who[who].empty()) delegation(who, by_who[who]);
        }
        out_ += "</section>\n";
    }

 private:
    void delegation(std::size_t who, const std::vector<std::size_t>& amendments) {
        const auto& names = page_.credits.delegations();
        const std::string name = who < names.size() ? who_html({names[who]}) : "—";
        out_ += "<h3";
        if (who < names.size()) out_ += " id=\"" + page_.targets.delegation(who) + "\"";
        out_ += ">" + words_.html("amendments.delegation", {{"who", name}, {"n", how_many(amendments)}}) +
                "</h3><table class=\"list\"><thead><tr>";
        for (const char* key : {"amendments.id", "amendments.asks", "amendments.became", "amendments.where"})
            out_ += "<th scope=\"col\">" + words_.html(key) + "</th>";
        out_ += "</tr></thead><tbody>\n";
        for (const std::size_t amendment : amendments) row(amendment, who);
        out_ += "</tbody></table>\n";
    }

    // "9 amendments, 1 position": the first panel counts the amendments.
    std::string how_many(const std::vector<std::size_t>& amendments) const {
        std::size_t positions = 0;
        for (const std::size_t index : amendments) {
            if (page_.credits.amendment(index).action == track::Action::position) ++positions;
        }
        std::string out;
        if (positions < amendments.size()) out = words_.count("amendments.of", amendments.size() - positions);
        if (positions > 0) out += (out.empty() ? "" : ", ") + words_.count("amendments.positions", positions);
        return out + fortunes(amendments);
    }

    // " (5 taken, 2 not taken)", in the words of the first panel.
    std::string fortunes(const std::vector<std::size_t>& amendments) const {
        Fortunes counts{};
        for (const std::size_t index : amendments) {
            if (page_.credits.amendment(index).action != track::Action::position)
                ++counts.at(static_cast<std::size_t>(fortune_of(page_.credits.outcome(index))));
        }
        constexpr std::array keys = {"panel.taken", "panel.in-part", "panel.overtaken", "panel.not"};
        std::string out;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (counts.at(i) == 0) continue;
            out += (out.empty() ? " (" : ", ") + words_.number(counts.at(i)) + " " + words_.html(keys.at(i));
        }
        return out.empty() ? out : out + ")";
    }

    void row(std::size_t index, std::size_t who) {
        const track::Amendment& amendment = page_.credits.amendment(index);
        const bool position = amendment.action == track::Action::position;
        out_ += "<tr";
        if (!listed_[index]) out_ += " id=\"" + page_.targets.amendment(index) + "\"";
        listed_[index] = true;
        out_ += "><th scope=\"row\"><bdi>";
        append_html(out_, amendment.id);
        out_ += "</bdi></th><td><p" + attributes_ + ">";
        append_html(out_, first_words(asked_words(page_, index), kAskedWords));
        out_ += "</p>";
        others(amendment, who);
        if (!amendment.rationale.empty()) {
            out_ += "<p class=\"why\"><bdi>";
            append_html(out_, first_words(amendment.rationale, kReasonWords));
            out_ += "</bdi></p>";
        }
        out_ += "</td><td>";
        if (position) {
            out_ += words_.html("outcome.position");
        } else {
            const std::string name(track::to_string(page_.credits.outcome(index)));
            out_ += "<strong class=\"out-" + name + "\">" + words_.html("outcome." + name) + "</strong>";
        }
        reason(page_.credits.unplaced(index), "amendments.why");
        if (const AttributionLayer::Decision* decision = page_.credits.decision(index)) {
            if (decision->why.empty()) {
                out_ += "<p class=\"why\">" + words_.html("amendments.decided.only") + "</p>";
            } else {
                reason(decision->why, "amendments.decided");
            }
        }
        out_ += "</td><td>";
        places(index);
        out_ += "</td></tr>\n";
    }

    void others(const track::Amendment& amendment, std::size_t who) {
        const auto& names = page_.credits.delegations();
        std::vector<std::string> with;
        for (const std::string& name : amendment.proponents) {
            if (who >= names.size() || name != names[who]) with.push_back(name);
        }
        if (!with.empty())
            out_ += "<p class=\"why\">" + words_.html("amendments.with", {{"who", who_html(with)}}) + "</p>";
        if (!amendment.on_behalf_of.empty()) {
            out_ += "<p class=\"why\">" +
                    words_.html("amendments.behalf", {{"who", who_html(amendment.on_behalf_of)}});
            if (!amendment.except.empty())
                out_ += " " + words_.html("amendments.except", {{"who", who_html(amendment.except)}});
            out_ += "</p>";
        }
        if (!amendment.supporters.empty()) {
            out_ += "<p class=\"why\">" +
                    words_.html("amendments.supported", {{"who", who_html(amendment.supporters)}}) + "</p>";
        }
    }

    void reason(const std::string& why, const char* key) {
        if (why.empty()) return;
        std::string escaped = "<bdi>";
        append_html(escaped, first_words(why, kReasonWords));
        escaped += "</bdi>";
        out_ += "<p class=\"why\">" + words_.html(key, {{"why", escaped}}) + "</p>";
    }

    void places(std::size_t index) {
        const auto& entries = page_.credits.fate(index).entries;
        std::size_t shown = 0;
        for (const std::uint32_t entry : entries) {
            if (entry >= page_.redline().entries.size()) continue;
            if (shown == kMostPlaces) {
                out_ += " …";
                break;
            }
            if (shown++ > 0) out_ += "; ";
            place(entry);
        }
        if (shown == 0 && page_.credits.place(index) != kNowhere) place(page_.credits.place(index));
    }

    void place(std::size_t index) { out_ += place_link(page_, index); }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
    const std::string& attributes_;
    std::vector<bool> listed_;
};

}  // namespace

void append_amendments(std::string& out, const PageContext& page, const std::string& attributes) {
    if (page.credits.any()) Amendments(out, page, attributes).write();
}

}  // namespace adref::viewer
