// Reads a story: its elements, one after the other, and what each means for its
// text. What is open is kept in stacks of our own: nesting costs no stack of
// calls.
#pragma once

#include "formats/src/docx/docx_context.h"
#include "formats/src/docx/docx_fields.h"
#include "formats/src/docx/docx_story.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::formats {

// Bookmarks around one another beyond this are not followed: only those of
// called notes matter.
inline constexpr std::size_t kMaxOpenBookmarks = 1000;

class DocxBody {
 public:
    DocxBody(DocxXml& xml, DocxContext& context) : xml_(xml), context_(context), story_(context) {}

    std::vector<RichParagraph> read();

 private:
    struct Run {
        DocxRunProperties properties;
        bool known = false;  // the two below are made
        RichRun looks;
        DocxLooks all;
        std::uint32_t signed_note = kNoIndex;  // its text is that note's sign
    };
    struct Paragraph {
        DocxParagraphProperties properties;
        const DocxStyle* style = nullptr;
        std::optional<DocxLooks> plain;  // of a run that says nothing about itself
        std::string hidden;
        bool after_label = false;
        std::uint32_t inserted = kNoIndex;  // as what it stands in was
        std::uint32_t deleted = kNoIndex;
    };
    // Something that is no text, unless there is a text box in it.
    struct Figure {
        bool has_text = false;
        std::string words;
    };
    struct Revised {
        std::uint32_t inserted = kNoIndex;
        std::uint32_t deleted = kNoIndex;
    };
    struct Formula {
        std::size_t depth = 0;
        bool laid_out = false;
        std::string words;
    };

    void start();
    void end();

    void start_paragraph();
    void end_paragraph();
    void take_properties(Paragraph& paragraph);
    const RichRun& looks();
    void read_text(bool is_word);
    void put(std::string_view text);
    void put_symbol();
    void map_symbols(std::string& text);
    void count_letters(std::string_view text, const DocxLooks& looks);

    void start_revision(RichRevision::Kind kind);
    void start_field();
    void start_simple_field();
    void end_simple_field();
    void read_row_properties();
    void read_cell_properties();
    void call_note(DocxNoteType type);
    void start_bookmark();
    void call_note_again();
    void add_call(std::uint32_t note);
    void start_note(DocxNoteType type);
    void end_note();
    static void strip_sign(std::vector<RichParagraph>& paragraphs, const std::string& sign);
    void start_comment();
    void end_comment();
    void call_comment();
    std::uint32_t comment_of(std::uint32_t id);
    void end_figure(std::string why);
    void check_bounds();

    Run& run() { return runs_.back(); }
    std::uint32_t id() { return context_.names.id(xml_.attribute(u"id")); }

    DocxXml& xml_;
    DocxContext& context_;
    DocxStory story_;
    DocxFields fields_;
    std::vector<Run> runs_ = std::vector<Run>(1);  // inside one another, below them one for what has none
    std::vector<Paragraph> paragraphs_;
    std::vector<Revised> revised_ = std::vector<Revised>(1);
    std::vector<std::size_t> revised_rows_;  // depths of rows of inner tables that were tracked
    std::vector<Figure> figures_;
    std::vector<std::pair<std::string, std::size_t>> simple_fields_;
    std::optional<Formula> formula_;
    std::size_t ruby_depth_ = 0;  // of w:rt
    std::string ruby_;
    std::string stray_;  // text outside of paragraphs
    std::size_t pieces_ = 0;
    std::map<std::uint32_t, std::string> open_bookmarks_;  // by id, as a name
    bool after_note_sign_ = false;
    std::optional<DocxNoteKey> note_;
    std::map<std::uint32_t, bool> comments_open_;  // by id: still open
    std::string buffer_;
};

}  // namespace adref::formats
