// The text of an OpenDocument while it is read: blocks (paragraphs, lists,
// tables, sections) in odt_body.cpp and odt_tables.cpp, what stands inside of
// paragraphs in odt_inline.cpp. Each function reads the element that has just
// started, to its end.
#pragma once

#include "formats/src/odt/odt_context.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::formats {

class OdtBody {
 public:
    OdtBody(OdtXml& xml, OdtContext& context) : xml_(xml), context_(context) {}

    std::vector<RichParagraph> read();

 private:
    using Flow = std::vector<RichParagraph>;

    // How words look, of each script.
    struct Look {
        OdtTextFormat format;
        std::array<MarkSet, kOdtScripts> marks{};
        bool label = false;
    };
    struct Paragraph {
        Flow pieces;              // ended by deleted ends that are put back here, …
        RichParagraph now;        // … and what follows them
        bool after_space = true;  // further white space is the file's, not the text's
        bool after_label = false;
        std::string hidden;
        Flow boxes;  // of text, anchored here
    };
    // What was opened inside some element and is not seen by another one in it.
    struct Surroundings {
        Flow* flow = nullptr;
        Paragraph* paragraph = nullptr;
        OdtLists::State lists;
        std::vector<std::pair<std::string, std::uint32_t>> insertions;
        std::vector<std::pair<std::string, const OdtChange*>> formattings;
        bool changes_too = false;
    };

    Surroundings leave(Flow& into, bool changes_too);
    void enter(Surroundings surroundings);

    // --- blocks ---
    void read_blocks();
    void read_block();
    void read_list();
    void read_section();
    void leave_out(const char* why);
    void read_changes();
    void read_changed_region();
    void end_paragraph(Paragraph& paragraph);
    void read_paragraph();
    RichProperties properties(const OdtStyle& style, bool is_heading, bool numbered);
    void check_bounds();

    // --- inside of paragraphs ---
    static Look look_of(const OdtStyle& paragraph);
    static Look look_with(const Look& outer, const OdtStyle& style);
    void read_inline(const Look& look);
    void read_element(const Look& look);
    void put_raw(QStringView text, const Look& look);
    void put(std::string_view text, const Look& look);
    void add(RichRun run);
    RichRun run_here(const Look& look) const;
    void read_note(const Look& look);
    void read_repeated_call(const Look& look);
    void read_comment();
    void end_comment();
    void read_figure();
    void start_change();
    void end_change();
    void put_deleted();
    void count_letters(std::string_view text, const OdtTextFormat& format);
    std::uint32_t inserted() const { return insertions_.empty() ? kNoIndex : insertions_.back().second; }

    // --- tables ---
    struct Cells {
        RichParagraph row;
        std::size_t count = 0;
        std::uint32_t covered = 0;  // that many of the next ones are part of a wide one
    };
    void read_table();
    void read_rows(std::uint32_t table);
    void read_row(std::uint32_t table);
    void read_cell(Cells& cells);
    void add_cell(Cells& cells, Flow paragraphs);
    static void take_tracked(RichParagraph& row);

    OdtXml& xml_;
    OdtContext& context_;
    Flow* flow_ = nullptr;
    Paragraph* paragraph_ = nullptr;                                 // the innermost that is open
    std::vector<std::pair<std::string, std::uint32_t>> insertions_;  // open ones: id, revision
    std::vector<std::pair<std::string, const OdtChange*>> formattings_;
    std::uint32_t tables_ = 0;
    std::size_t tables_open_ = 0;
    bool in_region_ = false;  // what is read is deleted: the text's language is that of the rest
};

}  // namespace adref::formats
