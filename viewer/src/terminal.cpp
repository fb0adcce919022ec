// A comparison on a terminal, from the names of the drafts to the counts.
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/credit_words.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_credits.h"
#include "viewer/src/terminal_layout.h"
#include "viewer/src/terminal_signs.h"
#include "viewer/src/terminal_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace adref::viewer {
namespace {

constexpr std::size_t kLeastWidth = 20;

class Page {
 public:
    Page(const Redline& redline, TerminalOptions options, const AttributionLayer* layer)
        : redline_(redline),
          options_(std::move(options)),
          reading_(redline),
          screen_({options_.colour, options_.page}) {
        options_.width = std::max(options_.width, kLeastWidth);
        if (layer != nullptr) credited_.emplace(redline, *layer);
        if (!options_.page.empty()) targets_.emplace(reading_);
        show_ = plan_terminal(reading_, options_.context, options_.all,
                              credited_ ? remarked_entries(redline, *credited_) : std::vector<bool>());
        if (options_.bare) std::replace(show_.begin(), show_.end(), Show::heading, Show::hidden);
        const TerminalView view = {reading_, options_, credited_ ? &*credited_ : nullptr,
                                   targets_ ? &*targets_ : nullptr, show_};
        layout_ =
            options_.side_by_side && options_.width >= kLeastColumns ? two_columns(view) : one_text(view);
    }

    std::string write() {
        if (options_.bare) {
            body();
            return screen_.take();
        }
        header();
        if (const Line legend = legend_of(reading_, options_.colour); !legend.empty()) {
            screen_.blank();
            paragraph(legend);
        }
        body();
        screen_.blank();
        paragraph(plain_text(capital(summary_line(redline_.summary)) + ".", Style::strong));
        if (credited_) amendments();
        return screen_.take();
    }

 private:
    void paragraph(const Line& text) { screen_.lines(set({}, text, {}, options_.width)); }

    void header() {
        const Side& before = redline_.old_side;
        const Side& after = redline_.new_side;
        const auto [old_name, new_name] = short_names(redline_);
        Line names = plain_text(old_name, Style::strong);
        names.push_back({Style::plain, " → "});
        for (Piece& piece : plain_text(new_name, Style::strong)) names.push_back(std::move(piece));
        paragraph(names);
        std::string what = escape_terminal(before.document.title);
        if (before.document.title != after.document.title && !after.document.title.empty()) {
            what += what.empty() ? "" : " → ";
            what += escape_terminal(after.document.title);
        }
        if (!what.empty()) paragraph({{Style::plain, what}});
        const std::string sizes = grouped(before.words) + " → " + grouped(after.words) + " words, " +
                                  grouped(before.document.paragraphs.size()) + " → " +
                                  grouped(after.document.paragraphs.size()) + " paragraphs";
        paragraph({{Style::dim, sizes}});
    }

    void body() {
        if (identical(redline_) && !options_.all) return;
        if (!options_.bare) layout_->head(screen_);
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

    void entry(std::size_t index) {
        screen_.blank();
        layout_->entry(screen_, index);
        // Neighbours of a change are read as one with it.
        if (show_[index] != Show::context) screen_.blank();
    }

    void fold(std::size_t first, std::size_t end) {
        if (first >= end || options_.bare) return;
        screen_.blank();
        layout_->fold(screen_, {{Style::dim, "… " + escape_terminal(fold_words(reading_, first, end))}});
        screen_.blank();
    }

    void asides(std::size_t after) {
        const auto& all = reading_.asides();
        while (next_aside_ < all.size() && all[next_aside_].after == after) {
            screen_.blank();
            layout_->aside(screen_, all[next_aside_++]);
            screen_.blank();
        }
    }

    void amendments() {
        paragraph({{Style::strong, "Amendments: " + outcome_counts(*credited_) + "."}});
        const std::vector<std::string> unplaced = unplaced_lines(*credited_);
        if (unplaced.empty()) return;
        screen_.blank();
        paragraph({{Style::strong, "Without a place in the old draft:"}});
        for (const std::string& said : unplaced)
            screen_.lines(set_hanging({{Style::plain, said}}, kSignColumns, options_.width));
    }

    const Redline& redline_;
    TerminalOptions options_;
    Reading reading_;
    std::optional<CreditedRedline> credited_;
    std::optional<Targets> targets_;
    std::vector<Show> show_;
    std::unique_ptr<TerminalLayout> layout_;
    std::size_t next_aside_ = 0;
    Screen screen_;
};

}  // namespace

std::string render_terminal(const Redline& redline, const TerminalOptions& options,
                            const AttributionLayer* layer) {
    return Page(redline, options, layer).write();
}

}  // namespace adref::viewer
