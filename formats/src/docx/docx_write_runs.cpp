#include "formats/src/docx/docx_write_runs.h"

#include "formats/src/xml/xml_write.h"

#include <string_view>

namespace adref::formats::docx_write {
namespace {

bool has(MarkSet marks, MarkKind kind) {
    return (marks & mark_bit(kind)) != 0;
}

}  // namespace

void DocxRuns::append(const RichRun& run, LabelEnd label_end) {
    switch (run.type) {
        case RichRun::Type::text:
            append_text(run, label_end);
            break;
        case RichRun::Type::note:
            append_call(run);
            break;
        case RichRun::Type::comment_start:
            close();
            shared_.comments.append_start(out_, run.index);
            break;
        case RichRun::Type::comment_end:
            close();
            shared_.comments.append_end(out_, run.index);
            break;
        case RichRun::Type::cell_end:
            break;
    }
}

void DocxRuns::close() {
    if (deleted_ != kNoIndex) {
        out_ += "</";
        out_ += shared_.revisions.deletion(deleted_, moves_);
        out_ += '>';
    }
    if (inserted_ != kNoIndex) {
        out_ += "</";
        out_ += shared_.revisions.insertion(inserted_, moves_);
        out_ += '>';
    }
    inserted_ = deleted_ = kNoIndex;
    text_name_ = "w:t";
}

// Neighbours of one change share its element; a deletion stands inside the
// insertion that it takes back.
void DocxRuns::enter(std::uint32_t inserted, std::uint32_t deleted) {
    DocxRevisionWriter& revisions = shared_.revisions;
    if (!revisions.known(inserted)) inserted = kNoIndex;
    if (!revisions.known(deleted)) deleted = kNoIndex;
    if (!revisions.same(inserted, inserted_)) close();
    if (!revisions.same(deleted, deleted_) && deleted_ != kNoIndex) {
        out_ += "</";
        out_ += revisions.deletion(deleted_, moves_);
        out_ += '>';
        deleted_ = kNoIndex;
    }
    if (inserted != kNoIndex && inserted_ == kNoIndex) {
        revisions.append(out_, revisions.insertion(inserted, moves_), inserted, ">");
        inserted_ = inserted;
    }
    if (deleted != kNoIndex && deleted_ == kNoIndex) {
        revisions.append(out_, revisions.deletion(deleted, moves_), deleted, ">");
        deleted_ = deleted;
    }
    // What was moved away is still text there; what was deleted is not.
    const bool gone = deleted_ != kNoIndex && revisions.deletion(deleted_, moves_) == "w:del";
    text_name_ = gone ? "w:delText" : "w:t";
}

// In the order of the schema.
void DocxRuns::append_properties(const Look& look, MarkSet marks) {
    if (look.label) {
        out_ += "<w:rStyle w:val=\"";
        out_ += kNumberStyle;
        out_ += "\"/>";
    } else if (look.call) {
        out_ += "<w:rStyle w:val=\"FootnoteReference\"/>";
    }
    if (look.han) out_ += "<w:rFonts w:hint=\"eastAsia\"/>";
    if (has(marks, MarkKind::bold)) out_ += "<w:b/><w:bCs/>";
    if (has(marks, MarkKind::italic)) out_ += "<w:i/><w:iCs/>";
    if (has(marks, MarkKind::strike)) out_ += "<w:strike/>";
    if (has(marks, MarkKind::underline)) out_ += "<w:u w:val=\"single\"/>";
    if (has(marks, MarkKind::superscript)) {
        out_ += "<w:vertAlign w:val=\"superscript\"/>";
    } else if (has(marks, MarkKind::subscript)) {
        out_ += "<w:vertAlign w:val=\"subscript\"/>";
    }
    if (look.right_to_left) out_ += "<w:rtl/>";
}

void DocxRuns::open_run(const Look& look) {
    out_ += "<w:r>";
    const bool changed = shared_.revisions.known(look.formatted);
    if (!look.label && !look.call && !look.han && !look.right_to_left && look.marks == 0 && !changed) return;
    out_ += "<w:rPr>";
    append_properties(look, look.marks);
    if (changed) {
        shared_.revisions.append(out_, "w:rPrChange", look.formatted, "><w:rPr>");
        append_properties(look, look.old_marks);
        out_ += "</w:rPr></w:rPrChange>";
    }
    out_ += "</w:rPr>";
}

// Tabs and line ends are elements.
void DocxRuns::append_pieces(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\t\n");
        if (end != 0) {
            out_ += '<';
            out_ += text_name_;
            out_ += " xml:space=\"preserve\">";
            append_escaped(out_, text.substr(0, end));
            out_ += "</";
            out_ += text_name_;
            out_ += '>';
        }
        if (end == std::string_view::npos) break;
        out_ += text[end] == '\t' ? "<w:tab/>" : "<w:br/>";
        text.remove_prefix(end + 1);
    }
}

