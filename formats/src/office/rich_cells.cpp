#include "formats/src/office/rich_cells.h"

#include <string>
#include <string_view>
#include <utility>

namespace adref::formats {
namespace {

// A run's text up to a line end, and what is behind it in a paragraph of its own.
void add_text(RichCell& cell, const RichRun& run) {
    std::string_view rest = run.text;
    while (true) {
        const std::size_t end = rest.find('\n');
        RichRun piece = run;
        piece.text = std::string(rest.substr(0, end));
        if (!piece.text.empty()) cell.back().runs.push_back(std::move(piece));
        if (end == std::string_view::npos) return;
        cell.back().end_inserted = run.inserted;
        cell.back().end_deleted = run.deleted;
        cell.emplace_back();
        rest.remove_prefix(end + 1);
    }
}

}  // namespace

std::vector<RichCell> cells_of(const RichParagraph& row) {
    std::vector<RichCell> cells(1, RichCell(1));
    for (const RichRun& run : row.runs) {
        if (run.type == RichRun::Type::cell_end) {
            if (cells.size() < kMaxTableColumns) {
                cells.emplace_back(1);
            } else {
                cells.back().emplace_back();
            }
        } else if (run.type == RichRun::Type::text) {
            add_text(cells.back(), run);
        } else {
            cells.back().back().runs.push_back(run);
        }
    }
    return cells;
}

}  // namespace adref::formats
