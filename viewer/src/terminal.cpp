#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/credit_words.h"
#include "viewer/src/credited_redline.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"
#include "viewer/src/terminal_credits.h"
#include "viewer/src/terminal_lines.h"
#include "viewer/src/terminal_plan.h"
#include "viewer/src/terminal_signs.h"
#include "viewer/src/terminal_text.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace adref::viewer {
namespace {

constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kSignColumns = 2;
constexpr std::size_t kHanging = 2;

class Page {
 public:
    Page(const Redline& redline, const TerminalOptions& options, const AttributionLayer* layer)
        : redline_(redline), options_(options), reading_(redline) {
        options_.width = std::max(options_.width, kLeastWidth);
        if (layer != nullptr) credited_.emplace(redline, *layer);
        show_ = plan_terminal(reading_, options_.context, options_.all,
                              credited_ ? remarked_entries(redline, *credited_) : std::vector<bool>());
        if (options_.bare) std::replace(show_.begin(), show_.end(), Show::heading, Show::hidden);
        label_columns_ = widest_label();
    }

    std::string write() {
        if (options_.bare) {
            body();
            return std::move(out_);
        }
        header();
        if (const Line legend = legend_of(reading_, options_.colour); !legend.empty()) {
            blank();
            paragraph({}, {}, legend, 0, 0);
        }
        body();
        blank();
        paragraph({}, {}, plain_text(capital(summary_line(redline_.summary)) + ".", Style::strong), 0, 0);
        if (credited_) amendments();
        return std::move(out_);
    }

 private:
    // ---- lines

    void line(const Line& content) {
        paint(out_, content, options_.colour);
        out_ += '\n';
    }

    // One empty line, however often it is asked for.
    void blank() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    // Wrapped text behind a margin: on the first line the sign and the label,
    // on the others as many spaces.
    void paragraph(std::string_view sign, const Line& label, const Line& text, std::size_t margin,
                   std::size_t indent) {
        const std::size_t label_width = columns(label);
        const std::size_t room = margin > kSignColumns ? margin - kSignColumns - 1 : 0;
        bool own_line = label_width > room;  // a long label stands above its text
        if (own_line) {
            for (const Line& part : wrap(label, options_.width - kSignColumns)) {
                Line whole = {{Style::strong, pad(sign, kSignColumns), Glue::none}};
                whole.insert(whole.end(), part.begin(), part.end());
                line(whole);
                sign = {};
            }
            if (text.empty()) return;
        }
        const std::size_t used = margin + indent;
        bool first = !own_line;
        for (const Line& part : wrap(text, options_.width - used)) {
            Line whole;
            if (first && margin > 0) {
                if (!sign.empty()) whole.push_back({Style::strong, std::string(sign), Glue::none});
                whole.push_back(
                    {Style::plain, std::string(kSignColumns - unicode::columns(sign), ' '), Glue::none});
                whole.insert(whole.end(), label.begin(), label.end());
                whole.push_back({Style::plain, std::string(margin - kSignColumns - label_width + indent, ' '),
                                 Glue::none});
            } else if (used > 0) {
                whole.push_back({Style::plain, std::string(used, ' '), Glue::none});
            }
            whole.insert(whole.end(), part.begin(), part.end());
            trim(whole);
            line(whole);
            first = false;
        }
    }

    static std::string pad(std::string_view text, std::size_t width) {
        std::string padded(text);
        const std::size_t used = unicode::columns(text);
        if (used < width) padded.append(width - used, ' ');
        return padded;
    }

    static void trim(Line& content) {
        while (!content.empty()) {
            std::string& text = content.back().text;
            while (text.ends_with(' ')) text.pop_back();
            if (!text.empty()) return;
            content.pop_back();
        }
    }

    // ---- the top

