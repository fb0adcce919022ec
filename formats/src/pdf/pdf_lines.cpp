#include "formats/src/pdf/pdf_lines.h"

#include "diffcore/unicode.h"
#include "formats/src/pdf/pdf_notes.h"
#include "formats/src/pdf/pdf_tables.h"
#include "formats/src/text_util.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace adref::formats {
namespace {

// The edges of the text in one kind of column.
struct Frame {
    std::vector<double> lefts;
    std::vector<double> rights;
    double left = 0;
    double right = 0;

    // A few rows may stand out: a heading in the margin, a wide table.
    void settle() {
        std::sort(lefts.begin(), lefts.end());
        std::sort(rights.begin(), rights.end());
        left = lefts[lefts.size() / 50];
        right = rights[rights.size() - 1 - rights.size() / 50];
    }
};

// Pages of a book have their margins shifted by turns: a frame for each.
class Frames {
 public:
    explicit Frames(const std::vector<PdfRegion>& regions) {
        for (const PdfRegion& region : regions) {
            for (const PdfRow& row : region.rows) {
                for (const std::size_t parity : {region.page % 2, kBoth}) {
                    Frame& frame = frames_[key_of(region, parity)];
                    frame.lefts.push_back(row.left);
                    frame.rights.push_back(row.right);
                }
            }
        }
        for (auto& [key, frame] : frames_) frame.settle();
    }

    const Frame& of(const PdfRegion& region) const {
        constexpr std::size_t enough = 10;
        constexpr double shifted = 6;
        const Frame& odd = find(key_of(region, 1));
        const Frame& even = find(key_of(region, 0));
        const double left = odd.left - even.left;
        const double right = odd.right - even.right;
        const bool turns = odd.lefts.size() >= enough && even.lefts.size() >= enough &&
                           std::abs(left) > shifted && std::abs(left - right) < shifted;
        return turns ? find(key_of(region, region.page % 2)) : find(key_of(region, kBoth));
    }

 private:
    using Key = std::tuple<std::size_t, bool, bool, long>;
    static constexpr std::size_t kBoth = 2;

    static Key key_of(const PdfRegion& region, std::size_t parity) {
        double left = 1e9;
        for (const PdfRow& row : region.rows) left = std::min(left, row.left);
        return {parity, region.column, region.column && left > region.page_width * 0.4,
                std::lround(region.page_width)};
    }

    const Frame& find(const Key& key) const {
        static const Frame none;
        const auto found = frames_.find(key);
        return found == frames_.end() ? none : found->second;
    }

    std::map<Key, Frame> frames_;
};

// How much room the line above would have needed to take this line's first
// word, or the part of it that can stand alone there.
double first_width(const PdfRow& row) {
    const double space = row.size * 0.25;
    // Two characters of Chinese: the second may be a sign that starts no line.
    if (is_ideograph(unicode::decode(row.words.front().text, 0).code)) return 2.2 * row.size;
    double width = 0;
    for (std::size_t w = 0; w < row.words.size() && (w == 0 || row.words[w].glued); ++w) {
        const PdfWord& word = row.words[w];
        const std::size_t hyphen = word.text.find('-', 1);
        if (hyphen != std::string::npos && hyphen + 1 < word.text.size()) {
            const double share = static_cast<double>(hyphen + 1) / static_cast<double>(word.text.size());
            return width + word.width() * share + space;
        }
        width += word.width();
    }
    return width + space;
}

}  // namespace

Styled style_pdf_row(const PdfRow& row, const std::set<std::string>& notes) {
    Styled styled;
    std::uint32_t length = 0;
    std::array<std::vector<Mark>, 4> marks;  // by kind, so that the last run is at the end
    for (const PdfWord& word : row.words) {
        if (!word.glued && !styled.text.empty()) {
            styled.text.push_back(' ');
            ++length;
        }
        const std::string sign = note_call(word);
        if (!sign.empty() && notes.contains(sign)) {
            const std::string call = "[^" + sign + "]";
            styled.text += call;
            length += static_cast<std::uint32_t>(unicode::count_code_points(call));
            continue;
        }
        const std::uint32_t start = length;
        styled.text += word.text;
        length += static_cast<std::uint32_t>(unicode::count_code_points(word.text));
        const auto add = [&](std::vector<Mark>& runs, MarkKind kind) {
            // The space between two marked words is marked too.
            if (!runs.empty() && runs.back().end + 1 >= start) {
                runs.back().end = length;
            } else {
                runs.push_back({kind, start, length});
            }
        };
        if (word.bold) add(marks[0], MarkKind::bold);
        if (word.italic) add(marks[1], MarkKind::italic);
        if (word.raised == PdfRaised::above) add(marks[2], MarkKind::superscript);
        if (word.raised == PdfRaised::below) add(marks[3], MarkKind::subscript);
    }
    for (const std::vector<Mark>& runs : marks)
        styled.marks.insert(styled.marks.end(), runs.begin(), runs.end());
    return styled;
}

std::vector<PdfLine> make_pdf_lines(const std::vector<PdfRegion>& regions, bool right_to_left,
                                    const std::vector<std::set<std::string>>& notes) {
    const Frames frames(regions);
    std::vector<PdfLine> lines;
    for (std::size_t r = 0; r < regions.size(); ++r) {
        const PdfRegion& region = regions[r];
        const Frame& frame = frames.of(region);
        const std::vector<PdfTableRow> table = find_pdf_tables(region.rows, right_to_left);
        for (std::size_t i = 0; i < region.rows.size(); ++i) {
            const PdfRow& row = region.rows[i];
            PdfLine line;
            if (table[i].cells.empty()) {
                line.styled = style_pdf_row(row, notes[region.page]);
            } else if (table[i].continues) {
                continue;  // its words are in the row above
            } else {
                line.styled = style_pdf_cells(table[i], notes[region.page]);
                line.cells = true;
            }
            line.page = region.page;
            line.region = r;
            line.size = row.size;
            line.middle = row.middle();
            const double before = row.left - frame.left;
            const double behind = frame.right - row.right;
            line.start = std::max(0.0, right_to_left ? behind : before);
            line.slack = std::max(0.0, right_to_left ? before : behind);
            line.first = first_width(row);
            line.bold = std::all_of(row.words.begin(), row.words.end(),
                                    [](const PdfWord& word) { return word.bold; });
            line.centred = before > row.size && std::abs(before - behind) < row.size * 0.5;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

}  // namespace adref::formats
