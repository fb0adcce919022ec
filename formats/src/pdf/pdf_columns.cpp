#include "formats/src/pdf/pdf_columns.h"

#include "formats/src/pdf/pdf_rows.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace adref::formats {
namespace {

// Fewer lines side by side are a heading with its date, a row of a table, two
// signatures.
constexpr std::size_t kFewestLines = 5;
constexpr std::size_t kFewestAtGutter = 2;
// A zone of so few points has no such number of lines.
constexpr double kShortest = 30;
// Share of its width that a column's lines fill at least. Cells of tables and
// lists of names fill less.
constexpr double kFilled = 0.55;
constexpr double kFilledAtGutter = 0.2;
// The narrowest gutter, in font sizes.
constexpr double kGutter = 0.7;

// Of the widest pages that anybody prints on.
constexpr int kMostSteps = 1000;

struct Zone {
    double top = 0;
    double bottom = 0;
};

struct Cut {
    double x = 0;
    double height = 0;  // of all its zones
    std::vector<Zone> zones;
};

// One side of a gutter.
class Side {
 public:
    void add(const PdfWord& word) {
        left_ = std::min(left_, word.left);
        right_ = std::max(right_, word.right);
        width_ += word.width();
        lines_.insert(std::lround(word.base() / 4));
    }
    double left() const { return left_; }
    double right() const { return right_; }
    // Most lines have one of the other side beside them: columns, not centred
    // lines between others.
    bool is_beside(const Side& other) const {
        std::size_t beside = 0;
        for (const long line : lines_) {
            const auto next = other.lines_.lower_bound(line - 2);
            beside += next != other.lines_.end() && *next <= line + 2 ? 1U : 0U;
        }
        return beside * 2 > lines_.size();
    }
    bool is_column(bool expected) const {
        return lines_.size() >= (expected ? kFewestAtGutter : kFewestLines) &&
               width_ > (expected ? kFilledAtGutter : kFilled) * (right_ - left_) *
                            static_cast<double>(lines_.size());
    }

 private:
    double left_ = 1e9;
    double right_ = -1e9;
    double width_ = 0;
    std::set<long> lines_;
};

// The zones in which nothing crosses x and both sides look like columns.
// Precondition: the words are ordered by their tops.
Cut cut_at(double x, const std::vector<PdfWord>& words, bool expected) {
    Cut cut;
    cut.x = x;
    if (words.empty()) return cut;
    double end = 0;
    for (const PdfWord& word : words) end = std::max(end, word.bottom);
    std::vector<Zone> free = {{words.front().top, end}};
    for (const PdfWord& word : words) {
        if (word.left > x || word.right < x) continue;
        if (word.top < free.back().top) {
            free.back().top = std::max(free.back().top, word.bottom);
        } else {
            free.back().bottom = word.top;
            free.push_back({word.bottom, end});
        }
    }
    std::size_t from = 0;
    for (Zone& zone : free) {
        Side left;
        Side right;
        double size = 0;
        double top = 1e9;
        double bottom = -1e9;
        if (!expected && zone.bottom - zone.top < kShortest) continue;
        while (from < words.size() && words[from].middle() < zone.top) ++from;
        for (std::size_t i = from; i < words.size() && words[i].top < zone.bottom; ++i) {
            const PdfWord& word = words[i];
            if (word.middle() < zone.top || word.middle() > zone.bottom) continue;
            (word.right < x ? left : right).add(word);
            size = std::max(size, word.size);
            top = std::min(top, word.top);
            bottom = std::max(bottom, word.bottom);
        }
        if (!left.is_column(expected) || !right.is_column(expected)) continue;
        if (right.left() - left.right() < kGutter * size) continue;
        if (!left.is_beside(right) && !right.is_beside(left)) continue;
        cut.zones.push_back({top - 0.1, bottom + 0.1});
        cut.height += bottom - top;
    }
    return cut;
}

Cut best_cut(const PdfPage& page) {
    double left = 1e9;
    double right = -1e9;
    for (const PdfWord& word : page.words) {
        left = std::min(left, word.left);
        right = std::max(right, word.right);
    }
    Cut best;
    const double width = right - left;
    // In the middle third of the text, at steps narrower than any gutter.
    constexpr double step = 3;
    const int steps = static_cast<int>(width * 0.3 / step);
    for (int i = 0; i <= std::min(steps, kMostSteps); ++i) {
        Cut cut = cut_at(left + width * 0.35 + i * step, page.words, false);
        if (cut.height > best.height) best = std::move(cut);
    }
    return best;
}

void sort_by_top(PdfPage& page) {
    std::sort(page.words.begin(), page.words.end(),
              [](const PdfWord& a, const PdfWord& b) { return a.top < b.top; });
}

}  // namespace

double find_pdf_gutter(std::vector<PdfPage>& pages) {
    std::vector<double> gutters;
    for (PdfPage& page : pages) {
        sort_by_top(page);
        if (const Cut cut = best_cut(page); !cut.zones.empty()) gutters.push_back(cut.x);
    }
    if (gutters.empty() || gutters.size() * 3 < pages.size()) return 0;
    std::sort(gutters.begin(), gutters.end());
    return gutters[gutters.size() / 2];
}

std::vector<PdfRegion> find_pdf_regions(PdfPage page, bool right_to_left, double gutter) {
    sort_by_top(page);
    Cut cut = gutter > 0 ? cut_at(gutter, page.words, true) : Cut{};
    if (cut.zones.empty()) cut = best_cut(page);
    std::vector<PdfRegion> regions;
    const auto add = [&](std::vector<PdfWord>& words, bool column) {
        if (words.empty()) return;
        PdfRegion& region = regions.emplace_back();
        region.page = page.number;
        region.page_width = page.width;
        region.column = column;
        region.rows = make_pdf_rows(std::exchange(words, {}));
    };
    std::vector<PdfWord> wide;
    std::vector<PdfWord> left;
    std::vector<PdfWord> right;
    auto zone = cut.zones.begin();
    const auto close = [&] {
        add(right_to_left ? right : left, true);
        add(right_to_left ? left : right, true);
        ++zone;
    };
    for (PdfWord& word : page.words) {
        while (zone != cut.zones.end() && word.middle() > zone->bottom) {
            add(wide, false);
            close();
        }
        const bool inside = zone != cut.zones.end() && word.middle() > zone->top;
        if (!inside) {
            wide.push_back(std::move(word));
        } else {
            (word.right < cut.x ? left : right).push_back(std::move(word));
        }
    }
    if (zone != cut.zones.end()) {
        add(wide, false);
        close();
    }
    add(wide, false);
    return regions;
}

}  // namespace adref::formats
