#include "formats/src/pdf/pdf_tables.h"

#include "diffcore/unicode.h"
#include "formats/src/labels.h"
#include "formats/src/pdf/pdf_lines.h"
#include "formats/src/pdf/pdf_rows.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace adref::formats {
namespace {

// The narrowest room between two cells, in font sizes: wider than any space of
// a justified line that can be helped.
constexpr double kBetweenCells = 1.4;
// How far the edges of cells in one column may stand apart, in font sizes.
constexpr double kAligned = 0.5;
// Rows of two cells must be this many: fewer are a place and a date.
constexpr std::size_t kFewestPairs = 3;

using Cells = std::vector<PdfRow>;

PdfRow cell_of(std::vector<PdfWord> words) {
    PdfRow cell;
    cell.words = words;
    measure_pdf_row(cell);
    cell.words = std::move(words);  // in reading order again
    cell.words.front().glued = false;
    return cell;
}

Cells cells_of(const PdfRow& row, bool right_to_left) {
    Cells cells;
    std::vector<PdfWord> words;
    for (const PdfWord& word : row.words) {
        if (!words.empty()) {
            const PdfWord& last = words.back();
            const double gap = right_to_left ? last.left - word.right : word.left - last.right;
            if (gap > kBetweenCells * row.size) cells.push_back(cell_of(std::exchange(words, {})));
        }
        words.push_back(word);
    }
    if (!words.empty()) cells.push_back(cell_of(std::move(words)));
    return cells;
}

bool aligned(const PdfRow& a, const PdfRow& b) {
    const double most = kAligned * std::max(a.size, b.size);
    return std::abs(a.left - b.left) < most || std::abs(a.right - b.right) < most ||
           std::abs((a.left + a.right) - (b.left + b.right)) / 2 < most;
}

bool same_columns(const Cells& a, const Cells& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!aligned(a[i], b[i])) return false;
    }
    return true;
}

// "12.    Decides …": a number and its paragraph.
bool is_label(const PdfRow& cell) {
    const std::string text = style_pdf_row(cell, {}).text;
    const auto label = scan_label(text + " x");
    return label && label->rest >= text.size();
}

// A justified line of few words: all its gaps are equally wide. Numbers in
// columns may stand like that too.
bool is_spread(const PdfRow& row) {
    double least = 1e9;
    double most = 0;
    std::size_t letters = 0;
    for (std::size_t w = 0; w < row.words.size(); ++w) {
        letters += is_letter(unicode::decode(row.words[w].text, 0).code) ? 1U : 0U;
        if (w == 0 || row.words[w].glued) continue;
        const PdfWord& a = row.words[w - 1];
        const PdfWord& b = row.words[w];
        const double gap = std::max(b.left - a.right, a.left - b.right);
        least = std::min(least, gap);
        most = std::max(most, gap);
    }
    return row.words.size() > 2 && letters * 2 > row.words.size() && most - least < 0.25 * row.size;
}

bool could_be_row(const Cells& cells, const PdfRow& row) {
    if (is_spread(row)) return false;
    return cells.size() > 2 || (cells.size() == 2 && !is_label(cells[0]));
}

// Whether each cell of a row below stands in one of the columns, and which.
bool find_columns(const Cells& cells, const Cells& columns, std::vector<std::size_t>& places) {
    const bool right_to_left = columns.front().left > columns.back().left;
    places.clear();
    for (const PdfRow& cell : cells) {
        std::size_t at = 0;
        while (at < columns.size() && !aligned(cell, columns[at])) ++at;
        if (at == columns.size() || (!places.empty() && at <= places.back())) return false;
        // Wider than the column: a line of the text below.
        if (at + 1 < columns.size() &&
            (right_to_left ? cell.left < columns[at + 1].right : cell.right > columns[at + 1].left))
            return false;
        places.push_back(at);
    }
    return !places.empty() && places.size() < columns.size();
}

}  // namespace

std::vector<PdfTableRow> find_pdf_tables(const std::vector<PdfRow>& rows, bool right_to_left) {
    std::vector<PdfTableRow> table(rows.size());
    std::vector<Cells> cells;
    cells.reserve(rows.size());
    for (const PdfRow& row : rows) cells.push_back(cells_of(row, right_to_left));
    for (std::size_t i = 0; i < rows.size();) {
        if (!could_be_row(cells[i], rows[i])) {
            ++i;
            continue;
        }
        // Rows below each other; between them may stand more lines of some cells.
        std::vector<std::size_t> full = {i};
        std::vector<std::pair<std::size_t, std::vector<std::size_t>>> more;
        std::vector<std::size_t> places;
        std::size_t end = i + 1;
        for (; end < rows.size(); ++end) {
            const double distance = rows[end].middle() - rows[end - 1].middle();
            if (distance > rows[end].size * 4) break;
            if (same_columns(cells[end], cells[i]) && !is_spread(rows[end])) {
                full.push_back(end);
            } else if (distance < rows[end].size * 1.6 && cells[i].size() > 2 &&
                       find_columns(cells[end], cells[i], places)) {
                more.emplace_back(end, places);
            } else {
                break;
            }
        }
        const std::size_t fewest = cells[i].size() > 2 ? 2 : kFewestPairs;
        if (full.size() < fewest) {
            ++i;
            continue;
        }
        for (const std::size_t row : full) {
            for (PdfRow& cell : cells[row]) table[row].cells.push_back({std::move(cell)});
        }
        for (auto& [row, columns] : more) {
            const auto above = std::upper_bound(full.begin(), full.end(), row) - 1;
            for (std::size_t c = 0; c < columns.size(); ++c)
                table[*above].cells[columns[c]].push_back(std::move(cells[row][c]));
            table[row].cells.emplace_back();
            table[row].continues = true;
        }
        i = end;
    }
    return table;
}

Styled style_pdf_cells(const PdfTableRow& row, const std::set<std::string>& notes) {
    Styled all;
    std::uint32_t length = 0;
    const auto add = [&](const Styled& part, char before) {
        if (before != 0) {
            all.text.push_back(before);
            ++length;
        }
        for (Mark mark : part.marks) {
            mark.start += length;
            mark.end += length;
            all.marks.push_back(mark);
        }
        all.text += part.text;
        length += static_cast<std::uint32_t>(unicode::count_code_points(part.text));
    };
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        for (std::size_t l = 0; l < row.cells[c].size(); ++l) {
            const char between = l > 0 ? ' ' : '\t';
            add(style_pdf_row(row.cells[c][l], notes), c == 0 && l == 0 ? '\0' : between);
        }
    }
    return all;
}

}  // namespace adref::formats
