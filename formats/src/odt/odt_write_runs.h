// What stands inside of the paragraphs of an OpenDocument, and the changes that
// begin and end between its words.
#pragma once

#include "formats/rich_text.h"
#include "formats/src/odt/odt_write_changes.h"
#include "formats/src/odt/odt_write_lists.h"
#include "formats/src/odt/odt_write_styles.h"
#include "formats/src/office/note_copies.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats::odt_write {

// What all texts of a document share.
struct OdtShared {
    const RichText& text;
    OdtStyleWriter& styles;
    OdtListWriter& lists;
    OdtChangeWriter& changes;
    NoteCopies& notes;
    std::vector<bool> commented;  // by comment: it is in the text
};

// Puts what comes either into the text or, while it is deleted, into the words
// of a region.
class OdtRuns {
 public:
    OdtRuns(OdtShared& shared, std::string& out) : shared_(shared), out_(out) {}

    // Where things go now.
    std::string& out() { return deleting_ ? words_ : out_; }

    // The tags around the paragraph at hand: a region begins and ends with them.
    void set_tags(std::string first, std::string last) {
        first_ = std::move(first);
        last_ = std::move(last);
    }
    const std::string& last_tag() const { return last_; }

    // What follows was inserted or deleted by these changes, or by none.
    void enter(std::uint32_t inserted, std::uint32_t deleted);
    bool deletes() const { return deleting_; }

    void append(const RichRun& run, LabelEnd label_end);
    // The tab or space behind a label that is half old, half new.
    void append_label_end(LabelEnd kind);
    void append_comment(std::uint32_t index);

 private:
    void close_insertion();
    void close_deletion();
    void append_text(const RichRun& run, MarkSet marks, LabelEnd label_end);
    void append_words(std::string_view text);
    void append_note(const RichRun& run);

    OdtShared& shared_;
    std::string& out_;
    std::string words_;  // of the deletion at hand
    std::string first_;
    std::string last_;
    bool deleting_ = false;
    std::uint32_t inserted_ = kNoIndex;  // the changes that are open
    std::uint32_t deleted_ = kNoIndex;
    std::uint32_t insertion_ = 0;  // the number of its region
};

}  // namespace adref::formats::odt_write
