#include "formats/src/docx/docx_write_story.h"

#include <algorithm>

namespace adref::formats::docx_write {

void DocxStoryWriter::append_text(std::span<const RichParagraph> paragraphs, const DocxMoves& moves) {
    moves_ = &moves;
    const std::vector<DocxEnd> ends = settle_ends(paragraphs);
    DocxRuns runs(shared_, out_, true, true);
    for (std::size_t p = 0; p < paragraphs.size();) {
        if (!paragraphs[p].row) {
            // What a glued paragraph is, the one that ends it says.
            std::size_t end = p;
            while (ends[end].glued && end + 1 < paragraphs.size()) ++end;
            append_paragraph(paragraphs[p], ends[end], {p, p + 1 == paragraphs.size(), ends[p].glued}, runs);
            inside_ = ends[p].glued;
            after_table_ = false;
            ++p;
            continue;
        }
        std::size_t end = p + 1;
        while (end < paragraphs.size() && paragraphs[end].row &&
               paragraphs[end].table == paragraphs[p].table) {
            ++end;
        }
        const bool last = end == paragraphs.size();
        append_docx_table(out_, paragraphs.subspan(p, end - p), shared_, styles_, true, last);
        // Word puts two tables that touch into one, and wants a text to end with a paragraph.
        if (last || paragraphs[end].row) out_ += "<w:p/>";
        after_table_ = true;
        p = end;
    }
    if (!paragraphs.empty()) return;
    out_ += "<w:p>";
    shared_.comments.append_rest(out_);
    out_ += "</w:p>";
}

void DocxStoryWriter::append_note(std::span<const RichParagraph> paragraphs, const NoteCopy& copy,
                                  const std::string& sign) {
    note_ = &copy;
    note_sign_ = &sign;
    DocxRuns runs(shared_, out_, false, false);
    if (paragraphs.empty()) {
        const RichParagraph nothing;
        append_paragraph(nothing, DocxEnd{}, {}, runs);
        return;
    }
    const std::vector<DocxEnd> ends = settle_ends(paragraphs);
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        std::size_t end = p;
        while (ends[end].glued && end + 1 < paragraphs.size()) ++end;
        append_paragraph(paragraphs[p], ends[end], {p, false, ends[p].glued}, runs);
        inside_ = ends[p].glued;
    }
}

// The edges of moves in front of that run.
void DocxStoryWriter::append_edges(std::size_t paragraph, std::size_t run, DocxRuns& runs) {
    if (moves_ == nullptr) return;
    while (edge_ < moves_->edges.size()) {
        const DocxMoveEdge& edge = moves_->edges[edge_];
        if (edge.paragraph > paragraph || (edge.paragraph == paragraph && edge.run > run)) return;
        runs.close();
        const bool from = shared_.revisions.is_origin(edge.revision);
        if (edge.start) {
            shared_.revisions.append_range_start(out_, from, edge.revision, edge.number, edge.id);
        } else {
            DocxRevisionWriter::append_range_end(out_, from, edge.id);
        }
        ++edge_;
    }
}

void DocxStoryWriter::append_look(const RichProperties& properties, LabelEnd label, bool old) {
    if (note_ != nullptr) {
        out_ += "<w:pStyle w:val=\"FootnoteText\"/>";
        return;
    }
    const bool numbered = properties.list != kNoIndex && !properties.kind;
    std::string numbering;
    if (numbered) numbering = old ? lists_.old_numbering(properties) : lists_.numbering(properties);
    styles_.append_paragraph(out_, properties, label, numbering, after_table_);
}

void DocxStoryWriter::append_properties(const RichParagraph& paragraph, const DocxEnd& end) {
    const RichProperties& properties = end.properties != nullptr ? *end.properties : paragraph.properties;
    const std::string label = typed_label(paragraph.runs).text;
    const std::size_t start = out_.size();
    out_ += "<w:pPr>";
    const std::size_t inner = out_.size();
    append_look(properties, label_end_of(properties, label), false);
    if (shared_.revisions.known(end.inserted) || shared_.revisions.known(end.deleted)) {
        out_ += "<w:rPr>";
        shared_.revisions.append_end(out_, end.inserted, end.deleted, moves_ != nullptr && !end.borrowed);
        out_ += "</w:rPr>";
    }
    if (note_ == nullptr && shared_.revisions.known(end.reformatted) && end.old_properties != nullptr) {
        shared_.revisions.append(out_, "w:pPrChange", end.reformatted, "><w:pPr>");
        append_look(*end.old_properties, label_end_of(*end.old_properties, label), true);
        out_ += "</w:pPr></w:pPrChange>";
    }
    if (out_.size() == inner) {
        out_.resize(start);
    } else {
        out_ += "</w:pPr>";
    }
}

void DocxStoryWriter::append_paragraph(const RichParagraph& paragraph, const DocxEnd& end, Place place,
                                       DocxRuns& runs) {
    const bool first_of_note = note_ != nullptr && place.paragraph == 0;
    if (!inside_) {
        out_ += "<w:p>";
        append_properties(paragraph, end);
    }
    if (first_of_note) runs.append_note_sign(*note_, *note_sign_);
    const TypedLabel label = typed_label(paragraph.runs);
    const LabelEnd kind =
        label_end_of(end.properties != nullptr ? *end.properties : paragraph.properties, label.text);
    for (std::size_t r = 0; r < paragraph.runs.size(); ++r) {
        append_edges(place.paragraph, r, runs);
        const bool ends_label = kind != LabelEnd::none && r == label.separated;
        runs.append(paragraph.runs[r], ends_label && !label.own_run ? kind : LabelEnd::none);
        if (ends_label && label.own_run) runs.append_label_end(kind);
    }
    runs.close();
    append_edges(place.paragraph, paragraph.runs.size(), runs);
    if (place.last) shared_.comments.append_rest(out_);
    if (!place.glued) out_ += "</w:p>";
    append_edges(place.paragraph, paragraph.runs.size() + 1, runs);
}

}  // namespace adref::formats::docx_write
