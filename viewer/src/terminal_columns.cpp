// The drafts side by side on a wide terminal: old words left, new ones right, each
// pair of paragraphs beginning on one line.
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_lines.h"
#include "viewer/src/terminal_plan.h"

#include <algorithm>
#include <string>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::string_view kGutter = " | ";

class Columns {
 public:
    Columns(const Redline& redline, const TerminalOptions& options)
        : reading_(redline),
          options_(options),
          width_((std::max(options.width, kLeastColumns) - kGutter.size()) / 2) {}

    std::string write() {
        const std::vector<Show> show = plan_terminal(reading_, options_.context, options_.all);
        const auto [old_name, new_name] = short_names(reading_.redline());
        row({{{Style::strong, isolate(escape_terminal(old_name)), Glue::none}}},
            {{{Style::strong, isolate(escape_terminal(new_name)), Glue::none}}});
        out_ += std::string(2 * width_ + kGutter.size(), '-') + "\n";
        std::size_t hidden = 0;
        std::size_t next = 0;
        const auto& asides = reading_.asides();
        const auto stubs = [&](std::size_t after) {
            for (; next < asides.size() && asides[next].after == after; ++next) stub(asides[next]);
        };
        stubs(kStart);
        for (std::size_t i = 0; i < show.size(); ++i) {
            if (show[i] == Show::hidden) {
                ++hidden;
            } else {
                fold(hidden);
                entry(i);
            }
            if (next < asides.size() && asides[next].after == i) fold(hidden);
            stubs(i);
        }
        fold(hidden);
        return std::move(out_) + capital(summary_line(reading_.redline().summary)) + ".\n";
    }

 private:
    using Lines = std::vector<Line>;

    void fold(std::size_t& hidden) {
        if (hidden == 0) return;
        const std::string words =
            "… " + grouped(hidden) + (hidden == 1 ? " paragraph unchanged" : " paragraphs unchanged");
        const Line line = {{Style::dim, words, Glue::none}};
        row({line}, {line});
        hidden = 0;
    }

    void stub(const Aside& aside) {
        const Line words = {{Style::dim, remark_of(reading_, aside), Glue::none}};
        aside.kind == Aside::Kind::part ? row({}, wrap(words, width_)) : row(wrap(words, width_), {});
    }

    void entry(std::size_t index) {
        const Entry& entry = reading_.entry(index);
        const Redline& redline = reading_.redline();
        Lines old_lines = side(entry, redline.old_side.document, entry.olds, Op::ins);
        Lines new_lines = side(entry, redline.new_side.document, entry.news, Op::del);
        if (entry.moved)
            new_lines.push_back(
                {{Style::note, "moved from " + isolate(escape_terminal(reading_.moved_from(index))),
                  Glue::none}});
        for (const std::string& remark : remarks_of(reading_, entry)) append(new_lines, Style::note, remark);
        for (const Signal& signal : entry.signals) {
            if (signal.axis != Axis::bracket) append(new_lines, Style::signal, signal_words(signal));
        }
        row(old_lines, new_lines);
    }

    void append(Lines& lines, Style style, const std::string& text) const {
        for (Line& line : wrap({{style, text, Glue::none}}, width_)) lines.push_back(std::move(line));
    }

    // The paragraphs of one side: its label, then everything but what `without` says.
    Lines side(const Entry& entry, const Document& document, const std::vector<std::uint32_t>& positions,
               Op without) const {
        std::vector<Line> paragraphs(1);
        std::size_t at = 0;
        const auto label = [&] {
            if (at >= positions.size()) return;
            const std::string& text = document.paragraphs[positions[at]].label;
            if (!text.empty())
                paragraphs.back().push_back(
                    {Style::strong, isolate(escape_terminal(text)) + " ", Glue::to_next});
        };
        if (positions.empty()) return {};
        label();
        for (const Segment& segment : entry.segments) {
            if (segment.op == without) continue;
            std::string_view rest = segment.text;
            while (true) {
                const std::size_t end = std::min(rest.find('\n'), rest.size());
                add(paragraphs.back(), segment.op, rest.substr(0, end));
                if (end == rest.size()) break;
                rest.remove_prefix(end + 1);
                paragraphs.emplace_back();
                ++at;
                label();
            }
        }
        Lines lines;
        for (const Line& paragraph : paragraphs) {
            for (Line& line : wrap(paragraph, width_)) lines.push_back(std::move(line));
        }
        return lines;
    }

    void add(Line& line, Op op, std::string_view text) const {
        if (text.empty()) return;
        std::string safe = escape_terminal(text);
        const Style style = op == Op::equal ? Style::plain : op == Op::del ? Style::deleted : Style::inserted;
        if (!options_.colour && op != Op::equal)
            safe = op == Op::del ? "[-" + safe + "-]" : "{+" + safe + "+}";
        line.push_back({style, std::move(safe), Glue::none});
    }

    void row(const Lines& left, const Lines& right) {
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            std::size_t used = 0;
            if (i < left.size()) {
                paint(out_, left[i], options_.colour);
                used = columns(left[i]);
            }
            out_ += std::string(width_ - std::min(width_, used), ' ');
            out_ += kGutter;
            if (i < right.size()) paint(out_, right[i], options_.colour);
            while (out_.back() == ' ') out_.pop_back();
            out_ += '\n';
        }
        out_ += '\n';
    }

    Reading reading_;
    const TerminalOptions& options_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string render_columns(const Redline& redline, const TerminalOptions& options) {
    return Columns(redline, options).write();
}

}  // namespace adref::viewer
