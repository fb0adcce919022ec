// Rows of a rich text as a table.
#include "formats/src/docx/docx_write_story.h"
#include "formats/src/office/rich_cells.h"
#include "formats/src/office/rich_look.h"
#include "formats/src/xml/xml_write.h"

#include <algorithm>
#include <vector>

namespace adref::formats::docx_write {
namespace {

class TablePrinter {
 public:
    TablePrinter(std::string& out, DocxShared& shared, DocxStyleWriter& styles, bool calls)
        : out_(out), shared_(shared), styles_(styles), runs_(shared, out, false, calls) {}

    void append(std::span<const RichParagraph> rows, bool last) {
        styles_.use_tables();
        std::vector<std::vector<RichCell>> table;
        table.reserve(rows.size());
        for (const RichParagraph& row : rows) {
            table.push_back(cells_of(row));
            columns_ = std::max(columns_, table.back().size());
        }
        out_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>";
        if (shared_.language.right_to_left) out_ += "<w:bidiVisual/>";
        out_ += "<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>";
        for (std::size_t i = 0; i < columns_; ++i) {
            out_ += "<w:gridCol";
            append_attribute(out_, "w:w", width());
            out_ += "/>";
        }
        out_ += "</w:tblGrid>";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            append_row(rows[i], table[i], last && i + 1 == rows.size());
        }
        out_ += "</w:tbl>";
    }

 private:
    std::size_t width() const { return kTextWidth / columns_; }

    void append_row(const RichParagraph& row, const std::vector<RichCell>& cells, bool last) {
        out_ += "<w:tr>";
        if (shared_.revisions.known(row.end_inserted) || shared_.revisions.known(row.end_deleted)) {
            out_ += "<w:trPr>";
            shared_.revisions.append_end(out_, row.end_inserted, row.end_deleted, false);
            out_ += "</w:trPr>";
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool wide = i + 1 == cells.size();
            const std::size_t span = wide ? columns_ - i : 1;
            out_ += "<w:tc><w:tcPr><w:tcW";
            append_attribute(out_, "w:w", width() * span);
            out_ += " w:type=\"dxa\"/>";
            if (span > 1) {
                out_ += "<w:gridSpan";
                append_attribute(out_, "w:val", span);
                out_ += "/>";
            }
            out_ += "</w:tcPr>";
            append_cell(row, cells[i], i == 0, last && wide);
            out_ += "</w:tc>";
        }
        out_ += "</w:tr>";
    }

    void append_cell(const RichParagraph& row, const RichCell& cell, bool first, bool last) {
        for (std::size_t i = 0; i < cell.size(); ++i) {
            const RichParagraph& paragraph = cell[i];
            out_ += "<w:p><w:pPr>";
            styles_.append_paragraph(out_, row.properties, LabelEnd::none, "");
            const bool tracked = shared_.revisions.known(paragraph.end_inserted) ||
                                 shared_.revisions.known(paragraph.end_deleted);
            if (tracked) {
                out_ += "<w:rPr>";
                shared_.revisions.append_end(out_, paragraph.end_inserted, paragraph.end_deleted, false);
                out_ += "</w:rPr>";
            }
            out_ += "</w:pPr>";
            append_runs(paragraph.runs, first && i == 0);
            if (last && i + 1 == cell.size()) shared_.comments.append_rest(out_);
            out_ += "</w:p>";
        }
    }

    void append_runs(std::span<const RichRun> runs, bool labelled) {
        TypedLabel label;
        if (labelled) label = typed_label(runs);
        const LabelEnd kind = label.text.empty() ? LabelEnd::none : LabelEnd::space;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            const bool ends_label = kind != LabelEnd::none && r == label.separated;
            runs_.append(runs[r], ends_label && !label.own_run ? kind : LabelEnd::none);
            if (ends_label && label.own_run) runs_.append_label_end(kind);
        }
        runs_.close();
    }

    std::string& out_;
    DocxShared& shared_;
    DocxStyleWriter& styles_;
    DocxRuns runs_;
    std::size_t columns_ = 1;
};

}  // namespace

void append_docx_table(std::string& out, std::span<const RichParagraph> rows, DocxShared& shared,
                       DocxStyleWriter& styles, bool calls, bool last) {
    TablePrinter(out, shared, styles, calls).append(rows, last);
}

}  // namespace adref::formats::docx_write
