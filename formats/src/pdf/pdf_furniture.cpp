#include "formats/src/pdf/pdf_furniture.h"

#include "diffcore/unicode.h"
#include "formats/src/furniture.h"
#include "formats/src/numerals.h"
#include "formats/src/pdf/pdf_rows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

// Rows looked at from each edge of a page.
constexpr std::size_t kEdgeRows = 4;
// How far the same row may stand apart on two pages, in points.
constexpr double kSamePlace = 4;
// Share of a page's height at its edges in which a number alone is a page number.
constexpr double kMargin = 0.13;
constexpr double kSmallMargin = 72;  // points: of small pages that is more

// -- line numbers

struct LineNumber {
    std::size_t row = 0;  // of those with other words
    std::size_t word = 0;
    std::size_t at = 0;  // the row that it stands in
    long value = 0;
    double x = 0;
};

// A plain number of up to four digits, or -1.
long plain_number(std::string_view text) {
    long value = 0;
    if (text.empty() || text.size() > 4) return -1;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

// The numbers that stand beyond the text on one side of the page.
std::vector<LineNumber> margin_numbers(const std::vector<PdfRow>& rows, bool on_left) {
    std::vector<double> edges;  // of the text
    std::vector<double> places;
    for (const PdfRow& row : rows) {
        const auto is_text = [](const PdfWord& word) { return plain_number(word.text) < 0; };
        const auto first = std::find_if(row.words.begin(), row.words.end(), is_text);
        if (first == row.words.end()) continue;
        const auto last = std::find_if(row.words.rbegin(), row.words.rend(), is_text);
        edges.push_back(on_left ? first->left : -last->right);
        places.push_back(row.middle());
    }
    std::vector<LineNumber> numbers;
    if (edges.empty()) return numbers;
    std::sort(edges.begin(), edges.end());
    const double edge = edges[edges.size() / 20];
    std::sort(places.begin(), places.end());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const PdfRow& row = rows[at];
        const std::size_t w = on_left ? 0 : row.words.size() - 1;
        const PdfWord& word = row.words[w];
        const long value = plain_number(word.text);
        if (value < 0 || (on_left ? word.right : -word.left) > edge - 2) continue;
        const auto nearest = std::lower_bound(places.begin(), places.end(), row.middle() - row.size * 0.5);
        LineNumber number;
        number.row = static_cast<std::size_t>(nearest - places.begin());
        number.word = w;
        number.at = at;
        number.value = value;
        number.x = on_left ? word.right : word.left;
        numbers.push_back(number);
    }
    return numbers;
}

// They count lines: from one to the next as many as rows lie between.
bool count_lines(const std::vector<LineNumber>& numbers) {
    if (numbers.size() < 3) return false;
    std::size_t right = 0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const long rows = static_cast<long>(numbers[i].row) - static_cast<long>(numbers[i - 1].row);
        right += numbers[i].value - numbers[i - 1].value == rows && rows > 0 ? 1U : 0U;
    }
    return right * 10 >= (numbers.size() - 1) * 7;
}

void clear_line_numbers(const std::vector<PdfPage>& pages, std::vector<std::vector<PdfRow>>& rows,
                        bool on_left, std::vector<Remark>& report) {
    std::vector<std::vector<LineNumber>> found;
    std::vector<double> places;
    found.reserve(pages.size());
    for (const std::vector<PdfRow>& page : rows) {
        found.push_back(margin_numbers(page, on_left));
        if (!count_lines(found.back())) continue;
        for (const LineNumber& number : found.back()) places.push_back(number.x);
    }
    if (places.empty()) return;
    std::sort(places.begin(), places.end());
    // The last page may have too few to count by.
    const double place = places[places.size() / 2];
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const bool counted = count_lines(found[p]);
        std::string signs;
        for (const LineNumber& number : found[p]) {
            if (!counted && std::abs(number.x - place) > kSamePlace) continue;
            std::vector<PdfWord>& words = rows[p][number.at].words;
            signs += (signs.empty() ? "" : " ") + words[number.word].text;
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(number.word));
        }
        std::erase_if(rows[p], [](const PdfRow& row) { return row.words.empty(); });
        for (PdfRow& row : rows[p]) measure_pdf_row(row);
        if (!signs.empty())
            report.push_back({Remark::What::dropped, pages[p].number, std::move(signs), "line numbers"});
    }
}

// -- running rows

struct Edge {
    std::size_t page = 0;
    std::size_t row = 0;
    double place = 0;          // from the edge
    std::string text;          // as it stands
    std::vector<long> values;  // of its numbers
};

