// A table on a terminal: in columns where they are wide enough to read,
// otherwise a block of lines a row.
#include "diffcore/unicode.h"
#include "viewer/escape.h"
#include "viewer/src/terminal_lines.h"
#include "viewer/table.h"

#include <algorithm>
#include <numeric>

namespace adref::viewer {
namespace {

constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kGap = 2;           // between columns
constexpr std::size_t kLeastColumn = 14;  // narrower ones of running text are no pleasure to read
constexpr std::size_t kIndent = 4;        // of what a block's names stand before

Style style_of(const TableRun& run) {
    if (run.op == Op::del) return Style::deleted;
    if (run.op == Op::ins) return Style::inserted;
    return run.bold ? Style::strong : Style::plain;
}

// Spaces at either end stay outside the signs and the underline.
void add_run(Line& line, const TableRun& run, std::string_view text, bool colour) {
    const Style style = style_of(run);
    if (run.op == Op::equal) {
        if (!text.empty()) line.push_back({style, escape_terminal(text), Glue::none});
        return;
    }
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        if (!text.empty()) line.push_back({Style::plain, " ", Glue::none});
        return;
    }
    const std::size_t end = text.find_last_not_of(' ') + 1;
    if (first > 0) line.push_back({Style::plain, " ", Glue::none});
    if (!colour) line.push_back({style, run.op == Op::del ? "[-" : "{+", Glue::to_next});
    line.push_back({style, escape_terminal(text.substr(first, end - first)), Glue::none});
    if (!colour) line.push_back({style, run.op == Op::del ? "-]" : "+}", Glue::to_previous});
    if (end < text.size()) line.push_back({Style::plain, " ", Glue::none});
}

// A cell's lines as they were made, not wrapped yet.
std::vector<Line> lines_of(const TableCell& cell, bool colour) {
    std::vector<Line> lines(1);
    for (const TableRun& run : cell.runs) {
        std::string_view rest = run.text;
        while (true) {
            const std::size_t end = rest.find('\n');
            add_run(lines.back(), run, rest.substr(0, end), colour);
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
            lines.emplace_back();
        }
    }
    return lines;
}

Line styled(std::string_view text, Style style) {
    Line line;
    if (!text.empty()) line.push_back({style, escape_terminal(text), Glue::none});
    return line;
}

// Right-to-left words must not draw their neighbours' columns along.
void isolate_line(Line& line) {
    std::string words;
    for (const Piece& piece : line) words += piece.text;
    if (isolate(words).size() == words.size()) return;
    line.front().text.insert(0, "\u2068");
    line.back().text += "\u2069";
}

std::vector<Line> wrapped(const std::vector<Line>& lines, std::size_t width) {
    std::vector<Line> all;
    for (const Line& line : lines) {
        for (Line& piece : wrap(line, width)) {
            isolate_line(piece);
            all.push_back(std::move(piece));
        }
    }
    return all;
}

class Sheet {
 public:
    Sheet(const Table& table, std::size_t width, bool colour)
        : table_(table), width_(std::max(width, kLeastWidth)), colour_(colour) {}

    std::string write() {
        if (!table_.title.empty()) {
            text(styled(table_.title, Style::strong));
            out_ += '\n';
        }
        if (!table_.columns.empty()) {
            measure();
            if (share_out()) {
                in_columns();
            } else {
                in_blocks();
            }
        }
        note();
        return std::move(out_);
    }

 private:
    void line_end() {
        while (!out_.empty() && out_.back() == ' ') out_.pop_back();
        out_ += '\n';
    }

    void text(const Line& line, std::size_t indent = 0) {
        for (Line& piece : wrap(line, width_ - indent)) {
            isolate_line(piece);
            out_.append(indent, ' ');
            paint(out_, piece, {colour_});
            line_end();
        }
    }

    // How wide each column would like to be.
    void measure() {
        wanted_.assign(table_.columns.size(), 1);
        for (std::size_t c = 0; c < wanted_.size(); ++c)
            wanted_[c] = std::max<std::size_t>(1, columns(styled(table_.columns[c].title, Style::strong)));
        for (const TableRow& row : table_.rows) {
            if (row.heading) continue;
            const std::size_t cells = std::min(row.cells.size(), wanted_.size());
            for (std::size_t c = 0; c < cells; ++c) {
                for (const Line& line : lines_of(row.cells[c], colour_))
                    wanted_[c] = std::max(wanted_[c], columns(line));
            }
        }
    }

