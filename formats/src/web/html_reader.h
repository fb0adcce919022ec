// Reads a page: its elements, one after the other, and what each means for its
// text. What is open is kept in a stack of our own: nesting costs no stack of
// calls.
#pragma once

#include "formats/reader.h"
#include "formats/rich_text.h"
#include "formats/src/web/html_css.h"
#include "formats/src/web/html_lists.h"
#include "formats/src/web/html_notes.h"
#include "formats/src/web/html_tables.h"
#include "formats/src/web/html_tree.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace adref::formats {

// Columns that a list or a quotation is set in by: the 40 pixels of browsers.
inline constexpr std::uint32_t kHtmlIndent = 4;

class HtmlReader {
 public:
    HtmlReader(const GumboNode* document, std::vector<Remark>& report)
        : document_(document),
          report_(report),
          notes_(find_html_notes(document)),
          layout_(find_layout_tables(document)) {}

    RichText run();

 private:
    // What holds for the texts inside an element.
    struct Inline {
        MarkSet marks = 0;
        MarkSet old_marks = 0;
        std::uint32_t inserted = kNoIndex;
        std::uint32_t deleted = kNoIndex;
        std::uint32_t formatted = kNoIndex;
        bool label = false;
        bool preformatted = false;
        std::uint32_t indent = 0;
    };
    struct OpenElement {
        const GumboNode* node = nullptr;
        unsigned next = 0;
        Inline outside;
        bool is_note = false;
    };
    struct OpenList {
        std::uint32_t index = kNoIndex;
        std::uint32_t value = 0;  // of the item at hand; counted for cells
    };
    struct OpenTable {
        std::uint32_t number = 0;
        HtmlTableGrid grid;
    };
    // What is put aside while a note is read.
    struct Aside {
        std::vector<RichParagraph>* sink = nullptr;
        RichParagraph paragraph;
        bool content = false;
        bool in_row = false;
        std::optional<RichProperties> item;
        std::vector<OpenList> lists;
    };

    // -- the head

    void read_head();

    // -- the way through the tree

    void walk();
    void remark(const GumboNode* node, std::string text, std::string_view why);
    bool leave_out(const GumboNode* node, std::string_view why);

    // What a web page puts around its text; empty for the text.
    std::string_view around_the_text(const GumboNode* node) const;

    void image(const GumboNode* node);
    // False: what is inside is not wanted, or was read.
    bool enter(const GumboNode* node, OpenElement& element);
    void leave(const OpenElement& element);

    // -- adref's own elements and tracked changes: html_reader_ours.cpp

    bool enter_ours(const GumboNode* node, std::string_view classes);
    void add_comment(const GumboNode* node, RichRun::Type type);
    void read_comment(const GumboNode* node);

    std::uint32_t revision_of(const GumboNode* node, RichRevision::Kind kind);

    // -- runs and paragraphs: html_reader_text.cpp

    RichRun make_run(RichRun::Type type) const;
    void add_text(std::string_view text);
    void add_run(std::string_view text);
    void line_break();
    void add_break();
    void add_call(std::uint32_t note);

    // The first words of a paragraph: what it is, is known.
    void begin();
    std::uint32_t indent() const;

    // The paragraph at hand is at its end. Our own may be empty.
    enum class Flush { before, end, end_even_empty };
    void flush(Flush how = Flush::before);

    // An item whose own text is empty is counted all the same.
    void count_item();

    // -- blocks, lists and tables: html_reader_blocks.cpp

    void enter_block(const GumboNode* node, GumboTag tag, std::string_view classes, const CssLook& look);
    void leave_block(const GumboNode* node, const OpenElement& element);
    void begin_list(const GumboNode* node, GumboTag tag, const CssLook& look);
    void begin_item(const GumboNode* node, const CssLook& look);

    bool in_layout(const GumboNode* node) const;
    void begin_row(std::string_view classes);
    void add_cells(std::uint32_t count);
    void add_cell();
    void begin_cell();
    void end_cell(const GumboNode* node);
    void end_row(const OpenElement& element);

    // -- notes: html_reader_notes.cpp

    void put_aside(std::vector<RichParagraph>& sink);
    void take_back();

    // Notes that are numbered 1, 2, … number themselves.
    void name_notes();

    const GumboNode* document_;
    std::vector<Remark>& report_;
    HtmlNotes notes_;
    std::unordered_set<const GumboNode*> layout_;
    CssSheet sheet_;
    RichText text_;
    std::map<std::tuple<int, std::string, std::string, std::uint32_t>, std::uint32_t> revisions_;

    Inline inline_;
    RichParagraph paragraph_;
    RichProperties block_;                // of the block whose text comes next
    std::optional<RichProperties> item_;  // an item whose text has not come yet
    bool content_ = false;                // of the paragraph or cell at hand
    bool break_ = false;                  // in a cell: a paragraph ended
    bool in_row_ = false;
    bool first_cell_ = true;
    bool behind_label_ = false;
    bool exact_ = false;  // the paragraph or row at hand is our own: all white space is text
    std::size_t covered_ = 0;
    std::uint32_t table_count_ = 0;
    std::vector<RichParagraph>* sink_ = nullptr;
    std::vector<OpenList> lists_;
    HtmlListReader our_lists_;
    std::vector<OpenTable> tables_;
    std::vector<Aside> asides_;
};

}  // namespace adref::formats
