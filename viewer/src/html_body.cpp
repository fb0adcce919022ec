#include "viewer/src/html_body.h"

#include "viewer/escape.h"
#include "viewer/src/html_entry.h"
#include "viewer/src/phrases.h"

#include <vector>

namespace adref::viewer {
namespace {

// An unchanged paragraph on each side of a change stays open, for context; what
// is left is folded if it is long enough to be in the way.
constexpr std::size_t kLeastParagraphs = 3;
constexpr std::size_t kLeastBytes = 1500;

class Body {
 public:
    Body(std::string& out, const Reading& reading, const Targets& targets, Writing page,
         const std::string& own_words)
        : out_(out),
          reading_(reading),
          own_words_(own_words),
          entries_(out, reading, targets, page, own_words),
          folds_(size(), false),
          has_aside_(size(), false),
          has_part_(size(), false) {
        plan();
    }

    void write() {
        asides(kStart);
        for (std::size_t i = 0; i < size();) {
            if (!folds_[i]) {
                i = one(i, size());
                continue;
            }
            std::size_t end = i;
            while (end < size() && folds_[end]) ++end;
            out_ += "<details class=\"fold\"><summary><bdi" + own_words_ + ">";
            append_html(out_, fold_words(reading_, i, end));
            out_ += "</bdi></summary>\n";
            while (i < end) i = one(i, end);
            out_ += "</details>\n";
        }
    }

 private:
    std::size_t size() const { return reading_.redline().entries.size(); }

    // Headings always stand in the open: they are the skeleton of the page and
    // the outline leads to them.
    bool foldable(std::size_t index) const {
        const Kind kind = reading_.face(index).kind;
        return !Reading::changed(reading_.entry(index)) && kind != Kind::heading && kind != Kind::title;
    }

    bool heading(std::size_t index) const {
        const Kind kind = reading_.face(index).kind;
        return kind == Kind::heading || kind == Kind::title;
    }

    void plan() {
        for (const Aside& aside : reading_.asides()) {
            if (aside.after == kStart) continue;
            has_aside_[aside.after] = true;
            if (aside.kind == Aside::Kind::part) has_part_[aside.after] = true;
        }
        for (std::size_t i = 0; i < size();) {
            if (!foldable(i)) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < size() && foldable(end) && !(end > i && has_aside_[end - 1])) ++end;
            const bool change_before =
                i > 0 && (Reading::changed(reading_.entry(i - 1)) || has_aside_[i - 1]);
            const bool change_after =
                end < size() && (Reading::changed(reading_.entry(end)) || has_aside_[end - 1]);
            fold(i + (change_before ? 1 : 0), end - (change_after && end > i ? 1 : 0));
            i = end;
        }
    }

    void fold(std::size_t first, std::size_t end) {
        if (first >= end) return;
        std::size_t bytes = 0;
        for (std::size_t i = first; i < end; ++i) bytes += reading_.face(i).text.size();
        if (end - first < kLeastParagraphs && bytes < kLeastBytes) return;
        for (std::size_t i = first; i < end; ++i) folds_[i] = true;
    }

    void asides(std::size_t after) {
        const auto& all = reading_.asides();
        while (next_aside_ < all.size() && all[next_aside_].after == after)
            entries_.aside(all[next_aside_++]);
    }

    // A row that was split into parts that stand apart is written as paragraphs.
    bool is_row(std::size_t index) const {
        return reading_.face(index).kind == Kind::table_row && !reading_.apart(index);
    }

    // The entry at `i`, or the rows of a table from there; returns what follows.
    // Stubs wait for the end of the table, parts of the text have their place in
    // it.
    std::size_t one(std::size_t i, std::size_t end) {
        std::size_t next = i + 1;
        if (is_row(i)) {
            const bool folded = folds_[i];
            while (next < end && is_row(next) && folds_[next] == folded && !has_part_[next - 1]) ++next;
            entries_.table(i, next);
        } else {
            entries_.entry(i);
        }
        for (; i < next; ++i) asides(i);
        return next;
    }

    std::string& out_;
    const Reading& reading_;
    const std::string& own_words_;
    EntryWriter entries_;
    std::vector<bool> folds_;
    std::vector<bool> has_aside_;  // behind the entry
    std::vector<bool> has_part_;
    std::size_t next_aside_ = 0;
};

}  // namespace

void append_body(std::string& out, const Reading& reading, const Targets& targets, Writing page,
                 const std::string& own_words) {
    Body(out, reading, targets, page, own_words).write();
}

}  // namespace adref::viewer
