// Reads Akoma Ntoso: its elements, one after the other, and what each means for
// its text. What is open is kept in a stack of our own: nesting costs no stack
// of calls.
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"
#include "formats/reader.h"
#include "formats/src/web/akn_document.h"

#include <QXmlStreamReader>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adref::formats {

// An element that is open.
struct AknFrame {
    std::string name;
    bool owner = false;       // a paragraph or the heading of several
    bool ours = false;        // it says its kind and level
    bool taken = false;       // its first words have come
    bool is_heading = false;  // what is inside stands under it
    Kind kind = Kind::text;
    std::uint32_t level = 0;
    std::string id;
    std::string label;
    std::optional<MarkKind> mark;
    std::uint32_t mark_start = 0;
};

class AknReader {
 public:
    AknReader(std::string_view bytes, std::string_view name, std::vector<Remark>& report)
        : bytes_(bytes), name_(name), report_(report) {}

    Result<Document> run();

 private:
    Error bad(std::string message, std::string hint) const;
    std::string attribute(const char* name) const;
    bool inside(std::string_view name) const;

    // -- elements

    void start();
    const std::string& name_of_top() const { return frames_.back().name; }

    void end();
    void mark(AknFrame& frame, const std::string& classes);

    // -- paragraphs and headings: akn_reader_paragraphs.cpp

    void begin_owner(AknFrame& frame);
    void take_id(AknFrame& frame) const;
    AknFrame* owner();
    std::uint32_t depth(bool headings) const;

    // What the words that come now are: the owner's first, or one more line of it.
    void begin_line();

    // The owner at hand is among what depth(false) counts.
    bool depth_counts(const AknFrame& frame) const { return !frame.is_heading && &frame != &frames_.back(); }

    void emit_heading(AknFrame& frame);

    // A number, or one of our own paragraphs, without words.
    void emit_bare(AknFrame& frame);
    void begin_row(AknFrame& frame);

    // -- footnotes and text: akn_reader_text.cpp

    void begin_note(AknFrame& frame);
    void end_note();

    void begin_loose();
    void characters(std::string text);
    bool inside_meta() const { return inside("meta"); }

    void add_label(const std::string& text);
    // Neighbours of one kind are one mark.
    void add_mark(MarkKind kind, std::uint32_t start);
    void append(std::string_view text);
    void flush();

    std::string_view bytes_;
    std::string_view name_;
    std::vector<Remark>& report_;
    QXmlStreamReader xml_;
    std::vector<AknFrame> frames_;
    std::optional<AknText> open_;
    std::vector<AknText> waiting_;  // around the footnote that is open
    AknDocument document_;
    std::string title_;
    std::optional<std::string> language_;
    std::size_t skip_ = 0;  // the number of frames with the element that is left out
    std::size_t skip_line_ = 0;
    std::string skipped_;
    std::size_t num_ = 0;  // … with the <num> that is open
    std::size_t notes_open_ = 0;
    std::uint64_t note_count_ = 0;
    bool first_cell_ = false;
};

}  // namespace adref::formats