    void header() {
        const Side& before = redline_.old_side;
        const Side& after = redline_.new_side;
        const auto [old_name, new_name] = short_names(redline_);
        Line names = plain_text(old_name, Style::strong);
        names.push_back({Style::plain, " → ", Glue::none});
        for (Piece& piece : plain_text(new_name, Style::strong)) names.push_back(std::move(piece));
        paragraph({}, {}, names, 0, 0);
        std::string what = escape_terminal(before.document.title);
        if (before.document.title != after.document.title && !after.document.title.empty()) {
            what += what.empty() ? "" : " → ";
            what += escape_terminal(after.document.title);
        }
        if (!what.empty()) paragraph({}, {}, {{Style::plain, what, Glue::none}}, 0, 0);
        const std::string sizes = grouped(before.words) + " → " + grouped(after.words) + " words, " +
                                  grouped(before.document.paragraphs.size()) + " → " +
                                  grouped(after.document.paragraphs.size()) + " paragraphs";
        paragraph({}, {}, {{Style::dim, sizes, Glue::none}}, 0, 0);
    }

    // ---- the paragraphs

    void body() {
        if (identical(redline_) && !options_.all) return;
        std::size_t folded_from = 0;
        asides(kStart);
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
            if (show_[i] != Show::hidden) {
                fold(folded_from, i);
                folded_from = i + 1;
                entry(i);
            } else if (next_aside_ < reading_.asides().size() && reading_.asides()[next_aside_].after == i) {
                fold(folded_from, i + 1);
                folded_from = i + 1;
            }
            asides(i);
        }
        fold(folded_from, redline_.entries.size());
    }

    void fold(std::size_t first, std::size_t end) {
        if (first >= end || options_.bare) return;
        blank();
        const std::string text = fold_words(reading_, first, end);
        paragraph({}, {}, {{Style::dim, "… " + escape_terminal(text), Glue::none}}, text_margin(), 0);
        blank();
    }

    void asides(std::size_t after) {
        const auto& all = reading_.asides();
        while (next_aside_ < all.size() && all[next_aside_].after == after) {
            const Aside& aside = all[next_aside_++];
            blank();
            if (aside.kind == Aside::Kind::part) {
                part(aside);
            } else {
                const Line text = {{Style::note, remark_of(reading_, aside), Glue::none}};
                paragraph(sign_of(aside), {}, text, text_margin(), 0);
            }
            blank();
        }
    }

    // Says only what it is a part of; the rest is said with the whole.
    void part(const Aside& aside) {
        const Paragraph& face = reading_.face(aside);
        parts(aside.first, face, aside.part, aside.part + aside.last_at - aside.first_at + 1);
        paragraph({}, {}, {{Style::note, remark_of(reading_, aside), Glue::none}},
                  text_margin() + indent_of(face), 0);
    }

    void entry(std::size_t index) {
        const Entry& entry = reading_.entry(index);
        const Paragraph& face = reading_.face(index);
        if (face.kind == Kind::heading || face.kind == Kind::title) {
            heading(index, entry, face);
        } else if (show_[index] == Show::context) {
            context(index, entry, face);
        } else {
            full(index, entry, face);
        }
    }

    void heading(std::size_t index, const Entry& entry, const Paragraph& face) {
        blank();
        Line text;
        const bool renumbered = !entry.olds.empty() && !entry.news.empty() && entry.renumbered;
        Line label = label_of(entry, 0);
        for (Piece& piece : label) piece.style = Style::strong;
        text.insert(text.end(), label.begin(), label.end());
        if (!text.empty()) text.push_back({Style::strong, renumbered ? "   " : "  ", Glue::none});
        const std::vector<Line>& parts = parts_of(index, false);
        for (std::size_t i = 0; i < std::min(parts.size(), reading_.parts_here(index)); ++i) {
            for (const Piece& piece : parts[i]) {
                text.push_back(piece);
                if (piece.style == Style::plain) text.back().style = Style::strong;
            }
        }
        const std::string_view sign = sign_of(entry);
        if (!sign.empty()) text.insert(text.begin(), {Style::strong, pad(sign, kSignColumns), Glue::none});
        const std::vector<Line> lines = wrap(text, options_.width);
        for (const Line& part : lines) line(part);
        if (!options_.colour) {
            const std::size_t width = lines.size() == 1 ? columns(lines.front()) : options_.width;
            std::string rule;
            for (std::size_t i = 0; i < width; ++i)
                rule += face.level == 0 || face.kind == Kind::title ? "═" : "─";
            line({{Style::plain, rule, Glue::none}});
        }
        if (entry.moved && !entry.olds.empty()) moved_from(index, 0);
        remarks(entry, reading_, 0);
        attribution(index, 0);
        blank();
    }

