#include "viewer/src/terminal_text.h"

#include "viewer/escape.h"
#include "viewer/src/words.h"

#include <algorithm>

namespace adref::viewer {
namespace {

constexpr std::size_t kContextWords = 12;  // kept beside a change
constexpr std::size_t kLeadWords = 8;      // kept at the start of a paragraph
constexpr std::string_view kMovedAway = "«";
constexpr std::string_view kMovedHere = "»";
constexpr std::size_t kLeastGap = 12;  // fewer words than this are not worth leaving out

Style style_of(const Segment& segment) {
    if (segment.op == Op::del) return segment.move != 0 ? Style::moved_out : Style::deleted;
    if (segment.op == Op::ins) return segment.move != 0 ? Style::moved_in : Style::inserted;
    return Style::plain;
}

class Writer {
 public:
    Writer(const Entry& entry, bool table_row, const TextOptions& options)
        : entry_(entry), table_row_(table_row), options_(options) {
        lines_.emplace_back();
        for (const Segment& segment : entry.segments) moves_ = std::max(moves_, segment.move);
    }

    std::vector<Line> write() {
        for (std::size_t i = 0; i < entry_.segments.size(); ++i) {
            const Segment& segment = entry_.segments[i];
            if (segment.op == Op::equal) {
                equal(segment.text, i == 0, i + 1 == entry_.segments.size());
            } else if (options_.words == Words::both ||
                       (segment.op == Op::del) == (options_.words == Words::olds)) {
                change(segment);
            }
        }
        return std::move(lines_);
    }

 private:
    void put(Style style, std::string text, Glue glue = Glue::none) {
        if (!text.empty()) lines_.back().push_back({style, std::move(text), glue});
    }

    // One space, unless there is one.
    void space() {
        if (!lines_.back().empty() && !lines_.back().back().text.ends_with(' ')) put(Style::plain, " ");
    }

    void equal(std::string_view text, bool first, bool last) {
        if (options_.elide && !(first && last)) {
            const std::size_t head = end_of_words(text, first ? kLeadWords : kContextWords);
            const std::size_t tail = last ? text.size() : start_of_words(text, kContextWords);
            if (tail > head && end_of_words(text.substr(head, tail - head), kLeastGap) < tail - head) {
                std::string_view front = text.substr(0, head);
                while (!front.empty() && front.back() == ' ') front.remove_suffix(1);
                put(Style::plain, shown_text(front, table_row_) + " ");
                put(Style::dim, last ? "⋯" : "⋯ ");
                put(Style::plain, shown_text(text.substr(tail), table_row_));
                return;
            }
        }
        put(Style::plain, shown_text(text, table_row_));
    }

    // A paragraph boundary inside a split or merged entry stands between the
    // pieces of a change.
    void change(const Segment& segment) {
        const bool parts = entry_.relation == Relation::split && segment.op == Op::ins;
        const bool joins = entry_.relation == Relation::merged && segment.op == Op::del;
        std::string_view rest = segment.text;
        while (parts || joins) {
            const std::size_t end = rest.find('\n');
            if (end == std::string_view::npos) break;
            marked(segment, rest.substr(0, end));
            rest.remove_prefix(end + 1);
            if (parts || options_.words == Words::olds) {
                lines_.emplace_back();
            } else {
                // The boundary itself is what was deleted.
                space();
                marked(segment, "¶");
                put(Style::plain, " ");
            }
        }
        marked(segment, rest);
    }

    // Spaces at the end stay outside the signs and the underline.
    void marked(const Segment& segment, std::string_view text) {
        if (text.empty()) return;
        const Style style = style_of(segment);
        std::size_t end = text.size();
        while (end > 0 && text[end - 1] == ' ') --end;
        const bool only_spaces = end == 0;
        if (only_spaces) end = text.size();
        const bool deleted = segment.op == Op::del;
        // The space that stood, or now stands, where a paragraph ended.
        if (only_spaces && entry_.relation == (deleted ? Relation::split : Relation::merged)) {
            if (!deleted || options_.words == Words::olds) space();
            return;
        }
        std::size_t begin = 0;
        if (segment.move != 0 && !only_spaces) {
            while (text[begin] == ' ') ++begin;
            if (begin > 0) space();
        }
        if (!options_.colour) put(style, deleted ? "[-" : "{+", Glue::to_next);
        if (segment.move != 0) {
            std::string sign(deleted ? kMovedAway : kMovedHere);
            if (moves_ > 1) sign += std::to_string(segment.move) + " ";
            put(style, std::move(sign), Glue::to_next);
        }
        // A space alone would be invisible.
        put(style, only_spaces ? std::string("␣") : shown_text(text.substr(begin, end - begin), table_row_));
        if (!options_.colour) put(style, deleted ? "-]" : "+}", Glue::to_previous);
        if (end < text.size() || only_spaces) put(Style::plain, " ");
    }

    const Entry& entry_;
    bool table_row_;
    TextOptions options_;
    std::uint32_t moves_ = 0;
    std::vector<Line> lines_;
};

}  // namespace

std::string shown_text(std::string_view text, bool table_row) {
    if (!table_row) return escape_terminal(text);
    std::string out;
    std::size_t start = 0;
    for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t', start)) {
        append_terminal(out, text.substr(start, tab - start));
        out += " | ";
        start = tab + 1;
    }
    append_terminal(out, text.substr(start));
    return out;
}

std::vector<Line> entry_text(const Entry& entry, bool table_row, const TextOptions& options) {
    return Writer(entry, table_row, options).write();
}

Line plain_text(std::string_view text, Style style) {
    Line line;
    if (!text.empty()) line.push_back({style, escape_terminal(text), Glue::none});
    return line;
}

}  // namespace adref::viewer
