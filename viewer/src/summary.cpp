#include "viewer/renderer.h"

namespace adref::viewer {
namespace {

class List {
 public:
    void add(std::size_t count, std::string_view what) {
        if (count == 0) return;
        if (!text_.empty()) text_ += ", ";
        text_ += std::to_string(count);
        text_ += ' ';
        text_ += what;
    }
    const std::string& text() const { return text_; }

 private:
    std::string text_;
};

std::string paragraphs(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " paragraph" : " paragraphs");
}

}  // namespace

std::string summary_line(const Summary& summary) {
    List changes;
    changes.add(summary.edited, "edited");
    changes.add(summary.inserted, "inserted");
    changes.add(summary.deleted, "deleted");
    changes.add(summary.moved, "moved");
    changes.add(summary.split, "split");
    changes.add(summary.merged, "merged");
    changes.add(summary.renumbered, "renumbered");
    List weight;
    weight.add(summary.substantive, "of substance");
    weight.add(summary.consequential, "following the numbering only");
    weight.add(summary.status, "brackets only");
    weight.add(summary.editorial, "editorial only");
    weight.add(summary.formatting, "formatting only");
    const std::string unchanged = paragraphs(summary.unchanged) + " unchanged";
    if (changes.text().empty() && weight.text().empty()) return "no change: " + unchanged;
    std::string line = changes.text().empty() ? "no word changed" : changes.text();
    if (!weight.text().empty()) line += " (" + weight.text() + ")";
    return line + "; " + unchanged;
}

}  // namespace adref::viewer