    void moved_from(std::size_t index, std::size_t margin) {
        const std::string from = isolate(escape_terminal(reading_.moved_from(index)));
        paragraph({}, {}, {{Style::note, "moved from " + from, Glue::none}}, margin, 0);
    }

    void context(std::size_t index, const Entry& entry, const Paragraph& face) {
        blank();
        Line label = label_of(entry, 0);
        for (Piece& piece : label) piece.style = Style::dim;
        const std::size_t indent = indent_of(face);
        // A line holds no more words than this.
        const std::string words = first_words(face.text, options_.width / 2);
        const Line text = {{Style::dim, shown_text(words, face.kind == Kind::table_row), Glue::none}};
        paragraph({}, label, abbreviate(text, options_.width - text_margin() - indent), text_margin(),
                  indent);
        attribution(index, text_margin() + indent);
    }

    void full(std::size_t index, const Entry& entry, const Paragraph& face) {
        blank();
        const std::size_t indent = indent_of(face);
        if (entry.moved && !entry.olds.empty()) {
            moved_from(index, text_margin() + indent);
        }
        parts(index, face, 0, reading_.parts_here(index));
        remarks(entry, reading_, text_margin() + indent);
        attribution(index, text_margin() + indent);
        blank();
    }

    // Parts `first` up to `end` of an entry, the sign before the first of them.
    void parts(std::size_t index, const Paragraph& face, std::size_t first, std::size_t end) {
        const Entry& entry = reading_.entry(index);
        const std::vector<Line>& parts = parts_of(index, face.kind == Kind::table_row);
        for (std::size_t i = first; i < end && i < parts.size(); ++i) {
            const std::string_view sign = i == first ? sign_of(entry) : std::string_view();
            paragraph(sign, label_of(entry, i), parts[i], text_margin(), indent_of(face));
        }
    }

    // The words of an entry that stands in several places are put together once.
    const std::vector<Line>& parts_of(std::size_t index, bool table_row) {
        const auto write = [&] { return entry_text(reading_.entry(index), table_row, text_options()); };
        if (!reading_.apart(index)) return parts_ = write();
        const auto [found, missing] = apart_.try_emplace(index);
        if (missing) found->second = write();
        return found->second;
    }

    // What a reader should know beyond the words, under them.
    void remarks(const Entry& entry, const Reading& reading, std::size_t margin) {
        for (const std::string& remark : remarks_of(reading, entry)) {
            paragraph({}, {}, {{Style::note, remark, Glue::none}}, margin, 0);
        }
        for (const Signal& signal : entry.signals) {
            if (signal.axis == Axis::bracket) continue;
            paragraph({}, {}, {{Style::signal, signal_words(signal), Glue::none}}, margin, 0);
        }
        if (const std::string brackets = bracket_words(entry); !brackets.empty())
            paragraph({}, {}, {{Style::note, brackets, Glue::none}}, margin, 0);
    }

    // ---- whose words these are

    void attribution(std::size_t index, std::size_t margin) {
        if (!credited_) return;
        for (const Line& said : credit_text(redline_, *credited_, index)) hanging(said, margin);
    }

