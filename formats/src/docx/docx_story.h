// A story of a Word file (its body, or a note) as it comes out: paragraphs in
// order, those of text boxes behind the one that holds the box, tables as rows.
#pragma once

#include "formats/src/docx/docx_context.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

class DocxStory {
 public:
    explicit DocxStory(DocxContext& context) : context_(context) {}

    // Paragraphs may be open inside one another: that of a text box in that
    // which holds it.
    void open_paragraph();
    RichParagraph& paragraph() { return (*open_.back().flow)[open_.back().index]; }
    bool in_paragraph() const { return !open_.empty(); }
    // `continues`: what comes next belongs to it, as it does to a letter set large.
    void close_paragraph(bool continues);
    // Takes the paragraph away instead and gives its words. False: it holds more
    // than words, or stands inside another one.
    bool drop_paragraph(std::string& words);

    // Into the open paragraph.
    void add_text(std::string_view text, const RichRun& looks);
    void add(RichRun run);
    // Comments may start and end between paragraphs.
    void start_comment(std::uint32_t index);
    void end_comment(std::uint32_t index);

    // Only the outermost table has rows; the cells of tables inside its cells
    // are paragraphs of these.
    void open_table();
    void close_table() { --tables_open_; }
    void open_row();
    void close_row();
    void open_cell();
    void close_cell();
    bool in_outer_row() const { return tables_open_ == 1; }
    RichParagraph& row() { return body_[row_]; }

    // All paragraphs so far; starts anew.
    std::vector<RichParagraph> take();

 private:
    struct Place {
        std::vector<RichParagraph>* flow = nullptr;
        std::size_t index = 0;
    };

    RichParagraph* before();
    void take_first_properties();

    DocxContext& context_;
    std::vector<RichParagraph> body_;
    std::vector<RichParagraph> cell_;
    std::vector<RichParagraph>* flow_ = &body_;
    std::vector<Place> open_;
    std::vector<RichRun> waiting_;  // comments that start before the next paragraph
    bool continues_ = false;
    std::size_t tables_open_ = 0;
    std::uint32_t tables_ = 0;
    std::size_t row_ = 0;
    std::size_t cells_ = 0;  // of the row, so far
    std::size_t rows_open_ = 0;
    std::size_t cells_open_ = 0;
};

}  // namespace adref::formats
