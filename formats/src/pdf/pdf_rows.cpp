#include "formats/src/pdf/pdf_rows.h"

#include <algorithm>
#include <map>
#include <utility>

namespace adref::formats {
namespace {

// Letters of one line in different fonts stand up to this apart, in font sizes.
constexpr double kSameBase = 0.22;
// What is smaller than this share of its neighbour is a raised or lowered sign.
constexpr double kSmall = 0.86;

bool beside(const PdfWord& sign, const PdfWord& word) {
    const double before = sign.left - word.right;
    const double behind = word.left - sign.right;
    const double gap = std::max(before, behind);
    return gap < word.size * 0.6 && gap > -word.size * 0.4;
}

// Moves the words of `signs` that stand beside a word of `row` into it.
void attach(PdfRow& signs, PdfRow& row, PdfRaised raised) {
    const double overlap = std::min(signs.bottom, row.bottom) - std::max(signs.top, row.top);
    if (signs.size > row.size * kSmall || overlap < (signs.bottom - signs.top) * 0.3) return;
    std::vector<PdfWord> left;
    for (PdfWord& sign : signs.words) {
        const bool near =
            std::any_of(row.words.begin(), row.words.end(), [&](const PdfWord& word) { return beside(sign, word); });
        if (near && sign.size <= row.size * kSmall) {
            sign.raised = raised;
            row.words.push_back(std::move(sign));
        } else {
            left.push_back(std::move(sign));
        }
    }
    signs.words = std::move(left);
}

}  // namespace

void measure_pdf_row(PdfRow& row) {
    std::sort(row.words.begin(), row.words.end(),
              [](const PdfWord& a, const PdfWord& b) { return a.left < b.left; });
    row.left = row.words.front().left;
    row.right = row.left;
    std::map<double, std::size_t> letters;
    for (const PdfWord& word : row.words) {
        row.right = std::max(row.right, word.right);
        if (word.raised == PdfRaised::none) letters[word.size] += word.text.size();
    }
    if (letters.empty()) letters[row.words.front().size] = 1;
    row.size = std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
                   return a.second < b.second;
               })->first;
    row.top = 1e9;
    row.bottom = -1e9;
    for (const PdfWord& word : row.words) {
        if (word.size != row.size) continue;
        row.top = std::min(row.top, word.top);
        row.bottom = std::max(row.bottom, word.bottom);
    }
}

std::vector<PdfRow> make_pdf_rows(std::vector<PdfWord> words) {
    std::sort(words.begin(), words.end(),
              [](const PdfWord& a, const PdfWord& b) { return a.base() < b.base(); });
    std::vector<PdfRow> rows;
    double base = 0;
    double size = 0;
    for (PdfWord& word : words) {
        const bool same = !rows.empty() && word.base() - base <= kSameBase * std::max(size, word.size);
        if (!same) {
            rows.emplace_back();
            size = 0;
        }
        // The largest letters say where the line is.
        if (word.size > size) {
            size = word.size;
            base = word.base();
        }
        rows.back().words.push_back(std::move(word));
    }
    for (PdfRow& row : rows) measure_pdf_row(row);
    // A call of a footnote has a base a little above its line's, an index below it.
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        attach(rows[i], rows[i + 1], PdfRaised::above);
        if (rows[i].words.empty()) continue;
        attach(rows[i + 1], rows[i], PdfRaised::below);
        // Raised signs of a line that has both.
        if (rows[i + 1].words.empty() && i + 2 < rows.size()) std::swap(rows[i], rows[i + 1]);
    }
    std::erase_if(rows, [](const PdfRow& row) { return row.words.empty(); });
    for (PdfRow& row : rows) measure_pdf_row(row);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PdfRow& a, const PdfRow& b) { return a.bottom < b.bottom; });
    return rows;
}

}  // namespace adref::formats