    // False where the columns of running text would be too narrow. A column
    // that wants less than its share leaves the rest to the others.
    bool share_out() {
        widths_ = wanted_;
        std::size_t room = width_;
        std::vector<std::size_t> open;
        const std::size_t gaps = kGap * (widths_.size() - 1);
        if (gaps >= room) return false;
        room -= gaps;
        for (std::size_t c = 0; c < widths_.size(); ++c) {
            if (table_.columns[c].share != 0) {
                open.push_back(c);
                continue;
            }
            if (widths_[c] > room) return false;
            room -= widths_[c];
        }
        while (!open.empty()) {
            std::size_t shares = 0;
            for (const std::size_t c : open) shares += table_.columns[c].share;
            const auto content = std::find_if(open.begin(), open.end(), [&](std::size_t c) {
                return wanted_[c] <= room * table_.columns[c].share / shares;
            });
            if (content == open.end()) break;
            room -= wanted_[*content];
            open.erase(content);
        }
        std::size_t shares = 0;
        for (const std::size_t c : open) shares += table_.columns[c].share;
        for (const std::size_t c : open) {
            const std::size_t part = room * table_.columns[c].share / shares;
            if (part < std::min(wanted_[c], kLeastColumn)) return false;
            widths_[c] = part;
            room -= part;
            shares -= table_.columns[c].share;
        }
        return true;
    }

    std::size_t total() const {
        return std::accumulate(widths_.begin(), widths_.end(), kGap * (widths_.size() - 1));
    }

    // Side by side; returns how many lines it took.
    std::size_t side_by_side(const std::vector<std::vector<Line>>& cells) {
        std::size_t height = 0;
        for (const auto& cell : cells) height = std::max(height, cell.size());
        for (std::size_t line = 0; line < height; ++line) {
            std::size_t pending = 0;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                const bool there = line < cells[c].size() && !cells[c][line].empty();
                if (there) {
                    out_.append(pending, ' ');
                    pending = 0;
                    paint(out_, cells[c][line], {colour_});
                }
                const std::size_t used = there ? columns(cells[c][line]) : 0;
                pending += widths_[c] - std::min(used, widths_[c]) + kGap;
            }
            line_end();
        }
        return height;
    }

    void in_columns() {
        std::vector<std::vector<Line>> cells(widths_.size());
        for (std::size_t c = 0; c < widths_.size(); ++c)
            cells[c] = wrapped({styled(table_.columns[c].title, Style::strong)}, widths_[c]);
        side_by_side(cells);
        std::string rule;
        for (std::size_t i = 0; i < total(); ++i) rule += "─";
        paint(out_, {{Style::dim, rule, Glue::none}}, {colour_});
        out_ += '\n';
        bool first = true;
        bool tall = false;  // the row before; a tall one stands apart
        for (const TableRow& row : table_.rows) {
            if (row.heading) {
                if (!first) out_ += '\n';
                heading(row);
                first = true;
                tall = false;
                continue;
            }
            for (std::size_t c = 0; c < widths_.size(); ++c) {
                cells[c] = c < row.cells.size() ? wrapped(lines_of(row.cells[c], colour_), widths_[c])
                                                : std::vector<Line>();
            }
            const bool now_tall = std::any_of(cells.begin(), cells.end(),
                                              [](const std::vector<Line>& cell) { return cell.size() > 1; });
            if (!first && (tall || now_tall)) out_ += '\n';
            side_by_side(cells);
            tall = now_tall;
            first = false;
        }
    }

    void heading(const TableRow& row) {
        if (row.cells.empty()) return;
        for (Line& line : lines_of(row.cells.front(), colour_)) {
            for (Piece& piece : line) {
                if (piece.style == Style::plain) piece.style = Style::strong;
            }
            text(line);
        }
    }

    // The first cell leads, the others stand under it with their names.
    void in_blocks() {
        bool first = true;
        for (const TableRow& row : table_.rows) {
            if (!first) out_ += '\n';
            first = false;
            if (row.heading) {
                heading(row);
                continue;
            }
            const std::size_t cells = std::min(row.cells.size(), widths_.size());
            for (std::size_t c = 0; c < cells; ++c) block_line(c, row.cells[c]);
        }
    }

    void block_line(std::size_t column, const TableCell& cell) {
        std::vector<Line> lines = lines_of(cell, colour_);
        if (lines.size() == 1 && lines.front().empty()) return;
        const std::string& title = table_.columns[column].title;
        if (!title.empty()) {
            Line name = styled(title + ": ", column == 0 ? Style::strong : Style::note);
            lines.front().insert(lines.front().begin(), name.begin(), name.end());
        }
        const std::size_t indent = column == 0 ? 0 : 2;
        bool lead = true;
        for (const Line& line : lines) {
            // What goes on hangs under the words.
            const std::size_t start = lead ? indent : kIndent;
            std::vector<Line> pieces = wrap(line, width_ - kIndent);
            for (Line& piece : pieces) {
                isolate_line(piece);
                out_.append(lead ? start : kIndent, ' ');
                paint(out_, piece, {colour_});
                line_end();
                lead = false;
            }
        }
    }

    void note() {
        std::string_view rest = table_.note;
        if (!rest.empty()) out_ += '\n';
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            text(styled(line, Style::note));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        }
    }

    const Table& table_;
    std::size_t width_;
    bool colour_;
    std::vector<std::size_t> wanted_;
    std::vector<std::size_t> widths_;
    std::string out_;
};

}  // namespace

std::string table_to_terminal(const Table& table, std::size_t width, bool colour) {
    return Sheet(table, width, colour).write();
}

}  // namespace adref::viewer
