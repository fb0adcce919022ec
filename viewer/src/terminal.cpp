#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/phrases.h"
#include "viewer/src/reading.h"
#include "viewer/src/terminal_lines.h"
#include "viewer/src/terminal_plan.h"
#include "viewer/src/terminal_text.h"

#include <algorithm>
#include <array>

namespace adref::viewer {
namespace {

constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kSignColumns = 2;

// The signs in front of paragraphs; they do not depend on colour.
constexpr std::string_view kInserted = "+";
constexpr std::string_view kDeleted = "-";
constexpr std::string_view kEdited = "~";
constexpr std::string_view kMovedHere = "»";
constexpr std::string_view kMovedAway = "«";
constexpr std::string_view kSplit = "÷";
constexpr std::string_view kMerged = "&";

std::string_view sign_of(const Entry& entry) {
    switch (entry.relation) {
        case Relation::inserted:
            return kInserted;
        case Relation::deleted:
            return kDeleted;
        case Relation::split:
            return kSplit;
        case Relation::merged:
            return kMerged;
        case Relation::matched:
            break;
    }
    if (entry.moved) return kMovedHere;
    return Reading::changed(entry) ? kEdited : "";
}

class Page {
 public:
    Page(const Redline& redline, const TerminalOptions& options)
        : redline_(redline), options_(options), reading_(redline) {
        options_.width = std::max(options_.width, kLeastWidth);
        show_ = plan_terminal(reading_, options_.context, options_.all);
        label_columns_ = widest_label();
    }

    std::string write() {
        header();
        if (!identical(redline_)) legend();
        body();
        blank();
        paragraph({}, {}, plain_text(capital(summary_line(redline_.summary)) + ".", Style::strong), 0, 0);
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

    // Explains only the signs that occur.
    void legend() {
        struct Meaning {
            std::string_view sign;
            std::string_view words;
        };
        constexpr std::array meanings = {
            Meaning{kInserted, "new"},         Meaning{kDeleted, "deleted"},      Meaning{kEdited, "changed"},
            Meaning{kMovedHere, "moved here"}, Meaning{kMovedAway, "moved away"}, Meaning{kSplit, "split"},
            Meaning{kMerged, "merged"},
        };
        std::string text;
        for (const Meaning& meaning : meanings) {
            const bool occurs =
                meaning.sign == kMovedAway
                    ? !reading_.stubs().empty()
                    : std::any_of(redline_.entries.begin(), redline_.entries.end(),
                                  [&](const Entry& entry) { return sign_of(entry) == meaning.sign; });
            if (occurs)
                text += (text.empty() ? "" : "   ") + std::string(meaning.sign) + " " +
                        std::string(meaning.words);
        }
        if (text.empty()) return;
        Line legend = {{Style::dim, text, Glue::none}};
        legend.push_back({Style::plain, "   ", Glue::none});
        legend.push_back({Style::deleted, options_.colour ? "deleted" : "[-deleted-]", Glue::none});
        legend.push_back({Style::plain, " ", Glue::none});
        legend.push_back({Style::inserted, options_.colour ? "inserted" : "{+inserted+}", Glue::none});
        const bool phrases =
            std::any_of(redline_.entries.begin(), redline_.entries.end(), [](const Entry& entry) {
                return std::any_of(entry.segments.begin(), entry.segments.end(),
                                   [](const Segment& segment) { return segment.move != 0; });
            });
        if (phrases) {
            legend.push_back({Style::plain, "   ", Glue::none});
            legend.push_back({Style::moved_out, options_.colour ? "«moved" : "[-«moved-]", Glue::none});
            legend.push_back({Style::plain, " ", Glue::none});
            legend.push_back({Style::moved_in,
                              options_.colour ? "»inside a paragraph" : "{+»inside a paragraph+}",
                              Glue::none});
        }
        blank();
        paragraph({}, {}, legend, 0, 0);
    }

    // ---- the paragraphs

    void body() {
        if (identical(redline_) && !options_.all) return;
        std::size_t next_stub = 0;
        std::size_t folded_from = 0;
        const auto& stubs = reading_.stubs();
        while (next_stub < stubs.size() && stubs[next_stub].after == kStart) stub(stubs[next_stub++]);
        for (std::size_t i = 0; i < redline_.entries.size(); ++i) {
            const bool has_stub = next_stub < stubs.size() && stubs[next_stub].after == i;
            if (show_[i] != Show::hidden) {
                fold(folded_from, i);
                folded_from = i + 1;
                entry(i);
            } else if (has_stub) {
                fold(folded_from, i + 1);
                folded_from = i + 1;
            }
            while (next_stub < stubs.size() && stubs[next_stub].after == i) stub(stubs[next_stub++]);
        }
        fold(folded_from, redline_.entries.size());
    }

    void fold(std::size_t first, std::size_t end) {
        if (first >= end) return;
        blank();
        const std::string text = fold_words(reading_, first, end);
        paragraph({}, {}, {{Style::dim, "… " + escape_terminal(text), Glue::none}}, text_margin(), 0);
        blank();
    }

    void stub(const Stub& stub) {
        blank();
        Line text = {{Style::note,
                      escape_terminal(reading_.moved_away(stub)) + " moved " +
                          isolate(escape_terminal(reading_.moved_to(stub))),
                      Glue::none}};
        paragraph(kMovedAway, {}, text, text_margin(), 0);
        blank();
    }

    void entry(std::size_t index) {
        const Entry& entry = reading_.entry(index);
        const Paragraph& face = reading_.face(index);
        if (face.kind == Kind::heading || face.kind == Kind::title) {
            heading(index, entry, face);
        } else if (show_[index] == Show::context) {
            context(entry, face);
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
        for (const Line& part : entry_text(entry, false, text_options())) {
            for (const Piece& piece : part) {
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
        blank();
    }

    void moved_from(std::size_t index, std::size_t margin) {
        const std::string from = isolate(escape_terminal(reading_.moved_from(index)));
        paragraph({}, {}, {{Style::note, "moved from " + from, Glue::none}}, margin, 0);
    }

    void context(const Entry& entry, const Paragraph& face) {
        blank();
        Line label = label_of(entry, 0);
        for (Piece& piece : label) piece.style = Style::dim;
        const std::size_t indent = indent_of(face);
        // A line holds no more words than this.
        const std::string words = first_words(face.text, options_.width / 2);
        const Line text = {{Style::dim, shown_text(words, face.kind == Kind::table_row), Glue::none}};
        paragraph({}, label, abbreviate(text, options_.width - text_margin() - indent), text_margin(),
                  indent);
    }

    void full(std::size_t index, const Entry& entry, const Paragraph& face) {
        blank();
        const std::size_t indent = indent_of(face);
        if (entry.moved && !entry.olds.empty()) {
            moved_from(index, text_margin() + indent);
        }
        const std::vector<Line> parts = entry_text(entry, face.kind == Kind::table_row, text_options());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string_view sign = i == 0 ? sign_of(entry) : std::string_view();
            paragraph(sign, label_of(entry, i), parts[i], text_margin(), indent);
        }
        remarks(entry, reading_, text_margin() + indent);
        blank();
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
    std::vector<Show> show_;
    std::size_t label_columns_ = 0;
    std::string out_;
};

}  // namespace

std::string render_terminal(const Redline& redline, const TerminalOptions& options) {
    return Page(redline, options).write();
}

}  // namespace adref::viewer
