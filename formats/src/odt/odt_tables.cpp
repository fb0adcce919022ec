// Tables, row by row. Only the outermost table has rows; the cells of tables
// inside its cells are paragraphs of these.
#include "formats/src/odt/odt_body.h"

#include <algorithm>
#include <iterator>

namespace adref::formats {

// Elements stand in one another; OdtXml bounds how deep (kMaxOdtDepth).
// NOLINTBEGIN(misc-no-recursion)
namespace {

std::string words_of(const RichParagraph& paragraph) {
    std::string words;
    for (const RichRun& run : paragraph.runs) words += run.text;
    return words;
}

RichProperties of_row(const RichProperties& from) {
    RichProperties to;
    to.kind = from.kind;
    to.level = from.level;
    to.list = from.list;
    to.list_level = from.list_level;
    to.list_start = from.list_start;
    return to;
}

bool says(const RichRun& run) {
    return run.type == RichRun::Type::note || (run.type == RichRun::Type::text && !run.text.empty());
}

}  // namespace

void OdtBody::read_table() {
    if (tables_open_ > 0) {
        read_blocks();
        return;
    }
    ++tables_open_;
    read_rows(++tables_);
    --tables_open_;
}

// Rows may stand in groups, headers and the like.
void OdtBody::read_rows(std::uint32_t table) {
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        if (xml_.tag() == OdtTag::row) {
            read_row(table);
        } else if (xml_.tag() == OdtTag::drawing_text) {
            xml_.skip();
        } else {
            read_rows(table);
        }
    }
}

void OdtBody::read_row(std::uint32_t table) {
    Cells cells;
    cells.row.row = true;
    cells.row.table = table;
    const std::uint32_t repeated = xml_.count(OdtSpace::table, u"number-rows-repeated");
    const bool tracked = context_.styles.row(xml_.attribute(OdtSpace::table, u"style-name")).row_tracked;
    const std::uint32_t arrives = inserted();
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        if (xml_.tag() == OdtTag::cell || xml_.tag() == OdtTag::covered_cell) {
            read_cell(cells);
        } else {
            xml_.skip();
        }
    }
    RichParagraph& row = cells.row;
    if (arrives != kNoIndex && arrives == inserted()) row.end_inserted = arrives;
    if (tracked) take_tracked(row);
    ++context_.paragraphs;
    const bool words = std::any_of(row.runs.begin(), row.runs.end(), says);
    for (std::uint32_t again = 1; words && again < repeated; ++again) {
        if (++context_.repeats > kMaxOdtRepeats) {
            xml_.fail("tables repeat more than " + std::to_string(kMaxOdtRepeats) + " rows");
            return;
        }
        ++context_.paragraphs;
        context_.runs += row.runs.size();
        check_bounds();
        if (xml_.error()) return;
        flow_->push_back(row);
    }
    flow_->push_back(std::move(row));
    check_bounds();
}

// The row came or went as a whole if all its words did.
void OdtBody::take_tracked(RichParagraph& row) {
    bool all_inserted = true;
    bool all_deleted = true;
    std::uint32_t by = kNoIndex;
    std::uint32_t gone_by = kNoIndex;
    for (const RichRun& run : row.runs) {
        if (!says(run)) continue;
        all_inserted = all_inserted && run.inserted != kNoIndex;
        all_deleted = all_deleted && run.deleted != kNoIndex;
        by = std::min(by, run.inserted);
        gone_by = std::min(gone_by, run.deleted);
    }
    if (all_inserted) row.end_inserted = by;
    if (all_deleted) row.end_deleted = gone_by;
}

void OdtBody::read_cell(Cells& cells) {
    const bool covered = xml_.tag() == OdtTag::covered_cell;
    const std::uint32_t repeated = xml_.count(OdtSpace::table, u"number-columns-repeated");
    const std::uint32_t wide = xml_.count(OdtSpace::table, u"number-columns-spanned");
    Flow paragraphs;
    Surroundings outside = leave(paragraphs, false);
    read_blocks();
    enter(std::move(outside));
    if (covered) {
        for (const RichParagraph& paragraph : paragraphs) {
            std::string words = words_of(paragraph);
            if (!words.empty()) context_.drop(std::move(words), "covered by another cell of the table");
        }
        paragraphs.clear();
    }
    std::uint32_t count = repeated;
    if (covered) {
        // What a wide cell covers in its own row is no cell.
        const std::uint32_t part = std::min(count, cells.covered);
        cells.covered -= part;
        count -= part;
    } else {
        cells.covered = wide - 1;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (cells.count >= kMaxOdtColumns) {
            xml_.fail("a table has more than " + std::to_string(kMaxOdtColumns) + " columns");
            return;
        }
        add_cell(cells, paragraphs);
    }
}

// A row can have one number: that of its first paragraph, which in a table with
// a column of numbers is the row's. Other numbers in its cells are left out.
void OdtBody::add_cell(Cells& cells, Flow paragraphs) {
    std::vector<RichRun>& runs = cells.row.runs;
    if (cells.count > 0) {
        RichRun end;
        end.type = RichRun::Type::cell_end;
        runs.push_back(std::move(end));
    }
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        RichParagraph& from = paragraphs[i];
        if (cells.count == 0 && i == 0) {
            cells.row.properties = of_row(from.properties);
            cells.row.old_properties = of_row(from.old_properties);
            if (from.reformatted != kNoIndex && cells.row.old_properties != cells.row.properties) {
                cells.row.reformatted = from.reformatted;
            } else {
                cells.row.old_properties = {};
            }
        } else if (from.properties.list != kNoIndex) {
            context_.drop(words_of(from), "its number: of a table's row only the first is kept");
        }
        std::move(from.runs.begin(), from.runs.end(), std::back_inserter(runs));
        if (i + 1 == paragraphs.size()) break;
        RichRun line;
        line.text = "\n";
        line.inserted = from.end_inserted;
        line.deleted = from.end_deleted;
        runs.push_back(std::move(line));
    }
    context_.runs += 1 + paragraphs.size();
    ++cells.count;
}

// NOLINTEND(misc-no-recursion)

}  // namespace adref::formats
