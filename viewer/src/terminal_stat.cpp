// How much of each section changed, a line each, as `git diff --stat` does for files.
#include "viewer/escape.h"
#include "viewer/renderer.h"
#include "viewer/src/measure.h"
#include "viewer/src/phrases.h"
#include "viewer/src/terminal_lines.h"

#include <algorithm>
#include <string>
#include <vector>

namespace adref::viewer {
namespace {

constexpr std::size_t kMostBar = 30;
constexpr std::size_t kLeastTitle = 12;
constexpr std::size_t kTitleWords = 14;
constexpr std::size_t kIndent = 2;

struct Row {
    Line title;
    Measure measure;
    bool leaf = true;  // no other section is part of it
};

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::vector<Row> rows_of(const Reading& reading) {
    const Measures measures = measure(reading);
    std::vector<std::size_t> depth(measures.sections.size(), 0);
    std::vector<bool> has_part(measures.sections.size(), false);
    for (const std::size_t parent : measures.parent) {
        if (parent != kStart) has_part[parent] = true;
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < measures.sections.size(); ++i) {
        const Measure& section = measures.sections[i];
        if (measures.parent[i] != kStart) depth[i] = depth[measures.parent[i]] + 1;
        if (section.changed == 0) continue;
        std::string title = "before the first heading";
        if (section.entry != kStart) {
            const Paragraph& heading = reading.face(section.entry);
            title = heading.label;
            if (!title.empty() && !heading.text.empty()) title += ' ';
            title += first_words(heading.text, kTitleWords);
        }
        const bool leaf = !has_part[i];
        title.insert(0, std::string(kIndent * depth[i], ' '));
        rows.push_back({{{Style::plain, isolate(escape_terminal(title)), Glue::none}}, section, leaf});
    }
    return rows;
}

// "------++++": as long as what changed beside the largest section without others in
// it, at least one sign of each kind that there is; longer ones are cut.
Line bar_of(const Sizes& sizes, std::size_t most, std::size_t width) {
    const std::size_t all = std::max<std::size_t>({sizes.words_deleted + sizes.words_inserted, most, 1});
    const auto length = [&](std::size_t words) {
        return words == 0 ? std::size_t{0} : std::max<std::size_t>(words * width / all, 1);
    };
    Line bar;
    if (sizes.words_deleted > 0)
        bar.push_back({Style::deleted, std::string(length(sizes.words_deleted), '-'), Glue::none});
    if (sizes.words_inserted > 0)
        bar.push_back({Style::inserted, std::string(length(sizes.words_inserted), '+'), Glue::none});
    return bar;
}

}  // namespace

std::string render_stat(const Redline& redline, const TerminalOptions& options) {
    const Reading reading(redline);
    const std::vector<Row> rows = rows_of(reading);
    std::size_t title = 0;
    std::size_t most = 0;  // words that came and went
    std::size_t digits = 1;
    std::size_t word_digits = 1;
    for (const Row& row : rows) {
        const Sizes& sizes = row.measure.sizes;
        title = std::max(title, columns(row.title));
        if (row.leaf) most = std::max(most, sizes.words_deleted + sizes.words_inserted);
        digits = std::max(digits, grouped(row.measure.changed).size());
        word_digits = std::max(
            {word_digits, grouped(sizes.words_deleted).size(), grouped(sizes.words_inserted).size()});
    }
    const std::size_t width = std::max<std::size_t>(options.width, 20);
    const std::size_t numbers = digits + 2 * (word_digits + 2) + 4;
    const std::size_t room = width - std::min(width, numbers);
    const std::size_t bar =
        room > title + 6 ? std::min(room - title, kMostBar) : std::min<std::size_t>(room / 3, kMostBar);
    title = std::clamp(title, kLeastTitle, std::max(room - std::min(room, bar), kLeastTitle));
    std::string out;
    for (const Row& row : rows) {
        const Sizes& sizes = row.measure.sizes;
        Line line = abbreviate(row.title, title);
        const std::size_t used = columns(line);
        line.push_back({Style::plain, std::string(title - std::min(title, used), ' ') + " ", Glue::none});
        line.push_back({Style::strong, padded(grouped(row.measure.changed), digits), Glue::none});
        line.push_back({Style::dim,
                        " " + padded("-" + grouped(sizes.words_deleted), word_digits + 1) + " " +
                            padded("+" + grouped(sizes.words_inserted), word_digits + 1) + " ",
                        Glue::none});
        for (Piece& piece : bar_of(sizes, most, bar)) line.push_back(std::move(piece));
        paint(out, line, {options.colour});
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out += '\n';
    }
    if (!rows.empty()) out += '\n';
    return out + capital(summary_line(redline.summary)) + ".\n";
}

}  // namespace adref::viewer
