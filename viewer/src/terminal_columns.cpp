// The drafts beside each other: old words left, new ones right, each pair of
// paragraphs beginning on one line.
#include "viewer/escape.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_layout.h"
#include "viewer/src/terminal_signs.h"
#include "viewer/src/terminal_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace adref::viewer {
namespace {

constexpr std::string_view kGutter = " │ ";
constexpr std::size_t kGutterColumns = 3;

using Lines = std::vector<Line>;

class TwoColumns : public TerminalLayout {
 public:
    explicit TwoColumns(const TerminalView& view)
        : view_(view),
          reading_(view.reading),
          olds_(view.reading.redline().old_side.document),
          news_(view.reading.redline().new_side.document),
          width_((view.options.width - kSignColumns - kGutterColumns) / 2) {
        const std::size_t labels = widest_label();
        margin_ = {0, labels == 0 ? 0 : labels + 1, 0};
    }

    void head(Screen& screen) override {
        const auto [old_name, new_name] = short_names(reading_.redline());
        screen.blank();
        const auto name = [&](std::string_view text) {
            return wrap({{Style::strong, isolate(escape_terminal(text))}}, width_);
        };
        row(screen, {}, name(old_name), name(new_name));
        std::string rule;
        for (std::size_t i = 0; i < view_.options.width; ++i)
            rule += i == kSignColumns + width_ + 1 ? "┼" : "─";
        screen.line({{Style::dim, rule}});
    }

    void entry(Screen& screen, std::size_t index) override {
        const Paragraph& face = reading_.face(index);
        const Entry& entry = reading_.entry(index);
        if (is_heading(face.kind)) {
            heading(screen, index, face);
        } else if (view_.show[index] == Show::context) {
            const Lines credits = credits_of(said_of(view_, index));
            Lines left = outline(olds_, entry.olds, index);
            Lines right = outline(news_, entry.news, index);
            append(entry.news.empty() ? left : right, credits);
            row(screen, {}, left, right);
        } else {
            Lines left = words(index, Words::olds, 0, entry.olds.size(), Style::plain);
            Lines right = words(index, Words::news, 0, reading_.parts_here(index), Style::plain);
            append(entry.news.empty() ? left : right, under(index));
            row(screen, sign(sign_of(entry), view_.place_of(index)), left, right);
        }
    }

    void aside(Screen& screen, const Aside& aside) override {
        const Line remark = {
            {Style::note, remark_of(reading_, aside), Glue::none, view_.place_of(aside.first)}};
        if (aside.kind == Aside::Kind::part) {
            Lines right = words(aside.first, Words::news, aside.part,
                                aside.part + aside.last_at - aside.first_at + 1, Style::plain);
            append(right, set({}, remark, {0, 0, margin_.labels}, width_));
            row(screen, sign(sign_of(aside), view_.place_of(aside.first)), {}, right);
        } else {
            row(screen, sign(sign_of(aside), view_.place_of(aside.first)),
                set({}, remark, {0, 0, margin_.labels}, width_), {});
        }
    }

    void fold(Screen& screen, const Line& words) override {
        screen.lines(set({}, words, {0, 0, kSignColumns + margin_.labels}, view_.options.width));
    }

 private:
    static void append(Lines& lines, Lines more) {
        std::move(more.begin(), more.end(), std::back_inserter(lines));
    }

    static Line sign(std::string_view sign, std::string_view target) {
        return {{Style::strong, std::string(sign), Glue::none, target}};
    }

    // One line of the whole width where both drafts have the same heading.
    void heading(Screen& screen, std::size_t index, const Paragraph& face) {
        const Entry& entry = reading_.entry(index);
        const bool same = entry.relation == Relation::matched && !entry.edited && !entry.renumbered;
        if (same && !entry.moved) {
            Line text = plain_text(face.label, Style::strong);
            if (!text.empty()) text.push_back({Style::strong, "  "});
            for (Piece& piece : plain_text(face.text, Style::strong)) text.push_back(std::move(piece));
            for (Piece& piece : text) piece.target = view_.place_of(index);
            screen.lines(wrap(text, view_.options.width));
        } else {
            row(screen, sign(sign_of(entry), view_.place_of(index)),
                words(index, Words::olds, 0, entry.olds.size(), Style::strong),
                words(index, Words::news, 0, reading_.parts_here(index), Style::strong));
        }
        if (!view_.options.colour) {
            std::string rule;
            for (std::size_t i = 0; i < view_.options.width; ++i)
                rule += face.level == 0 || face.kind == Kind::title ? "═" : "─";
            screen.line({{Style::plain, rule}});
        }
        const Lines said = under(index);
        entry.news.empty() ? row(screen, {}, said, {}) : row(screen, {}, {}, said);
    }

