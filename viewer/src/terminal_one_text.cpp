// One text with the words of both drafts, old numbers before new ones in the margin.
#include "viewer/escape.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_layout.h"
#include "viewer/src/terminal_signs.h"
#include "viewer/src/terminal_text.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace adref::viewer {
namespace {

class OneText : public TerminalLayout {
 public:
    explicit OneText(const TerminalView& view)
        : view_(view), reading_(view.reading), redline_(view.reading.redline()), width_(view.options.width) {
        const std::size_t labels = widest_label();
        margin_ = {kSignColumns, labels == 0 ? 0 : labels + 1, 0};
    }

    void head(Screen& /*screen*/) override {}

    void entry(Screen& screen, std::size_t index) override {
        const Paragraph& face = reading_.face(index);
        if (is_heading(face.kind)) {
            heading(screen, index, face);
        } else if (view_.show[index] == Show::context) {
            context(screen, index, face);
        } else {
            full(screen, index, face);
        }
    }

    void aside(Screen& screen, const Aside& aside) override {
        const Line remark = {{Style::note, remark_of(reading_, aside)}};
        if (aside.kind == Aside::Kind::part) {
            // Says only what it is a part of; the rest is said with the whole.
            const Paragraph& face = reading_.face(aside);
            parts(screen, aside.first, face, aside.part, aside.part + aside.last_at - aside.first_at + 1);
            under(screen, remark, indented(face).width());
        } else {
            screen.lines(set({sign_of(aside), {}, view_.place_of(aside.first)}, remark, margin_, width_));
        }
    }

    void fold(Screen& screen, const Line& words) override { under(screen, words, margin_.width()); }

 private:
    void under(Screen& screen, const Line& text, std::size_t margin) const {
        screen.lines(set({}, text, {0, 0, margin}, width_));
    }

    void heading(Screen& screen, std::size_t index, const Paragraph& face) {
        const Entry& entry = reading_.entry(index);
        Line text;
        const bool renumbered = !entry.olds.empty() && !entry.news.empty() && entry.renumbered;
        for (Piece& piece : label_of(entry, 0)) text.push_back(std::move(piece));
        for (Piece& piece : text) piece.style = Style::strong;
        if (!text.empty()) text.push_back({Style::strong, renumbered ? "   " : "  "});
        const std::vector<Line>& parts = parts_of(index, false);
        for (std::size_t i = 0; i < std::min(parts.size(), reading_.parts_here(index)); ++i) {
            for (const Piece& piece : parts[i]) {
                text.push_back(piece);
                if (piece.style == Style::plain) text.back().style = Style::strong;
            }
        }
        if (const std::string_view sign = sign_of(entry); !sign.empty())
            text.insert(text.begin(), {Style::strong, std::string(sign) + " "});
        for (Piece& piece : text) piece.target = view_.place_of(index);
        const std::vector<Line> lines = wrap(text, width_);
        screen.lines(lines);
        if (!view_.options.colour) {
            const std::size_t width = lines.size() == 1 ? columns(lines.front()) : width_;
            std::string rule;
            for (std::size_t i = 0; i < width; ++i)
                rule += face.level == 0 || face.kind == Kind::title ? "═" : "─";
            screen.line({{Style::plain, rule}});
        }
        if (const Line moved = moved_line(reading_, index); !moved.empty()) under(screen, moved, 0);
        said(screen, index, 0);
    }

    void context(Screen& screen, std::size_t index, const Paragraph& face) {
        Line label = label_of(reading_.entry(index), 0);
        for (Piece& piece : label) piece.style = Style::dim;
        const TextMargin margin = indented(face);
        // A line holds no more words than this.
        const std::string words = first_words(face.text, width_ / 2);
        const Line text = {{Style::dim, shown_text(words, face.kind == Kind::table_row)}};
        screen.lines(set({{}, label, view_.place_of(index)}, abbreviate(text, width_ - margin.width()),
                         margin, width_));
        credits(screen, said_of(view_, index), margin.width());
    }