std::string text_of(const PdfRow& row) {
    std::string text;
    for (const PdfWord& word : row.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// The text with each number as one #, and the numbers.
std::string fold_numbers(const std::string& text, std::vector<long>& values) {
    std::string folded;
    if (const std::uint32_t roman = roman_value(text); roman != 0 && text.size() < 8) {
        values.push_back(static_cast<long>(roman));
        return "roman #";
    }
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded here = unicode::decode(text, i);
        const int digit = unicode::digit_value(here.code);
        if (digit >= 0) {
            if (!inside) {
                folded.push_back('#');
                values.push_back(0);
            }
            values.back() = std::min(values.back() * 10 + digit, 1'000'000'000L);
        } else {
            folded.append(text, i, here.bytes);
        }
        inside = digit >= 0;
        i += here.bytes;
    }
    return folded;
}

// Each of their numbers is the same everywhere or counts with the pages.
bool numbers_fit(const std::vector<const Edge*>& rows) {
    for (std::size_t k = 0; k < rows.front()->values.size(); ++k) {
        std::map<long, std::size_t> same;
        std::map<long, std::size_t> counting;
        for (const Edge* row : rows) {
            ++same[row->values[k]];
            ++counting[row->values[k] - static_cast<long>(row->page)];
        }
        const auto most = [](const std::map<long, std::size_t>& counts) {
            std::size_t found = 0;
            for (const auto& [value, count] : counts) found = std::max(found, count);
            return found;
        };
        if (std::max(most(same), most(counting)) * 10 < rows.size() * 8) return false;
    }
    return true;
}

// A row that needs no other page to be known: "3/56", or this page's own number.
bool numbers_its_page(const Edge& row, const PdfPage& page) {
    if (row.place > std::max(page.height * kMargin, kSmallMargin)) return false;
    if (is_page_number_line(row.text)) return true;
    return plain_number(row.text) == static_cast<long>(page.number);
}

class Running {
 public:
    Running(const std::vector<PdfPage>& pages, std::vector<std::vector<PdfRow>>& rows,
            std::vector<Remark>& report)
        : pages_(pages), rows_(rows), report_(report) {}

    void clear(bool at_top) {
        std::map<std::string, std::vector<Edge>> groups;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const std::size_t count = rows_[p].size();
            for (std::size_t k = 0; k < std::min(count, kEdgeRows); ++k) {
                Edge edge;
                edge.page = p;
                edge.row = at_top ? k : count - 1 - k;
                const PdfRow& row = rows_[p][edge.row];
                edge.place = at_top ? row.middle() : pages_[p].height - row.middle();
                edge.text = text_of(row);
                if (edge.text.size() > 300) continue;
                std::string folded = fold_numbers(edge.text, edge.values);
                groups[std::move(folded)].push_back(std::move(edge));
            }
        }
        std::vector<std::vector<bool>> running(pages_.size());
        for (std::size_t p = 0; p < pages_.size(); ++p) running[p].assign(rows_[p].size(), false);
        for (const auto& [folded, edges] : groups) {
            for (const Edge& edge : edges) {
                if (numbers_its_page(edge, pages_[edge.page])) running[edge.page][edge.row] = true;
            }
            mark_repeated(edges, running);
        }
        take(running, at_top);
    }

 private:
    void mark_repeated(const std::vector<Edge>& edges, std::vector<std::vector<bool>>& running) const {
        const std::size_t enough = std::clamp(pages_.size() * 3 / 10, std::size_t{2}, std::size_t{4});
        std::vector<const Edge*> sorted;
        sorted.reserve(edges.size());
        for (const Edge& edge : edges) sorted.push_back(&edge);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Edge* a, const Edge* b) { return a->place < b->place; });
        for (std::size_t i = 0; i < sorted.size();) {
            std::vector<const Edge*> together;
            const double place = sorted[i]->place;
            for (; i < sorted.size() && sorted[i]->place <= place + kSamePlace; ++i)
                together.push_back(sorted[i]);
            if (together.size() < enough || !numbers_fit(together)) continue;
            for (const Edge* edge : together) running[edge->page][edge->row] = true;
        }
    }

    // From the edge inwards, up to the first row that is text.
    void take(const std::vector<std::vector<bool>>& running, bool at_top) {
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            std::vector<PdfRow>& rows = rows_[p];
            std::size_t gone = 0;
            while (gone < rows.size() && running[p][at_top ? gone : rows.size() - 1 - gone]) ++gone;
            const auto count = static_cast<std::ptrdiff_t>(gone);
            const auto first = at_top ? rows.begin() : rows.end() - count;
            for (auto row = first; row != first + count; ++row) {
                report_.push_back(
                    {Remark::What::dropped, pages_[p].number, text_of(*row), "page number or page header"});
            }
            rows.erase(first, first + count);
        }
    }

    const std::vector<PdfPage>& pages_;
    std::vector<std::vector<PdfRow>>& rows_;
    std::vector<Remark>& report_;
};

}  // namespace

void clear_pdf_furniture(std::vector<PdfPage>& pages, std::vector<Remark>& report) {
    std::vector<std::vector<PdfRow>> rows;
    rows.reserve(pages.size());
    for (PdfPage& page : pages) rows.push_back(make_pdf_rows(std::exchange(page.words, {})));
    clear_line_numbers(pages, rows, true, report);
    clear_line_numbers(pages, rows, false, report);
    Running running(pages, rows, report);
    running.clear(true);
    running.clear(false);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (PdfRow& row : rows[p]) {
            if (const std::string text = text_of(row); is_rule_line(text)) {
                report.push_back({Remark::What::dropped, pages[p].number, text, "rule"});
                continue;
            }
            // Whether a word is raised is asked again in its column.
            for (PdfWord& word : row.words) {
                word.raised = PdfRaised::none;
                pages[p].words.push_back(std::move(word));
            }
        }
    }
}

}  // namespace adref::formats
