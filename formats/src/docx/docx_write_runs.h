// What stands inside a paragraph of a Word file: its runs, wrapped in the
// changes that brought or took them.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/docx/docx_write_comments.h"
#include "formats/src/docx/docx_write_revisions.h"
#include "formats/src/docx/docx_write_styles.h"
#include "formats/src/office/note_copies.h"
#include "formats/src/office/office_language.h"
#include "formats/src/office/typed_label.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace adref::formats::docx_write {

// What the runs of all parts share.
struct DocxShared {
    const OfficeLanguage& language;
    DocxRevisionWriter& revisions;
    NoteCopies& notes;
    DocxComments& comments;
};

class DocxRuns {
 public:
    // `moves`: moves are written as such; false where their ranges cannot be.
    // `calls`: notes can be called here.
    DocxRuns(DocxShared& shared, std::string& out, bool moves, bool calls)
        : shared_(shared), out_(out), moves_(moves), calls_(calls) {}

    // One run; `label_end` says what follows its text, as part of the label.
    void append(const RichRun& run, LabelEnd label_end);
    // The tab or space behind a label that is half old, half new.
    void append_label_end(LabelEnd kind);
    // A note's own sign at its beginning, with the space behind it.
    void append_note_sign(const NoteCopy& copy, const std::string& sign);
    // Ends the change at hand: before anything but a run.
    void close();

 private:
    struct Look {
        bool label = false;
        bool call = false;  // a footnote's sign
        bool right_to_left = false;
        bool han = false;
        MarkSet marks = 0;
        std::uint32_t formatted = kNoIndex;
        MarkSet old_marks = 0;
    };

    void enter(std::uint32_t inserted, std::uint32_t deleted);
    void open_run(const Look& look);
    void append_properties(const Look& look, MarkSet marks);
    void append_text(const RichRun& run, LabelEnd label_end);
    void append_pieces(std::string_view text);
    void append_call(const RichRun& run);
    void append_repeated_call(const RichRun& run, const NoteCopy& copy);
    void append_field_part(const Look& look, std::string_view content);

    DocxShared& shared_;
    std::string& out_;
    bool moves_;
    bool calls_;
    std::uint32_t inserted_ = kNoIndex;  // the changes that are open
    std::uint32_t deleted_ = kNoIndex;
    std::string_view text_name_ = "w:t";
    std::vector<OfficeStretch> stretches_;
};

}  // namespace adref::formats::docx_write
