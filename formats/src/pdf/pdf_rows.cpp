#include "formats/src/pdf/pdf_rows.h"

#include "diffcore/unicode.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

// Letters of one line in different fonts stand up to this apart, in font sizes.
constexpr double kSameBase = 0.22;
// What is smaller than this share of its neighbour is a raised or lowered sign.
constexpr double kSmall = 0.86;

bool is_vowel_sign(char32_t code) {
    return (code >= 0x64B && code <= 0x65F) || code == 0x670;
}

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
        const bool near = std::any_of(row.words.begin(), row.words.end(),
                                      [&](const PdfWord& word) { return beside(sign, word); });
        if (near && sign.size <= row.size * kSmall) {
            sign.raised = raised;
            row.words.push_back(std::move(sign));
        } else {
            left.push_back(std::move(sign));
        }
    }
    signs.words = std::move(left);
}

// A vowel sign of Arabic, or several, apart from their letters: they are drawn
// each at its own height, so that poppler takes them for words.
bool is_signs(const PdfWord& word) {
    for (std::size_t i = 0; i < word.text.size();) {
        const unicode::Decoded here = unicode::decode(word.text, i);
        if (!is_vowel_sign(here.code)) return false;
        i += here.bytes;
    }
    return true;
}

// About how wide Arabic letters are beside each other.
double weight(char32_t code) {
    constexpr std::u32string_view narrow =
        U"\u0627\u0623\u0625\u0622\u0644\u0631\u0632\u0626\u064A\u0628\u062A\u062B\u0646\u0640";
    constexpr std::u32string_view wide = U"\u0633\u0634\u0635\u0636";
    if (is_vowel_sign(code)) return 0;
    if (narrow.find(code) != std::u32string_view::npos) return 0.6;
    return wide.find(code) != std::u32string_view::npos ? 1.6 : 1;
}

// Puts the signs before the letter that they stand over: in the order of sight
// this is where they belong, in the order of reading they are behind it.
void put_over(const PdfWord& signs, PdfWord& word) {
    double all = 0;
    for (std::size_t i = 0; i < word.text.size();) {
        const unicode::Decoded here = unicode::decode(word.text, i);
        all += weight(here.code);
        i += here.bytes;
    }
    const double place = ((signs.left + signs.right) / 2 - word.left) / std::max(word.width(), 0.1) * all;
    double passed = 0;
    std::size_t at = 0;
    std::size_t before = 0;
    while (at < word.text.size()) {
        const unicode::Decoded here = unicode::decode(word.text, at);
        passed += weight(here.code);
        if (!is_vowel_sign(here.code)) before = at;
        if (passed >= place && !is_vowel_sign(here.code)) break;
        at += here.bytes;
    }
    word.text.insert(before, signs.text);
}

// The word nearest to the signs, of the rows that they are in the height of.
void give_signs(const std::vector<PdfWord>& signs, std::vector<PdfRow>& rows) {
    for (const PdfWord& sign : signs) {
        const double x = (sign.left + sign.right) / 2;
        PdfWord* best = nullptr;
        double distance = 1e9;
        const auto start = std::lower_bound(rows.begin(), rows.end(), sign.top - 2 * sign.size,
                                            [](const PdfRow& row, double y) { return row.bottom < y; });
        for (auto row = start; row != rows.end() && row->top < sign.bottom + 2 * sign.size; ++row) {
            for (PdfWord& word : row->words) {
                const double beside = std::max({word.left - x, x - word.right, 0.0});
                const double apart = beside + std::abs(word.base() - sign.base());
                if (apart < distance) {
                    distance = apart;
                    best = &word;
                }
            }
        }
        if (best != nullptr) {
            put_over(sign, *best);
        } else {
            rows.emplace_back().words.push_back(sign);  // nothing is lost
        }
    }
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
    // A word in another font has another box.
    std::vector<double> tops;
    std::vector<double> bottoms;
    for (const PdfWord& word : row.words) {
        if (word.size != row.size) continue;
        tops.push_back(word.top);
        bottoms.push_back(word.bottom);
    }
    const auto half = static_cast<std::ptrdiff_t>(tops.size() / 2);
    std::nth_element(tops.begin(), tops.begin() + half, tops.end());
    std::nth_element(bottoms.begin(), bottoms.begin() + half, bottoms.end());
    row.top = tops[static_cast<std::size_t>(half)];
    row.bottom = bottoms[static_cast<std::size_t>(half)];
}

std::vector<PdfRow> make_pdf_rows(std::vector<PdfWord> words) {
    const auto letters = std::partition(words.begin(), words.end(), is_signs);
    std::vector<PdfWord> signs(std::make_move_iterator(words.begin()), std::make_move_iterator(letters));
    words.erase(words.begin(), letters);
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
    if (!signs.empty()) give_signs(signs, rows);
    for (PdfRow& row : rows) measure_pdf_row(row);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PdfRow& a, const PdfRow& b) { return a.bottom < b.bottom; });
    return rows;
}

}  // namespace adref::formats