    // What does not fit the first line stands further in on the next ones.
    void hanging(const Line& text, std::size_t margin) {
        std::size_t indent = 0;
        for (const Line& part : wrap(text, options_.width - margin - kHanging)) {
            Line whole = {{Style::plain, std::string(margin + indent, ' '), Glue::none}};
            whole.insert(whole.end(), part.begin(), part.end());
            trim(whole);
            line(whole);
            indent = kHanging;
        }
    }

    void amendments() {
        paragraph({}, {}, {{Style::strong, "Amendments: " + outcome_counts(*credited_) + ".", Glue::none}}, 0,
                  0);
        const std::vector<std::string> unplaced = unplaced_lines(*credited_);
        if (unplaced.empty()) return;
        blank();
        paragraph({}, {}, {{Style::strong, "Without a place in the old draft:", Glue::none}}, 0, 0);
        for (const std::string& said : unplaced) hanging({{Style::plain, said, Glue::none}}, kSignColumns);
    }

    // ---- the margin

    // The label of an entry's part: "12. → 13." where it changed.
    Line label_of(const Entry& entry, std::size_t part) const {
        const auto old_label = [&](std::size_t i) -> const std::string& {
            return redline_.old_side.document.paragraphs[entry.olds[i]].label;
        };
        const auto new_label = [&](std::size_t i) -> const std::string& {
            return redline_.new_side.document.paragraphs[entry.news[i]].label;
        };
        std::string before;
        std::string after;
        if (part < entry.news.size()) after = new_label(part);
        if (entry.relation == Relation::merged) {
            for (std::size_t i = 0; i < entry.olds.size(); ++i) before += (i == 0 ? "" : "+") + old_label(i);
        } else if (part == 0 && !entry.olds.empty()) {
            before = old_label(0);
        }
        if (entry.news.empty() || entry.olds.empty()) return plain_text(before + after, Style::plain);
        if (entry.relation == Relation::matched && !entry.renumbered) return plain_text(after, Style::plain);
        if (before == after || before.empty()) return plain_text(after, Style::plain);
        Line label = {{Style::dim, isolate(escape_terminal(before)) + " → ", Glue::none}};
        label.push_back({Style::plain, isolate(escape_terminal(after.empty() ? "–" : after)), Glue::none});
        return label;
    }

    std::size_t widest_label() const {
        std::size_t widest = 0;
        const std::size_t bound = std::clamp<std::size_t>(options_.width / 7, 4, 12);
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
            const Kind kind = reading_.face(i).kind;
            if (show_[i] == Show::hidden || kind == Kind::heading || kind == Kind::title) continue;
            const Entry& entry = redline_.entries[i];
            for (std::size_t part = 0; part < std::max<std::size_t>(entry.news.size(), 1); ++part) {
                const std::size_t width = columns(label_of(entry, part));
                if (width <= bound) widest = std::max(widest, width);
            }
        }
        return widest;
    }

    std::size_t text_margin() const { return kSignColumns + (label_columns_ == 0 ? 0 : label_columns_ + 1); }

    std::size_t indent_of(const Paragraph& face) const {
        if (options_.width < 60) return 0;
        return std::min<std::size_t>(face.level, 4) * 2;
    }

    TextOptions text_options() const { return {options_.colour, !options_.all}; }

    const Redline& redline_;
    TerminalOptions options_;
    Reading reading_;
    std::optional<CreditedRedline> credited_;
    std::vector<Show> show_;
    std::size_t label_columns_ = 0;
    std::size_t next_aside_ = 0;
    std::unordered_map<std::size_t, std::vector<Line>> apart_;  // see parts_of
    std::vector<Line> parts_;                                   // of the last other entry
    std::string out_;
};

}  // namespace

std::string render_terminal(const Redline& redline, const TerminalOptions& options,
                            const AttributionLayer* layer) {
    return Page(redline, options, layer).write();
}

}  // namespace adref::viewer
