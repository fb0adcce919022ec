#include "viewer/src/html_body.h"

#include "viewer/escape.h"
#include "viewer/src/html_entry.h"

#include <vector>

namespace adref::viewer {
namespace {

// An unchanged paragraph on each side of a change stays open, for context; what
// is left is folded if it is long enough to be in the way.
constexpr std::size_t kLeastParagraphs = 3;
constexpr std::size_t kLeastBytes = 1500;

constexpr std::size_t kLongText = 100;  // entries; from there on the text stands in pieces
constexpr std::size_t kPieceBytes = 8000;
constexpr std::size_t kLineBytes = 60;   // what the space around a paragraph is worth
constexpr std::size_t kFoldBytes = 120;  // and a closed fold

class Body {
 public:
    Body(std::string& out, const PageContext& page)
        : out_(out),
          page_(page),
          reading_(page.reading),
          entries_(out, page),
          long_(reading_.redline().entries.size() > kLongText),
          folds_(size(), false),
          has_aside_(size(), false),
          has_part_(size(), false) {
        plan();
    }

    void write() {
        asides(kStart);
        std::size_t bytes = 0;
        open_piece();
        for (std::size_t i = 0; i < size();) {
            const std::size_t first = i;
            if (folds_[i]) {
                i = fold_from(i);
                bytes += kFoldBytes;
            } else {
                i = one(i, size());
                for (std::size_t k = first; k < i; ++k) bytes += bytes_of(k);
            }
            next_piece(bytes);
        }
        close_piece();
    }

 private:
    std::size_t fold_from(std::size_t i) {
        std::size_t end = i;
        while (end < size() && folds_[end]) ++end;
        out_ += "<details class=\"fold\"><summary><bdi" + page_.own_words + ">";
        out_ += fold_words(i, end);
        out_ += "</bdi></summary>\n";
        open_piece();
        std::size_t bytes = 0;
        while (i < end) {
            bytes += bytes_of(i);
            i = one(i, end);
            next_piece(bytes);
        }
        close_piece();
        out_ += "</details>\n";
        return end;
    }

    // "14 paragraphs unchanged, 13 of them renumbered (12–25 → 13–26)".
    std::string fold_words(std::size_t first, std::size_t end) const {
        const PageWords& words = page_.words;
        const std::size_t count = end - first;
        std::string fold = words.count("fold", count);
        const std::size_t renumbered = reading_.renumbered(first, end);
        if (renumbered == 0) return fold;
        const std::string how = escape_html(reading_.renumbering(first, end));
        if (renumbered == count)
            return words.html(count == 1 ? "fold.one.all" : "fold.all", {{"fold", fold}, {"how", how}});
        return words.html("fold.some", {{"fold", fold}, {"n", words.number(renumbered)}, {"how", how}});
    }

    // Long texts stand in pieces of about the same height, so that a browser lays
    // out those near the window and no others.
    void open_piece() {
        if (long_) out_ += "<div class=\"piece\">\n";
    }
    void close_piece() {
        if (long_) out_ += "</div>\n";
    }
    void next_piece(std::size_t& bytes) {
        if (!long_ || bytes < kPieceBytes) return;
        close_piece();
        open_piece();
        bytes = 0;
    }

    std::size_t bytes_of(std::size_t index) const {
        std::size_t bytes = kLineBytes;
        for (const Segment& segment : reading_.entry(index).segments) bytes += segment.text.size();
        return bytes;
    }

    std::size_t size() const { return reading_.redline().entries.size(); }

    // Headings always stand in the open: they are the skeleton of the page and
    // the outline leads to them.
    bool foldable(std::size_t index) const {
        const Kind kind = reading_.face(index).kind;
        return !chosen_from(page_, index) && kind != Kind::heading && kind != Kind::title;
    }

    void plan() {
        for (const Aside& aside : reading_.asides()) {
            if (aside.after == kStart) continue;
            has_aside_[aside.after] = true;
            if (aside.kind == Aside::Kind::part) has_part_[aside.after] = true;
        }
        // A fold must not hide what the view of the old text puts there.
        for (const Displaced& displaced : page_.displaced) {
            if (displaced.after != kStart) has_aside_[displaced.after] = true;
        }
        for (std::size_t i = 0; i < size();) {
            if (!foldable(i)) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < size() && foldable(end) && !(end > i && has_aside_[end - 1])) ++end;
            const bool change_before = i > 0 && (chosen_from(page_, i - 1) || has_aside_[i - 1]);
            const bool change_after = end < size() && (chosen_from(page_, end) || has_aside_[end - 1]);
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
    const PageContext& page_;
    const Reading& reading_;
    EntryWriter entries_;
    bool long_;
    std::vector<bool> folds_;
    std::vector<bool> has_aside_;  // behind the entry, in some view
    std::vector<bool> has_part_;
    std::size_t next_aside_ = 0;
};

}  // namespace

void append_body(std::string& out, const PageContext& page) {
    Body(out, page).write();
}

}  // namespace adref::viewer