    // The words of one side, each paragraph behind its label.
    Lines words(std::size_t index, Words side, std::size_t first, std::size_t end, Style plain) const {
        const Entry& entry = reading_.entry(index);
        const Document& document = side == Words::olds ? olds_ : news_;
        const std::vector<std::uint32_t>& positions = side == Words::olds ? entry.olds : entry.news;
        if (positions.empty()) return {};
        const Paragraph& face = reading_.face(index);
        std::vector<Line> paragraphs =
            entry_text(entry, face.kind == Kind::table_row, {view_.options.colour, !view_.options.all, side});
        Lines lines;
        for (std::size_t i = first; i < std::min({end, paragraphs.size(), positions.size()}); ++i) {
            for (Piece& piece : paragraphs[i]) {
                if (piece.style == Style::plain) piece.style = plain;
            }
            append(lines, set({{}, label(document, positions[i], plain), view_.place_of(index)},
                              paragraphs[i], indented(face), width_));
        }
        return lines;
    }

    // The first words of the first paragraph of a side.
    Lines outline(const Document& document, const std::vector<std::uint32_t>& positions,
                  std::size_t index) const {
        if (positions.empty()) return {};
        const Paragraph& paragraph = document.paragraphs[positions.front()];
        const TextMargin margin = indented(paragraph);
        const std::string words = first_words(paragraph.text, width_ / 2);
        const Line text = {{Style::dim, shown_text(words, paragraph.kind == Kind::table_row)}};
        return set({{}, label(document, positions.front(), Style::dim), view_.place_of(index)},
                   abbreviate(text, width_ - margin.width()), margin, width_);
    }

    static Line label(const Document& document, std::uint32_t position, Style style) {
        Line line = plain_text(document.paragraphs[position].label, style);
        for (Piece& piece : line) piece.text = isolate(std::move(piece.text));
        return line;
    }

    // What is said below an entry.
    Lines under(std::size_t index) const {
        const Said said = said_of(view_, index);
        Lines lines;
        const TextMargin margin = {0, 0, margin_.labels};
        if (const Line moved = moved_line(reading_, index); !moved.empty())
            append(lines, set({}, moved, margin, width_));
        for (const Line& remark : said.remarks) append(lines, set({}, remark, margin, width_));
        append(lines, credits_of(said));
        return lines;
    }

    Lines credits_of(const Said& said) const {
        Lines lines;
        for (const Line& credit : said.credits) append(lines, set_hanging(credit, margin_.labels, width_));
        return lines;
    }

    void row(Screen& screen, const Line& sign, const Lines& left, const Lines& right) const {
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            Line line;
            if (i == 0) line = sign;
            line.push_back({Style::plain, std::string(kSignColumns - columns(line), ' ')});
            std::size_t used = 0;
            if (i < left.size()) {
                used = columns(left[i]);
                for (Piece& piece : isolate(left[i])) line.push_back(std::move(piece));
            }
            line.push_back({Style::plain, std::string(width_ - std::min(width_, used), ' ')});
            const bool goes_on = i < right.size() && !right[i].empty();
            line.push_back(
                {Style::dim, std::string(goes_on ? kGutter : kGutter.substr(0, kGutter.size() - 1))});
            if (i < right.size()) {
                for (Piece& piece : isolate(right[i])) line.push_back(std::move(piece));
            }
            screen.line(line);
        }
    }

    std::size_t widest_label() const {
        std::size_t widest = 0;
        const std::size_t bound = label_bound(width_);
        const auto consider = [&](const Document& document, const std::vector<std::uint32_t>& positions) {
            for (const std::uint32_t position : positions) {
                const std::size_t width = columns(label(document, position, Style::plain));
                if (width <= bound) widest = std::max(widest, width);
            }
        };
        const std::vector<Entry>& entries = reading_.redline().entries;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (view_.show[i] == Show::hidden || is_heading(reading_.face(i).kind)) continue;
            consider(olds_, entries[i].olds);
            consider(news_, entries[i].news);
        }
        return widest;
    }

    TextMargin indented(const Paragraph& face) const {
        TextMargin margin = margin_;
        if (!is_heading(face.kind)) margin.indent = indent_of(face, width_);
        return margin;
    }

    TerminalView view_;
    const Reading& reading_;
    const Document& olds_;
    const Document& news_;
    std::size_t width_;  // of either column
    TextMargin margin_;
};

}  // namespace

std::unique_ptr<TerminalLayout> two_columns(const TerminalView& view) {
    return std::make_unique<TwoColumns>(view);
}

}  // namespace adref::viewer
