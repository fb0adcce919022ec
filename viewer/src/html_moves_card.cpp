#include "viewer/escape.h"
#include "viewer/src/html_card.h"
#include "viewer/src/html_margin.h"

#include <algorithm>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostRows = 8;  // the rest on demand
constexpr std::size_t kFirstWords = 8;

// From where to where, and what.
class MovesCard {
 public:
    MovesCard(std::string& out, const PageContext& page) : out_(out), page_(page), words_(page.words) {}

    void write() {
        std::vector<std::size_t> moved;
        const auto& entries = page_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].moved && !entries[i].olds.empty() && !entries[i].news.empty()) moved.push_back(i);
        }
        if (moved.empty()) return;
        open_card(out_, words_, "panel.moves", "moves");
        const std::size_t shown = rows_shown(moved.size(), kMostRows);
        table(moved, 0, shown);
        if (shown < moved.size()) {
            open_more(out_, words_, "panel.more-moves", moved.size() - shown);
            table(moved, shown, moved.size());
            close_more(out_);
        }
        close_card(out_);
    }

 private:
    void table(const std::vector<std::size_t>& moved, std::size_t first, std::size_t end) {
        out_ += "<table class=\"numbers\"><thead><tr>";
        for (const char* key : {"panel.from", "panel.to", "panel.begins"})
            out_ += column_head(words_.html(key), false);
        out_ += "</tr></thead><tbody>\n";
        for (std::size_t i = first; i < end; ++i) row(moved[i]);
        out_ += "</tbody></table>";
    }

    void row(std::size_t index) {
        const Entry& entry = page_.reading.entry(index);
        const std::uint32_t old = entry.olds.front();
        out_ += "<tr><td>";
        append_link(out_, page_.targets.old_place(old), page_.reading.old_places().name_from(old, {}));
        out_ += "</td><td>" + place_link(page_, index) + "</td><td class=\"w\"><bdi>";
        append_html(out_, first_words(page_.reading.face(index).text, kFirstWords));
        out_ += "</bdi></td></tr>\n";
    }

    std::string& out_;
    const PageContext& page_;
    const PageWords& words_;
};

}  // namespace

void append_moves_card(std::string& out, const PageContext& page) {
    MovesCard(out, page).write();
}

}  // namespace adref::viewer
