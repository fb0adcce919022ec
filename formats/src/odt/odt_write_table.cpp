// Rows of a rich text as a table.
#include "formats/src/odt/odt_write_story.h"
#include "formats/src/office/rich_cells.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <vector>

namespace adref::formats::odt_write {
namespace {

// With a row that comes or goes, all that is in it does; and its paragraphs look as it does.
std::vector<RichCell> odt_cells_of(const RichParagraph& row) {
    RichParagraph marked;
    marked.runs = row.runs;
    for (RichRun& run : marked.runs) {
        if (run.inserted == kNoIndex) run.inserted = row.end_inserted;
        if (run.deleted == kNoIndex) run.deleted = row.end_deleted;
    }
    std::vector<RichCell> cells = cells_of(marked);
    for (RichCell& cell : cells) {
        for (RichParagraph& paragraph : cell) {
            paragraph.properties = row.properties;
            paragraph.reformatted = row.reformatted;
            paragraph.old_properties = row.old_properties;
        }
    }
    return cells;
}

}  // namespace

void append_odt_table(std::string& out, std::span<const RichParagraph> rows, std::uint32_t number, bool last,
                      OdtShared& shared) {
    shared.styles.use_tables();
    std::vector<std::vector<RichCell>> table;
    table.reserve(rows.size());
    std::size_t columns = 1;
    for (const RichParagraph& row : rows) {
        table.push_back(odt_cells_of(row));
        columns = std::max(columns, table.back().size());
    }
    out += "<table:table table:style-name=\"Table\"";
    append_attribute(out, "table:name", "Table" + std::to_string(number));
    out += "><table:table-column";
    if (columns > 1) append_attribute(out, "table:number-columns-repeated", columns);
    out += "/>";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool tracked =
            shared.changes.known(rows[r].end_inserted) || shared.changes.known(rows[r].end_deleted);
        out += tracked ? "<table:table-row table:style-name=\"RowChanged\">"
                       : "<table:table-row table:style-name=\"Row\">";
        const std::vector<RichCell>& cells = table[r];
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const bool wide = c + 1 == cells.size();
            const std::size_t span = wide ? columns - c : 1;
            out += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"";
            if (span > 1) append_attribute(out, "table:number-columns-spanned", span);
            out += '>';
            OdtPlace place;
            place.row = true;
            place.last = last && wide && r + 1 == rows.size();
            append_odt_paragraphs(out, cells[c], place, shared);
            out += "</table:table-cell>";
            for (std::size_t i = 1; i < span; ++i) out += "<table:covered-table-cell/>";
        }
        out += "</table:table-row>";
    }
    out += "</table:table>";
}

}  // namespace adref::formats::odt_write
