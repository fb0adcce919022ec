// The paragraphs and tables of a Word file's text, or of one of its notes.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/docx/docx_write_ends.h"
#include "formats/src/docx/docx_write_lists.h"
#include "formats/src/docx/docx_write_moves.h"
#include "formats/src/docx/docx_write_runs.h"
#include "formats/src/docx/docx_write_styles.h"

#include <cstddef>
#include <span>
#include <string>

namespace adref::formats::docx_write {

class DocxStoryWriter {
 public:
    DocxStoryWriter(DocxShared& shared, DocxStyleWriter& styles, DocxLists& lists, std::string& out)
        : shared_(shared), styles_(styles), lists_(lists), out_(out) {}

    // The text itself, with its moves.
    void append_text(std::span<const RichParagraph> paragraphs, const DocxMoves& moves);
    // What a note says, its sign first.
    void append_note(std::span<const RichParagraph> paragraphs, const NoteCopy& copy,
                     const std::string& sign);

 private:
    struct Place {
        std::size_t paragraph = 0;
        bool last = false;   // of its text
        bool glued = false;  // to the next one
    };

    void append_paragraph(const RichParagraph& paragraph, const DocxEnd& end, Place place, DocxRuns& runs);
    void append_properties(const RichParagraph& paragraph, const DocxEnd& end);
    void append_look(const RichProperties& properties, LabelEnd label, bool old);
    void append_edges(std::size_t paragraph, std::size_t run, DocxRuns& runs);

    DocxShared& shared_;
    DocxStyleWriter& styles_;
    DocxLists& lists_;
    std::string& out_;
    const DocxMoves* moves_ = nullptr;
    std::size_t edge_ = 0;  // the next of them
    const NoteCopy* note_ = nullptr;
    const std::string* note_sign_ = nullptr;
    bool inside_ = false;  // a w:p that the paragraph before began
    bool after_table_ = false;
};

// The rows of one table, as a w:tbl.
void append_docx_table(std::string& out, std::span<const RichParagraph> rows, DocxShared& shared,
                       DocxStyleWriter& styles, bool calls, bool last);

}  // namespace adref::formats::docx_write