    void full(Screen& screen, std::size_t index, const Paragraph& face) {
        const std::size_t margin = indented(face).width();
        if (const Line moved = moved_line(reading_, index); !moved.empty()) under(screen, moved, margin);
        parts(screen, index, face, 0, reading_.parts_here(index));
        said(screen, index, margin);
    }

    // Parts `first` up to `end` of an entry, the sign before the first of them.
    void parts(Screen& screen, std::size_t index, const Paragraph& face, std::size_t first, std::size_t end) {
        const Entry& entry = reading_.entry(index);
        const std::vector<Line>& parts = parts_of(index, face.kind == Kind::table_row);
        for (std::size_t i = first; i < end && i < parts.size(); ++i) {
            const std::string_view sign = i == first ? sign_of(entry) : std::string_view();
            screen.lines(
                set({sign, label_of(entry, i), view_.place_of(index)}, parts[i], indented(face), width_));
        }
    }

    // The words of an entry that stands in several places are put together once.
    const std::vector<Line>& parts_of(std::size_t index, bool table_row) {
        const auto write = [&] {
            return entry_text(reading_.entry(index), table_row,
                              {view_.options.colour, !view_.options.all, Words::both});
        };
        if (!reading_.apart(index)) return parts_ = write();
        const auto [found, missing] = apart_.try_emplace(index);
        if (missing) found->second = write();
        return found->second;
    }

    // What a reader should know beyond the words, under them.
    void said(Screen& screen, std::size_t index, std::size_t margin) const {
        const Said said = said_of(view_, index);
        for (const Line& remark : said.remarks) under(screen, remark, margin);
        credits(screen, said, margin);
    }

    void credits(Screen& screen, const Said& said, std::size_t margin) const {
        for (const Line& credit : said.credits) screen.lines(set_hanging(credit, margin, width_));
    }

    // The label of an entry's part: "12. → 13." where it changed.
    Line label_of(const Entry& entry, std::size_t part) const {
        const auto& olds = redline_.old_side.document.paragraphs;
        const auto& news = redline_.new_side.document.paragraphs;
        std::string before;
        std::string after;
        if (part < entry.news.size()) after = news[entry.news[part]].label;
        if (entry.relation == Relation::merged) {
            for (std::size_t i = 0; i < entry.olds.size(); ++i)
                before += (i == 0 ? "" : "+") + olds[entry.olds[i]].label;
        } else if (part == 0 && !entry.olds.empty()) {
            before = olds[entry.olds[0]].label;
        }
        if (entry.news.empty() || entry.olds.empty()) return plain_text(before + after, Style::plain);
        if (entry.relation == Relation::matched && !entry.renumbered) return plain_text(after, Style::plain);
        if (before == after || before.empty()) return plain_text(after, Style::plain);
        Line label = {{Style::dim, isolate(escape_terminal(before)) + " → "}};
        label.push_back({Style::plain, isolate(escape_terminal(after.empty() ? "–" : after))});
        return label;
    }

    std::size_t widest_label() const {
        std::size_t widest = 0;
        const std::size_t bound = label_bound(width_);
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
            if (view_.show[i] == Show::hidden || is_heading(reading_.face(i).kind)) continue;
            const Entry& entry = redline_.entries[i];
            for (std::size_t part = 0; part < std::max<std::size_t>(entry.news.size(), 1); ++part) {
                const std::size_t width = columns(label_of(entry, part));
                if (width <= bound) widest = std::max(widest, width);
            }
        }
        return widest;
    }

    TextMargin indented(const Paragraph& face) const {
        TextMargin margin = margin_;
        margin.indent = indent_of(face, width_);
        return margin;
    }

    TerminalView view_;
    const Reading& reading_;
    const Redline& redline_;
    std::size_t width_;
    TextMargin margin_;
    std::unordered_map<std::size_t, std::vector<Line>> apart_;  // see parts_of
    std::vector<Line> parts_;                                   // of the last other entry
};

}  // namespace

std::unique_ptr<TerminalLayout> one_text(const TerminalView& view) {
    return std::make_unique<OneText>(view);
}

}  // namespace adref::viewer