void DocxRuns::append_text(const RichRun& run, LabelEnd label_end) {
    if (run.text.empty()) return;
    enter(run.inserted, run.deleted);
    Look look;
    look.label = run.label;
    look.marks = run.marks;
    look.formatted = run.formatted;
    look.old_marks = run.old_marks;
    if (shared_.language.right_to_left) {
        split_by_direction(run.text, stretches_);
    } else {
        stretches_.assign(1, OfficeStretch{run.text, false});
    }
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
        look.right_to_left = stretches_[i].right_to_left;
        look.han = shared_.language.han && has_han(stretches_[i].text);
        open_run(look);
        append_pieces(stretches_[i].text);
        if (i + 1 == stretches_.size()) {
            if (label_end == LabelEnd::tab) out_ += "<w:tab/>";
            if (label_end == LabelEnd::space) {
                out_ += '<';
                out_ += text_name_;
                out_ += " xml:space=\"preserve\"> </";
                out_ += text_name_;
                out_ += '>';
            }
        }
        out_ += "</w:r>";
    }
}

void DocxRuns::append_label_end(LabelEnd kind) {
    enter(kNoIndex, kNoIndex);
    Look look;
    look.label = true;
    look.right_to_left = shared_.language.right_to_left;
    open_run(look);
    out_ += kind == LabelEnd::space ? "<w:t xml:space=\"preserve\"> </w:t>" : "<w:tab/>";
    out_ += "</w:r>";
}

void DocxRuns::append_call(const RichRun& run) {
    if (!calls_) return;
    const NoteCopies::Call call = shared_.notes.call(run);
    if (call.copy == nullptr) return;
    const NoteCopy& copy = *call.copy;
    if (call.again) {
        append_repeated_call(run, copy);
        return;
    }
    enter(run.inserted, run.deleted);
    if (copy.bookmark != kNoIndex) {
        out_ += "<w:bookmarkStart";
        append_attribute(out_, "w:id", copy.bookmark);
        append_attribute(out_, "w:name", note_bookmark(copy));
        out_ += "/>";
    }
    Look look;
    look.call = true;
    look.marks = run.marks;
    open_run(look);
    const std::string& sign = shared_.notes.sign(copy);
    out_ += "<w:footnoteReference";
    if (!sign.empty()) out_ += " w:customMarkFollows=\"1\"";
    append_attribute(out_, "w:id", copy.id);
    out_ += "/>";
    append_pieces(sign);
    out_ += "</w:r>";
    if (copy.bookmark != kNoIndex) {
        out_ += "<w:bookmarkEnd";
        append_attribute(out_, "w:id", copy.bookmark);
        out_ += "/>";
    }
}

void DocxRuns::append_field_part(const Look& look, std::string_view content) {
    open_run(look);
    out_ += content;
    out_ += "</w:r>";
}

void DocxRuns::append_repeated_call(const RichRun& run, const NoteCopy& copy) {
    enter(run.inserted, run.deleted);
    Look look;
    look.call = true;
    const std::string instruction = text_name_ == "w:t" ? "w:instrText" : "w:delInstrText";
    append_field_part(look, "<w:fldChar w:fldCharType=\"begin\"/>");
    append_field_part(look, "<" + instruction + " xml:space=\"preserve\"> NOTEREF " + note_bookmark(copy) +
                                " \\f \\h </" + instruction + ">");
    append_field_part(look, "<w:fldChar w:fldCharType=\"separate\"/>");
    std::string sign = shared_.notes.sign(copy);
    if (sign.empty()) append_number(sign, copy.number);
    open_run(look);
    append_pieces(sign);
    out_ += "</w:r>";
    append_field_part(look, "<w:fldChar w:fldCharType=\"end\"/>");
}

void DocxRuns::append_note_sign(const NoteCopy& copy, const std::string& sign) {
    enter(copy.inserted, copy.deleted);
    Look look;
    look.call = true;
    open_run(look);
    if (sign.empty()) {
        out_ += "<w:footnoteRef/>";
    } else {
        append_pieces(sign);
    }
    out_ += "</w:r>";
    look.call = false;
    look.right_to_left = shared_.language.right_to_left;
    open_run(look);
    append_pieces(" ");
    out_ += "</w:r>";
}

}  // namespace adref::formats::docx_write
